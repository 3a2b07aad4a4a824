import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import type { Round } from '../work/matter/opinion.ts';

/**
 * The findings of an opinion that have no answer yet, or a disagreement without its reason: each a refusal at its place in the
 * form, with what to do. The server judges the same again.
 */
export function unanswered(round: Round, field: string, answers: unknown): Refusal[] {
  const given = Array.isArray(answers) ? (answers as Record<string, unknown>[]) : [];
  return round.findings.flatMap(({ values }, at): Refusal[] => {
    const n = at + 1;
    const place = given.findIndex((one) => one.finding === n);
    const answer = given[place];
    const where = typeof values.place === 'string' ? values.place : '';
    if (answer?.answer === undefined)
      return [
        {
          ...refuse('ZQ-MAT-011', {
            condition: t('逐条答复', 'every finding is answered'),
            reason: t(`第${n}条意见（${where}）没有答复。`, `Finding ${n} (${where}) has no answer.`),
          }),
          what: t(`第${n}条意见（${where}）还没有答复。`, `Finding ${n} (${where}) has no answer yet.`),
          next: t('请选择“已修改”或“不同意”。', 'Say that it is corrected, or that you disagree.'),
          field: `${field}.${place >= 0 ? place : `new${n}`}.answer`,
        },
      ];
    if (answer.answer !== 'disagreed' || String(answer.reason ?? '').trim() !== '') return [];
    return [
      {
        ...refuse('ZQ-MAT-011', {
          condition: t('不同意的说明理由', 'a disagreement gives its reason'),
          reason: t(`第${n}条意见没有理由。`, `Finding ${n} has no reason.`),
        }),
        what: t(
          `第${n}条意见（${where}）选择了不同意，没有写理由。`,
          `You disagree with finding ${n} (${where}) without a reason.`,
        ),
        next: t('请写明理由，供预审员复核。', 'Give the reason, so that the examiner can weigh it.'),
        field: `${field}.${place}.reason`,
      },
    ];
  });
}
