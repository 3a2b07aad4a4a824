import { type PlainDate, weekday, yearOf } from '../plain-date.ts';
import { type Text, text } from '../text.ts';
import { builtInNotices } from './built-in-notices.ts';
import type { HolidayNotice, NoticeDay, NoticeRef } from './notice.ts';
import { findStatutoryDay } from './statutory-days.ts';

/** Days off that hold in one place only (a league's 那达慕). Custom, not national law: never used for national periods. */
export interface LocalLayer {
  name: Text;
  off: readonly NoticeDay[];
}

/** A working-day calendar: a value, made from notices. `index` and `years` are derived; store `notices`, not the calendar. */
export interface Calendar {
  readonly notices: readonly HolidayNotice[];
  readonly local?: LocalLayer;
  readonly index: ReadonlyMap<PlainDate, IndexedDay>;
  /** Years that have a notice. */
  readonly years: ReadonlySet<number>;
}

interface IndexedDay {
  working: boolean;
  name: Text;
  ref: NoticeRef;
}

export interface DayInfo {
  date: PlainDate;
  working: boolean;
  reason: Text;
  /** The document that decided the day; absent where only the day of the week did. */
  notice?: NoticeRef;
  /** True while no notice for the year is known: the answer rests on weekdays and statutory days alone. */
  provisional: boolean;
}

/** Builds a calendar. Of two notices that name the same day, the one for the later year decides. */
export function createCalendar(notices: readonly HolidayNotice[], local?: LocalLayer): Calendar {
  const sorted = [...notices].sort((a, b) => a.year - b.year);
  const index = new Map<PlainDate, IndexedDay>();
  for (const notice of sorted) {
    for (const { date, name, ref } of notice.off) index.set(date, { working: false, name, ref: ref ?? notice.ref });
    for (const { date, name, ref } of notice.work) index.set(date, { working: true, name, ref: ref ?? notice.ref });
  }
  const years = new Set(sorted.map((notice) => notice.year));
  return local ? { notices: sorted, local, index, years } : { notices: sorted, index, years };
}

/** Mainland China's working days as far as notices are built in. */
export const chinaCalendar: Calendar = createCalendar(builtInNotices);

/** The same calendar with a local layer switched on; without this call there is none. */
export const withLocalLayer = (calendar: Calendar, local: LocalLayer): Calendar =>
  createCalendar(calendar.notices, local);

export const coversYear = (calendar: Calendar, year: number): boolean => calendar.years.has(year);

const WEEKDAYS: readonly Text[] = [
  text('星期一', 'Monday'),
  text('星期二', 'Tuesday'),
  text('星期三', 'Wednesday'),
  text('星期四', 'Thursday'),
  text('星期五', 'Friday'),
  text('星期六', 'Saturday'),
  text('星期日', 'Sunday'),
];

export const weekdayText = (date: PlainDate): Text => WEEKDAYS[weekday(date) - 1]!;

/** Whether a day counts as a working day, with the reason and the document behind it. */
export function dayInfo(calendar: Calendar, date: PlainDate): DayInfo {
  const day = weekdayText(date);
  const local = calendar.local?.off.find((entry) => entry.date === date);
  const entry = calendar.index.get(date);
  if (local && entry?.working !== false) {
    const { name } = calendar.local!;
    return {
      date,
      working: false,
      reason: text(`${local.name.zh}放假（${name.zh}）`, `${local.name.en}, day off (${name.en})`),
      notice: local.ref ?? { title: name },
      provisional: !coversYear(calendar, yearOf(date)),
    };
  }
  if (entry) {
    const reason = entry.working
      ? text(`${entry.name.zh}调休，${day.zh}上班`, `${day.en}, made a working day for ${entry.name.en}`)
      : text(`${entry.name.zh}放假`, `${entry.name.en}, day off`);
    return { date, working: entry.working, reason, notice: entry.ref, provisional: false };
  }
  const provisional = !coversYear(calendar, yearOf(date));
  const statutory = provisional ? findStatutoryDay(date) : undefined;
  if (statutory)
    return {
      date,
      working: false,
      reason: text(`${statutory.zh}（法定节日）`, `${statutory.en} (statutory holiday)`),
      provisional,
    };
  const working = weekday(date) <= 5;
  const caveat = provisional
    ? text(`；${date.slice(0, 4)}年放假安排未录入`, `; no holiday notice for ${date.slice(0, 4)} has been entered`)
    : text('', '');
  return {
    date,
    working,
    reason: text(
      `${day.zh}，${working ? '工作日' : '休息日'}${caveat.zh}`,
      `${day.en}, ${working ? 'working day' : 'rest day'}${caveat.en}`,
    ),
    provisional,
  };
}

export const isWorkingDay = (calendar: Calendar, date: PlainDate): boolean => {
  if (calendar.local) return dayInfo(calendar, date).working;
  const entry = calendar.index.get(date);
  if (entry) return entry.working;
  if (weekday(date) > 5) return false;
  return coversYear(calendar, yearOf(date)) || !findStatutoryDay(date);
};

/** Whether the answer for this day rests on no notice. */
export const isProvisionalDay = (calendar: Calendar, date: PlainDate): boolean =>
  !calendar.index.has(date) && !coversYear(calendar, yearOf(date));
