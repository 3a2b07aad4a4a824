import { expect, it } from 'vitest';
import { asOf } from '#engine/register/register.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { broken, history, row } from '#tests/scenario/register-rows.ts';
import { filedEntity } from './filed-entity.register.ts';

const CODE = '91150100MA0P00018C';
const fields = { credit_code: CODE, name: '甲', division: '150102', field: 'biology', filed_on: '2026-01-05' };
const d = plainDate;

it('stays in the register while suspended, leaves it when cancelled, and can come back', () => {
  const rows = history(filedEntity, CODE, [
    { kind: 'enter', fields, validFrom: d('2026-01-05') },
    {
      kind: 'alter',
      fields: { sanction_on: '2026-03-02', suspension_months: 3 },
      state: 'suspended',
      validFrom: d('2026-03-02'),
    },
    { kind: 'alter', fields: { suspension_months: null }, state: 'filed', validFrom: d('2026-06-02') },
    { kind: 'close', state: 'cancelled', validTo: d('2026-09-01') },
    { kind: 'enter', fields: { ...fields, filed_on: '2027-09-01' }, validFrom: d('2027-09-01') },
  ]);
  const stateOn = (day: string) => asOf(rows, filedEntity, d(day)).map((one) => one.state);
  expect(stateOn('2026-01-04')).toEqual([]);
  expect(stateOn('2026-03-01')).toEqual(['filed']);
  expect(stateOn('2026-03-02')).toEqual(['suspended']);
  expect(stateOn('2026-06-02')).toEqual(['filed']);
  expect(stateOn('2026-08-31')).toEqual(['filed']);
  expect(stateOn('2026-09-01')).toEqual([]);
  expect(stateOn('2027-09-01')).toEqual(['filed']);
  expect(broken(filedEntity, 'begins-with-the-filing', rows)).toEqual([]);
  const untilOn = (day: string) => asOf(rows, filedEntity, d(day)).map((one) => one.fields.suspended_until);
  expect(untilOn('2026-04-01')).toEqual(['2026-06-02']);
  expect(untilOn('2026-06-02')).toEqual([null]);
});

it('finds a wrong key and a version from before the filing', () => {
  expect(broken(filedEntity, 'key-is-the-code', [row('X', 'filed', fields)])).toEqual(['X']);
  const early = row(CODE, 'filed', fields, { validFrom: d('2025-12-31') });
  expect(broken(filedEntity, 'begins-with-the-filing', [early])).toEqual([CODE]);
});
