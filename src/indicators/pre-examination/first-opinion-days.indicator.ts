import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const firstOpinionWorkingDays = defineIndicator({
  id: 'preexam.firstOpinionWorkingDays',
  version: '2026-11',
  title: t('首次预审意见平均用时', 'Mean time to the first opinion'),
  definition: t(
    '受理之日起至首次出具预审意见（或不经补正直接作出结论）之日止的平均工作日数。',
    'Mean working days from acceptance to the first opinion, or to the result where no opinion was needed.',
  ),
  unit: t('个工作日', 'working days'),
  digits: 1,
  measures: {
    days: {
      from: { matters: 'pre-examination/request' },
      where: {
        all: [
          { present: 'first.accept' },
          {
            any: [{ present: 'first.issue-opinion' }, { present: 'first.pass' }, { present: 'first.confirm-fail' }],
          },
        ],
      },
      take: { workingDays: ['first.accept', ['first.issue-opinion', 'first.pass', 'first.confirm-fail']] },
    },
  },
  value: { measure: 'days' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
