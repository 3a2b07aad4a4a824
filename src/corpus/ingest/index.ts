/**
 * Taking documents in: rows cut out of bytes, their encoding, and the run that stores what readers deliver in batches, with
 * checkpoints, rejects and a report. Files, archives and workbooks are read by `adapters/ingest/`.
 */
export { BATCH, type BatchLimits } from './batch.ts';
export { isDiskFull } from './disk-full.ts';
export { type Encoding, RowDecoder, type Sniffed, sniffEncoding } from './encoding.ts';
export { durationOf, Pace, type Progress, progressLine } from './progress.ts';
export { cellsOf, type Delimiter, type Row, type RowOptions, RowSplitter, sniffDelimiter } from './rows.ts';
export { type IngestParts, runIngest } from './run.ts';
export type * from './types.ts';
