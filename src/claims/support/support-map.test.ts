import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readApplication } from '#adapters/files/index.ts';
import { type ApplicationText, emptyApplicationText, sortIntoSections, splitClaims } from '../model/index.ts';
import { supportCsv } from './support-csv.ts';
import { supportMap } from './support-map.ts';

const application = (claims: string, description: string): ApplicationText => ({
  ...emptyApplicationText(),
  claims: splitClaims(claims).claims,
  description: sortIntoSections(
    description.split('\n').map((text) => ({ text })),
    { titleLine: false },
  ).description,
});

const picker = application(
  `1. 一种沙棘采收机，其特征在于，包括机架（1）、振动杆（2）和接料斗（3）；所述振动杆（2）铰接在机架（1）上，所述接料斗（3）的倾角为30°～45°。
2. 根据权利要求1所述的沙棘采收机，其特征在于，所述振动杆（2）的表面包覆有硅胶套；所述机架（1）的底部安装有太阳能充电桩。`,
  `技术领域
[0001]本发明涉及沙棘采收，具体为一种沙棘采收机。
发明内容
[0002]一种沙棘采收机，包括机架、振动杆和接料斗；所述振动杆铰接在机架上，所述接料斗的倾角为30°～45°。
附图说明
[0003]图1为沙棘采收机的结构示意图。
[0004]图2为振动杆的剖视图。
[0005]图中：1-机架；2-振动杆；3-接料斗。
具体实施方式
[0006]如图1所示，机架1上铰接有振动杆2，接料斗3设在振动杆2下方。
[0007]如图2所示，振动杆2的外表面包覆一层硅胶套。`,
);

test('each feature with its claim, place and the words that support it', () => {
  const { features } = supportMap(picker);
  expect(features.map(({ claim, index, text, how }) => [`${claim}.${index}`, text, how])).toEqual([
    ['1.1', '一种沙棘采收机', 'same words'],
    ['1.2', '包括机架（1）、振动杆（2）和接料斗（3）', 'same words'],
    ['1.3', '所述振动杆（2）铰接在机架（1）上', 'same words'],
    ['1.4', '所述接料斗（3）的倾角为30°～45°', 'same words'],
    ['2.1', '所述振动杆（2）的表面包覆有硅胶套', 'close'],
    ['2.2', '所述机架（1）的底部安装有太阳能充电桩', 'none'],
  ]);
  for (const { order, start, end, text } of features) expect(picker.claims[order]!.text.slice(start, end)).toBe(text);
  expect(features[4]!.places).toMatchObject([{ num: '0007', section: 'embodiments', how: 'close' }]);
  expect(features[5]!.places).toEqual([]);
});

test('places lie in their paragraph', () => {
  const paragraphs = new Map(picker.description.sections.flatMap((s) => s.paragraphs).map((p) => [p.id, p.text]));
  const places = supportMap(picker).features.flatMap((f) => f.places);
  expect(places.length).toBeGreaterThan(4);
  for (const { paragraph, start, end, text } of places) expect(paragraphs.get(paragraph)!.slice(start, end)).toBe(text);
});

test('figures through the paragraph, else through the signs', () => {
  const { features } = supportMap(picker);
  expect(features.map(({ figures }) => figures.map((f) => `${f.label} ${f.through}`))).toEqual([
    [],
    ['图1 sign'],
    ['图1 sign'],
    ['图1 sign'],
    ['图1 sign', '图2 paragraph'],
    ['图1 sign'],
  ]);
  expect(features[1]!.signs).toEqual(['1', '2', '3']);
});

describe('the table of signs', () => {
  test('names with counts and first places', () => {
    const { signs, sharedNames } = supportMap(picker);
    expect(signs.map(({ sign, names, severalNames }) => [sign, names.map((n) => n.name), severalNames])).toEqual([
      ['1', ['机架'], false],
      ['2', ['振动杆'], false],
      ['3', ['接料斗'], false],
    ]);
    expect(signs[0]!.names[0]).toMatchObject({
      inClaims: 3,
      firstInClaims: { claim: 1 },
      firstInDescription: { part: 'description' },
    });
    expect(sharedNames).toEqual([]);
  });

  test('one sign with two names, one name with two signs', () => {
    const { signs, sharedNames } = supportMap(
      application(
        '1. 一种挤奶机，其特征在于，包括集乳罐（1）和脉动器（2），所述脉动器（2）与集乳罐（1）连通。',
        '具体实施方式\n挤奶机包括集乳罐1和真空泵2，真空泵2与集乳罐1连通，真空泵2的出口设有集乳罐3，集乳罐3下方设有阀门4。',
      ),
    );
    expect(signs.filter((s) => s.severalNames).map((s) => s.sign)).toEqual(['2']);
    expect(sharedNames).toEqual([{ name: '集乳罐', signs: ['1', '3'] }]);
  });
});

describe('as a table', () => {
  test('one line for each place, one for a feature found nowhere', () => {
    const map = supportMap(picker);
    const lines = supportCsv(map).split('\r\n');
    const places = map.features.reduce((n, f) => n + Math.max(1, f.places.length), 0);
    expect(lines).toHaveLength(places + 2);
    expect(lines[0]).toBe('\uFEFF权利要求,特征,特征文字,支持,段落,部分,说明书文字,相同程度,附图,附图标记');
    expect(lines.at(-2)).toBe('2,2.2,所述机架（1）的底部安装有太阳能充电桩,未找到,,,,,图1,1');
    expect(supportCsv(map, 'en')).toContain('2,2.2,所述机架（1）的底部安装有太阳能充电桩,not found,,,,,Fig. 1,1');
  });

  test('quotes and formulas are harmless to spreadsheets', () => {
    const csv = supportCsv(
      supportMap(application('1. 一种软件，其特征在于，显示"=1+1"，\n+A2运算单元执行求和。', '无关的说明。')),
    );
    expect(csv).toContain('"显示""=1+1"""');
    expect(csv).toContain("'+A2运算单元执行求和");
  });
});

test('plain data, the same each time', () => {
  const map = supportMap(picker);
  expect(JSON.parse(JSON.stringify(map))).toEqual(map);
  expect(JSON.stringify(supportMap(structuredClone(picker)))).toBe(JSON.stringify(map));
});

test('no text breaks it', () => {
  const words = fc.array(
    fc.constantFrom(
      '所述',
      '装置',
      '（1）',
      '，',
      '；',
      '：',
      '。',
      '图1',
      '1',
      '\n',
      '\u202e',
      '((',
      '⟦image:a⟧',
      'ABC',
      '其特征在于',
    ),
  );
  fc.assert(
    fc.property(words, words, (claims, description) => {
      const text = application(`1. 一种${claims.join('')}`, description.join(''));
      for (const { order, start, end, places } of supportMap(text).features) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.claims[order]!.text.length);
        for (const place of places) expect(place.end).toBeGreaterThan(place.start);
      }
    }),
    { seed: 20261122, numRuns: 300 },
  );
  expect(supportMap(emptyApplicationText()).features).toEqual([]);
});

test('cost grows with the length, not faster', () => {
  const text = (times: number) =>
    application(
      `1. 一种装置，其特征在于，包括${'第一壳体和与第一壳体铰接的盖板；'.repeat(100 * times)}`,
      `具体实施方式\n${'壳体与盖板铰接，盖板设有第一壳体的卡扣。'.repeat(2000 * times)}`,
    );
  const time = (times: number) => {
    const given = text(times);
    const from = performance.now();
    supportMap(given);
    return performance.now() - from;
  };
  time(1);
  // 16 times the text, with room for a busy machine; quadratic growth would be 256 times.
  expect(time(16)).toBeLessThan(60 * Math.max(time(1), 2));
});

const DATA = fileURLToPath(new URL('../../../../shared/data/cnipa-efiling/', import.meta.url));
const there = existsSync(DATA);
if (!there) console.log('skipped: the real packages are not beside the checkout (../shared/data)');

describe.skipIf(!there)('real e-filing packages', () => {
  it.each([
    ['2018103922220', 28, 28],
    ['2018103932133', 65, 64],
    ['2015110360686', 52, 52],
  ])('%s: nearly every feature stands in the description in the same words', async (number, features, same) => {
    const outcome = await readApplication(path.join(DATA, number));
    if (!outcome.ok) throw new Error('not read');
    const { counts } = supportMap(outcome.value.text);
    expect(counts.features).toBe(features);
    expect(counts.sameWords).toBeGreaterThanOrEqual(same);
    expect(counts.none).toBe(0);
  });
});
