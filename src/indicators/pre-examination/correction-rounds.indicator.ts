import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const correctionRounds = defineIndicator({
  id: 'preexam.correctionRounds',
  version: '2026-11',
  title: t('平均补正次数', 'Mean correction rounds'),
  definition: t(
    '已有预审结论的案件中，出具预审意见的总次数 ÷ 件数；一次通过的按零次计。',
    'Opinions issued divided by cases, over cases with a result; a case that passed at once counts with none.',
  ),
  unit: t('次/件', 'per case'),
  digits: 2,
  measures: {
    opinions: {
      from: { matters: 'pre-examination/request' },
      where: { any: [{ present: 'first.pass' }, { eq: [{ ref: 'state' }, 'failed'] }] },
      take: { sum: 'counts.issue-opinion' },
    },
    cases: {
      from: { matters: 'pre-examination/request' },
      where: { any: [{ present: 'first.pass' }, { eq: [{ ref: 'state' }, 'failed'] }] },
      take: { count: true },
    },
  },
  value: { numerator: 'opinions', denominator: 'cases', times: 1 },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
