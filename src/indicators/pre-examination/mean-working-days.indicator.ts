import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const meanWorkingDays = defineIndicator({
  id: 'preexam.meanWorkingDays',
  version: '2026-01',
  title: t('预审平均周期', 'Mean length of pre-examination'),
  definition: t(
    '受理之日起至作出合格或不合格结论之日止的平均工作日数（含申请人补正时间）,已有结论的案件。',
    'Mean working days from acceptance to a pass or a fail, the applicant’s time included, over cases with a result.',
  ),
  unit: t('个工作日', 'working days'),
  digits: 1,
  measures: {
    days: {
      from: { matters: 'pre-examination/request' },
      where: {
        any: [{ present: 'first.pass' }, { present: 'first.confirm-fail' }, { present: 'first.reply-overdue' }],
      },
      take: { workingDays: ['first.accept', ['first.pass', 'first.confirm-fail', 'first.reply-overdue']] },
    },
  },
  value: { measure: 'days' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
