import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const quotaGranted = defineIndicator({
  id: 'preexam.quotaGranted',
  version: '2026-01',
  title: t('追加预审名额', 'Quota granted on request'),
  definition: t(
    '当年同意追加、截至当日有效的专利预审名额件数之和，不含按公式计算的名额。',
    'Requests for pre-examination granted this year up to the day beyond the quotas of the formula.',
  ),
  unit: t('件', 'requests'),
  digits: 0,
  measures: {
    granted: {
      from: { register: 'quota-grant' },
      where: { all: [{ eq: [{ ref: 'year_from' }, { ref: 'yearStart' }] }, { eq: [{ ref: 'state' }, 'granted'] }] },
      take: { sum: 'number' },
    },
  },
  value: { measure: 'granted' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
