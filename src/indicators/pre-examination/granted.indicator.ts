import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const grantedCases = defineIndicator({
  id: 'preexam.granted',
  version: '2026-11',
  title: t('累计预审案件授权', 'Pre-examined cases granted'),
  definition: t('截至当日登记授权的预审案件数。', 'Cases for which a grant was recorded up to the day.'),
  unit: t('件', 'cases'),
  digits: 0,
  measures: {
    cases: {
      from: { matters: 'pre-examination/request' },
      where: { present: 'first.record-grant' },
      take: { count: true },
    },
  },
  value: { measure: 'cases' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
