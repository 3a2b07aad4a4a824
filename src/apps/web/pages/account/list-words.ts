import type { ListQuery } from '../../api/types.ts';

const SORTS = ['due', 'updated', 'number'] as const;

/** What a list shows, from the words of its address; what makes no sense there is left out. */
export function queryOf(search: string): ListQuery {
  const asked = new URLSearchParams(search);
  const page = Number(asked.get('page') ?? 1);
  const sort = SORTS.find((one) => one === asked.get('sort'));
  const open = asked.get('open');
  return {
    ...(asked.get('q') ? { q: asked.get('q') ?? '' } : {}),
    ...(asked.get('procedure') ? { procedure: asked.get('procedure') ?? '' } : {}),
    ...(asked.get('mine') === 'true' ? { mine: true } : {}),
    ...(open === 'true' || open === 'false' ? { open: open === 'true' } : {}),
    sort: sort ?? 'updated',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The words of the address for it; the usual is left out. */
export function wordsOf({ q, procedure, mine, open, sort, page }: ListQuery): string {
  const words = new URLSearchParams();
  if (q) words.set('q', q);
  if (procedure) words.set('procedure', procedure);
  if (mine) words.set('mine', 'true');
  if (open !== undefined) words.set('open', String(open));
  if (sort && sort !== 'updated') words.set('sort', sort);
  if (page && page > 1) words.set('page', String(page));
  const said = words.toString();
  return said ? `?${said}` : '';
}
