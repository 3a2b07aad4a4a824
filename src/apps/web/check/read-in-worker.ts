import type { ApplicationText } from '#claims/index.ts';
import type { SupportMap } from '#claims/support/index.ts';
import type { Outcome } from '#kernel/refusal.ts';
import type { ReadAnswer, ReadRequest, SupportAnswer, SupportRequest } from './protocol.ts';
import { spawnWorker } from './spawn.ts';

/** Reads an application from files in a worker of its own: nothing leaves the browser. Rejects when the worker fails. */
export const readInWorker = async (files: readonly File[]): Promise<Outcome<ApplicationText>> =>
  (await once<ReadRequest, ReadAnswer>({ files })).read;

/** Finds the features of the claims in the description, in a worker. Rejects when the worker fails. */
export const supportInWorker = async (support: ApplicationText): Promise<SupportMap> =>
  (await once<SupportRequest, SupportAnswer>({ support })).found;

function once<Request, Answer>(request: Request): Promise<Answer> {
  const worker = spawnWorker();
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
