import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { priorityRecommended } from './recommended.indicator.ts';

test('counts signed recommendations of the year: in 2024 the region recommended 163', () => {
  const rows = [
    ...Array.from({ length: 163 }, () => ({
      first: { propose: '2024-03-01', recommend: '2024-03-04' },
      division: '150203',
    })),
    { first: { propose: '2024-12-30', recommend: '2025-01-02' } },
    { first: { propose: '2024-03-01', 'not-recommend': '2024-03-04' } },
  ];
  expect(overRows(priorityRecommended, '2024-12-31', rows).value).toBe(163);
  expect(overRows(priorityRecommended, '2024-12-31', rows, '150200').value).toBe(163);
  expect(overRows(priorityRecommended, '2024-12-31', rows, '150100').value).toBe(0);
});
