import { expect, it } from 'vitest';
import { broken, row } from '#tests/scenario/register-rows.ts';
import { adjudication } from './adjudication.register.ts';

const open = { case_no: 'A', filed_on: '2026-03-02', outcome: null, decided_on: null };

it('finds closed cases without an outcome and pending ones with one', () => {
  const entries = [
    row('A', 'pending', open),
    row('B', 'pending', { ...open, outcome: 'infringed' }),
    row('C', 'closed', { ...open, outcome: 'infringed' }),
    row('D', 'closed', { ...open, outcome: 'mediated', decided_on: '2026-05-06' }),
  ];
  expect(broken(adjudication, 'closed-has-an-outcome', entries)).toEqual(['B', 'C']);
});

it('finds a case closed before it was filed, and a key that is not the number', () => {
  const entries = [row('A', 'pending', open), row('B', 'closed', { ...open, decided_on: '2026-03-01' })];
  expect(broken(adjudication, 'closed-after-filing', entries)).toEqual(['B']);
  expect(broken(adjudication, 'key-is-the-number', entries)).toEqual(['B']);
});
