import { describe, expect, test } from 'vitest';
import { articleOf, feedbackOf } from './feedback.ts';

test.each([
  ['专利法第26条第4款', '专利法26.4'],
  ['《专利法》第二十六条第四款', '专利法26.4'],
  ['第 26 条第 4 款', '专利法26.4'],
  ['专利法26.4', '专利法26.4'],
  ['A26.4', undefined],
  ['Art. 26.4', '专利法26.4'],
  ['专利法第22条', '专利法22'],
  ['实施细则第二十五条第2款', '细则25.2'],
  ['细则第一百零一条', '细则101'],
  ['细则 20.2', '细则20.2'],
  ['不清楚', undefined],
  ['', undefined],
])('"%s" is %s', (basis, key) => expect(articleOf(basis)).toBe(key));

describe('feedback', () => {
  const fates = [
    // Raised before, and again by the office: not cured, but not missed.
    { raised: [{ basis: '专利法26.4', rule: 'C-23' }], later: [{ basis: '专利法第26条第4款', rule: 'C-23' }] },
    // Missed, and named twice: one case.
    {
      raised: [],
      later: [
        { basis: '专利法26.4', rule: 'C-23' },
        { basis: '专利法26.4', rule: 'C-23' },
      ],
    },
    // No rule named: by article. Novelty was raised before in general, clarity was not.
    { raised: [{ basis: '专利法第22条' }], later: [{ basis: '专利法22.2' }, { basis: '专利法26.3' }] },
    // Granted at once; what was raised before was cured.
    { raised: [{ basis: '细则20.2', rule: 'C-01' }], later: [] },
  ];

  test('counts cases by rule, misses first', () => {
    expect(feedbackOf(fates)).toMatchObject({
      cases: 4,
      rules: [
        { key: 'C-23', raised: 1, later: 2, missed: 1 },
        { key: 'C-01', raised: 1, later: 0, missed: 0 },
      ],
    });
  });

  test('and by article where the office named no rule', () => {
    expect(feedbackOf(fates).articles).toEqual([
      { key: '专利法26.3', raised: 0, later: 1, missed: 1 },
      { key: '专利法22.2', raised: 0, later: 1, missed: 0 },
    ]);
  });
});
