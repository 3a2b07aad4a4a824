import type { Condition, Value } from '#engine/condition.ts';
import type { EffectTemplate, FactNeed, LimitValue, Requirement } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import type { PriorityLaw } from './law.ts';

export const OFFICE = ['clerk', 'reviewer', 'signatory'];

const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  requester: { ref: 'parties.requester.name' },
  subject: { ref: 'data.request.title' },
  application: { ref: 'data.request.application' },
  caseKind: { ref: 'data.request.kind' },
};
const KEY = { ref: 'matter.publicNumber' };
export const WAS_IN_LINE: Condition = { lt: [0, { ref: 'counts.hold-for-quota' }] };

const when = (condition: Condition | undefined) => (condition ? { when: condition } : {});

export const issue = (
  document: string,
  data: Record<string, Value | LimitValue> = {},
  condition?: Condition,
): EffectTemplate => ({
  effect: 'document.issue',
  document,
  to: ['requester'],
  data: { ...CASE, ...data },
  ...when(condition),
});

export const tell = (to: string[], zh: string, en: string): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(`优先审查推荐：${zh}`, `Priority examination: ${en}`),
  body: t(
    `“{data.request.title}”（{matter.publicNumber}）：${zh}。`,
    `"{data.request.title}" ({matter.publicNumber}): ${en}.`,
  ),
});

/** The entry of this request: made when it first stands in line or is recommended, altered from then on. */
export const enter = (fields: Record<string, Value>, condition: Condition): EffectTemplate => ({
  effect: 'register.enter',
  register: 'priority-recommendation',
  key: KEY,
  fields: {
    number: KEY,
    requester: { ref: 'parties.requester.name' },
    requester_id: { ref: 'parties.requester.id' },
    application_no: { ref: 'data.request.application.0' },
    kind: { ref: 'data.request.kind' },
    division: { ref: 'matter.division' },
    line: 'none',
    ...fields,
  },
  validFrom: { ref: 'today' },
  when: condition,
});

export const alter = (fields: Record<string, Value>, state?: string, condition?: Condition): EffectTemplate => ({
  effect: 'register.alter',
  register: 'priority-recommendation',
  key: KEY,
  fields,
  ...(state ? { state } : {}),
  validFrom: { ref: 'today' },
  ...when(condition),
});

/** A request that leaves the line without a recommendation. */
export const drop: EffectTemplate[] = [
  alter({ line: 'none' }, undefined, WAS_IN_LINE),
  {
    effect: 'register.close',
    register: 'priority-recommendation',
    key: KEY,
    state: 'dropped',
    validTo: { ref: 'today' },
    when: WAS_IN_LINE,
  },
];

const PARTY = { ref: 'parties.requester.id' };
const AGENCY = { template: 'agency:{data.request.agencyCode}' };

/** Whether somebody is on the list already: a second finding renews the entry. */
export const BAR_FACTS: FactNeed[] = [
  { id: 'barredRequester', register: 'priority-bar', key: PARTY },
  { id: 'barredAgency', register: 'priority-bar', key: AGENCY },
];

/** A finding of bad faith bars requester or agency, where the measures know a bar. */
export function barring(law: PriorityLaw): EffectTemplate[] {
  if (law.barMonths === undefined) return [];
  const months = law.barMonths;
  return (['requester', 'agency'] as const).flatMap((side) => {
    const code = side === 'requester' ? PARTY : AGENCY;
    const fact = side === 'requester' ? 'facts.barredRequester' : 'facts.barredAgency';
    const fields = {
      code,
      name: { ref: side === 'requester' ? 'parties.requester.name' : 'data.request.agencyName' },
      side,
      found_on: { ref: 'input.foundOn' },
      bar_months: months,
      finding: { ref: 'matter.publicNumber' },
    };
    const here: Condition = { eq: [{ ref: 'input.badFaithOf' }, side] };
    const base = { register: 'priority-bar', key: code, fields, validFrom: { ref: 'today' } };
    return [
      { effect: 'register.enter' as const, ...base, when: { all: [here, { not: { present: fact } }] } },
      { effect: 'register.alter' as const, ...base, when: { all: [here, { present: fact }] } },
    ];
  });
}

/** A day that may not lie before another, with the words of the refusal. */
export const notBefore = (
  field: string,
  earlier: string,
  zh: string,
  en: string,
  more: { basis?: string[] } = {},
): Requirement => ({
  condition: { lte: [{ ref: earlier }, { ref: `input.${field}` }] },
  otherwise: {
    what: t(`日期早于${zh}。`, `The day lies before ${en}.`),
    why: t(`这一步在${zh}之后。`, `It follows ${en}.`),
    next: t('请核对日期。', 'Check the day.'),
    basis: more.basis ?? ['custom'],
    field,
  },
});
