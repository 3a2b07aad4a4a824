import type { Query } from './ast.ts';

/**
 * The same query without idle brackets: no list inside a list of its kind, none of one part, no double negation, no “every
 * document” beside a condition. Everything that is read or built is tidied; printing keeps what is tidy as it is.
 */
export function tidyQuery(query: Query): Query {
  if ('part' in query) {
    const part = tidyQuery(query.part);
    return part.kind === 'not' ? part.part : { kind: 'not', part };
  }
  if (!('parts' in query)) return query;
  const parts = query.parts.flatMap((part): Query[] => {
    const tidy = tidyQuery(part);
    return tidy.kind === query.kind && 'parts' in tidy ? tidy.parts : [tidy];
  });
  if (query.kind === 'or' && parts.some((part) => part.kind === 'every')) return { kind: 'every' };
  const kept = query.kind === 'and' ? parts.filter((part) => part.kind !== 'every') : parts;
  if (kept.length === 0) return query.kind === 'and' ? { kind: 'every' } : { kind: 'not', part: { kind: 'every' } };
  return kept.length === 1 ? kept[0]! : { kind: query.kind, parts: kept };
}
