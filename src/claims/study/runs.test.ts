import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Runs } from './runs.ts';

test('finds what includes finds, and nothing else', () => {
  const words = (maxLength: number) => fc.array(fc.constantFrom(...'壳体'), { maxLength }).map((all) => all.join(''));
  let found = 0;
  fc.assert(
    fc.property(words(60), words(7), (text, looked) => {
      expect(new Runs(text).includes(looked)).toBe(text.includes(looked));
      if (looked.length >= 4 && text.includes(looked)) found++;
    }),
    { seed: 20_260_701, numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(10);
});
