import type { Instant } from '#kernel/plain-date.ts';

/** The only source of the present moment. Pure code receives the moment; the edge asks this. */
export interface Clock {
  now(): Instant;
}

/** The only source of new ids. */
export interface Ids {
  /**
   * A new id, `<kind>_<26 letters and digits>`: unique, in order of making when compared as text, and telling
   * nothing but when it was made. `kind` is lower-case letters, digits and hyphens.
   */
  next(kind: string): string;
}
