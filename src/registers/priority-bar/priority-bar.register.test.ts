import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { broken, history, row } from '#tests/scenario/register-rows.ts';
import { priorityBar } from './priority-bar.register.ts';

const finding = (found_on: string) => ({
  code: 'agency:15101',
  name: '样例代理机构',
  side: 'agency',
  found_on,
  bar_months: 12,
  finding: 'YX2026-0001',
});

it('reckons the last day of the bar, and again after a second finding', () => {
  const rows = history(priorityBar, 'agency:15101', [
    { kind: 'enter', fields: finding('2026-10-12'), validFrom: plainDate('2026-10-12') },
    { kind: 'alter', fields: finding('2027-02-28'), validFrom: plainDate('2027-02-28') },
  ]);
  const known = rows.filter((one) => one.supersededAt === null);
  expect(known.map((one) => one.fields.barred_until)).toEqual(['2027-10-12', '2028-02-28']);
});

it('finds a bar that ends before its finding', () => {
  const entries = [
    row('A', 'entered', { found_on: '2026-10-12', barred_until: '2026-10-11' }),
    row('B', 'entered', { found_on: '2026-10-12', barred_until: '2027-10-12' }),
  ];
  expect(broken(priorityBar, 'bar-ends-after-the-finding', entries)).toEqual(['A']);
});
