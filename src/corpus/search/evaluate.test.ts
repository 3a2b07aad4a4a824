import { expect, it } from 'vitest';
import type { Query } from '../query/ast.ts';
import { hasEveryWord } from './evaluate.ts';

const words = (least: 'all' | 'any', field: 'TAC' | 'ALL' = 'TAC'): Query => ({
  kind: 'words',
  field,
  text: '沙棘 提取',
  least,
});
const year: Query = { kind: 'date', field: 'AD', from: null, to: null };
const phrase: Query = { kind: 'phrase', field: 'TI', text: '沙棘' };
const and = (...parts: Query[]): Query => ({ kind: 'and', parts });

it.each<[string, Query | undefined, boolean]>([
  ['nothing asked', undefined, false],
  ['all words', words('all'), true],
  ['any word', words('any'), false],
  ['all words, the description as well', words('all', 'ALL'), false],
  ['all words within values', and(words('all'), year, { kind: 'not', part: phrase }), true],
  ['all words and a phrase, which ranks too', and(words('all'), phrase), false],
  ['either of two', { kind: 'or', parts: [words('all'), year] }, false],
  ['values alone', and(year), false],
])('%s: every hit has every ranking word: %s', (_, query, expected) => {
  expect(hasEveryWord(query)).toBe(expected);
});
