import { type Calendar, isWorkingDay } from '#kernel/calendar/index.ts';
import { fromDayNumber, type PlainDate, toDayNumber } from '#kernel/plain-date.ts';

/** Working days by number, so that many pairs of days can be measured at once. */
export interface WorkingDays {
  /** Working days after `from` up to and including `to`, as the calendar counts them; 0 when `to` is not after `from`. */
  between: (from: PlainDate, to: PlainDate) => number;
  /** The day so many working days after `from`; `from` itself for none. */
  after: (from: PlainDate, days: number) => PlainDate;
}

/** Counts each day once as far as it is asked for. */
export function workingDays(calendar: Calendar, first: PlainDate): WorkingDays {
  const zero = toDayNumber(first);
  /** How many working days lie in the days up to and including each. */
  const upTo: number[] = [];
  const total = (day: number): number => {
    for (let next = upTo.length; next <= day; next += 1)
      upTo.push((upTo[next - 1] ?? 0) + (isWorkingDay(calendar, fromDayNumber(zero + next)) ? 1 : 0));
    return upTo[day] ?? 0;
  };
  const numberOf = (day: PlainDate): number => {
    const found = toDayNumber(day) - zero;
    if (found < 0) throw new RangeError(`${day} lies before ${first}, where counting began.`);
    return found;
  };
  return {
    between: (from, to) => (to <= from ? 0 : total(numberOf(to)) - total(numberOf(from))),
    after: (from, days) => {
      let day = numberOf(from);
      if (days <= 0) return from;
      const wanted = total(day) + days;
      do day += 1;
      while (total(day) < wanted);
      return fromDayNumber(zero + day);
    },
  };
}
