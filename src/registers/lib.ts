import type { RegisterEntry } from '#engine/register/types.ts';

/** The rows that hold without end: one for each key, in whatever state. */
export const lasting = (entries: readonly RegisterEntry[]): RegisterEntry[] =>
  entries.filter((row) => row.supersededAt === null && row.validTo === null);

/** The keys of rows that share a value of a field with another row; rows without a value share nothing. */
export function sharing(entries: readonly RegisterEntry[], field: string): string[] {
  const keys = new Map<string, Set<string>>();
  for (const row of entries) {
    const value = row.fields[field];
    if (typeof value === 'string' && value !== '') keys.set(value, (keys.get(value) ?? new Set()).add(row.key));
  }
  return [...new Set([...keys.values()].filter((set) => set.size > 1).flatMap((set) => [...set]))];
}

/** The keys of rows in which the first date lies after the second; a missing date is no fault here. */
export const outOfOrder = (entries: readonly RegisterEntry[], first: string, second: string): string[] =>
  entries
    .filter((row) => {
      const [a, b] = [row.fields[first], row.fields[second]];
      return typeof a === 'string' && typeof b === 'string' && a > b;
    })
    .map((row) => row.key);

/** The keys of rows in which a field is not the key itself. */
export const notTheKey = (entries: readonly RegisterEntry[], field: string): string[] =>
  entries.filter((row) => row.fields[field] !== row.key).map((row) => row.key);
