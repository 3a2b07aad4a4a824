import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { pledgeAmount } from './amount.indicator.ts';

test('adds the secured debts registered this year, in ten thousand yuan', () => {
  const rows = [
    { registered_on: '2025-12-31', secured_fen: 999_999_999 },
    { registered_on: '2026-01-01', secured_fen: 300_000_000 },
    { registered_on: '2026-03-15', secured_fen: 123_456_789 },
  ];
  const result = overRows(pledgeAmount, '2026-03-31', rows);
  expect(result.value).toBe(423.46);
  expect(result.rows).toHaveLength(2);
});
