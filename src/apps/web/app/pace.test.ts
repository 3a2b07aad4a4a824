import { expect, it } from 'vitest';
import { secondsLeft } from './pace.ts';

it.each([
  [0.25, 2000, 6],
  [0.5, 3000, 3],
  [1, 5000, 0],
  [0, 5000, undefined],
  [0.5, 100, undefined],
  [0.999, 1000, 1],
] as const)('after a share of %d in %d ms there are %s seconds left', (share, elapsed, left) => {
  expect(secondsLeft(share, elapsed)).toBe(left);
});
