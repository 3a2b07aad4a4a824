/**
 * Official documents as PDF, in the form of GB/T 9704-2012: PDF/A-2b, fonts embedded, the same bytes for the same input.
 * `openDocumentPrinter()` gives the engine's `DocumentPrinter`, on a thread of its own.
 */
export { type CompilerOptions, DocumentCompiler } from './compiler.ts';
export { openDocumentPrinter, type PrinterOptions } from './printer.ts';
