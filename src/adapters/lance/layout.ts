import { Binary, Field, Int32, Schema, Utf8 } from 'apache-arrow';

/** Name of the table that holds the documents. */
export const TABLE = 'documents';

/** Columns with an index of words: grams of title, abstract, claims, description, and ranked words. */
export const GRAM_COLUMN = { TI: 'ti_g', AB: 'ab_g', CL: 'cl_g', DE: 'de_g' } as const;
export const WORD_COLUMN = 'words';
export const INDEXED = ['ti_g', 'ab_g', 'cl_g', 'de_g', WORD_COLUMN] as const;

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
export const VALUE_COLUMNS = ['key', 'hash_a', 'hash_b', ...DAYS, ...SINGLE, ...MULTIPLE] as const;

export const TEXT_COLUMNS = ['key', ...SINGLE, ...MULTIPLE, ...INDEXED] as const;
export const INT_COLUMNS = ['hash_a', 'hash_b', ...DAYS] as const;
/** The record as JSON, compressed where it is long: what lists show, and the long texts. */
export const BYTE_COLUMNS = ['head', 'body'] as const;

export const SCHEMA = new Schema([
  ...TEXT_COLUMNS.map((name) => new Field(name, new Utf8(), false)),
  ...INT_COLUMNS.map((name) => new Field(name, new Int32(), false)),
  ...BYTE_COLUMNS.map((name) => new Field(name, new Binary(), false)),
]);
