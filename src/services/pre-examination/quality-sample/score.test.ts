import { expect, test } from 'vitest';
import { ITEM_IDS, ITEMS, meanScores, type Scores, summaryOf, totalOf } from './score.ts';

const scores = (n: number, more: Partial<Scores> = {}): Scores => ({
  formal: n,
  subject: n,
  disclosure: n,
  unity: n,
  novelty: n,
  classification: n,
  ...more,
});

test('the weights add up to ten, so that all tens are a hundred', () => {
  expect(ITEM_IDS.reduce((sum, item) => sum + ITEMS[item].weight, 0)).toBe(10);
  expect(totalOf(scores(10))).toBe(100);
  expect(totalOf(scores(8, { novelty: 4, formal: 9 }))).toBe(80 - 12 + 2);
});

test('a second opinion counts like the first', () => {
  expect(meanScores({ scores: scores(8), second: scores(4) }).novelty).toBe(6);
  expect(meanScores({ scores: scores(8), second: null }).novelty).toBe(8);
});

test('each examiner has means and grades of his own', () => {
  const result = summaryOf([
    { examiner: 'wu', scores: scores(10), second: null, grade: 'good' },
    { examiner: 'li', scores: scores(8), second: null, grade: 'good' },
    { examiner: 'li', scores: scores(6, { novelty: 2 }), second: scores(6, { novelty: 4 }), grade: 'serious' },
  ]);
  // Of li: 80, and 60 − 7 × … : novelty 3 instead of 6 is 9 less.
  expect(result).toMatchObject([
    { examiner: 'li', n: 2, total: (80 + 51) / 2, grades: { good: 1, minor: 0, serious: 1 } },
    { examiner: 'wu', n: 1, total: 100 },
  ]);
  expect(result[0]!.items.novelty).toBe(5.5);
});
