import type { Example, Examples } from '../../examples.ts';

const of = (count: number, developers: number, month = '2026-05'): Example => ({
  facts: { filings: { month, count, developers } },
});
const at = ['filing:filings'];

export const examples: Examples = {
  right: [
    of(1, 0),
    of(3, 1),
    of(8, 4),
    { ...of(40, 60), shows: { zh: '高校集中提交', en: 'A university files many' } },
    { ...of(0, 0), kind: 'design' },
  ],
  wrong: [
    { ...of(4, 0), at },
    { ...of(9, 4), at },
    { ...of(30, 3, '2026-12'), at },
    { ...of(5, 2), kind: 'utility', at },
    { ...of(12, 1), kind: 'design', at },
  ],
};
