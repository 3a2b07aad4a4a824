import type { ApplicationText } from '#claims/index.ts';
import type { Outcome } from '#kernel/refusal.ts';
import type { ReadAnswer, ReadRequest } from './protocol.ts';
import { spawnWorker } from './spawn.ts';

/** Reads an application from files in a worker of its own: nothing leaves the browser. Rejects when the worker fails. */
export function readInWorker(files: readonly File[]): Promise<Outcome<ApplicationText>> {
  const worker = spawnWorker();
  return new Promise<Outcome<ApplicationText>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => resolve(data.read);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ files } satisfies ReadRequest);
  }).finally(() => worker.terminate());
}
