import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { correctionRounds } from './correction-rounds.indicator.ts';

test('divides opinions by cases with a result, those that passed at once included', () => {
  const rows = [
    { state: 'passed', first: { pass: '2026-03-02' }, counts: {} },
    { state: 'granted', first: { pass: '2026-03-02' }, counts: { 'issue-opinion': 2 } },
    { state: 'failed', first: { 'reply-overdue': '2026-03-09' }, counts: { 'issue-opinion': 1 } },
    { state: 'correcting', first: {}, counts: { 'issue-opinion': 1 } },
  ];
  expect(overRows(correctionRounds, '2026-03-31', rows)).toMatchObject({ value: 1, numerator: 3, denominator: 3 });
});
