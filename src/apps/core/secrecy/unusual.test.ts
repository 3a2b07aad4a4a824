import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/index.ts';
import { instant } from '#kernel/plain-date.ts';
import { isOutOfHours, type JudgedReading, unusualIn } from './unusual.ts';

const thresholds = { hours: { from: 7, to: 20 }, many: { matters: 2, minutes: 60 } };
let next = 0;
const reading = (at: string, more: Partial<JudgedReading> = {}): JudgedReading => ({
  id: `r${String(next++).padStart(4, '0')}`,
  at: instant(at),
  account: 'zhang',
  matter: 'm1',
  side: 'office',
  concerned: true,
  ...more,
});
const marksOf = (readings: JudgedReading[]) => {
  const marks = unusualIn(readings, thresholds, chinaCalendar);
  return readings.map((one) => marks.get(one.id) ?? []);
};

describe('unusual readings', () => {
  test('a matter that is not theirs', () => {
    const rows = [reading('2026-03-02T02:00:00Z'), reading('2026-03-02T02:00:00Z', { concerned: false })];
    expect(marksOf(rows)).toEqual([[], ['not-concerned']]);
  });

  test('outside ordinary hours, on days off, and not on a make-up Saturday', () => {
    const at = (time: string) => isOutOfHours(instant(`${time}+08:00`), thresholds.hours, chinaCalendar);
    expect(at('2026-03-02T06:59:59')).toBe(true);
    expect(at('2026-03-02T07:00:00')).toBe(false);
    expect(at('2026-03-02T19:59:59')).toBe(false);
    expect(at('2026-03-02T20:00:00')).toBe(true);
    expect(at('2026-03-07T10:00:00')).toBe(true);
    // Working day by the notice on Spring Festival 2026.
    expect(at('2026-02-14T10:00:00')).toBe(false);
  });

  test('more matters than usual within the window, from the one too many on', () => {
    const rows = ['02:00', '02:20', '02:40', '03:21', '04:30'].map((time, i) =>
      reading(`2026-03-02T${time}:00Z`, { matter: `m${i}` }),
    );
    expect(marksOf(rows)).toEqual([[], [], ['many'], [], []]);
    // The same matter again and again is one matter; another person's readings are another window.
    expect(marksOf(['02:00', '02:01', '02:02'].map((time) => reading(`2026-03-02T${time}:00Z`)))).toEqual([[], [], []]);
    const others = ['02:00', '02:01', '02:02'].map((time, i) =>
      reading(`2026-03-02T${time}:00Z`, { matter: `m${i}`, account: `a${i}` }),
    );
    expect(marksOf(others)).toEqual([[], [], []]);
  });

  test('parties reading their own texts are never marked', () => {
    const rows = Array.from({ length: 9 }, (_, i) =>
      reading('2026-03-07T19:00:00Z', { side: 'party', matter: `m${i}`, concerned: false }),
    );
    expect(marksOf(rows).flat()).toEqual([]);
  });

  test('the order in which rows come changes nothing', () => {
    const row = fc.record({
      minute: fc.integer({ min: 0, max: 600 }),
      account: fc.constantFrom('a', 'b'),
      matter: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
      concerned: fc.boolean(),
      side: fc.constantFrom('office', 'party'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const readings = rows.map(({ minute, ...one }, i) => ({
          ...one,
          id: `x${i}`,
          at: instant(new Date(Date.parse('2026-03-02T00:00:00Z') + minute * 60_000).toISOString()),
        }));
        const marks = unusualIn(readings, thresholds, chinaCalendar);
        expect(unusualIn(readings.toReversed(), thresholds, chinaCalendar)).toEqual(marks);
        for (const one of readings) {
          const said = marks.get(one.id) ?? [];
          expect(said.includes('not-concerned')).toBe(one.side === 'office' && !one.concerned);
          if (one.side === 'office')
            expect(said.includes('out-of-hours')).toBe(isOutOfHours(one.at, thresholds.hours, chinaCalendar));
        }
      }),
      { seed: 20260302 },
    );
  });
});
