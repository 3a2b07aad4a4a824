import type { Condition, Value } from '#engine/condition.ts';
import type { EffectTemplate, LimitValue } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

/** Who may read what the office thinks before the applicant is told. */
export const OFFICE = ['handler', 'clerk', 'reviewer', 'leader'];
export const HANDLERS = ['handler', 'clerk', 'leader'];

const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  applicant: { ref: 'data.opening.respondent.name' },
};

const when = (condition: Condition | undefined) => (condition ? { when: condition } : {});

export const issue = (
  document: string,
  data: Record<string, Value | LimitValue> = {},
  condition?: Condition,
): EffectTemplate => ({
  effect: 'document.issue',
  document,
  to: ['applicant'],
  data: { ...CASE, ...data },
  ...when(condition),
});

export const tell = (to: string[], zh: string, en: string, condition?: Condition): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(`非正常申请核查：${zh}`, `Inquiry: ${en}`),
  body: t(
    `{data.opening.respondent.name}（{matter.publicNumber}）：${zh}。`,
    `{data.opening.respondent.name} ({matter.publicNumber}): ${en}.`,
  ),
  ...when(condition),
});
