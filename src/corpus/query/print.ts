import type { Query, QueryField } from './types.ts';

const PLAIN = /^[^\s()（）"“”=＝]+$/;
const OPERATOR = /^(and|or|not)$/i;
const quoted = (value: string): string =>
  PLAIN.test(value) && !OPERATOR.test(value) ? value : `"${value.replaceAll('"', '')}"`;

/** A query in the words that `parseQuery` reads; several values of one field stand in one bracket. */
export function printQuery(query: Query, inside = false): string {
  if ('field' in query) return `${query.field}=${quoted(query.value)}`;
  if ('not' in query) return `NOT ${printQuery(query.not, true)}`;
  const [parts, word] = 'all' in query ? [query.all, 'AND'] : [query.any, 'OR'];
  const field = sameField(parts);
  const written = field
    ? `${field}=(${parts.map((one) => quoted((one as { value: string }).value)).join(` ${word} `)})`
    : parts.map((one) => printQuery(one, true)).join(` ${word} `);
  return inside && !field && parts.length > 1 ? `(${written})` : written;
}

function sameField(parts: readonly Query[]): QueryField | undefined {
  const [first] = parts;
  if (parts.length < 2 || !first || !('field' in first)) return undefined;
  return parts.every((one) => 'field' in one && one.field === first.field) ? first.field : undefined;
}

/** The query a search begins with: any of the terms in the title, in the subclass of the case. */
export function beginQuery(terms: readonly string[], ipc?: string): string {
  const titles: Query[] = terms.map((value) => ({ field: 'TI', value }));
  const parts: Query[] = [
    ...(titles.length > 1 ? [{ any: titles }] : titles),
    ...(ipc ? [{ field: 'IPC' as const, value: ipc.replace(/\s+/g, '').slice(0, 4) }] : []),
  ];
  return parts.length === 0 ? '' : printQuery(parts.length === 1 ? parts[0]! : { all: parts });
}

/** The values that are asked for in a field and not excluded, for marking what was hit. */
export function wanted(query: Query, field: QueryField): string[] {
  if ('field' in query) return query.field === field ? [query.value] : [];
  if ('not' in query) return [];
  return ('all' in query ? query.all : query.any).flatMap((one) => wanted(one, field));
}
