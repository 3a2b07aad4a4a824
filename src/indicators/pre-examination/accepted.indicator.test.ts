import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { acceptedCases } from './accepted.indicator.ts';

test('counts cases that were accepted, whatever became of them', () => {
  const rows = [
    { first: { accept: '2026-03-02' }, state: 'failed' },
    { first: { accept: '2026-03-03' }, state: 'examining' },
    { first: { 'refuse-acceptance': '2026-03-03' }, state: 'not-accepted' },
    { first: {}, state: 'submitted' },
  ];
  const result = overRows(acceptedCases, '2026-03-31', rows);
  expect(result.value).toBe(2);
  expect(result.rows.map((row) => row.title)).toEqual(['0', '1']);
});
