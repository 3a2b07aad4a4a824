import { expect, test } from 'vitest';
import { stepOf } from './steps.ts';

test('ten values fall into five classes of two', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(values.map((value) => stepOf(value, values))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
});

test('equal values share a class, and one alone is the lowest', () => {
  expect([3, 3, 3].map((value) => stepOf(value, [3, 3, 3]))).toEqual([1, 1, 1]);
  expect(stepOf(7, [7])).toBe(1);
});
