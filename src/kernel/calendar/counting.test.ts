import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber, plainDate, toDayNumber } from '../plain-date.ts';
import { addSpan } from './add-span.ts';
import { chinaCalendar, isWorkingDay } from './calendar.ts';
import { lamp, remainingWorkingDays, touchesProvisional, workingDaysBetween } from './counting.ts';
import { span } from './span.ts';

const d = plainDate;
const anyDay = fc.integer({ min: toDayNumber(d('2007-01-01')), max: toDayNumber(d('2025-12-31')) }).map(fromDayNumber);

test('a year has its working days', () => {
  expect(workingDaysBetween(chinaCalendar, d('2024-12-31'), d('2025-12-31'))).toBe(248);
  expect(workingDaysBetween(chinaCalendar, d('2025-12-31'), d('2026-12-31'))).toBe(248);
});

test('counting undoes adding, both ways', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (start, n) => {
      const end = addSpan(chinaCalendar, start, span(n, 'working-day')).date;
      expect(workingDaysBetween(chinaCalendar, start, end)).toBe(n);
      expect(workingDaysBetween(chinaCalendar, end, start)).toBe(0 - n);
      if (n > 0) expect(isWorkingDay(chinaCalendar, end)).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('remaining days: none on the last day, negative afterwards', () => {
  expect(remainingWorkingDays(chinaCalendar, d('2026-09-30'), d('2026-10-13'))).toBe(5);
  expect(remainingWorkingDays(chinaCalendar, d('2026-10-13'), d('2026-10-13'))).toBe(0);
  expect(remainingWorkingDays(chinaCalendar, d('2026-10-15'), d('2026-10-13'))).toBe(-2);
});

test('touchesProvisional looks at the counted days only', () => {
  expect(touchesProvisional(chinaCalendar, d('2026-12-01'), d('2026-12-31'))).toBe(false);
  expect(touchesProvisional(chinaCalendar, d('2026-12-01'), d('2027-01-01'))).toBe(true);
  expect(touchesProvisional(chinaCalendar, d('2006-12-31'), d('2007-02-01'))).toBe(false);
});

describe('lamp', () => {
  const due = d('2026-10-13');
  test.each([
    ['2026-10-09', 'green'],
    ['2026-10-10', 'amber'],
    ['2026-10-13', 'amber'],
    ['2026-10-14', 'red'],
  ] as const)('in calendar days, %s is %s', (today, colour) => {
    expect(lamp({ today: d(today), due, amberWithin: 3 })).toBe(colour);
  });
  test('in working days a holiday week does not warn too late', () => {
    expect(lamp({ today: d('2026-09-30'), due, amberWithin: 5 })).toBe('green');
    expect(lamp({ today: d('2026-09-30'), due, amberWithin: 5, calendar: chinaCalendar })).toBe('amber');
  });
  test('a paused limit is green', () => {
    expect(lamp({ today: d('2026-10-14'), due: null, amberWithin: 3 })).toBe('green');
  });
});
