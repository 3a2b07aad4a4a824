import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { priorityMeanDays } from './mean-days.indicator.ts';

test('takes the mean days from the notice to the close, of cases closed in the year', () => {
  const closed = (issuedOn: string, closedOn: string) => ({ data: { notice: { issuedOn }, closing: { closedOn } } });
  const rows = [
    // 30 and 61 days.
    closed('2026-09-01', '2026-10-01'),
    closed('2026-09-01', '2026-11-01'),
    closed('2025-09-01', '2025-11-01'),
    { data: { notice: { issuedOn: '2026-09-01' }, ending: { endedOn: '2026-09-02' } } },
  ];
  expect(overRows(priorityMeanDays, '2026-11-30', rows)).toMatchObject({ value: 45.5 });
  expect(overRows(priorityMeanDays, '2026-09-30', rows).value).toBeNull();
});
