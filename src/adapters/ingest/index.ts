/**
 * Files, folders, archives and workbooks as streams of documents (`readInputs`), and ledgers of a run in a folder
 * (`folderLedger`).
 */

export { type Input, readInputs, surveyOf } from './files.ts';
export { type FolderLedger, folderLedger, rejectLine } from './folder-ledger.ts';
export type { ReadContext } from './found.ts';
export { type Preview, previewOf } from './preview.ts';
