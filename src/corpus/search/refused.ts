import type { Refusal } from '#kernel/refusal.ts';

/** Thrown by an index that cannot answer: damaged, out of room, out of reach. Says so in the words of the catalogue. */
export class CorpusRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, cause: unknown) {
    super(`${refusal.what.en} ${refusal.why.en} ${refusal.next.en}`, { cause });
    this.name = 'CorpusRefused';
    this.refusal = refusal;
  }
}
