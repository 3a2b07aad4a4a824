import { expect, it } from 'vitest';
import { broken, row } from '#tests/scenario/register-rows.ts';
import { priorityRecommendation } from './priority-recommendation.register.ts';

const fields = { number: 'A', line: 'none', notice_on: null, ended_on: null };

it('finds what stands in line although it was recommended, and what waits without standing in line', () => {
  const entries = [
    row('A', 'waiting', { ...fields, line: 'waiting' }),
    row('B', 'recommended', { ...fields, number: 'B', line: 'waiting' }),
    row('C', 'waiting', { ...fields, number: 'C' }),
  ];
  expect(broken(priorityRecommendation, 'only-waiting-stand-in-line', entries)).toEqual(['B', 'C']);
});

it('finds acceleration without a notice, an end before it, and a key that is not the number', () => {
  const entries = [
    row('A', 'accelerated', fields),
    row('B', 'closed', { ...fields, notice_on: '2026-09-10', ended_on: '2026-09-09' }),
    row('C', 'closed', { ...fields, number: 'C', notice_on: '2026-09-10', ended_on: '2026-10-09' }),
  ];
  expect(broken(priorityRecommendation, 'accelerated-has-a-notice', entries)).toEqual(['A']);
  expect(broken(priorityRecommendation, 'ended-after-the-notice', entries)).toEqual(['B']);
  expect(broken(priorityRecommendation, 'key-is-the-number', entries)).toEqual(['B']);
});
