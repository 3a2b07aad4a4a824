import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, plainDate, toDayNumber } from '../plain-date.ts';
import { addSpan } from './add-span.ts';
import { chinaCalendar } from './calendar.ts';
import { naiveAdd } from './naive.fixture.ts';
import { type SpanUnit, span } from './span.ts';

const add = (start: string, n: number, unit: SpanUnit, roll = false) =>
  addSpan(chinaCalendar, plainDate(start), span(n, unit), { roll });

describe('vectors', () => {
  test.each([
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2025-12-31', 3, '2026-01-06'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2025-09-30', 5, '2025-10-14'],
  ])('%s plus %i working days is %s, rolled or not', (start, n, expected) => {
    expect(add(start, n, 'working-day')).toEqual({ date: expected, provisional: false, steps: [] });
    expect(add(start, n, 'working-day', true).date).toBe(expected);
  });

  test.each([
    ['2026-01-31', 1, 'month', '2026-02-28', '2026-02-28'],
    ['2025-12-31', 2, 'month', '2026-02-28', '2026-02-28'],
    ['2026-01-16', 1, 'month', '2026-02-16', '2026-02-24'],
    ['2026-03-04', 1, 'month', '2026-04-04', '2026-04-07'],
    ['2026-08-01', 2, 'month', '2026-10-01', '2026-10-08'],
    ['2026-04-09', 1, 'month', '2026-05-09', '2026-05-09'],
    ['2026-02-01', 15, 'day', '2026-02-16', '2026-02-24'],
    ['2026-08-17', 45, 'day', '2026-10-01', '2026-10-08'],
  ] as const)('%s plus %i %s ends on %s, rolled on %s', (start, n, unit, raw, rolled) => {
    expect(add(start, n, unit).date).toBe(raw);
    expect(add(start, n, unit, true)).toMatchObject({ date: rolled, provisional: false });
  });

  test('29 February, years, zero and backward spans', () => {
    expect(add('2024-02-29', 1, 'year').date).toBe('2025-02-28');
    expect(add('2024-02-29', 48, 'month').date).toBe('2028-02-29');
    expect(add('2023-12-31', 2, 'month').date).toBe('2024-02-29');
    expect(add('2026-10-03', 0, 'day').date).toBe('2026-10-03');
    expect(add('2026-10-03', 0, 'day', true).date).toBe('2026-10-08');
    expect(add('2026-10-03', 0, 'working-day', true).date).toBe('2026-10-08');
    expect(add('2026-03-31', -1, 'month').date).toBe('2026-02-28');
    // Three working days before a hearing on Monday 12 October 2026: Saturday the 10th is a working day.
    expect(add('2026-10-12', -3, 'working-day').date).toBe('2026-10-08');
    // Rolling forward would shorten a notice, so a backward span rolls back.
    expect(add('2026-10-05', -2, 'day', true).date).toBe('2026-09-30');
  });
});

test('random dates of 2007–2026 agree with the naive reckoning', () => {
  const first = toDayNumber(plainDate('2007-01-01'));
  const last = toDayNumber(plainDate('2026-12-31'));
  const cases = fc.record({
    start: fc.integer({ min: first, max: last }).map(fromDayNumber),
    unit: fc.constantFrom<SpanUnit>('working-day', 'day', 'month', 'year'),
    n: fc.integer({ min: -60, max: 250 }),
    roll: fc.boolean(),
  });
  let compared = 0;
  fc.assert(
    fc.property(cases, ({ start, unit, n, roll }) => {
      const size = unit === 'year' ? n % 10 : unit === 'month' ? n % 60 : n;
      const expected = naiveAdd(start, size, unit, roll);
      fc.pre(expected >= '2007-01-01' && expected <= '2026-12-31');
      compared += 1;
      expect(addSpan(chinaCalendar, start, span(size, unit), { roll })).toEqual({
        date: expected,
        provisional: false,
        steps: [],
      });
    }),
    { seed: 20070101, numRuns: 2500 },
  );
  expect(compared).toBe(2500);
});

describe('provisional', () => {
  test('when the last day lies in a year without a notice', () => {
    expect(add('2026-12-31', 1, 'working-day')).toMatchObject({ date: '2027-01-04', provisional: true });
    expect(add('2026-12-15', 1, 'month')).toMatchObject({ date: '2027-01-15', provisional: true });
    expect(add('2030-05-20', 10, 'working-day').provisional).toBe(true);
  });
  test('when a counted day does, even if the last one does not', () => {
    expect(add('2027-01-05', -3, 'working-day')).toMatchObject({ date: '2026-12-30', provisional: true });
  });
  test('not when only the start does', () => {
    expect(add('2003-05-06', 20, 'year')).toMatchObject({ date: '2023-05-06', provisional: false });
    expect(add('2026-12-20', 5, 'working-day').provisional).toBe(false);
  });
});

describe('explain', () => {
  const explain = (start: string, n: number, unit: SpanUnit, roll = false) =>
    addSpan(chinaCalendar, plainDate(start), span(n, unit), { roll, explain: true }).steps;

  test('names the article, the start, each skipped day and its notice', () => {
    const steps = explain('2026-02-13', 5, 'working-day');
    expect(steps.map((step) => step.kind)).toEqual(['start', 'make-up', ...Array(9).fill('skip'), 'end']);
    expect(steps[0]).toMatchObject({ date: '2026-02-13', basis: ['RR-5', 'CC-201'] });
    expect(steps[0]?.text.zh).toContain('《专利法实施细则》第五条');
    expect(steps.slice(2, 11).map((step) => step.date)).toEqual(
      Array.from({ length: 9 }, (_, i) => `2026-02-${15 + i}`),
    );
    for (const step of steps.slice(1, 11)) {
      expect(step.notice?.url).toContain('content_7047091');
      expect(step.text.zh).toContain('2026年部分节假日安排');
    }
    expect(steps.at(-1)).toMatchObject({ kind: 'end', date: '2026-02-27' });
  });

  test('a month that ends on a holiday shows the raw end, each day it moves over and the rule', () => {
    const steps = explain('2026-08-01', 2, 'month', true);
    expect(steps.map((step) => step.kind)).toEqual(['start', 'raw-end', ...Array(8).fill('roll'), 'end']);
    expect(steps.at(-2)).toMatchObject({ kind: 'roll', date: '2026-10-08', basis: ['RR-5', 'CC-203'] });
  });

  test('a make-up Saturday is said not to roll, a short month to be short', () => {
    const steps = explain('2026-01-31', 1, 'month', true);
    expect(steps.map((step) => step.kind)).toEqual(['start', 'short-month', 'make-up', 'end']);
  });

  test('a provisional answer says so and cites the statute for statutory days', () => {
    const steps = explain('2026-12-31', 1, 'working-day');
    expect(steps.map((step) => step.kind)).toEqual(['start', 'skip', 'skip', 'skip', 'provisional', 'end']);
    expect(steps[1]).toMatchObject({ date: '2027-01-01', basis: ['HOL-2'] });
  });
});

test('impossible questions throw RangeError', () => {
  expect(() => add('2026-01-01', 1.5, 'day')).toThrow(RangeError);
  expect(() => add('2026-01-01', 12_000, 'month')).toThrow(RangeError);
  expect(() => add('2026-01-01', 400_000, 'day')).toThrow(RangeError);
  expect(() => add('2999-12-01', 60, 'working-day')).toThrow(RangeError);
  expect(() => add('1900-01-05', -10, 'working-day')).toThrow(RangeError);
});
