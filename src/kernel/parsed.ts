import type { Refusal } from './refusal.ts';

/** The answer of a parser of one value: the value, or the one reason why the text is none. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; reason: Refusal };
