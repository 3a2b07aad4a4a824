import { Binary, Field, Int32, Schema, Utf8 } from 'apache-arrow';

/** Name of the table that holds the documents. */
export const TABLE = 'documents';

/** Single values by which is counted and filtered, and lists joined by line breaks. */
export const SINGLE = ['right', 'kind', 'office', 'state', 'source', 'agency', 'division', 'application'] as const;
export const MULTIPLE = [
  'ipc',
  'cpc',
  'locarno',
  'applicants',
  'inventors',
  'agents',
  'addresses',
  'events',
  'numbers',
] as const;
export const DAYS = ['filed', 'published', 'priority'] as const;
export type SingleName = (typeof SINGLE)[number];
export type MultipleName = (typeof MULTIPLE)[number];
export type DayName = (typeof DAYS)[number];

/** What is kept in memory of every document. */
export const VALUE_COLUMNS = [
  'key',
  'segment',
  'ordinal',
  'hash_a',
  'hash_b',
  ...DAYS,
  ...SINGLE,
  ...MULTIPLE,
] as const;

/** `segment` and `ordinal` tell where the tokens of a document stand in the index of words. */
export const TEXT_COLUMNS = ['key', 'segment', ...SINGLE, ...MULTIPLE] as const;
export const INT_COLUMNS = ['ordinal', 'hash_a', 'hash_b', ...DAYS] as const;
/** The record as JSON, compressed where it is long: what lists show, and the long texts. */
export const BYTE_COLUMNS = ['head', 'body'] as const;

export const SCHEMA = new Schema([
  ...TEXT_COLUMNS.map((name) => new Field(name, new Utf8(), false)),
  ...INT_COLUMNS.map((name) => new Field(name, new Int32(), false)),
  ...BYTE_COLUMNS.map((name) => new Field(name, new Binary(), false)),
]);
