import type { Condition, Value } from '#engine/condition.ts';
import type { EffectTemplate, LimitValue, Otherwise } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

export const SIDES = ['requester', 'respondent'];
/** Who may read what the panel thinks before it has decided. */
export const PANEL = ['handler', 'panel-leader', 'head', 'superior'];
export const OFFICE = ['officer', ...PANEL];

/** The states in which the case is heard: time runs, and it can be suspended, settled, extended or withdrawn. */
export const HEARD = ['defence', 'defence-received', 'trial', 'hearing-set', 'deliberation'];
export const IN_TIME = ['filed', ...HEARD, 'approval'];
export const STANDING_STILL = ['suspended', 'excluded'];

const CASE = {
  caseNumber: { ref: 'numbers.case' },
  receiptNumber: { ref: 'matter.publicNumber' },
  requester: { ref: 'parties.requester.name' },
  respondent: { ref: 'data.request.respondentName' },
  patents: { ref: 'data.request.patents' },
};
const KEY = { ref: 'numbers.case' };
/** A case stands in the register once it has its number. */
export const FILED: Condition = { present: 'numbers.case' };

const when = (condition: Condition | undefined) => (condition ? { when: condition } : {});

export const issue = (
  document: string,
  to: string[],
  data: Record<string, Value | LimitValue> = {},
  condition?: Condition,
): EffectTemplate => ({
  effect: 'document.issue',
  document,
  to,
  data: { ...CASE, ...data },
  ...when(condition),
});

export const tell = (to: string[], zh: string, en: string, condition?: Condition): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(`侵权纠纷裁决：${zh}`, `Infringement case: ${en}`),
  body: t(
    `{parties.requester.name}与{data.request.respondentName}专利侵权纠纷（{matter.publicNumber}）：${zh}。`,
    `{parties.requester.name} against {data.request.respondentName} ({matter.publicNumber}): ${en}.`,
  ),
  ...when(condition),
});

export const enter: EffectTemplate = {
  effect: 'register.enter',
  register: 'adjudication',
  key: KEY,
  fields: {
    case_no: KEY,
    patent: { ref: 'data.request.patents.0' },
    requester: { ref: 'parties.requester.name' },
    requester_code: { ref: 'data.request.requesterCode' },
    respondent: { ref: 'data.request.respondentName' },
    respondent_code: { ref: 'data.request.respondentCode' },
    division: { ref: 'matter.division' },
    filed_on: { ref: 'today' },
  },
  validFrom: { ref: 'today' },
};

/** How the case ended, in the register. */
export const close = (
  outcome: Value,
  more: Record<string, Value> = {},
  condition: Condition = FILED,
): EffectTemplate => ({
  effect: 'register.alter',
  register: 'adjudication',
  key: KEY,
  fields: { outcome, decided_on: { ref: 'today' }, ...more },
  state: 'closed',
  validFrom: { ref: 'today' },
  when: condition,
});

export const inEffect = (condition?: Condition): EffectTemplate => ({
  effect: 'register.alter',
  register: 'adjudication',
  key: KEY,
  fields: {},
  state: 'in-effect',
  validFrom: { ref: 'today' },
  ...when(condition),
});

export const revoke = (condition: Condition): EffectTemplate => ({
  effect: 'register.close',
  register: 'adjudication',
  key: KEY,
  state: 'revoked',
  validTo: { ref: 'today' },
  when: condition,
});

/** A requirement that an action was taken fewer than so many times, with the words of its refusal. */
export const atMost = (action: string, n: number, otherwise: Otherwise) => ({
  condition: { lt: [{ ref: `counts.${action}` }, n] } satisfies Condition,
  otherwise,
});
