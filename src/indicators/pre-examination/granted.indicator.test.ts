import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { grantedCases } from './granted.indicator.ts';

test('counts grants, on the fast track or off it', () => {
  const rows = [
    { first: { 'record-flag': '2026-03-02', 'record-grant': '2026-04-02' } },
    { first: { 'record-grant': '2026-05-02' } },
    { first: { 'record-rejection': '2026-05-02' } },
  ];
  expect(overRows(grantedCases, '2026-06-30', rows).value).toBe(2);
});
