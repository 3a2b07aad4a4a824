import { expect, it } from 'vitest';
import { assemble, readPlain } from '../read/index.ts';
import { searchTerms } from './search-terms.ts';

const TEXT = `权利要求书
1.一种沙棘籽油低温提取装置，其特征在于，包括壳体和设于所述壳体内的螺旋压榨机构，所述壳体外设有冷却夹套。
2.根据权利要求1所述的提取装置，其特征在于，所述冷却夹套内设有温度传感器。
说明书
一种沙棘籽油低温提取装置
技术领域
本发明涉及油脂提取技术领域。`;
const text = assemble([{ path: 'a.txt', mediaType: 'text/plain', reading: readPlain({ text: TEXT }) } as never]);
const words = (claims: number[], picked?: string) => searchTerms(text, claims, picked).map((one) => one.words);

it('takes the terms of the claims as the applicant wrote them, those of the title and of claim 1 first', () => {
  expect(text.title).toBe('一种沙棘籽油低温提取装置');
  const terms = searchTerms(text);
  expect(terms[0]).toMatchObject({ words: '沙棘籽油低温提取装置', claims: [1], inTitle: true });
  const at = (one: string) => terms.findIndex((term) => term.words === one);
  for (const one of ['提取装置', '螺旋压榨机构', '冷却夹套', '温度传感器'])
    expect([one, at(one) >= 0]).toEqual([one, true]);
  expect(at('冷却夹套')).toBeLessThan(at('温度传感器'));
  expect(terms.map((one) => one.weight)).toEqual(terms.map((one) => one.weight).toSorted((a, b) => b - a));
});

it('keeps to the claims that are named, and puts what was selected first', () => {
  expect(words([2])).toContain('温度传感器');
  expect(words([2])).not.toContain('螺旋压榨机构');
  expect(words([2], '所述螺旋压榨机构，和冷却').slice(0, 2)).toEqual(['螺旋压榨机构', '冷却']);
});

it('has nothing to say about an empty text', () => {
  expect(searchTerms(assemble([]))).toEqual([]);
});
