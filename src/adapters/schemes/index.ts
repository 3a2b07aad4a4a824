/** Schemes in the data folder: imported once from files of JSON lines, compressed, read when they are first asked for. */
export { type Imported, type ImportWish, importIpc, schemeFiles } from './import.ts';
export { openSchemes, type Schemes } from './open.ts';
