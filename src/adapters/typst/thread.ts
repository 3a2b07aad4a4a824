import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentModel, PrintOptions } from '#engine/document/index.ts';
import { type CompilerOptions, DocumentCompiler } from './compiler.ts';

/** One print asked of the thread, and its answer. */
export interface Job {
  id: number;
  model: DocumentModel;
  options: PrintOptions;
}
export type Answer = { id: number; pdf: Uint8Array } | { id: number; error: string; cause: string };

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');
const compiler = new DocumentCompiler(workerData as CompilerOptions);

port.on('message', ({ id, model, options }: Job) => {
  try {
    const pdf = compiler.pdf(model, options);
    port.postMessage({ id, pdf } satisfies Answer, [pdf.buffer as ArrayBuffer]);
  } catch (error) {
    const { message, cause } = error as Error;
    port.postMessage({ id, error: message, cause: cause instanceof Error ? cause.message : '' } satisfies Answer);
  }
});
