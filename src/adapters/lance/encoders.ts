import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PatentRecord } from '#corpus/record/index.ts';
import type { CutWords } from '#corpus/words/index.ts';
import { type EncodedRows, encodeRecords } from './encode.ts';

/** From this many records on, other threads are worth their start. */
export const MANY = 1000;

interface Waiting {
  done: (encoded: EncodedRows) => void;
  failed: (error: Error) => void;
}

/** Turns records into columns: a few here, many in threads, one for each core. */
export class Encoders {
  readonly #cut: CutWords | undefined;
  #workers: { worker: Worker; waiting: Map<number, Waiting> }[] = [];
  #next = 0;

  /** With a cutter of its own everything is done here: a function cannot be handed to a thread. */
  constructor(cut: CutWords | undefined) {
    this.#cut = cut;
  }

  /** The records as columns, in parts of equal size and in their order. */
  async encode(records: readonly PatentRecord[], fallback: CutWords): Promise<EncodedRows[]> {
    if (this.#cut !== undefined || records.length < MANY) return [encodeRecords(records, this.#cut ?? fallback)];
    this.#start();
    const size = Math.ceil(records.length / this.#workers.length);
    const parts = this.#workers
      .map((_, i) => records.slice(i * size, (i + 1) * size))
      .filter((part) => part.length > 0);
    return Promise.all(parts.map((part, i) => this.#send(i, part)));
  }

  async close(): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }

  #send(i: number, records: PatentRecord[]): Promise<EncodedRows> {
    const { worker, waiting } = this.#workers[i]!;
    const id = this.#next++;
    return new Promise((done, failed) => {
      waiting.set(id, { done, failed });
      // As text: to clone the objects takes several times as long.
      worker.postMessage({ id, records: JSON.stringify(records) });
    });
  }

  #start(): void {
    while (this.#workers.length < Math.max(1, Math.min(8, availableParallelism()))) {
      const worker = new Worker(new URL('./encode-worker.ts', import.meta.url));
      const waiting = new Map<number, Waiting>();
      worker.unref();
      worker.on('message', ({ id, encoded, error }: { id: number; encoded?: EncodedRows; error?: string }) => {
        const one = waiting.get(id);
        waiting.delete(id);
        if (encoded) one?.done(encoded);
        else one?.failed(new Error(error));
      });
      worker.on('error', (error) => {
        for (const one of waiting.values()) one.failed(error instanceof Error ? error : new Error(String(error)));
        this.#workers = this.#workers.filter((other) => other.worker !== worker);
      });
      this.#workers.push({ worker, waiting });
    }
  }
}
