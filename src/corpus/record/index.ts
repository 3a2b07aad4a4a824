/** The normalised patent document: what readers of formats deliver, the index stores and pages show. */
export { emptyRecord } from './empty.ts';
export { patentRecordSchema } from './schema.ts';
export type * from './types.ts';
