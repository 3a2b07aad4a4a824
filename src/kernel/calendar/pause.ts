import { laterOf, type PlainDate } from '../plain-date.ts';
import type { Text } from '../text.ts';

/**
 * A stretch that does not count. `from` is the day of suspension and still counts; `to` is the day of resumption and does not
 * count, as the first day of a period never does: the paused days are those after `from` up to and including `to`. A pause that
 * ends on the day it began costs nothing. `to` is null while the pause lasts.
 */
export interface Pause {
  from: PlainDate;
  to: PlainDate | null;
  reason: Text;
}

/** Pauses in order, overlapping and touching ones joined, empty ones dropped. Throws RangeError when one ends before it begins. */
export function joinPauses(pauses: readonly Pause[]): Pause[] {
  for (const { from, to } of pauses)
    if (to !== null && to < from) throw new RangeError(`A pause from ${from} cannot end on ${to}.`);
  const joined: Pause[] = [];
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (pause.to === pause.from) continue;
    const last = joined.at(-1);
    if (last && (last.to === null || pause.from <= last.to)) {
      if (last.to !== null && (pause.to === null || pause.to > last.to)) last.to = pause.to;
    } else joined.push({ ...pause });
  }
  return joined;
}

export const isPaused = (joined: readonly Pause[], date: PlainDate): boolean =>
  joined.some(({ from, to }) => from < date && (to === null || date <= to));

/** What `count` finds after `from` up to and including `to`, less what it finds in the pauses. */
export function countUnpaused(
  joined: readonly Pause[],
  from: PlainDate,
  to: PlainDate,
  count: (from: PlainDate, to: PlainDate) => number,
): number {
  if (to <= from) return 0;
  let total = count(from, to);
  for (const pause of joined) {
    const begin = laterOf(pause.from, from);
    const end = pause.to !== null && pause.to < to ? pause.to : to;
    if (begin < end) total -= count(begin, end);
  }
  return total;
}
