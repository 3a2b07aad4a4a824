// What every engine under measurement does.
import type { BenchDocument } from './documents.ts';
import type { Question } from './queries.ts';

export interface Engine {
  name: string;
  /** Stores and indexes; answers the seconds it took, without the cutting of words for the peers. */
  ingest(documents: Iterable<BenchDocument>): Promise<number>;
  /** Answers a question; how many hits it brought, to see that it did. */
  ask(question: Question): Promise<number>;
  /** Handles for users who ask at the same time. */
  users(count: number): Promise<((question: Question) => Promise<number>)[]>;
  /** Bytes on disk, everything that is needed to answer. */
  bytes(): Promise<number>;
  /** Ids of further processes whose memory belongs to it. */
  processes(): Promise<number[]>;
  close(): Promise<void>;
}

export const BATCH = 5000;

export function* batches<T>(items: Iterable<T>, size = BATCH): Generator<T[]> {
  let batch: T[] = [];
  for (const one of items) {
    batch.push(one);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
