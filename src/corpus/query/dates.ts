import { daysInMonth, findPlainDate, type PlainDate } from '#kernel/plain-date.ts';

/** The first and last day of what is written: a day, a month or a year. */
export interface DaySpan {
  from: PlainDate;
  to: PlainDate;
}

const SHAPE = /^(\d{4})(?:年|(?:[-./年](\d{1,2})|((?:0|1)\d))(?:月|(?:[-./月](\d{1,2})|(\d{2}))日?)?)?$/;

/** Reads `2020`, `2020-05`, `202005`, `2020-05-31`, `20200531`, `2020.5.31`, `2020/5/31`, `2020年5月31日`; undefined for no day of the calendar. */
export function findDaySpan(input: string): DaySpan | undefined {
  const found = SHAPE.exec(input.normalize('NFKC').replace(/\s+/g, ''));
  if (!found) return undefined;
  const year = found[1]!;
  const month = (found[2] ?? found[3])?.padStart(2, '0');
  const day = (found[4] ?? found[5])?.padStart(2, '0');
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  const from = findPlainDate(`${year}-${month ?? '01'}-${day ?? '01'}`);
  if (!from) return undefined;
  const last = month ?? '12';
  const to = findPlainDate(`${year}-${last}-${day ?? String(daysInMonth(Number(year), Number(last)))}`);
  return to && { from, to };
}
