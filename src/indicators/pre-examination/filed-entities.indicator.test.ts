import { expect, test } from 'vitest';
import { overRows } from '../testing.ts';
import { filedEntities } from './filed-entities.indicator.ts';

test('counts entities that stand, suspended ones included, and can be asked by division', () => {
  const rows = [
    { state: 'filed', division: '150102' },
    { state: 'suspended', division: '150203' },
    { state: 'filed', division: '150105' },
  ];
  expect(overRows(filedEntities, '2026-03-31', rows).value).toBe(3);
  expect(overRows(filedEntities, '2026-03-31', rows, '150100').value).toBe(2);
});
