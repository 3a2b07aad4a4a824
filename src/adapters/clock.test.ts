import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/plain-date.ts';
import { fixedClock, systemClock } from './clock.ts';
import { createIds } from './ids.ts';

const start = '2026-11-22T08:00:00.000Z' as Instant;
const zero = (bytes: number) => new Uint8Array(bytes);

describe('clocks', () => {
  it('the system clock tells the present, shifted by the offset', () => {
    const day = 86_400_000;
    expect(Math.abs(Date.parse(systemClock().now()) - Date.now())).toBeLessThan(1000);
    expect(Math.abs(Date.parse(systemClock(-day).now()) - (Date.now() - day))).toBeLessThan(1000);
  });

  it('a fixed clock stands, is set and moved', () => {
    const clock = fixedClock(start);
    expect([clock.now(), clock.now()]).toEqual([start, start]);
    clock.advance(90_000);
    expect(clock.now()).toBe('2026-11-22T08:01:30.000Z');
    clock.set('2027-01-01T00:00:00.000Z' as Instant);
    expect(clock.now()).toBe('2027-01-01T00:00:00.000Z');
  });
});

describe('ids', () => {
  it('are a kind, the time and chance', () => {
    const ids = createIds(fixedClock('1970-01-01T00:00:00.033Z' as Instant), (n) => new Uint8Array(n).fill(255));
    expect(ids.next('matter')).toBe('matter_0000000011zzzzzzzzzzzzzzzz');
    expect(ids.next('matter')).toBe('matter_00000000120000000000000000');
    expect(createIds(fixedClock(start), zero).next('draft')).toMatch(/^draft_[0-9a-hjkmnp-tv-z]{10}0{16}$/);
  });

  it('refuse a kind that would not read as one', () => {
    const ids = createIds(fixedClock(start));
    for (const kind of ['', 'Matter', 'a_b', '办件', '1a']) expect(() => ids.next(kind)).toThrow('no kind of id');
  });

  it('ascend however the clock moves, and never repeat', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 60 }), (steps) => {
        const clock = fixedClock(start);
        const ids = createIds(clock);
        const made = steps.map((step) => {
          clock.advance(step);
          return ids.next('x');
        });
        expect(made).toEqual([...made].sort());
        expect(new Set(made).size).toBe(made.length);
      }),
      { seed: 20261122 },
    );
  });
});
