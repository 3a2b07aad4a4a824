import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

/** 优先审查申请接收量 of the year. */
export const priorityReceived = defineIndicator({
  id: 'priority.received',
  version: '2026-01',
  title: t('本年接收优先审查推荐申请', 'Priority requests received this year'),
  definition: t(
    '当年 1 月 1 日至统计日提交的优先审查推荐申请数，含后来退回、撤回的。',
    'Applications for a recommendation made from 1 January to the day, whatever became of them.',
  ),
  unit: t('件', 'requests'),
  digits: 0,
  measures: {
    received: {
      from: { matters: 'priority/recommendation' },
      where: {
        all: [{ lte: [{ ref: 'yearStart' }, { ref: 'openedDay' }] }, { lte: [{ ref: 'openedDay' }, { ref: 'asOf' }] }],
      },
      take: { count: true },
    },
  },
  value: { measure: 'received' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
