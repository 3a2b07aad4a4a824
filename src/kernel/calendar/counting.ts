import { addDays, daysBetween, FIRST_DAY, LAST_DAY, type PlainDate } from '../plain-date.ts';
import { type Calendar, isProvisionalDay, isWorkingDay } from './calendar.ts';

/** The next or previous day; throws RangeError where dates end (1900–2999). */
export function step(date: PlainDate, by: 1 | -1): PlainDate {
  if (date === (by === 1 ? LAST_DAY : FIRST_DAY)) throw new RangeError(`Counting left the years 1900–2999 at ${date}.`);
  return addDays(date, by);
}

/**
 * Working days after `from` up to and including `to` — the day a period starts is not counted (RR-5). Negative when `to` lies
 * before `from`; zero for one and the same day.
 */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let date = from; date < to; ) {
    date = step(date, 1);
    if (isWorkingDay(calendar, date)) count += 1;
  }
  return count;
}

/** Working days left from tomorrow to the due day; 0 on the due day itself or when only rest days are left; negative when overdue. */
export const remainingWorkingDays = (calendar: Calendar, today: PlainDate, due: PlainDate): number =>
  workingDaysBetween(calendar, today, due);

/** Whether any day after `from` up to and including `to` has no notice behind it. */
export function touchesProvisional(calendar: Calendar, from: PlainDate, to: PlainDate): boolean {
  for (let date = from; date < to; ) {
    date = step(date, 1);
    if (isProvisionalDay(calendar, date)) return true;
  }
  return false;
}

export type Lamp = 'green' | 'amber' | 'red';

export interface LampQuestion {
  today: PlainDate;
  /** null while the limit is paused. */
  due: PlainDate | null;
  /** Amber from this many days before the due day on. */
  amberWithin: number;
  /** With a calendar `amberWithin` means working days, without one calendar days. */
  calendar?: Calendar;
}

/** Red once the due day is over (a limit ends with its last day), amber shortly before, else green; paused limits are green. */
export function lamp({ today, due, amberWithin, calendar }: LampQuestion): Lamp {
  if (due === null) return 'green';
  if (today > due) return 'red';
  const left = calendar ? remainingWorkingDays(calendar, today, due) : daysBetween(today, due);
  return left <= amberWithin ? 'amber' : 'green';
}
