import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { yearOf } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { figuresIn, gradeOf, INPUTS } from './grading.ts';

const custom = (field?: string) => ({ basis: ['custom'], ...(field ? { field } : {}) });

export const checks: Record<string, CheckDefinition> = {
  'is-filed': {
    title: t('备案有效或暂停中', 'Filed or suspended'),
    basis: ['custom'],
    run: ({ facts }) => {
      const { state } = (facts.entity ?? {}) as { state?: string };
      if (state === 'filed' || state === 'suspended') return [];
      return [
        unmet(
          t('备案有效或暂停中', 'Filed or suspended'),
          t('该单位目前没有备案。', 'The entity is not filed at present.'),
          t('请核对信用代码。', 'Check the code.'),
          custom('creditCode'),
        ),
      ];
    },
  },
  'year-over': {
    title: t('复核年度已经结束', 'The year under review is over'),
    basis: ['custom'],
    run: ({ input, today }) => {
      if (Number(input.year) < yearOf(today)) return [];
      return [
        unmet(
          t('复核年度已经结束', 'The year under review is over'),
          t(`${input.year} 年还没有结束。`, `${input.year} is not over yet.`),
          t(`请复核 ${yearOf(today) - 1} 年或更早的年度。`, `Review ${yearOf(today) - 1} or an earlier year.`),
          custom('year'),
        ),
      ];
    },
  },
  'once-a-year': {
    title: t('该年度尚未复核', 'Not reviewed for the year yet'),
    basis: ['custom'],
    run: ({ input, facts }) => {
      if (Number(facts.already ?? 0) === 0) return [];
      return [
        unmet(
          t('该年度尚未复核', 'Not reviewed for the year yet'),
          t(`该主体 ${input.year} 年度的复核已经开始。`, `The review of ${input.year} has begun already.`),
          t('请在原办件中继续办理。', 'Go on with it in its matter.'),
          custom('year'),
        ),
      ];
    },
  },
  'by-formula': {
    title: t(
      '得分和等级按公式计算，另定等级须说明理由',
      'Points and grade by the formula, or a reason for another grade',
    ),
    basis: ['custom'],
    run: ({ input, facts, settings }) => {
      const graded = gradeOf(figuresIn(facts), settings);
      if (!graded.ok)
        return [
          unmet(
            t('得分公式能够计算', 'The formula of the points can be worked out'),
            graded.fault.what,
            t(
              '请管理员更正系统参数“年度复核得分公式”。',
              'Ask the administrator to correct the setting of the formula.',
            ),
            custom('points'),
          ),
        ];
      const { points, grade, inputs, steps } = graded.value;
      const shown = (Object.keys(INPUTS) as (keyof typeof INPUTS)[]).map((id) => ({
        zh: `${INPUTS[id].zh} ${inputs[id]}`,
        en: `${INPUTS[id].en} ${inputs[id]}`,
      }));
      const working = steps[0]!.text;
      const why = t(
        `${shown.map((one) => one.zh).join('，')}；按公式 ${working}，得 ${points} 分，${grade} 级。`,
        `${shown.map((one) => one.en).join(', ')}; by the formula ${working}: ${points} points, grade ${grade}.`,
      );
      if (input.points !== points)
        return [
          unmet(
            t('得分按公式计算', 'Points by the formula'),
            why,
            t(`请把得分改为 ${points}。`, `Set the points to ${points}.`),
            custom('points'),
          ),
        ];
      if (input.grade !== grade && !input.deviation)
        return [
          unmet(
            t('等级按得分确定', 'The grade follows from the points'),
            why,
            t(`请选择 ${grade} 级，或说明理由。`, `Choose grade ${grade}, or give a reason.`),
            custom('grade'),
          ),
        ];
      return [];
    },
  },
};
