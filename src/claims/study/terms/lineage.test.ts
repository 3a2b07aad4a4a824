import { expect, test } from 'vitest';
import { ancestorsOf, lineageOf } from './lineage.ts';
import { studyOf } from './study-of.ts';

const claims = [
  '1. 一种罐，包括壳体。',
  '2. 根据权利要求1所述的罐，其特征在于，有阀。',
  '3. 根据权利要求1或2所述的罐，其特征在于，有盖。',
  '4. 一种制造如权利要求3所述的罐的方法，其特征在于，焊接。',
  '5. 根据权利要求9所述的罐，其特征在于，有孔。',
  '6. 根据前述任一权利要求所述的罐，其特征在于，有脚。',
].join('\n');

test('every citation is a source of terms, alternatives apart', () => {
  const { sources, only } = lineageOf(studyOf(claims));
  expect(sources[0]).toEqual([]);
  expect(sources[2]).toEqual([{ claims: [0, 1], each: true, open: false }]);
  expect(sources[3]).toEqual([{ claims: [2], each: false, open: false }]);
  expect([...only]).toEqual([-1, 0, -1, 2, -1, -1]);
});

test('along a missing, later or broken-off claim nothing can be said', () => {
  expect(lineageOf(studyOf(claims)).sources[4]).toEqual([{ claims: [], each: false, open: true }]);
  const broken = studyOf('1. 一种罐，包括壳体和\n2. 根据权利要求1所述的罐，其特征在于，有阀。');
  expect(lineageOf(broken).sources[1]).toEqual([{ claims: [], each: false, open: true }]);
});

test('前述任一权利要求 cites all earlier claims', () => {
  expect(lineageOf(studyOf(claims)).sources[5]).toEqual([{ claims: [0, 1, 2, 3, 4], each: false, open: false }]);
});

test('ancestors, nearest first', () => {
  expect(ancestorsOf(lineageOf(studyOf(claims)), 3)).toEqual([3, 2, 1, 0]);
});
