import { describe, expect, test } from 'vitest';
import { findOddUnits, oddUnits } from './units.ts';

const units = (text: string) =>
  findOddUnits(text).map(({ start, end, unit }) => [text.slice(start, end), unit.name.zh]);

test.each([
  ['管径为3英寸的奶管', [['英寸', '英寸']]],
  ['功率为５０ 马力', [['马力', '马力']]],
  ['密度为58×50根/英寸', [['英寸', '英寸']]],
  [
    '转速为300rpm，压力为2bar',
    [
      ['rpm', '转每分'],
      ['bar', '巴'],
    ],
  ],
  [
    '两加仑的容器加热至180℉',
    [
      ['加仑', '加仑'],
      ['℉', '华氏度'],
    ],
  ],
  ['每亩施用沙棘果渣肥30公斤', [['亩', '亩']]],
])('%s', (text, expected) => {
  expect(units(text)).toEqual(expected);
});

test.each([
  '阻抗为50Ω的1匹配网络',
  '经巴氏杀菌后装入2托盘',
  '大马力拖拉机的高斯滤波器',
  '管径为76毫米，转速为300r/min',
  '用5ba作为编号，3cal01为型号',
  '液压千斤顶、一匹布、半斤八两、千万埃及棉',
  '',
])('no unit of the table: %s', (text) => {
  expect(units(text)).toEqual([]);
});

describe('a legal unit with it', () => {
  test.each([
    ['管径为76毫米（3英寸）', true],
    ['管径为3英寸（76mm）', true],
    ['管径为3英寸，长2米', false],
    ['管径为3英寸（图2）', false],
    ['压力（2bar）', false],
  ])('%s: %s', (text, expected) => {
    expect(findOddUnits(text)[0]?.withLegal).toBe(expected);
  });
});

test('every unit names its replacement', () => {
  expect(oddUnits.length).toBeGreaterThan(30);
  for (const { name, instead } of oddUnits) expect([name.zh, name.en, instead.zh, instead.en]).not.toContain('');
});

test('a long line of numbers takes linear time', () => {
  expect(findOddUnits('5英寸（'.repeat(50_000))).toHaveLength(50_000);
});
