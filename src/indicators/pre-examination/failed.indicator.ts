import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const failedCases = defineIndicator({
  id: 'preexam.failed',
  version: '2026-11',
  title: t('累计预审不合格案件', 'Cases that failed pre-examination'),
  definition: t(
    '截至当日预审结论为不合格且已生效（异议期满、接受或复核维持）的案件数；逾期未补正的计入。',
    'Cases whose pre-examination ended in a fail that stands, those without a reply in time included.',
  ),
  unit: t('件', 'cases'),
  digits: 0,
  measures: {
    cases: {
      from: { matters: 'pre-examination/request' },
      where: { eq: [{ ref: 'state' }, 'failed'] },
      take: { count: true },
    },
  },
  value: { measure: 'cases' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
