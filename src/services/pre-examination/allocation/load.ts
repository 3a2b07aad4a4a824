import { type Calendar, isWorkingDay } from '#kernel/calendar/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { AllocationSettings, Examiner, OpenCase } from './types.ts';

/** Whether somebody is away on a day. */
export const awayOn = (one: Pick<Examiner, 'absences'>, day: string): Examiner['absences'][number] | undefined =>
  one.absences.find(({ from, to }) => from <= day && day <= to);

/** Working days from today up to and including a day on which somebody is there. */
export function daysThere(
  one: Pick<Examiner, 'absences'>,
  today: PlainDate,
  until: PlainDate,
  calendar: Calendar,
): number {
  let days = 0;
  for (let day = today; day <= until; day = addDays(day, 1))
    if (isWorkingDay(calendar, day) && !awayOn(one, day)) days += 1;
  return days;
}

/** The day by which a case has to be done: its limit, or the customary horizon; what is overdue is due today. */
export function planned(
  due: PlainDate | null,
  today: PlainDate,
  calendar: Calendar,
  settings: AllocationSettings,
): PlainDate {
  if (due !== null) return due < today ? today : due;
  let day = today;
  for (let left = settings.horizon; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** What somebody has to do by each of some days, and what fits in until then, in points. */
export interface Desk {
  load: number[];
  capacity: number[];
  /** Points that fit into one of his working days. */
  daily: number;
}

/** The desk of an examiner at the given days, which are sorted. */
export function deskOf(
  one: Examiner,
  days: readonly PlainDate[],
  today: PlainDate,
  calendar: Calendar,
  settings: AllocationSettings,
): Desk {
  const open = one.open.map((each: OpenCase) => ({
    points: settings.points[each.kind],
    due: planned(each.due, today, calendar, settings),
  }));
  const daily = (one.dailyPoints * one.weight) / 100;
  return {
    daily,
    load: days.map((day) => open.filter(({ due }) => due <= day).reduce((sum, { points }) => sum + points, 0)),
    capacity: days.map((day) => Math.floor(daily * daysThere(one, today, day, calendar))),
  };
}

/**
 * Points by which a desk would be over its capacity with one more case, at the worst of the days from its own limit on: earlier
 * days are not touched, later ones are.
 */
export function overBy(desk: Desk, points: number, at: number, extra?: readonly number[]): number {
  let over = 0;
  for (let d = at; d < desk.load.length; d++)
    over = Math.max(over, desk.load[d]! + (extra?.[d] ?? 0) + points - desk.capacity[d]!);
  return over;
}
