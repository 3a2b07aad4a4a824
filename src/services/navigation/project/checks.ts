import type { CheckDefinition } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { text as t } from '#kernel/text.ts';
import { ITEMS } from './forms.ts';

type Score = Partial<Record<(typeof ITEMS)[number], number>>;

/** Mean of the experts' sums, 0–100, rounded half up; undefined while nobody has scored. */
export function meanScore(scores: readonly Score[]): number | undefined {
  if (scores.length === 0) return undefined;
  const sum = scores.reduce((all, one) => all + ITEMS.reduce((points, item) => points + Number(one[item] ?? 0), 0), 0);
  return Math.floor((2 * sum + scores.length) / (2 * scores.length));
}

const custom = (field?: string) => ({ basis: ['custom'], ...(field ? { field } : {}) });
/** The scores of the review under way: the second one, after a revision, has its own. */
const scoresOf = (data: Record<string, unknown>, state: string): Score[] =>
  ((state === 're-review' ? data.rescores : data.scores) ?? []) as Score[];

export const checks: Record<string, CheckDefinition> = {
  'data-before-plan': {
    title: t('数据截止日不晚于计划提交日', 'The data end before the results are due'),
    basis: ['GBT39551'],
    run: ({ input }) =>
      String(input.dataCutoff) <= String(input.dueOn)
        ? []
        : [
            unmet(
              t('数据截止日不晚于计划提交日', 'The data end before the results are due'),
              t(
                `数据截止日 ${input.dataCutoff} 晚于计划提交日 ${input.dueOn}。`,
                `The data end on ${input.dataCutoff}, after ${input.dueOn}.`,
              ),
              t('请改早数据截止日，或改晚计划提交日。', 'Bring the end of the data forward, or hand in later.'),
              custom('dataCutoff'),
            ),
          ],
  },
  'enough-experts': {
    title: t('评分专家达到规定人数', 'Enough experts have scored'),
    basis: ['custom'],
    run: ({ data, settings, matter }) => {
      const least = Number(settings.experts ?? 3);
      const given = scoresOf(data, matter.state).length;
      if (given >= least) return [];
      return [
        unmet(
          t(`至少 ${least} 名专家评分`, `At least ${least} experts score`),
          t(`本轮已有 ${given} 名专家评分。`, `${given} have scored in this round.`),
          t('请等其余专家评分，或增派专家。', 'Wait for the others, or ask more experts.'),
          custom(),
        ),
      ];
    },
  },
  'score-is-the-mean': {
    title: t(
      '得分是各专家评分的平均，结论与得分相符或说明理由',
      'The score is the mean, and the outcome follows from it or says why not',
    ),
    basis: ['custom'],
    run: ({ data, input, settings, matter }) => {
      const scores = scoresOf(data, matter.state);
      const mean = meanScore(scores);
      if (mean === undefined) return [];
      const sums = scores.map((one) => ITEMS.reduce((points, item) => points + Number(one[item] ?? 0), 0));
      const why = t(
        `各专家得分 ${sums.join('、')}，平均 ${mean}。`,
        `The experts gave ${sums.join(', ')}: mean ${mean}.`,
      );
      if (input.score !== mean)
        return [
          unmet(
            t('得分是各专家评分的平均', 'The score is the mean'),
            why,
            t(`请填 ${mean}。`, `Enter ${mean}.`),
            custom('score'),
          ),
        ];
      const line = Number(settings['pass-line'] ?? 60);
      const follows = mean >= line ? 'accepted' : 'not';
      if ((input.outcome === 'accepted') === (follows === 'accepted') || input.deviation) return [];
      return [
        unmet(
          t(`${line} 分以上通过`, `Accepted from ${line} points`),
          why,
          t('请改结论，或写明理由。', 'Change the outcome, or give the reason.'),
          custom('outcome'),
        ),
      ];
    },
  },
};
