import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

/** 优先审查平均结案时间, from the national notice to the close. */
export const priorityMeanDays = defineIndicator({
  id: 'priority.meanDays',
  version: '2026-01',
  title: t('优先审查平均结案时间', 'Mean time to close under priority'),
  definition: t(
    '当年 1 月 1 日至统计日结案的优先审查案件，自予以优先审查通知书发文日至结案日的平均日数；优先审查终止的不计。',
    'Mean days from the notice of priority examination to the close, over cases closed from 1 January to the day; cases whose priority ended are left out.',
  ),
  unit: t('日', 'days'),
  digits: 1,
  measures: {
    days: {
      from: { matters: 'priority/recommendation' },
      where: {
        all: [
          { lte: [{ ref: 'yearStart' }, { ref: 'data.closing.closedOn' }] },
          { lte: [{ ref: 'data.closing.closedOn' }, { ref: 'asOf' }] },
        ],
      },
      take: { calendarDays: ['data.notice.issuedOn', ['data.closing.closedOn']] },
    },
  },
  value: { measure: 'days' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
