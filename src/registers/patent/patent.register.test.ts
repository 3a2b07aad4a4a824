import { expect, it } from 'vitest';
import { broken, row } from '#tests/scenario/register-rows.ts';
import { PATENT_STATUS, patent } from './patent.register.ts';

const NO = '202610000001.9';
const fields = { application_no: NO, status: 'granted', filed_on: '2024-01-05', granted_on: '2025-03-04' };

it('knows a state for every legal status', () => {
  for (const { state } of Object.values(PATENT_STATUS)) expect(patent.states[state]).toBeDefined();
});

it('finds a status that does not fit the state of the entry', () => {
  const entries = [row(NO, 'in-force', fields), row('B', 'in-force', { ...fields, status: 'expired' })];
  expect(broken(patent, 'status-fits-state', entries)).toEqual(['B']);
  expect(broken(patent, 'status-fits-state', [row('C', 'pending', { ...fields, status: 'no such' })])).toEqual(['C']);
});

it('finds a patent in force without a grant day or with one before its filing', () => {
  const entries = [
    row(NO, 'in-force', fields),
    row('B', 'in-force', { ...fields, granted_on: null }),
    row('C', 'in-force', { ...fields, granted_on: '2023-01-01' }),
    row('D', 'pending', { ...fields, granted_on: null }),
  ];
  expect(broken(patent, 'granted-has-a-day', entries)).toEqual(['B', 'C']);
});

it('finds a publication number that two patents share, and a key that is not the number', () => {
  const entries = [
    row(NO, 'in-force', { ...fields, publication_no: 'CN112345678B' }),
    row('B', 'in-force', { ...fields, publication_no: 'CN112345678B' }),
    row('C', 'pending', { ...fields, application_no: 'C', publication_no: null }),
  ];
  expect(broken(patent, 'one-entry-for-a-publication', entries)).toEqual([NO, 'B']);
  expect(broken(patent, 'key-is-the-number', entries)).toEqual(['B']);
});
