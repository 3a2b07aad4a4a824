import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf, neededBy, pairsOf } from './needed-pairs.ts';

const found = (matches: Iterable<RegExpExecArray>) => Array.from(matches, ({ index, 0: words }) => [index, words]);
const both = (text: string, pattern: RegExp) => [
  found(matchesOf(text, pattern, pairsOf(text))),
  found(text.matchAll(pattern)),
];

const PATTERNS = [
  /(?:(?:国际|全球|国内)(?:领先|首创)(?:的?(?:水平|地位))?|国内外?独有|(?:深受|备受)[^，。\n]{0,10}(?:喜爱|欢迎)|奇效|(?<!不)值得(?:信赖|购买)|最先进)/g,
  /领先|国内领先水平|水平(?!面)|水{2,3}平|[国全]内?球/g,
  /(?:国内|全球)(?:领先|首创)/g,
  /(国内|全球)的?\1/g,
  /(?<which>国内)领先|全球/g,
  /(?:国际)+领先|\u9886先|(?=领先)领|(?:)奇效/g,
  /国(?:内|)领|效?奇/g,
];
const WORDS =
  '国际 全球 国内 领先 首创 的 水平 地位 外 独有 深受 备受 喜爱 欢迎 奇效 不 值得 信赖 购买 最 先进 ， 。 水 平 面 国 内 全 球'.split(
    ' ',
  );

test.each(PATTERNS)('%s matches as it does by itself, whatever the text', (pattern) => {
  let matches = 0;
  const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const [own, whole] = both(text, pattern);
      expect(own).toEqual(whole);
      matches += whole!.length;
    }),
    { seed: 20_260_701, numRuns: 500 },
  );
  expect(matches).toBeGreaterThan(4);
});

test('a pattern without words needs nothing', () => {
  expect(neededBy('\\d+|国内')).toBe('nothing');
  expect(neededBy('(?:国内)?领')).toBe('nothing');
  expect(neededBy('国|内')).toBe('nothing');
  expect(neededBy('(?<=国内)\\d')).toBe('nothing');
});

test('a text without the pairs is not searched', () => {
  const neverRun = /国内领先/g;
  const text = '国内的领域先行';
  expect(found(matchesOf(text, neverRun, pairsOf(text)))).toEqual([]);
});
