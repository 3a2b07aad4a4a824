import { describe, expect, it } from 'vitest';
import { percentile, round, table } from './bench.ts';

describe('figures', () => {
  it('are rounded to what is worth reading', () => {
    expect([12345.6, 123.4, 12.345, 0.012345, 0].map(round)).toEqual([12346, 123, 12.3, 0.0123, 0]);
  });

  it('stand in columns', () => {
    const figures = [
      { name: 'second start', value: 1.234, unit: 's', note: 'aim: ≤ 10 s' },
      { name: 'memory', value: 210.2, unit: 'MB' },
    ];
    expect(table(figures)).toBe('second start  1.23 s   aim: ≤ 10 s\nmemory         210 MB');
  });

  it('have percentiles by nearest rank', () => {
    const sorted = Array.from({ length: 100 }, (_, i) => i + 1);
    expect([0, 0.5, 0.95, 0.99, 1].map((share) => percentile(sorted, share))).toEqual([1, 50, 95, 99, 100]);
    expect(percentile([7], 0.5)).toBe(7);
    expect(() => percentile([], 0.5)).toThrow('at least one sample');
  });
});
