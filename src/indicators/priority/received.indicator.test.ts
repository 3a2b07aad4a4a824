import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { priorityReceived } from './received.indicator.ts';

test('counts the requests of the year: in 2024 the region received 531', () => {
  const rows = [
    ...Array.from({ length: 531 }, (_, n) => ({ openedDay: n % 2 ? '2024-01-01' : '2024-12-31', state: 'withdrawn' })),
    { openedDay: '2023-12-31' },
    { openedDay: '2025-01-01' },
  ];
  expect(overRows(priorityReceived, '2024-12-31', rows).value).toBe(531);
  expect(overRows(priorityReceived, '2024-01-01', rows).value).toBe(265);
});
