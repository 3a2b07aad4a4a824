import { refuse } from '../errors/index.ts';
import { findPlainDate, type PlainDate, weekday, yearOf } from '../plain-date.ts';
import { good, type Outcome, type Refusal, refused } from '../refusal.ts';
import { fill, type Text, text } from '../text.ts';
import { type Calendar, coversYear, createCalendar } from './calendar.ts';
import { type HolidayNotice, type NoticeDay, noticeTitle } from './notice.ts';
import { STATUTORY_BASIS, statutoryDays } from './statutory-days.ts';

/** A notice as an administrator types it. */
export interface NoticeEntry {
  year: number;
  /** Title of the document; by default the usual one for the year. */
  title?: Text;
  url?: string;
  off: readonly { date: string; name: Text }[];
  work: readonly { date: string; name: Text }[];
  /** Set when the entry is meant to take the place of a notice already known. */
  replace?: boolean;
}

/** What can be wrong with an entry; the words end up in refusal ZQ-DAT-009, the key in its `params.fault`. */
export const noticeFaults = {
  year: text('年份须为2007至2999', 'the year must be 2007 to 2999'),
  'year-covered': text(
    '该年放假安排已存在，通知调整时请选择替换',
    'a notice for the year is already known; submit an amended one as a replacement',
  ),
  empty: text('没有放假日期', 'there is no day off'),
  date: text('“{date}”不是日期', '"{date}" is not a date'),
  name: text('{date}没有节日名称', '{date} has no holiday name'),
  'outside-year': text(
    '{date}不属于该年（元旦可涉及上年12月25日以后）',
    '{date} does not belong to the year (New Year may reach back to 25 December)',
  ),
  duplicate: text('{date}重复列出', '{date} is listed twice'),
  'off-and-work': text('{date}既列为放假又列为上班', '{date} is listed both as a day off and as a working day'),
  'work-on-weekday': text(
    '{date}不是星期六或星期日，不能作为调休上班日',
    '{date} is no Saturday or Sunday and cannot be a make-up working day',
  ),
  'statutory-missing': text('缺少法定节日{date}', 'the statutory holiday {date} is missing'),
} as const satisfies Record<string, Text>;

export type NoticeFault = keyof typeof noticeFaults;

function refusal(year: number, fault: NoticeFault, field: string, date = ''): Refusal {
  const problem = fill(noticeFaults[fault], { date });
  const params: Record<string, string> = date ? { fault, date } : { fault };
  return refuse(
    'ZQ-DAT-009',
    { year, problem },
    fault === 'statutory-missing' ? { field, params, basis: [STATUTORY_BASIS] } : { field, params },
  );
}

/** Late December of the year before may be part of the New Year holiday (it was in 2007, 2008, 2012, 2019 and 2023). */
const belongs = (date: PlainDate, year: number): boolean =>
  yearOf(date) === year || (yearOf(date) === year - 1 && date.slice(5) >= '12-25');

/**
 * The calendar with a further notice, checked: real dates of that year, each once, none both off and on, make-up days on
 * weekends, no statutory holiday forgotten. All faults come back at once. Days of other years keep their answer.
 */
export function withNotice(calendar: Calendar, entry: NoticeEntry): Outcome<Calendar> {
  const { year } = entry;
  if (!Number.isInteger(year) || year < 2007 || year > 2999) return refused(refusal(year, 'year', 'year'));
  const faults: Refusal[] = [];
  if (coversYear(calendar, year) && !entry.replace) faults.push(refusal(year, 'year-covered', 'year'));
  if (entry.off.length === 0) faults.push(refusal(year, 'empty', 'off'));
  const off = readDays(entry, 'off', faults);
  const work = readDays(entry, 'work', faults);
  const free = new Set(off.map((day) => day.date));
  work.forEach(({ date }, i) => {
    if (free.has(date)) faults.push(refusal(year, 'off-and-work', `work.${i}`, date));
    else if (weekday(date) < 6) faults.push(refusal(year, 'work-on-weekday', `work.${i}`, date));
  });
  if (entry.off.length > 0)
    for (const date of statutoryDays(year))
      if (!free.has(date)) faults.push(refusal(year, 'statutory-missing', 'off', date));
  if (faults.length > 0) return refused(...faults);
  const title = entry.title ?? noticeTitle(year);
  const notice: HolidayNotice = {
    year,
    ref: entry.url ? { title, url: entry.url } : { title },
    off,
    work,
    source: 'administrator',
  };
  const others = calendar.notices.filter((known) => known.year !== year);
  return good(createCalendar([...others, notice], calendar.local));
}

function readDays(entry: NoticeEntry, side: 'off' | 'work', faults: Refusal[]): NoticeDay[] {
  const days: NoticeDay[] = [];
  entry[side].forEach(({ date: input, name }, i) => {
    const field = `${side}.${i}`;
    const date = findPlainDate(input);
    if (!date) faults.push(refusal(entry.year, 'date', field, input));
    else if (!belongs(date, entry.year)) faults.push(refusal(entry.year, 'outside-year', field, date));
    else if (days.some((day) => day.date === date)) faults.push(refusal(entry.year, 'duplicate', field, date));
    else if (!name.zh.trim() || !name.en.trim()) faults.push(refusal(entry.year, 'name', field, date));
    else days.push({ date, name });
  });
  return days;
}
