import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const acceptedCases = defineIndicator({
  id: 'preexam.accepted',
  version: '2026-01',
  title: t('累计受理预审案件', 'Pre-examination cases accepted'),
  definition: t('截至当日作出过受理决定的预审案件数。', 'Cases accepted for pre-examination up to the day.'),
  unit: t('件', 'cases'),
  digits: 0,
  measures: {
    accepted: {
      from: { matters: 'pre-examination/request' },
      where: { present: 'first.accept' },
      take: { count: true },
    },
  },
  value: { measure: 'accepted' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
