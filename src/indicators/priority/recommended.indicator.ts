import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

/** 优先审查推荐量 of the year, the figure that is held against the yearly number. */
export const priorityRecommended = defineIndicator({
  id: 'priority.recommended',
  version: '2026-01',
  title: t('本年推荐优先审查', 'Recommended for priority this year'),
  definition: t('当年 1 月 1 日至统计日签发推荐意见的申请数。', 'Recommendations signed from 1 January to the day.'),
  unit: t('件', 'recommendations'),
  digits: 0,
  measures: {
    recommended: {
      from: { matters: 'priority/recommendation' },
      where: {
        all: [
          { lte: [{ ref: 'yearStart' }, { ref: 'first.recommend' }] },
          { lte: [{ ref: 'first.recommend' }, { ref: 'asOf' }] },
        ],
      },
      take: { count: true },
    },
  },
  value: { measure: 'recommended' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
