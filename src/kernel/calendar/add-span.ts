import {
  addMonths,
  daysInMonth,
  FIRST_DAY,
  fromDayNumber,
  LAST_DAY,
  type PlainDate,
  toDayNumber,
  yearOf,
} from '../plain-date.ts';
import { text } from '../text.ts';
import { type Calendar, isProvisionalDay, isWorkingDay } from './calendar.ts';
import { step } from './counting.ts';
import { cite, type ExplainStep, newTrace, note, noteDay, type Trace } from './explain.ts';
import { type Span, spanText } from './span.ts';

export interface AddSpanOptions {
  /** Move a last day that is no working day to the next working day (a span of working days never needs it). */
  roll?: boolean;
  /** Collect the derivation in `steps`; without it `steps` is empty. */
  explain?: boolean;
  /** Law ids (or `custom`) that the length itself comes from, such as O81-20; printed before the rules of counting. */
  basis?: readonly string[];
}

export interface DatedAnswer {
  date: PlainDate;
  /** True when the date, or a day that was counted on the way, lies in a year without a holiday notice. */
  provisional: boolean;
  steps: ExplainStep[];
}

const START_BASIS = ['RR-5', 'CC-201'];
const MONTH_BASIS = ['RR-5', 'CC-202'];
const ROLL_BASIS = ['RR-5', 'CC-203'];

/**
 * The last day of a span that starts with an event on `start`.
 *
 * The first day is not counted; months and years end on the same-numbered day or, where there is none, on the last day of the
 * month; with `roll` an end on a rest day (weekend or holiday, not a make-up Saturday) moves to the next working day (RR-5).
 * Working days are counted one by one. Negative spans give the latest day for something due "at least n before": the n-th
 * working day before; with `roll` they move back, because moving forward would shorten the notice.
 * Throws RangeError for a fraction or when the answer leaves the years 1900–2999.
 */
export function addSpan(calendar: Calendar, start: PlainDate, span: Span, options: AddSpanOptions = {}): DatedAnswer {
  const trace = newTrace(options.explain === true);
  noteStart(trace, start, span, options.basis);
  const raw = rawEnd(calendar, start, span, trace);
  const date = options.roll && canRest(span) ? roll(calendar, raw, trace, span.n < 0 ? -1 : 1) : raw;
  if (isProvisionalDay(calendar, date)) trace.provisional = true;
  noteEnd(trace, date);
  return { date, provisional: trace.provisional, steps: trace.steps };
}

/** Whether a span can end on a rest day at all; counted working days cannot. */
export const canRest = ({ unit, n }: Span): boolean => unit !== 'working-day' || n === 0;

export function noteStart(trace: Trace, start: PlainDate, span: Span, basis: readonly string[] = []): void {
  if (!trace.on) return;
  const size = spanText(span);
  const [by, rule] = [cite(basis), cite(START_BASIS)];
  trace.steps.push({
    kind: 'start',
    date: start,
    basis: [...basis, ...START_BASIS],
    text: text(
      `期限${size.zh}${by.zh}，起算日${start}不计入${rule.zh}。`,
      `Length ${size.en}${by.en}, from ${start}, which is not counted itself${rule.en}.`,
    ),
  });
}

export function noteEnd(trace: Trace, date: PlainDate): void {
  if (trace.provisional)
    note(
      trace,
      { kind: 'provisional' },
      '涉及放假安排未录入的年份，结果为暂定，通知公布后可能变化',
      'Provisional: a year without a holiday notice was touched; the date may change when the notice is entered',
    );
  note(trace, { kind: 'end', date }, `届满日为${date}`, `Last day: ${date}`);
}

/** The end before any roll. Adds skipped days to the trace and marks it provisional where a counted day is. */
export function rawEnd(calendar: Calendar, start: PlainDate, { unit, n }: Span, trace: Trace): PlainDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`A span needs a whole number, not ${n}.`);
  if (unit === 'working-day') return countWorkingDays(calendar, start, n, trace);
  if (unit === 'day') {
    const number = toDayNumber(start) + n;
    if (number < toDayNumber(FIRST_DAY) || number > toDayNumber(LAST_DAY))
      throw new RangeError(`${start} plus ${n} days lies outside the years 1900–2999.`);
    const end = fromDayNumber(number);
    note(trace, { kind: 'raw-end', date: end }, `按日连续计算至${end}`, `Calendar days run on to ${end}`);
    return end;
  }
  const end = addMonths(start, unit === 'year' ? n * 12 : n);
  const short = start.slice(8) !== end.slice(8);
  if (short)
    note(
      trace,
      { kind: 'short-month', date: end, basis: MONTH_BASIS },
      `${end.slice(0, 7)}无${Number(start.slice(8))}日（共${daysInMonth(yearOf(end), Number(end.slice(5, 7)))}日），以该月最后一日${end}为届满日`,
      `${end.slice(0, 7)} has no day ${Number(start.slice(8))}; its last day ${end} ends the period`,
    );
  else
    note(
      trace,
      { kind: 'raw-end', date: end, basis: MONTH_BASIS },
      `最后一月的相应日为${end}`,
      `The same-numbered day of the last month is ${end}`,
    );
  return end;
}

function countWorkingDays(calendar: Calendar, start: PlainDate, n: number, trace: Trace): PlainDate {
  const by = n < 0 ? -1 : 1;
  let date = start;
  for (let left = Math.abs(n); left > 0; ) {
    date = step(date, by);
    if (isProvisionalDay(calendar, date)) trace.provisional = true;
    if (!isWorkingDay(calendar, date)) noteDay(trace, calendar, 'skip', date, '不计', 'not counted');
    else {
      left -= 1;
      if (calendar.index.get(date)?.working) noteDay(trace, calendar, 'make-up', date, '计入', 'counted');
    }
  }
  return date;
}

/** Moves off rest days, and off days for which `blocked` says no (a pause). */
export function roll(
  calendar: Calendar,
  end: PlainDate,
  trace: Trace,
  by: 1 | -1 = 1,
  blocked: (date: PlainDate) => boolean = () => false,
): PlainDate {
  let date = end;
  while (!isWorkingDay(calendar, date) || blocked(date)) {
    if (isProvisionalDay(calendar, date)) trace.provisional = true;
    if (!isWorkingDay(calendar, date))
      by === 1
        ? noteDay(trace, calendar, 'roll', date, '顺延', 'moved on')
        : noteDay(trace, calendar, 'roll', date, '提前', 'moved back');
    date = step(date, by);
  }
  if (date !== end) {
    const rule = cite(ROLL_BASIS);
    if (trace.on)
      trace.steps.push({
        kind: 'roll',
        date,
        basis: ROLL_BASIS,
        text:
          by === 1
            ? {
                zh: `届满日${end}不是工作日，顺延至其后第一个工作日${date}${rule.zh}。`,
                en: `The last day ${end} is no working day; the next working day is ${date}${rule.en}.`,
              }
            : {
                zh: `${end}不是工作日，提前至之前最近的工作日${date}。`,
                en: `${end} is no working day; the working day before it is ${date}.`,
              },
      });
  } else if (calendar.index.get(date)?.working)
    noteDay(trace, calendar, 'make-up', date, '为工作日，不顺延', 'a working day, so the period ends here');
  return date;
}
