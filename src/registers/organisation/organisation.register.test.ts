import { expect, it } from 'vitest';
import { broken, history, row } from '#tests/scenario/register-rows.ts';
import { organisation } from './organisation.register.ts';

const CODE = '91150100MA0P00018C';

it('finds two active entries with one credit code', () => {
  const entries = [
    row(CODE, 'active', { name: '甲', credit_code: CODE }),
    row('H-1', 'active', { name: '甲厂', credit_code: CODE }),
    row('H-2', 'active', { name: '乙', credit_code: null }),
  ];
  expect(broken(organisation, 'one-entry-for-a-code', entries)).toEqual([CODE, 'H-1']);
  expect(broken(organisation, 'key-is-the-code', entries)).toEqual(['H-1']);
});

it('does not count an entry that was dissolved', () => {
  const entries = [
    row(CODE, 'dissolved', { name: '甲', credit_code: CODE }),
    row('H-1', 'active', { name: '甲厂', credit_code: CODE }),
  ];
  expect(broken(organisation, 'one-entry-for-a-code', entries)).toEqual([]);
});

it('keeps who an organisation was before it changed its name', () => {
  const rows = history(organisation, CODE, [
    { kind: 'enter', fields: { name: '旧名', kind: 'company', credit_code: CODE }, validFrom: '2026-01-05' as never },
    { kind: 'alter', fields: { name: '新名' }, validFrom: '2026-03-01' as never },
  ]);
  const believed = rows.filter((one) => one.supersededAt === null);
  expect(believed.map((one) => [one.fields.name, one.validFrom, one.validTo])).toEqual([
    ['旧名', '2026-01-05', '2026-02-28'],
    ['新名', '2026-03-01', null],
  ]);
});
