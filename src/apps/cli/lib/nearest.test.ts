import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, findNearest } from './nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['calender', 'calendar', 1],
    ['nubmer', 'number', 1],
    ['kitten', 'sitting', 3],
  ])('%s → %s is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

  it('is symmetric, and zero for equal words only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { seed: 20261122 },
    );
  });
});

describe('findNearest', () => {
  const known = ['calendar', 'number', 'claims tree', 'serve'];
  it.each([
    ['calender', 'calendar'],
    ['numbr', 'number'],
    ['cal', 'calendar'],
    ['claims tre', 'claims tree'],
    ['bake', undefined],
    ['x', undefined],
  ])('%s → %s', (word, meant) => expect(findNearest(word, known)).toBe(meant));
});
