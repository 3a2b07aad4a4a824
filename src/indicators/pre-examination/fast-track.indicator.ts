import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const fastTrackCases = defineIndicator({
  id: 'preexam.fastTrack',
  version: '2026-11',
  title: t('累计进入快速审查通道案件', 'Cases that entered the fast track'),
  definition: t(
    '截至当日登记过加快标记的案件数，后来退出的也计入。',
    'Cases for which the fast-track flag was recorded, those that left it later included.',
  ),
  unit: t('件', 'cases'),
  digits: 0,
  measures: {
    cases: {
      from: { matters: 'pre-examination/request' },
      where: { present: 'first.record-flag' },
      take: { count: true },
    },
  },
  value: { measure: 'cases' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
