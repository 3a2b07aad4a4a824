import { expect, test } from 'vitest';
import { introducedTerms, nearestTerm } from './introduced.ts';
import { studyOf } from './study-of.ts';

const study = studyOf(
  '1. 一种卷帘机，其特征在于，包括卷轴、两个支腿和驱动所述卷轴的永磁同步电机，所述电机设于机座上。\n2. 根据权利要求1所述的卷帘机，其特征在于，还包括第一安装板。',
);
const terms = (order: number) => introducedTerms(study, order).map(({ words }) => words);

test('terms a claim names by itself', () => {
  expect(terms(0)).toEqual(expect.arrayContaining(['卷帘机', '卷轴', '支腿', '永磁同步电机', '机座']));
  expect(terms(1)).toEqual(['第一安装板']);
});

test('the nearest term shares its head or most characters', () => {
  const all = [...introducedTerms(study, 0), ...introducedTerms(study, 1)];
  expect(nearestTerm('第二安装板', all)?.words).toBe('第一安装板');
  expect(nearestTerm('同步电机', all)?.words).toBe('永磁同步电机');
  expect(nearestTerm('喷雾头', all)).toBeUndefined();
});
