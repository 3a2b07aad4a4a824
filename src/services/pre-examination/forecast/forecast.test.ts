import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaCalendar, workingDaysBetween } from '#kernel/calendar/index.ts';
import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts';
import {
  backTest,
  FORECAST_RULE,
  forecastOf,
  intervalOf,
  type Step,
  type Wait,
  waitsOf,
  workingDays,
} from './index.ts';

const SEED = 20261122;
const d = plainDate;
const FIRST = d('2024-01-01');
const days = workingDays(chinaCalendar, FIRST);
const step = (action: string, day: string, more: Partial<Step> = {}): Step => ({ action, day: d(day), ...more });

describe('waits of a case', () => {
  const begun = [step('submit', '2026-03-02', { kind: 'invention' }), step('accept', '2026-03-03')];

  it('end with the answers of the centre and with the grant', () => {
    const { ended, open } = waitsOf([
      ...begun,
      step('assign', '2026-03-04'),
      step('issue-opinion', '2026-03-10'),
      step('reply', '2026-03-17'),
      step('pass', '2026-03-20'),
      step('file', '2026-03-24', { filedOn: '2026-03-23' }),
      step('record-grant', '2026-06-30', { grantedOn: '2026-06-26' }),
    ]);
    expect(ended.map((one) => [one.measure, one.from, one.to])).toEqual([
      ['first-answer', '2026-03-03', '2026-03-10'],
      ['later-answer', '2026-03-17', '2026-03-20'],
      ['grant-from-acceptance', '2026-03-03', '2026-06-26'],
      ['grant-from-filing', '2026-03-23', '2026-06-26'],
    ]);
    expect(open).toEqual([]);
  });

  it.each<[string, Step[], string[]]>([
    ['accepted', [], ['first-answer', 'grant-from-acceptance']],
    [
      'proposed to fail, which nobody tells yet',
      [step('propose-fail', '2026-03-06')],
      ['first-answer', 'grant-from-acceptance'],
    ],
    ['with the applicant', [step('issue-opinion', '2026-03-06')], ['grant-from-acceptance']],
    [
      'answered by the applicant',
      [step('issue-opinion', '2026-03-06'), step('reply', '2026-03-09')],
      ['grant-from-acceptance', 'later-answer'],
    ],
    ['failed', [step('confirm-fail', '2026-03-09')], []],
    ['withdrawn', [step('withdraw', '2026-03-09')], []],
    ['filed', [step('pass', '2026-03-09'), step('file', '2026-03-10')], ['grant-from-acceptance', 'grant-from-filing']],
    ['dropped', [step('pass', '2026-03-09'), step('file', '2026-03-10'), step('record-dropped', '2026-04-10')], []],
  ])('go on while it is %s', (_, more, expected) => {
    expect(waitsOf([...begun, ...more]).open.map((one) => one.measure)).toEqual(expected);
  });

  it('need a kind, and do not run backwards', () => {
    expect(waitsOf([step('submit', '2026-03-02'), step('accept', '2026-03-03')]).open).toEqual([]);
    const slip = [
      ...begun,
      step('file', '2026-03-10', { filedOn: '2026-03-10' }),
      step('record-grant', '2026-06-30', { grantedOn: '2026-03-05' }),
    ];
    expect(waitsOf(slip).ended.map((one) => one.measure)).toEqual(['grant-from-acceptance']);
  });
});

describe('working days', () => {
  it('agree with the calendar, and lead back to the day', () => {
    const day = fc.integer({ min: 0, max: 1000 }).map((n) => addDays(FIRST, n));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 120 }), (from, to, n) => {
        expect(days.between(from, to)).toBe(Math.max(0, workingDaysBetween(chinaCalendar, from, to)));
        const end = days.after(from, n);
        expect(days.between(from, end)).toBe(n);
        expect(days.between(from, addDays(end, -1))).toBe(n - 1);
      }),
      { seed: SEED },
    );
    expect(() => days.between(d('2023-12-31'), d('2024-01-05'))).toThrow(RangeError);
  });
});

describe('the interval', () => {
  const twenty = Array.from({ length: 20 }, (_, n) => n + 1);

  it('leaves out a tenth on each side', () => {
    expect(intervalOf(twenty, 0, FORECAST_RULE)).toEqual({ low: 2, high: 19, pool: 20 });
    expect(
      intervalOf(
        [...twenty, ...twenty].sort((a, b) => a - b),
        8,
        FORECAST_RULE,
      ),
    ).toEqual({ low: 8, high: 20, pool: 26 });
  });

  it('is none with too few cases that lasted as long', () => {
    expect(intervalOf(twenty.slice(1), 0, FORECAST_RULE)).toBeUndefined();
    expect(intervalOf(twenty, 2, FORECAST_RULE)).toBeUndefined();
    expect(intervalOf([], 0, { ...FORECAST_RULE, least: 0 })).toBeUndefined();
  });

  it('holds at least its share of the cases it rests on, and never begins before what has passed', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 20, maxLength: 400 });
    fc.assert(
      fc.property(
        lengths,
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(0.5, 0.8, 0.9),
        (all, elapsed, coverage) => {
          const sorted = [...all].sort((a, b) => a - b);
          const interval = intervalOf(sorted, elapsed, { ...FORECAST_RULE, coverage });
          const left = sorted.filter((one) => one >= elapsed);
          if (!interval) {
            expect(left.length).toBeLessThan(20);
            return;
          }
          expect(interval.low).toBeGreaterThanOrEqual(elapsed);
          const within = left.filter((one) => one >= interval.low && one <= interval.high).length;
          expect(within / left.length).toBeGreaterThanOrEqual(coverage);
        },
      ),
      { seed: SEED },
    );
  });
});

describe('a forecast', () => {
  // Thirty cases that began on 2026-01-05 and took 5 to 10 working days, five of each.
  const past: Wait[] = Array.from({ length: 30 }, (_, n) => ({
    kind: 'utility',
    measure: 'first-answer',
    from: d('2026-01-05'),
    to: days.after(d('2026-01-05'), 5 + (n % 6)),
  }));
  const waiting = { kind: 'utility', measure: 'first-answer', from: d('2026-03-02') } as const;

  it('says dates, and moves with the days that have passed', () => {
    const rule = { ...FORECAST_RULE, least: 10 };
    expect(forecastOf(past, waiting, d('2026-03-02'), days, rule)).toEqual({
      from: '2026-03-09',
      to: '2026-03-16',
      pool: 30,
      elapsed: 0,
    });
    // Six working days later those that took five are out.
    expect(forecastOf(past, waiting, d('2026-03-10'), days, rule)).toMatchObject({
      from: '2026-03-10',
      to: '2026-03-16',
      pool: 25,
      elapsed: 6,
    });
    expect(forecastOf(past, waiting, d('2026-03-16'), days, rule)).toEqual({ few: 5, least: 10, elapsed: 10 });
  });

  it('looks at its own kind and measure only, and never at what ended today or later', () => {
    expect(forecastOf(past, { ...waiting, kind: 'design' }, d('2026-03-02'), days)).toEqual({
      few: 0,
      least: 20,
      elapsed: 0,
    });
    expect(forecastOf(past, { ...waiting, measure: 'later-answer' }, d('2026-03-02'), days)).toHaveProperty('few', 0);
    expect(forecastOf(past, { ...waiting, from: d('2026-01-05') }, d('2026-01-05'), days)).toHaveProperty('few', 0);
  });
});

describe('the back-test', () => {
  const of = { kind: 'invention', measure: 'first-answer' } as const;
  /** Cases that begin one each day, and take as long as said. */
  const cases = (length: (n: number) => number, count = 500): Wait[] =>
    Array.from({ length: count }, (_, n) => {
      const from = addDays(FIRST, n);
      return { ...of, from, to: days.after(from, length(n)) };
    });
  /** A number from 0 up to below 1, by counting on. */
  const spread = (n: number) => (n * 0.6180339887498949) % 1;

  it('finds the aimed share where nothing changes, and fewer hits where it does', () => {
    const still = backTest(
      cases((n) => 3 + Math.floor(spread(n) * 30)),
      of,
      days,
    );
    expect(still.n + still.without).toBe(500);
    expect(still.hits / still.n).toBeGreaterThan(0.76);
    expect(still.hits / still.n).toBeLessThan(0.86);
    const slower = backTest(
      cases((n) => 3 + Math.floor(spread(n) * 20) + Math.floor(n / 8)),
      of,
      days,
    );
    expect(slower.hits / slower.n).toBeLessThan(0.7);
  });

  it('is told by quarter and adds up', () => {
    const record = backTest(
      cases(() => 4),
      of,
      days,
    );
    expect(record).toMatchObject({ width: 1, hits: record.n });
    expect(record.series.map((one) => one.quarter)).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
      '2025-Q1',
      '2025-Q2',
    ]);
    expect(record.series.reduce((sum, one) => sum + one.n, 0)).toBe(record.n);
    expect(backTest([], of, days)).toEqual({
      ...of,
      n: 0,
      hits: 0,
      without: 0,
      width: null,
      from: null,
      to: null,
      series: [],
    });
  });

  it('agrees with forecasts made one by one from what had ended before', () => {
    const made = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 15 })), {
      maxLength: 60,
    });
    const rule = { coverage: 0.8, least: 5, window: 12 };
    fc.assert(
      fc.property(made, (pairs) => {
        const waits: Wait[] = pairs.map(([start, length]) => {
          const from = addDays(FIRST, start);
          return { ...of, from, to: days.after(from, length) };
        });
        let [n, hits, without] = [0, 0, 0];
        for (const one of waits) {
          const told = forecastOf(waits, one, one.from, days, rule);
          if ('few' in told) without += 1;
          else {
            n += 1;
            const [low, high] = [told.from, told.to].map((day: PlainDate) => days.between(one.from, day));
            const length = days.between(one.from, one.to);
            if (length >= low! && length <= high!) hits += 1;
          }
        }
        expect(backTest(waits, of, days, rule)).toMatchObject({ n, hits, without });
      }),
      { seed: SEED },
    );
  });
});
