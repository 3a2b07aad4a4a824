import { expect, it } from 'vitest';
import { broken, row } from '#tests/scenario/register-rows.ts';
import { agency } from './agency.register.ts';

it('finds codes of another form and organisations entered twice', () => {
  const entries = [
    row('15101', 'active', { agency_code: '15101', name: '甲', credit_code: '91150100MA0P00018C' }),
    row('1510', 'active', { agency_code: '1510', name: '甲所', credit_code: '91150100MA0P00018C' }),
    row('15102', 'ended', { agency_code: '15102', name: '旧甲', credit_code: '91150100MA0P00018C' }),
  ];
  expect(broken(agency, 'key-is-the-code', entries)).toEqual(['1510']);
  expect(broken(agency, 'one-entry-for-an-organisation', entries)).toEqual(['15101', '1510']);
});
