import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { passRate } from './pass-rate.indicator.ts';

test('divides passes by acceptances and rounds half up to two decimals', () => {
  const rows = [
    { first: { accept: '2026-03-02', pass: '2026-03-09' } },
    { first: { accept: '2026-03-03', 'confirm-fail': '2026-03-10' } },
    { first: { accept: '2026-03-04', pass: '2026-03-11' } },
    { first: {} },
  ];
  expect(overRows(passRate, '2026-03-31', rows)).toMatchObject({ value: 66.67, numerator: 2, denominator: 3 });
});

test('says nothing where nothing was accepted', () => {
  expect(overRows(passRate, '2026-03-31', [{ first: {} }]).value).toBeNull();
});
