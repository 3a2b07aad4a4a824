import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import {
  type Calendar,
  chinaCalendar,
  type HolidayNotice,
  type NoticeEntry,
  withNotice,
} from '#kernel/calendar/index.ts';

interface Known {
  mark: string;
  calendar: Calendar;
}
const known = new WeakMap<object, Known>();

/** Changes whenever a notice is entered; an expression, to be asked for along with something else. */
export const calendarMark = sql<string>`(select count(*) || ' ' || coalesce(max(at)::text, '') from calendar_notice)`;

/**
 * The calendar with the notices an administrator entered. What was read is kept until the mark changes; a caller that has
 * just read the mark hands it in and saves the question.
 */
export async function calendarOf(db: object, queries: Queries | Tx, mark?: string): Promise<Calendar> {
  const found =
    mark ?? (await sql<{ mark: string }>`select ${calendarMark} as mark`.execute(queries)).rows[0]?.mark ?? '';
  const cached = known.get(db);
  if (cached && cached.mark === found) return cached.calendar;
  const rows = await queries.selectFrom('calendar_notice').selectAll().orderBy('year').orderBy('at').execute();
  let calendar: Calendar = chinaCalendar;
  for (const row of rows) {
    // A later notice of a year takes the place of the earlier one, also of one that is built in.
    const entered = withNotice(calendar, { ...(row.data as unknown as NoticeEntry), replace: true });
    if (!entered.ok) throw new Error(`The stored holiday notice of ${row.year} cannot be used.`);
    calendar = entered.value;
  }
  known.set(db, { mark: found, calendar });
  return calendar;
}

export type { HolidayNotice };
