import { expect, test } from 'vitest';
import { termEnd } from './ends.ts';
import { mentionsOf } from './mentions.ts';
import { streamOf } from './stream.ts';
import { studyOf } from './study-of.ts';

const mentions = (claims: string) => {
  const study = studyOf(claims);
  const stream = study.view(streamOf);
  return mentionsOf(study).map(({ term, limit }) => stream.text.slice(term, termEnd(stream, term, limit)));
};

test.each([
  ['所述壳体与该电机连接', ['壳体', '电机']],
  ['各个所述料仓、所述多个喷头和每个所述的阀门', ['料仓', '喷头', '阀门']],
  ['所述至少一个弹簧与所述两个滑块', ['弹簧', '滑块']],
  ['上述电机和前述减速器、所说齿轮', ['电机', '减速器', '齿轮']],
])('%s', (text, wanted) => {
  expect(mentions(`1. 一种装置，${text}。`)).toEqual(wanted);
});

test.each([
  '如上所述，加热',
  '温度应该不低于60℃',
  '该方法还包括在所述步骤S1中搅拌',
  '所述的用于安装内胆的外壳',
  '所述第一、第二电机',
  '其中所述a为常数',
  '所述，所述；该',
])('nothing is taken up in %s', (text) => {
  expect(mentions(`1. 一种装置，${text}。`)).toEqual([]);
});

test('the citation of a claim takes up nothing', () => {
  expect(mentions('1. 一种罐，有壳。\n2. 根据权利要求1中任一项所述的罐，其特征在于，所述壳为钢。')).toEqual(['壳']);
});
