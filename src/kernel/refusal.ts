import type { Text } from './text.ts';

/**
 * A refusal is an expected answer, not a fault: what is wrong, why (with the legal or house basis), and what to do next.
 * `code` is a key of the error catalogue (`kernel/errors/`), which also holds the HTTP status.
 */
export interface Refusal {
  code: string;
  what: Text;
  why: Text;
  next: Text;
  /** Legal basis ids (see `kernel/law/`), most specific first. */
  basis?: string[];
  /** The form field the refusal belongs to, as a dotted path. */
  field?: string;
  /** Values behind the words, for programs. */
  params?: Record<string, string | number | boolean>;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (...refusals: Refusal[]): Outcome<never> => ({ ok: false, refusals });
