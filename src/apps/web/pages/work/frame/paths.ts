import { pathTo } from '../../../site/prefix.ts';

/** Which list a page came from: a queue of one state, or one of the general lists. */
export interface ListPlace {
  procedure?: string;
  state?: string;
  scope?: 'open' | 'overdue' | 'closed';
  q?: string;
}

const words = ({ procedure, state, scope, q }: ListPlace) => {
  const query = new URLSearchParams();
  if (procedure) query.set('procedure', procedure);
  if (state) query.set('state', state);
  if (scope) query.set('scope', scope);
  if (q) query.set('q', q);
  return query.toString();
};

const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path);

export const startPath = () => pathTo('/work');
export const queuePath = (place: ListPlace) => withQuery(pathTo('/work/queue'), words(place));
/** The list is kept in the address, so that the way to the neighbours survives a reload and can be shared. */
export const matterPath = (id: string, from?: ListPlace) =>
  withQuery(pathTo(`/work/matters/${encodeURIComponent(id)}`), from ? words(from) : '');
export const definitionPath = (id?: string) => pathTo(id ? `/work/definitions/${id}` : '/work/definitions');
export const administrationPath = (page: 'calendar' | 'settings' | 'audit') => pathTo(`/work/administration/${page}`);

export const listId = ({ procedure, state, scope }: ListPlace) =>
  scope ? `scope:${scope}` : `${procedure ?? ''}:${state ?? ''}`;

export function placeIn(search: string): ListPlace | undefined {
  const query = new URLSearchParams(search);
  const [procedure, state, scope, q] = ['procedure', 'state', 'scope', 'q'].map((key) => query.get(key) ?? undefined);
  if (!procedure && !state && !scope && !q) return undefined;
  const known = scope === 'open' || scope === 'overdue' || scope === 'closed' ? { scope } : {};
  return {
    ...(procedure ? { procedure } : {}),
    ...(state ? { state } : {}),
    ...(q ? { q } : {}),
    ...(known as { scope?: 'open' | 'overdue' | 'closed' }),
  };
}
