import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { firstOpinionWorkingDays } from './first-opinion-days.indicator.ts';

test('counts from acceptance to the opinion, or to a result that needed none; cases without either wait', () => {
  const rows = [
    // Over the Spring Festival with its make-up days: 5 working days.
    { first: { accept: '2026-02-13', 'issue-opinion': '2026-02-27', pass: '2026-03-20' } },
    { first: { accept: '2026-03-02', pass: '2026-03-04' } },
    { first: { accept: '2026-03-02', 'confirm-fail': '2026-03-04' } },
    { first: { accept: '2026-03-02' } },
    { first: {} },
  ];
  // 5, 2 and 2.
  const result = overRows(firstOpinionWorkingDays, '2026-03-31', rows);
  expect(result.value).toBe(3);
  expect(result.rows).toHaveLength(3);
});
