import { expect, it } from 'vitest';
import { canMerge, gapsOf, merged, moved } from './opinion-edit.ts';

const one = {
  part: 'claims',
  place: '权利要求 1',
  what: '不清楚。',
  basis: '专利法第26条',
  rule: 'C-15',
  fingerprint: 'a',
};
const two = {
  part: 'claims',
  place: '权利要求 3',
  what: '不清楚。',
  basis: '专利法第26条',
  fix: '请删去。',
  rule: 'C-15',
  fingerprint: 'b',
};
const own = { part: 'claims', place: '权利要求 2', what: '缺少特征。' };

it('moves a finding, and nothing over the ends', () => {
  expect(moved([one, two, own], 2, -1)).toEqual([one, own, two]);
  expect(moved([one, two], 0, -1)).toEqual([one, two]);
  expect(moved([one, two], 1, 1)).toEqual([one, two]);
});

it('makes one of two: places side by side, the same words once', () => {
  expect(merged([one, two], 1)).toEqual([{ ...one, place: '权利要求 1、权利要求 3', fix: '请删去。' }]);
  const [mixed] = merged([own, one], 1);
  expect(mixed).toMatchObject({
    place: '权利要求 2、权利要求 1',
    what: '缺少特征。\n不清楚。',
    rule: 'C-15',
    fingerprint: 'a',
  });
});

it('keeps findings of two rules apart, so that each stays answered', () => {
  const other = { ...two, rule: 'C-16' };
  expect(canMerge([one, other], 1)).toBe(false);
  expect(merged([one, other], 1)).toEqual([one, other]);
  expect(canMerge([one], 0)).toBe(false);
});

it('tells what is missing', () => {
  expect(gapsOf({ what: '不清楚。', place: ' ' })).toEqual(['place', 'basis']);
  expect(gapsOf(one)).toEqual([]);
});
