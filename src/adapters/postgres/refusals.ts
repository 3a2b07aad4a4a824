import type { Refusal } from '#kernel/refusal.ts';

/** An expected refusal of the database edge; the message says what, why and next in English. */
export class DatabaseRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(`${refusal.what.en} ${refusal.why.en} ${refusal.next.en}`, { cause });
    this.name = 'DatabaseRefused';
    this.refusal = refusal;
  }
}
