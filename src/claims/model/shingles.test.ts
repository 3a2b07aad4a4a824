import { expect, test } from 'vitest';
import { containment, shingles } from './shingles.ts';

const TEXT = '沙棘籽油低温压榨装置包括壳体、设于壳体内的变螺距螺杆和驱动螺杆转动的永磁同步电机';

test('a text contains itself, whatever its punctuation and width', () => {
  expect(containment(shingles(TEXT), shingles(TEXT.replaceAll('、', ', ')))).toBe(1);
});

test('a part is contained in the whole, not the whole in the part', () => {
  const half = shingles(TEXT.slice(0, 20));
  expect(containment(half, shingles(TEXT))).toBe(1);
  expect(containment(shingles(TEXT), half)).toBeLessThan(0.5);
});

test('one changed character costs at most its eight runs', () => {
  const own = shingles(TEXT);
  const changed = shingles(TEXT.replace('变螺距', '定螺距'));
  expect(containment(own, changed)).toBeCloseTo(1 - 8 / own.size, 10);
});

test('other words share nothing, and what is too short is not compared', () => {
  expect(containment(shingles(TEXT), shingles('羊绒分梳机的除杂机构包括机架和分梳辊'))).toBe(0);
  expect(containment(shingles('泵和阀'), shingles('泵和阀'))).toBe(0);
});
