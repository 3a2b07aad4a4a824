import type { Queries, Tx } from '#adapters/postgres/index.ts';
import {
  type Calendar,
  chinaCalendar,
  type HolidayNotice,
  type NoticeEntry,
  withNotice,
} from '#kernel/calendar/index.ts';

interface Known {
  rows: number;
  calendar: Calendar;
}
const known = new WeakMap<object, Known>();

/** The calendar with the notices an administrator entered; kept until the number of entered notices changes. */
export async function calendarOf(db: object, queries: Queries | Tx): Promise<Calendar> {
  const counted = await queries
    .selectFrom('calendar_notice')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  const cached = known.get(db);
  if (cached && cached.rows === counted.rows) return cached.calendar;
  const rows = await queries.selectFrom('calendar_notice').selectAll().orderBy('year').orderBy('at').execute();
  let calendar: Calendar = chinaCalendar;
  for (const row of rows) {
    // A later notice of a year takes the place of the earlier one, also of one that is built in.
    const entered = withNotice(calendar, { ...(row.data as unknown as NoticeEntry), replace: true });
    if (!entered.ok) throw new Error(`The stored holiday notice of ${row.year} cannot be used.`);
    calendar = entered.value;
  }
  known.set(db, { rows: counted.rows, calendar });
  return calendar;
}

export type { HolidayNotice };
