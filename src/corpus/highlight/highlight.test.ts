import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '../query/index.ts';
import { cutPairs } from '../words/index.ts';
import { highlight, type MarkedText, marksOf, nameMarksOf, snippet } from './index.ts';

const marked = (text: string, formula: string, field: MarkedText = 'TI'): string[] => {
  const read = parseQuery(formula);
  if (!read.ok) throw new Error(read.fault.en);
  return highlight(text, marksOf(read.query, field, cutPairs)).map(({ start, end }) => text.slice(start, end));
};

it.each<[string, string, string[]]>([
  ['一种永磁电机，永磁体', 'TI=永磁', ['永磁', '永磁']],
  ['ＰＨ值与pH 值', 'TI=ph值', ['ＰＨ值', 'pH 值']],
  ['a car in a scar', 'TI=car', ['car']],
  ['稀土永磁材料', 'TI=稀土*材料', ['稀土永磁材料']],
  ['永磁同步电机', 'TI=(永磁 NEAR/5 电机)', ['永磁', '电机']],
  ['永磁电机', 'TI=永磁 NOT TI=电机', ['永磁']],
  ['永磁电机', 'AB=永磁', []],
  ['永磁电机', 'TAC=永磁 AND PA=电机', ['永磁']],
  ['沙棘籽油', 'TAC=ANY("沙棘籽")', ['沙棘籽']],
  ['𠮷永磁㎜', 'TI=永磁 OR TI=mm', ['永磁㎜']],
])('%s marked by %s', (text, formula, spans) => {
  expect(marked(text, formula)).toEqual(spans);
});

it.each<[string, string, string[]]>([
  ['内蒙古蒙牛乳业（集团）股份有限公司', 'PA=蒙牛乳业集团', ['蒙牛乳业（集团']],
  ['ＢＯＥ Technology Group', 'PA=boe', ['ＢＯＥ']],
  ['Siemens AG', 'PA=iemens', ['iemens']],
  ['内蒙古大学', 'PA=内蒙*大学 AND TI=大学', ['内蒙古大学']],
  ['包头稀土研究院', 'TI=稀土 NOT PA=包头', []],
  ['包头稀土研究院', 'PA=(包头 OR 研究院)', ['包头', '研究院']],
])('the applicant %s marked by %s', (name, formula, spans) => {
  const read = parseQuery(formula);
  if (!read.ok) throw new Error(read.fault.en);
  expect(highlight(name, nameMarksOf(read.query)).map(({ start, end }) => name.slice(start, end))).toEqual(spans);
});

it('a snippet holds the densest hits, within its size, and keeps spans on their words', () => {
  const text = `${'前文很长。'.repeat(60)}永磁。${'中间。'.repeat(80)}其特征是永磁转子与永磁体。${'后文。'.repeat(90)}`;
  const read = parseQuery('AB=永磁');
  if (!read.ok) throw new Error('unread');
  const cut = snippet(text, highlight(text, marksOf(read.query, 'AB', cutPairs)), 60);
  expect(cut.text.length).toBeLessThanOrEqual(60);
  expect(cut.spans.map(({ start, end }) => cut.text.slice(start, end))).toEqual(['永磁', '永磁']);
  expect([cut.cutLeft, cut.cutRight]).toEqual([true, true]);
});

it('spans lie in the text, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('永', '磁', '体', ' ', 'A', 'ｂ', '㎜', '𠮷', '。')), (pieces) => {
      const text = pieces.join('');
      const read = parseQuery('TI=(永磁 OR 磁体 OR ab OR "永*")');
      if (!read.ok) throw new Error('unread');
      let last = -1;
      for (const { start, end } of highlight(text, marksOf(read.query, 'TI', cutPairs))) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { seed: 5, numRuns: 500 },
  );
});
