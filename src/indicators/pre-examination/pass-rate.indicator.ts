import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';

export const passRate = defineIndicator({
  id: 'preexam.passRate',
  version: '2026-01',
  title: t('预审合格率', 'Pass rate of pre-examination'),
  definition: t('预审合格件数 ÷ 受理件数，截至当日累计。', 'Cases passed divided by cases accepted, up to the day.'),
  unit: t('%', '%'),
  digits: 2,
  measures: {
    passed: { from: { matters: 'pre-examination/request' }, where: { present: 'first.pass' }, take: { count: true } },
    accepted: {
      from: { matters: 'pre-examination/request' },
      where: { present: 'first.accept' },
      take: { count: true },
    },
  },
  value: { numerator: 'passed', denominator: 'accepted', times: 100 },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
