import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { quotaGranted } from './quota-granted.indicator.ts';

test('adds what was granted for this year and still stands', () => {
  const rows = [
    { year_from: '2025-01-01', number: 90, state: 'granted' },
    { year_from: '2026-01-01', number: 5, state: 'granted' },
    { year_from: '2026-01-01', number: 3, state: 'granted', division: '150200' },
    { year_from: '2026-01-01', number: 7, state: 'revoked' },
  ];
  const result = overRows(quotaGranted, '2026-06-30', rows);
  expect(result.value).toBe(8);
  expect(result.rows).toHaveLength(2);
  expect(overRows(quotaGranted, '2026-06-30', rows, '150200').value).toBe(3);
});
