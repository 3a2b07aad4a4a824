import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { priorityExamined } from './examined.indicator.ts';

test('counts by the first review, not by the request: in 2024 the region reviewed 200', () => {
  const rows = [
    ...Array.from({ length: 200 }, () => ({ openedDay: '2023-12-20', first: { propose: '2024-01-03' } })),
    // Reviewed last year, and again this year after it was sent back.
    { first: { propose: '2023-12-29' }, last: { propose: '2024-01-04' } },
    { first: {} },
  ];
  expect(overRows(priorityExamined, '2024-12-31', rows).value).toBe(200);
});
