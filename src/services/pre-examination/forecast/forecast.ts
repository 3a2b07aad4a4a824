import type { PlainDate } from '#kernel/plain-date.ts';
import { FORECAST_RULE, type ForecastRule, intervalOf } from './interval.ts';
import type { Kind, Measure, Wait, Waiting } from './waits.ts';
import type { WorkingDays } from './working-days.ts';

/** When something is likely to happen; without an interval, why there is none. */
export type Forecast =
  | { from: PlainDate; to: PlainDate; pool: number; elapsed: number }
  | { few: number; least: number; elapsed: number };

/** Forecasts the end of a wait from waits of the same kind that ended before today. */
export function forecastOf(
  past: readonly Wait[],
  waiting: Waiting,
  today: PlainDate,
  days: WorkingDays,
  rule: ForecastRule = FORECAST_RULE,
): Forecast {
  const sorted = latest(past, waiting, today, rule)
    .map((wait) => days.between(wait.from, wait.to))
    .sort((a, b) => a - b);
  const elapsed = days.between(waiting.from, today);
  const interval = intervalOf(sorted, elapsed, rule);
  if (!interval) return { few: sorted.filter((length) => length >= elapsed).length, least: rule.least, elapsed };
  const day = (length: number) => {
    const end = days.after(waiting.from, length);
    return end < today ? today : end;
  };
  return { from: day(interval.low), to: day(interval.high), pool: interval.pool, elapsed };
}

function latest(
  past: readonly Wait[],
  of: { kind: Kind; measure: Measure },
  before: PlainDate,
  rule: ForecastRule,
): Wait[] {
  return past
    .filter((wait) => wait.kind === of.kind && wait.measure === of.measure && wait.to < before)
    .sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
    .slice(-rule.window);
}

/** How forecasts of one sort did: each past case was forecast from those that had ended before it began. */
export interface Record {
  kind: Kind;
  measure: Measure;
  /** Cases for which there was a forecast, and how many of them ended within it. */
  n: number;
  hits: number;
  /** Cases without one, because too few had ended before. */
  without: number;
  /** Mean length of the interval in working days, both ends counted; null without cases. */
  width: number | null;
  /** Days on which the first and the last of the cases began. */
  from: PlainDate | null;
  to: PlainDate | null;
  /** By the quarter in which the case began, oldest first. */
  series: { quarter: string; n: number; hits: number }[];
}

/** Rolling back-test of one sort of wait. */
export function backTest(
  waits: readonly Wait[],
  of: { kind: Kind; measure: Measure },
  days: WorkingDays,
  rule: ForecastRule = FORECAST_RULE,
): Record {
  const cases = waits
    .filter((wait) => wait.kind === of.kind && wait.measure === of.measure)
    .map((wait) => ({ from: wait.from, to: wait.to, length: days.between(wait.from, wait.to) }));
  const ended = [...cases].sort(by((one) => one.to));
  const pool = new Pool(rule.window);
  let known = 0;
  let widths = 0;
  const record: Record = { ...of, n: 0, hits: 0, without: 0, width: null, from: null, to: null, series: [] };
  for (const one of [...cases].sort(by((each) => each.from))) {
    while (known < ended.length && ended[known]!.to < one.from) {
      pool.add(ended[known]!.length);
      known += 1;
    }
    const interval = intervalOf(pool.sorted, 0, rule);
    if (!interval) {
      record.without += 1;
      continue;
    }
    const hit = one.length >= interval.low && one.length <= interval.high;
    record.n += 1;
    record.hits += hit ? 1 : 0;
    widths += interval.high - interval.low + 1;
    record.from ??= one.from;
    record.to = one.from;
    count(record.series, quarterOf(one.from), hit);
  }
  if (record.n > 0) record.width = widths / record.n;
  return record;
}

/** The latest lengths, kept in order of length. */
class Pool {
  readonly sorted: number[] = [];
  readonly #arrived: number[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(length: number): void {
    this.#arrived.push(length);
    this.sorted.splice(this.#place(length), 0, length);
    if (this.#arrived.length > this.#most) this.sorted.splice(this.#place(this.#arrived.shift()!), 1);
  }

  #place(length: number): number {
    const found = this.sorted.findIndex((one) => one >= length);
    return found < 0 ? this.sorted.length : found;
  }
}

const by =
  <T>(day: (one: T) => string) =>
  (a: T, b: T): number =>
    day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;

const quarterOf = (day: PlainDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

function count(series: Record['series'], quarter: string, hit: boolean): void {
  const last = series.at(-1);
  const line = last?.quarter === quarter ? last : { quarter, n: 0, hits: 0 };
  if (line !== last) series.push(line);
  line.n += 1;
  line.hits += hit ? 1 : 0;
}
