import { type Text, text as t } from '#kernel/text.ts';

/** What a reviewer looks at, each from 0 to 10, and what it weighs; the weights are custom and add up to ten. */
export const ITEMS = {
  formal: { title: t('形式审查', 'Formal requirements'), weight: 2 },
  subject: { title: t('保护客体（专利法第2、5、25条）', 'Subject matter (Patent Law 2, 5, 25)'), weight: 1 },
  disclosure: { title: t('公开与支持（专利法第26条第3、4款）', 'Disclosure and support (26.3, 26.4)'), weight: 2 },
  unity: { title: t('单一性（专利法第31条）', 'Unity (31)'), weight: 1 },
  novelty: { title: t('新颖性检索', 'Novelty search'), weight: 3 },
  classification: { title: t('分类', 'Classification'), weight: 1 },
} as const satisfies Record<string, { title: Text; weight: number }>;

export type Item = keyof typeof ITEMS;
export const ITEM_IDS = Object.keys(ITEMS) as Item[];

export type Scores = Record<Item, number>;

/** Of a hundred. */
export const totalOf = (scores: Scores): number =>
  ITEM_IDS.reduce((sum, item) => sum + scores[item] * ITEMS[item].weight, 0);

export type Grade = 'good' | 'minor' | 'serious';

/** A review that was confirmed; with a second opinion the scores are the mean of both. */
export interface Reviewed {
  examiner: string;
  scores: Scores;
  second: Scores | null;
  grade: Grade;
}

export interface ExaminerQuality {
  examiner: string;
  n: number;
  /** Mean totals and mean scores of each item. */
  total: number;
  items: Scores;
  grades: Record<Grade, number>;
}

export function meanScores(one: Pick<Reviewed, 'scores' | 'second'>): Scores {
  const { scores, second } = one;
  return Object.fromEntries(
    ITEM_IDS.map((item) => [item, second ? (scores[item] + second[item]) / 2 : scores[item]]),
  ) as Scores;
}

/** The results of each examiner, by name of account. */
export function summaryOf(reviewed: readonly Reviewed[]): ExaminerQuality[] {
  return [...Map.groupBy(reviewed, (one) => one.examiner)]
    .map(([examiner, results]) => {
      const scores = results.map(meanScores);
      const mean = (of: (one: Scores) => number) => scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
      const grades = { good: 0, minor: 0, serious: 0 };
      for (const { grade } of results) grades[grade]++;
      return {
        examiner,
        n: results.length,
        total: mean(totalOf),
        items: Object.fromEntries(ITEM_IDS.map((item) => [item, mean((one) => one[item])])) as Scores,
        grades,
      };
    })
    .sort((a, b) => (a.examiner < b.examiner ? -1 : 1));
}
