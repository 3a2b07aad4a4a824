import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

/** 优先审查申请审查量 of the year. */
export const priorityExamined = defineIndicator({
  id: 'priority.examined',
  version: '2026-01',
  title: t('本年审查优先审查推荐申请', 'Priority requests reviewed this year'),
  definition: t(
    '当年 1 月 1 日至统计日首次提出审核意见的申请数。',
    'Applications first reviewed from 1 January to the day.',
  ),
  unit: t('件', 'requests'),
  digits: 0,
  measures: {
    examined: {
      from: { matters: 'priority/recommendation' },
      where: {
        all: [
          { lte: [{ ref: 'yearStart' }, { ref: 'first.propose' }] },
          { lte: [{ ref: 'first.propose' }, { ref: 'asOf' }] },
        ],
      },
      take: { count: true },
    },
  },
  value: { measure: 'examined' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
