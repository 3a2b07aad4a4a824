import { expect, test } from 'vitest';
import { orphansOf } from './antecedents.ts';
import { streamOf } from './stream.ts';
import { studyOf } from './study-of.ts';

const orphans = (claims: string) => {
  const study = studyOf(claims);
  const { text } = study.view(streamOf);
  return orphansOf(study).map(({ claim, term, end, known, missing, elsewhere }) => ({
    in: study.claims[claim]!.number,
    words: text.slice(term, end),
    known,
    missing: missing.map((order) => study.claims[order]!.number),
    elsewhere: elsewhere.map((order) => study.claims[order]!.number),
  }));
};
const inOne = (text: string) => orphans(`1. 一种装置，其特征在于，${text}。`).map(({ words }) => words);

test.each([
  ['包括电机，所述电机支架与壳体连接', ['电机支架']],
  ['包括电机支架，所述电机与壳体连接', ['电机']],
  ['包括电机和安装支架，所述电机安装支架与壳体连接', []],
  ['包括壳体，所述壳体内壁设有凸棱', []],
  ['对图像进行识别，所述识别结果写入存储器', []],
  ['包括固定座，所述固定结构为螺栓', ['固定结构']],
  ['得到物料，所述干燥后的物料过筛', []],
  ['设有第一对横向间隔的夹爪，所述第一对夹爪转动', []],
  ['包括水箱，所述水箱研发人员可见', []],
  ['设有两根螺杆，所述第一螺杆转动', ['第一螺杆']],
])('%s: %j', (text, wanted) => {
  expect(inOne(text)).toEqual(wanted);
});

test('tells the alternatives along which a term is missing, and where it stands', () => {
  expect(
    orphans(
      '1. 一种罐，有壳体。\n2. 根据权利要求1所述的罐，其特征在于，有浮球阀。\n3. 根据权利要求1所述的罐，其特征在于，有人孔。\n4. 根据权利要求1至3中任一项所述的罐，其特征在于，所述浮球阀为铜制。\n5. 根据权利要求4所述的罐，其特征在于，所述人孔为圆形。',
    ),
  ).toEqual([
    { in: 4, words: '浮球阀', known: 'partly', missing: [1, 3], elsewhere: [2] },
    { in: 5, words: '人孔', known: 'partly', missing: [1, 2], elsewhere: [3] },
  ]);
});

test('circular, repeated and absent claims are no trouble', () => {
  expect(() =>
    orphans(
      '1. 根据权利要求2所述的罐，所述阀。\n2. 根据权利要求1所述的罐，所述阀。\n2. 根据权利要求0所述的罐，所述孔。',
    ),
  ).not.toThrow();
});
