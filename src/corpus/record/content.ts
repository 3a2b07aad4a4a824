import type { PatentRecord } from './types.ts';

/**
 * What a record says, as JSON with its keys in one order, for hashing and for "is this the same?". The day on which a
 * source said it is left out: the same words on a later day are the same record.
 */
export const contentOf = (record: PatentRecord): string => JSON.stringify(ordered(record));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, one]) => one !== undefined && name !== 'asOf');
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, one]) => [name, ordered(one)]));
}
