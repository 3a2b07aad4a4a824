import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { failedCases } from './failed.indicator.ts';

test('counts fails that stand: not those still open to an objection, nor those overturned', () => {
  const rows = [
    { state: 'failed', first: { 'confirm-fail': '2026-03-02' } },
    { state: 'failed', first: { 'reply-overdue': '2026-03-09' } },
    { state: 'failing', first: { 'confirm-fail': '2026-03-10' } },
    { state: 'passed', first: { 'confirm-fail': '2026-03-02', 'overturn-fail': '2026-03-09', pass: '2026-03-11' } },
  ];
  expect(overRows(failedCases, '2026-06-30', rows).value).toBe(2);
});
