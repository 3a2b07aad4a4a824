import { expect, it } from 'vitest';
import { asOf } from '#engine/register/register.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { broken, history, row } from '#tests/scenario/register-rows.ts';
import { quotaGrant } from './quota-grant.register.ts';

const KEY = 'ZJ2026-0001';
const fields = {
  grant_no: KEY,
  credit_code: '91150100MA0P00018C',
  entity: '甲',
  division: '150102',
  year_from: '2026-01-01',
  number: 5,
  asked: 8,
  granted_on: '2026-09-02',
};
const d = plainDate;

it('stands from the day it is granted until it is revoked', () => {
  const rows = history(quotaGrant, KEY, [
    { kind: 'enter', fields, validFrom: d('2026-09-02') },
    { kind: 'close', state: 'revoked', validTo: d('2026-10-09') },
  ]);
  const on = (day: string) => asOf(rows, quotaGrant, d(day)).map((one) => one.state);
  expect([on('2026-09-01'), on('2026-09-02'), on('2026-10-09')]).toEqual([[], ['granted'], []]);
});

it.each([
  ['key-is-the-number', { grant_no: 'X' }],
  ['no-more-than-asked', { number: 9 }],
  ['no-more-than-asked', { number: 0 }],
  ['granted-in-its-year', { granted_on: '2027-01-04' }],
  ['granted-in-its-year', { year_from: '2026-09-02' }],
])('finds what breaks %s: %o', (invariant, wrong) => {
  expect(broken(quotaGrant, invariant, [row(KEY, 'granted', fields)])).toEqual([]);
  expect(broken(quotaGrant, invariant, [row(KEY, 'granted', { ...fields, ...wrong })])).toEqual([KEY]);
});
