import type { Clock } from '#engine/ports/clock.ts';
import type { Instant } from '#kernel/plain-date.ts';

const iso = (milliseconds: number) => new Date(milliseconds).toISOString() as Instant;

/** The machine's clock, shifted by `offset` milliseconds (a demonstration may live on another day). */
export const systemClock = (offset = 0): Clock => ({ now: () => iso(Date.now() + offset) });

/** A clock that stands until it is told otherwise, for tests. */
export interface FixedClock extends Clock {
  set(moment: Instant): void;
  /** Moves it on, by milliseconds. */
  advance(milliseconds: number): void;
}

export function fixedClock(start: Instant): FixedClock {
  let at = Date.parse(start);
  return {
    now: () => iso(at),
    set: (moment) => {
      at = Date.parse(moment);
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}
