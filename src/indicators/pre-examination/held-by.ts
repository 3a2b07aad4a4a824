import type { IndicatorDefinition } from '#engine/indicator/types.ts';
import { type Text, text as t } from '#kernel/text.ts';

/** Mean working days for which one side held a case, over cases of which the pre-examination has a result. */
export const heldByOf = (
  id: 'centre' | 'applicant' | 'nationalOffice',
  side: 'office' | 'party' | 'outside',
  title: Text,
): IndicatorDefinition => ({
  id: `preexam.heldBy.${id}`,
  version: '2026-11',
  title,
  definition: t(
    '已有预审结论的案件，自提交之日起至办结（未办结的至截止日）由该方办理的平均工作日数，按办件日志逐段计算。',
    'Mean working days for which it was their turn, from submission until the case closed or the day of the figure, over cases with a result; taken from the log.',
  ),
  unit: t('个工作日', 'working days'),
  digits: 1,
  measures: {
    days: {
      from: { matters: 'pre-examination/request' },
      where: { any: [{ present: 'first.pass' }, { eq: [{ ref: 'state' }, 'failed'] }] },
      take: { mean: `held.${side}` },
    },
  },
  value: { measure: 'days' },
  dimensions: ['division'],
  public: true,
  basis: ['custom'],
});
