import { expect, it } from 'vitest';
import { broken, row } from '#tests/scenario/register-rows.ts';
import { pledge } from './pledge.register.ts';

const fields = {
  registration_no: 'Y2026980000001',
  patents: ['202610000001.9'],
  debt_from: '2026-03-01',
  debt_to: '2027-03-01',
};
const first = row('Y2026980000001', 'registered', fields);

it('finds two pledges in force on one patent, but not one after the other', () => {
  const second = row('Y2026980000002', 'registered', { ...fields, patents: ['202620123456.5', '202610000001.9'] });
  expect(broken(pledge, 'one-pledge-for-a-patent', [first, second])).toEqual(['Y2026980000001', 'Y2026980000002']);
  expect(broken(pledge, 'one-pledge-for-a-patent', [{ ...first, state: 'cancelled' }, second])).toEqual([]);
});

it('finds a pledge of a patent that the register of patents does not hold', () => {
  const patents = [row('202610000001.9', 'in-force', {})];
  expect(broken(pledge, 'patents-exist', [first], { patent: patents })).toEqual([]);
  expect(broken(pledge, 'patents-exist', [first], { patent: [] })).toEqual(['Y2026980000001']);
});

it('finds a debt that ends before it begins, and a key that is not the number', () => {
  expect(broken(pledge, 'debt-in-order', [first])).toEqual([]);
  const bad = row('Z', 'registered', { ...fields, debt_to: '2026-02-28' });
  expect(broken(pledge, 'debt-in-order', [bad])).toEqual(['Z']);
  expect(broken(pledge, 'key-is-the-number', [first, bad])).toEqual(['Z']);
});
