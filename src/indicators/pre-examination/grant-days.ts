import type { IndicatorDefinition } from '#engine/indicator/types.ts';
import { type Text, text as t } from '#kernel/text.ts';

/**
 * Mean calendar days from filing to grant of one kind, over cases that took the fast track and never left it. The days are
 * those of the notices, not of their entry here.
 */
export const grantDaysOf = (kind: 'invention' | 'utility' | 'design', title: Text): IndicatorDefinition => ({
  id: `preexam.grantDays.${kind}`,
  version: '2026-11',
  title,
  definition: t(
    '预审合格并进入快速审查通道、未退出的案件，从申请日到授权日的平均自然日数；按国家知识产权局通知书载明的日期计算。',
    'Mean calendar days from the filing date to the grant, by the dates of the notices, over cases that took the fast track and never left it.',
  ),
  unit: t('日', 'days'),
  digits: 1,
  measures: {
    days: {
      from: { matters: 'pre-examination/request' },
      where: {
        all: [
          { eq: [{ ref: 'data.request.kind' }, kind] },
          { present: 'first.record-flag' },
          { present: 'data.grant.grantedOn' },
          { not: { present: 'first.record-dropped' } },
          { not: { present: 'first.reply-missed' } },
        ],
      },
      take: { calendarDays: ['data.filing.filedOn', ['data.grant.grantedOn']] },
    },
  },
  value: { measure: 'days' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
