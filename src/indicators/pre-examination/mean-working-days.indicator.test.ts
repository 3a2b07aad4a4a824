import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { meanWorkingDays } from './mean-working-days.indicator.ts';

test('takes the mean of working days from acceptance to the first result, over the holidays', () => {
  const rows = [
    // 13 February 2026 is a Friday; the 14th and the 28th are make-up days and 15–23 February is the Spring Festival.
    { first: { accept: '2026-02-13', pass: '2026-02-27' } },
    { first: { accept: '2026-03-02', 'confirm-fail': '2026-03-05' } },
    { first: { accept: '2026-03-02' } },
  ];
  // 5 and 3 working days.
  expect(overRows(meanWorkingDays, '2026-03-31', rows).value).toBe(4);
});
