/**
 * Documents as files: tables (CSV here, XLSX by the adapter from the same columns and rows) and citations (RIS, BibTeX). Each
 * row carries source, day and licence; what a licence does not let out is withheld and counted.
 */
export { COLUMNS, type Column, columnsOf, rowOf, USUAL_COLUMNS, withheldNote } from './columns.ts';
export { bibtexOf, CONTROLS, citationsOf, csvOf, type ExportCount, plainCell, risOf } from './write.ts';
