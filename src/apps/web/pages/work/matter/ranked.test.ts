import { expect, it } from 'vitest';
import type { Ranking } from '#services/pre-examination/allocation/index.ts';
import { ranked } from './ranked.ts';

const text = (zh: string) => ({ zh, en: zh });
const people = {
  examiner: [
    { account: 'a', name: '甲', note: text('在办1件') },
    { account: 'b', name: '乙', note: text('在办2件') },
    { account: 'c', name: '丙' },
  ],
};
const one = { over: 0, load: { points: 3, capacity: 12 } };
const ranking: Ranking = {
  case: 'm',
  points: 3,
  candidates: [
    { ...one, account: 'b', name: '乙', eligible: true, score: 76, reasons: [text('擅长C11B'), text('有余量')] },
    { ...one, account: 'a', name: '甲', eligible: false, score: 0, reasons: [text('应当回避某公司')] },
  ],
};

it('offers people in the order of the ranking, each with load and reason', () => {
  expect(ranked(people, ranking).examiner!.map((each) => [each.account, each.note?.zh])).toEqual([
    ['b', '在办2件。76分：擅长C11B；有余量'],
    ['a', '在办1件。不建议：应当回避某公司'],
    ['c', undefined],
  ]);
});

it('leaves them as they are where there is no ranking', () => {
  expect(ranked(people, undefined)).toBe(people);
});
