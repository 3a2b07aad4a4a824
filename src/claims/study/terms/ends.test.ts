import { describe, expect, test } from 'vitest';
import { beginsAt, compoundEnd, endsAt, goesOn, ordinalAt, termEnd } from './ends.ts';
import { streamOf } from './stream.ts';
import { studyOf } from './study-of.ts';

const streamAt = (text: string, from: string) => {
  const stream = streamOf(studyOf(`1. 一种装置，${text}。`));
  return { stream, at: stream.text.indexOf(from) };
};
const term = (text: string) => {
  const { stream, at } = streamAt(`所述${text}`, '所述');
  return stream.text.slice(at + 2, termEnd(stream, at + 2, stream.text.length));
};

test.each([
  ['电机与所述丝杠连接', '电机'],
  ['电机的输出轴', '电机'],
  ['壳体（1）固定', '壳体'],
  ['壳体1内设有加热管', '壳体'],
  ['连接件位于底部', '连接件'],
  ['第一连接件包括弹簧', '第一连接件'],
  ['从动轮转动', '从动轮'],
  ['对接头位于底部', '对接头'],
  ['轴转动', '轴'],
  ['路由包括转发', '路由'],
  ['壳体内设有加热管', '壳体'],
  ['基板上设有凹槽', '基板'],
  ['以太网接口至少为两个', '以太网接口'],
  ['无线连接包括蓝牙', '无线连接'],
  ['UE根据信号切换', 'ue'],
  ['PLC控制器发出信号', 'plc控制器'],
  ['孔与所述槽连通', '孔'],
  ['酸包括盐酸', '酸'],
  ['活性组分为钯', '活性组分'],
  ['不锈钢管由支架承托', '不锈钢管'],
  ['处理器执行所述程序', '处理器'],
])('%s: the term is %s', (text, wanted) => {
  expect(term(text)).toBe(wanted);
});

describe('what follows a term', () => {
  test.each([
    ['电机座固定', '座', true],
    ['电机支架与', '支架', true],
    ['电机与支架', '与', false],
    ['安装板本体上', '本体', false],
    ['壳体内壁设有', '内壁', false],
    ['电机驱动丝杠', '驱动', false],
  ])('%s: another noun at %s is %s', (text, at, wanted) => {
    const found = streamAt(text, at);
    expect(goesOn(found.stream, found.at)).toBe(wanted);
  });

  test('a verb may join a compound, but not the thing it acts on', () => {
    const joined = streamAt('主体连接件与壳体', '连接');
    expect(compoundEnd(joined.stream, joined.at, 99)).toBe(joined.at + 3);
    const acts = streamAt('电机驱动转子转动', '驱动');
    expect(compoundEnd(acts.stream, acts.at, 99)).toBe(0);
  });
});

test('a number begins after a noun, but not inside 第1连接件', () => {
  const noun = streamAt('壳体12内', '12');
  expect(endsAt(noun.stream, noun.at)).toBe(true);
  expect(ordinalAt('第12连接件', 0)).toBe(3);
  expect(ordinalAt('第三连接件', 0)).toBe(2);
  expect(ordinalAt('第', 0)).toBe(0);
});

test('a term begins after marks, counts, verbs and articles', () => {
  for (const [text, from, wanted] of [
    ['包括电机', '电机', true],
    ['所述电机', '电机', true],
    ['两个电机', '电机', true],
    ['永磁同步电机', '机', false],
  ] as const) {
    const { stream, at } = streamAt(text, from);
    expect(beginsAt(stream, at)).toBe(wanted);
  }
});
