import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyApplicationText, sortIntoSections, splitClaims } from '../model/index.ts';
import { likeness } from './sign-likeness.ts';
import { bareClaimSigns, claimSigns, descriptionNames, descriptionSigns, sameName, signList } from './signs.ts';
import { Study } from './study.ts';

function study(claims: string, description: string): Study {
  const text = emptyApplicationText();
  text.claims = splitClaims(claims).claims;
  text.description = sortIntoSections(
    description.split('\n').map((line) => ({ text: line })),
    { titleLine: false },
  ).description;
  return new Study(text, { on: plainDate('2026-11-01') });
}

const pairs = (mentions: readonly { name: string; sign: string }[]) => mentions.map((m) => `${m.name}${m.sign}`);
const withList = (list: string, body = '') =>
  study('', `附图说明\n图1为本实用新型的结构示意图；\n${list}\n具体实施方式\n${body}`);

test('signs in brackets of claims, with the names the mentions agree on', () => {
  const s = study(
    '1. 一种沙棘油提取装置，其特征在于，包括壳体(1)以及设置在所述壳体（1）内的螺旋压榨机构（2，3），所述壳体(1)上设有进料斗(4a)。',
    '',
  );
  expect(pairs(claimSigns(s))).toEqual(['壳体1', '壳体1', '螺旋压榨机构2', '螺旋压榨机构3', '壳体1', '进料斗4a']);
});

test('numbers that are no signs', () => {
  const s = study(
    '1. 一种方法，其特征在于，按式(1)计算，重复步骤(2)，加入聚(1,4-丁二醇)，标准(2015)规定：(1)加热；(2)冷却。',
    '具体实施方式\n如图1所示，实施例1中步骤2的温度为50℃，加热30分钟，取样品3，按公式4计算，2019年测得表5。',
  );
  expect(claimSigns(s)).toEqual([]);
  expect(descriptionSigns(s)).toEqual([]);
});

test.each([
  ['图中：1-壳体；2-电机；21-输出轴。', ['壳体1', '电机2', '输出轴21']],
  ['图中：1、壳体，2、电机，3、齿轮。', ['壳体1', '电机2', '齿轮3']],
  ['附图标记说明：1：壳体；2：电机。', ['壳体1', '电机2']],
  ['附图标记：1壳体，2电机，3齿轮。', ['壳体1', '电机2', '齿轮3']],
  ['图中：1.壳体 2.电机 3.齿轮', ['壳体1', '电机2', '齿轮3']],
  ['附图标记：10-壳体，11、12-侧板，13-第2连杆', ['壳体10', '侧板11', '侧板12', '第2连杆13']],
  ['图中：10、绳轮；10-1、轴承位；10-2、绳槽', ['绳轮10', '轴承位10-1', '绳槽10-2']],
  ['图中：1-绳轮；1-1-轴承位；2-拉绳', ['绳轮1', '轴承位1-1', '拉绳2']],
  ['附图标记：1-齿圈2-夹指3-转盘。', ['齿圈1', '夹指2', '转盘3']],
  ['图中序号：机架1、进料斗11、保护罩13。', ['机架1', '进料斗11', '保护罩13']],
  ['附图标记说明\n1—塔筒；\n2—机舱；\n3—叶片。', ['塔筒1', '机舱2', '叶片3']],
])('the list of signs: %s', (list, wanted) => {
  expect(pairs(signList(withList(list)).entries)).toEqual(wanted);
});

test('descriptions of figures are no list', () => {
  expect(signList(withList('图2为图1中A处的放大图；\n图3、图4为侧视图；')).entries).toEqual([]);
});

test('bare signs of the description: chains, blanks, verbs before, units after', () => {
  const s = withList(
    '图中：1-壳体；2-电机；3-导向轮。',
    '如图1所示，壳体 1内设有电机2，驱动电机2带动导向轮3，导向轮3的直径为30mm，电机2转速600r/min，壳体1和2之间留有5个孔。',
  );
  expect(pairs(descriptionSigns(s))).toEqual([
    '壳体1',
    '电机2',
    '电机2',
    '导向轮3',
    '导向轮3',
    '电机2',
    '壳体1',
    '壳体2',
  ]);
  expect(descriptionNames(s).bySign.get('3')).toMatchObject([{ name: '导向轮', count: 4 }]);
});

test('without any list, nouns that come back with their number are signs', () => {
  const s = study(
    '',
    '具体实施方式\n塔筒1上装有机舱2，机舱2前端装有轮毂3，轮毂3上装有叶片4，塔筒1为钢制，叶片4为三片，温度升至50，温度升至50。',
  );
  expect(new Set(pairs(descriptionSigns(s)))).toEqual(new Set(['塔筒1', '机舱2', '轮毂3', '叶片4']));
});

test('signs of the prior art are not those of the application', () => {
  const s = study(
    '',
    '背景技术\n现有的执行器包括壳体10和电机20，电机20固定于壳体10。\n附图说明\n图中：1-壳体；2-电机。\n具体实施方式\n壳体1内设有电机2。',
  );
  expect(pairs(descriptionSigns(s))).toEqual(['壳体1', '电机2']);
});

test('signs with a part number', () => {
  const s = study(
    '1. 一种遮阳帘，其特征在于，包括绳轮(10)，绳轮(10)一端设有轴承位(10-1)。',
    '附图说明\n图中：10、绳轮；10-1、轴承位。\n具体实施方式\n绳轮10一端设有轴承位10-1，轴承位10-1的直径为5-8mm，每批样品10-12个。',
  );
  expect(pairs(claimSigns(s))).toEqual(['绳轮10', '绳轮10', '轴承位10-1']);
  expect(pairs(descriptionSigns(s))).toEqual(['绳轮10', '轴承位10-1', '轴承位10-1']);
});

test('a letter behind a number may be a unit', () => {
  const s = study('1. 一种方法，其特征在于，浆料冷却8H，静置3h，电源电压5V，包括泵5a。', '');
  expect(pairs(bareClaimSigns(s))).toEqual(['泵5a']);
});

test('signs in square brackets, where the text sets them so', () => {
  const s = study(
    '1. 一种除尘器，其特征在于，包括阳极板[5]和阴极线〔6〕，阳极板〔5〕与阴极线[6]平行，设有清灰刷[10]。',
    '具体实施方式\n清灰刷〔10〕沿阴极线〔6〕移动。',
  );
  expect(pairs(claimSigns(s))).toEqual(['阳极板5', '阴极线6', '阳极板5', '阴极线6', '清灰刷10']);
  expect(pairs(descriptionSigns(s))).toEqual(['清灰刷10', '阴极线6']);
  const cited = study('', '背景技术\n研究表明[1]沙棘油含黄酮[2]，另有报道[3]认为产地有影响[4]，亦见综述[1]。');
  expect(descriptionSigns(cited)).toEqual([]);
});

test('what a part is for belongs to its name where one character or a generic word is left', () => {
  const s = study('1. 一种机架，其特征在于，包括连接台(2)、固定槽(3)、控制装置(4)，用螺钉固定底脚(5)。', '');
  expect(pairs(claimSigns(s))).toEqual(['连接台2', '固定槽3', '控制装置4', '底脚5']);
});

test.each([
  ['壳体', '外壳体', 'same'],
  ['壳体', '该部件', 'same'],
  ['出料管', '进料管', 'same'],
  ['箱体', '壳体', 'near'],
  ['壳体', '焊枪', 'other'],
])('how much alike: %s, %s: %s', (name, words, wanted) => {
  expect(likeness(name, words)).toBe(wanted);
});

test('offsets point at the sign in the flat text', () => {
  const s = withList('图中：1-壳体；2-电机。', '壳体1内设有电机2。');
  for (const m of [...descriptionSigns(s), ...signList(s).entries]) {
    expect(s.description.text.slice(m.signStart, m.signEnd)).toBe(m.sign);
    expect(s.description.text.slice(m.nameStart, m.nameStart + m.name.length)).toBe(m.name);
  }
});

test('names that can be the same part', () => {
  expect(sameName('壳体', '外壳体')).toBe(true);
  expect(sameName('第一齿轮', '齿轮')).toBe(true);
  expect(sameName('电机', '壳体')).toBe(false);
});

test('never throws and keeps its offsets on any text', () => {
  const piece = fc.constantFrom(
    '壳体',
    '电机',
    '(',
    ')',
    '1',
    '2a',
    "3'",
    '、',
    '；',
    '图',
    '附图标记',
    '：',
    '-',
    '\n',
    '的',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const s = study(`1. 一种${text.replaceAll('\n', '')}装置。`, `附图说明\n${text}\n具体实施方式\n${text}`);
      for (const m of claimSigns(s)) expect(s.claimsText.text.slice(m.signStart, m.signEnd)).toBe(m.sign);
      for (const m of descriptionSigns(s)) expect(s.description.text.slice(m.signStart, m.signEnd)).toBe(m.sign);
    }),
    { seed: 7 },
  );
});
