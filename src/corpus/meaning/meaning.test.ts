import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../reading.ts';
import type { CorpusIndex, SearchRequest, SimilarRequest } from '../search/types.ts';
import { MOST_SENT, withoutMeaning, wordsToSend } from './index.ts';

const sent = (typed: string) => wordsToSend(typed, readQuery(typed));

describe('words that may be sent', () => {
  it.each([
    ['沙棘  籽油 提取', '沙棘 籽油 提取'],
    ['TI=(永磁 OR 稀土) AND AB=发酵 NOT PA=某公司 AND IPC=C12N15/* AND AD=[20200101 TO 20241231]', '永磁 稀土 发酵'],
    ['TAC=稀土*材料', '稀土 材料'],
    ['CL=(转子 NEAR/5 磁钢) AND IN=张三', '转子 磁钢'],
    ['TI=永磁 NOT TI=秘方', '永磁'],
  ])('%s → %s', (typed, words) => expect(sent(typed)).toBe(words));

  it.each([
    '',
    '*',
    'CN119000001A',
    'ZL 2019 1 0302430.1',
    '草原沙棘生物科技有限公司',
    'PA=某公司 AND AD=2020',
    'TI=(',
    'IPC=C12N',
  ])('nothing of %s', (typed) => expect(sent(typed)).toBeUndefined());

  it('are never more than the limit', () => {
    expect(sent('沙棘 '.repeat(2000))?.length).toBe(MOST_SENT);
  });

  it('never hold what a formula asks of names, numbers and days', () => {
    const secret = fc.constantFrom(
      'PA=秘密公司',
      'IN=秘密人',
      'AG=秘密所',
      'ADDR=秘密路',
      'NO=CN119000009A',
      'NOT AB=秘密词',
    );
    fc.assert(
      fc.property(fc.array(secret, { minLength: 1, maxLength: 4 }), (secrets) => {
        const formula = secrets.reduce((all, one) => `${all} ${one.startsWith('NOT') ? one : `AND ${one}`}`, 'TI=沙棘');
        expect(sent(formula)).toBe('沙棘');
      }),
      { seed: 20261123 },
    );
  });
});

it('a corpus without meaning takes the wish out of every request', async () => {
  const given: (SearchRequest | SimilarRequest)[] = [];
  const noting = {
    search: (request: SearchRequest) => {
      given.push(request);
      return Promise.reject(new Error('not asked for'));
    },
    similar: (request: SimilarRequest) => {
      given.push(request);
      return Promise.reject(new Error('not asked for'));
    },
  } as Partial<CorpusIndex> as CorpusIndex;
  const kept = withoutMeaning(noting);
  await kept.search({ meaning: '未公开', limit: 3 }).catch(() => undefined);
  await kept.similar({ like: { text: '未公开' }, meaning: true }).catch(() => undefined);
  expect(given).toEqual([{ limit: 3 }, { like: { text: '未公开' } }]);
});
