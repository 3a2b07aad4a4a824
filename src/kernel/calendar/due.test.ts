import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, fromDayNumber, type PlainDate, plainDate, toDayNumber } from '../plain-date.ts';
import { text } from '../text.ts';
import { addSpan } from './add-span.ts';
import { chinaCalendar, isWorkingDay } from './calendar.ts';
import { workingDaysBetween } from './counting.ts';
import { computeDue, type DueQuestion } from './due.ts';
import { isPaused, joinPauses, type Pause } from './pause.ts';
import { type SpanUnit, span } from './span.ts';

const d = plainDate;
const pause = (from: string, to: string | null): Pause => ({
  from: d(from),
  to: to === null ? null : d(to),
  reason: text('无效宣告程序', 'invalidation pending'),
});
const due = (start: string, n: number, unit: SpanUnit, rest: Partial<DueQuestion> = {}) =>
  computeDue(chinaCalendar, { start: d(start), span: span(n, unit), ...rest });

const anyDay = fc.integer({ min: toDayNumber(d('2008-01-01')), max: toDayNumber(d('2023-12-31')) }).map(fromDayNumber);
const anyUnit = fc.constantFrom<SpanUnit>('working-day', 'day', 'month', 'year');

describe('without pauses', () => {
  test('it is addSpan', () => {
    fc.assert(
      fc.property(anyDay, anyUnit, fc.integer({ min: 0, max: 24 }), fc.boolean(), (start, unit, n, roll) => {
        const size = unit === 'year' ? n % 3 : n;
        const answer = computeDue(chinaCalendar, { start, span: span(size, unit), roll });
        expect(answer.due).toBe(addSpan(chinaCalendar, start, span(size, unit), { roll }).date);
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  test('elapsed and remaining are measured on the day asked for', () => {
    const answer = due('2026-09-18', 5, 'working-day', { asOf: d('2026-09-22') });
    expect(answer).toMatchObject({ due: '2026-09-24', unit: 'working-day', limit: 5, elapsed: 3, remaining: 2 });
    expect(due('2026-09-18', 5, 'working-day', { asOf: d('2026-09-28') }).remaining).toBe(-1);
    // In calendar days the limit is what really runs: to the rolled last day.
    expect(due('2026-02-01', 15, 'day', { roll: true, asOf: d('2026-02-16') })).toMatchObject({
      due: '2026-02-24',
      limit: 23,
      elapsed: 15,
      remaining: 8,
    });
  });
});

describe('extensions', () => {
  test('of the same unit lengthen the span, not the rolled end', () => {
    expect(due('2025-10-31', 3, 'month').due).toBe('2026-01-31');
    const more = [{ span: span(1, 'month'), basis: 'O81-37' }];
    expect(due('2025-10-31', 3, 'month', { extensions: more }).due).toBe('2026-02-28');
    const both = [...more, { span: span(2, 'month'), basis: 'O81-37' }];
    expect(due('2025-10-31', 3, 'month', { extensions: both }).due).toBe('2026-04-30');
    expect(
      due('2026-02-13', 5, 'working-day', { extensions: [{ span: span(5, 'working-day'), basis: 'O81-20' }] }).due,
    ).toBe(addSpan(chinaCalendar, d('2026-02-13'), span(10, 'working-day')).date);
  });
  test('of another unit run on from the unrolled end', () => {
    const answer = due('2026-03-02', 1, 'month', { extensions: [{ span: span(5, 'working-day'), basis: 'custom' }] });
    expect(answer.due).toBe(addSpan(chinaCalendar, d('2026-04-02'), span(5, 'working-day')).date);
  });
  test('cannot be negative', () => {
    expect(() => due('2026-03-02', 5, 'day', { extensions: [{ span: span(-1, 'day'), basis: 'custom' }] })).toThrow(
      RangeError,
    );
  });
});

describe('pauses', () => {
  test('a suspended adjudication: three months, stopped 10 days and resumed', () => {
    const answer = due('2026-03-10', 3, 'month', { pauses: [pause('2026-04-20', '2026-04-30')], explain: true });
    expect(answer).toMatchObject({ due: '2026-06-20', unit: 'day', limit: 92, elapsed: 41, remaining: 51 });
    expect(answer.steps.map((step) => step.kind)).toEqual(['start', 'raw-end', 'pause', 'end']);
    expect(answer.steps[2]?.text.zh).toContain('无效宣告程序');
  });

  test('while paused there is no due day; elapsed stops and remaining is kept', () => {
    const open = due('2026-03-02', 10, 'working-day', { pauses: [pause('2026-03-05', null)], asOf: d('2026-05-20') });
    expect(open).toMatchObject({ due: null, pausedSince: '2026-03-05', limit: 10, elapsed: 3, remaining: 7 });
    expect(due('2026-03-02', 2, 'month', { pauses: [pause('2026-03-05', null)] })).toMatchObject({
      due: null,
      elapsed: 3,
      remaining: 58,
    });
  });

  test('resuming gives the remaining days from the day of resumption', () => {
    const answer = due('2026-03-02', 10, 'working-day', { pauses: [pause('2026-03-05', '2026-05-20')] });
    expect(answer.due).toBe(addSpan(chinaCalendar, d('2026-05-20'), span(7, 'working-day')).date);
    expect(answer).toMatchObject({ elapsed: 3, remaining: 7 });
  });

  test('a pause that starts after the end, or lasts no day, changes nothing', () => {
    const plain = due('2026-03-02', 5, 'working-day').due;
    expect(due('2026-03-02', 5, 'working-day', { pauses: [pause('2026-03-09', null)] }).due).toBe(plain);
    expect(due('2026-03-02', 5, 'working-day', { pauses: [pause('2026-03-04', '2026-03-04')] }).due).toBe(plain);
    expect(due('2026-03-02', 1, 'month', { pauses: [pause('2026-04-02', null)] }).due).toBe('2026-04-02');
  });

  test('a roll does not end inside a pause', () => {
    // 15 days end on Saturday 21 March 2026; the pause begins that day.
    const closed = due('2026-03-06', 15, 'day', { roll: true, pauses: [pause('2026-03-21', '2026-03-25')] });
    expect(closed.due).toBe('2026-03-26');
    const open = due('2026-03-06', 15, 'day', { roll: true, pauses: [pause('2026-03-21', null)] });
    expect(open).toMatchObject({ due: null, pausedSince: '2026-03-21' });
  });

  test('overlapping and unsorted pauses count once', () => {
    const parts = [
      pause('2026-03-10', '2026-03-20'),
      pause('2026-03-04', '2026-03-12'),
      pause('2026-03-20', '2026-03-24'),
    ];
    const whole = [pause('2026-03-04', '2026-03-24')];
    for (const unit of ['working-day', 'day', 'month'] as const)
      expect(due('2026-03-02', 2, unit, { pauses: parts }).due).toBe(due('2026-03-02', 2, unit, { pauses: whole }).due);
    expect(() => joinPauses([pause('2026-03-10', '2026-03-09')])).toThrow(RangeError);
  });

  const random = fc.record({
    start: anyDay,
    n: fc.integer({ min: 1, max: 60 }),
    after: fc.integer({ min: 0, max: 120 }),
    length: fc.integer({ min: 1, max: 90 }),
  });

  test('pausing k working days inside a working-day limit moves it by exactly k working days', () => {
    fc.assert(
      fc.property(random, ({ start, n, after, length }) => {
        const plain = addSpan(chinaCalendar, start, span(n, 'working-day')).date;
        const from = addDays(start, after);
        fc.pre(from < plain);
        const to = addDays(from, length);
        const k = workingDaysBetween(chinaCalendar, from, to);
        const moved = computeDue(chinaCalendar, {
          start,
          span: span(n, 'working-day'),
          pauses: [{ from, to, reason: text('停', 'stop') }],
        });
        expect(moved.due).toBe(addSpan(chinaCalendar, plain, span(k, 'working-day')).date);
        expect(moved.elapsed + moved.remaining).toBe(n);
      }),
      { seed: 11, numRuns: 600 },
    );
  });

  test('pausing k days moves an unrolled limit in days, months or years by exactly k days', () => {
    fc.assert(
      fc.property(random, fc.constantFrom<SpanUnit>('day', 'month', 'year'), ({ start, n, after, length }, unit) => {
        const size = span(unit === 'year' ? 1 : n, unit);
        const plain = addSpan(chinaCalendar, start, size).date;
        const from = addDays(start, after);
        fc.pre(from < plain);
        const pauses = [{ from, to: addDays(from, length), reason: text('停', 'stop') }];
        const moved = computeDue(chinaCalendar, { start, span: size, pauses });
        expect(moved.due).toBe(addDays(plain, length));
        const rolled = computeDue(chinaCalendar, { start, span: size, pauses, roll: true }).due as PlainDate;
        expect(rolled >= moved.due!).toBe(true);
        expect(isWorkingDay(chinaCalendar, rolled)).toBe(true);
      }),
      { seed: 12, numRuns: 600 },
    );
  });

  test('many pauses: counting day by day finds the same last day', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 20 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), marks, fc.boolean(), (start, n, list, working) => {
        const pauses = list.map(([at, length]) => {
          const from = addDays(start, at);
          return { from, to: addDays(from, length), reason: text('停', 'stop') };
        });
        let left = n;
        let date = start;
        while (left > 0) {
          date = addDays(date, 1);
          const stopped = pauses.some((p) => p.from < date && date <= p.to);
          expect(isPaused(joinPauses(pauses), date)).toBe(stopped);
          if (!stopped && (!working || isWorkingDay(chinaCalendar, date))) left -= 1;
        }
        const unit = working ? 'working-day' : 'day';
        expect(computeDue(chinaCalendar, { start, span: span(n, unit), pauses }).due).toBe(date);
      }),
      { seed: 13, numRuns: 400 },
    );
  });
});

test('a limit counted back from an event is not moved by pauses', () => {
  const answer = due('2026-10-12', -3, 'working-day', { pauses: [pause('2026-10-01', null)], asOf: d('2026-09-30') });
  expect(answer).toMatchObject({ due: '2026-10-08', remaining: 1 });
});

test('the first step names the article the limit comes from', () => {
  for (const n of [5, -3]) {
    const [step] = due('2026-10-12', n, 'working-day', { basis: ['O81-20'], explain: true }).steps;
    expect(step).toMatchObject({ kind: 'start', basis: ['O81-20', 'RR-5', 'CC-201'] });
    expect(step?.text.zh).toContain('《专利纠纷行政裁决和调解办法》第二十条');
  }
});

test('a due day beyond the notices is provisional', () => {
  expect(due('2026-12-20', 15, 'working-day').provisional).toBe(true);
  expect(due('2026-11-20', 5, 'working-day').provisional).toBe(false);
});
