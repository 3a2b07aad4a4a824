/**
 * Patent documents out of tables and lines: `guessMapping` reads headers, `rowReader` makes records of rows, `lineToRecord` of
 * JSON lines. A cell that is wrong keeps its row out, with the reason and what to do; what is odd is noted and kept.
 */
export { type AddressPlace, placeOfAddress } from './address.ts';
export { listOf, numberText, readDay, wordsOf } from './cells.ts';
export { lineToRecord, valueToRecord } from './json-line.ts';
export { claimsOf, paragraphsOf } from './long-text.ts';
export { guessMapping, headersKey, isColumnField, missingFields, tellApart } from './mapping.ts';
export { partyName, priorityOf, readLocarno, rowReader } from './row.ts';
export {
  type Cell,
  type CellNote,
  COLUMN_FIELDS,
  type ColumnField,
  type Mapping,
  type RowOutcome,
  type TableContext,
} from './types.ts';
