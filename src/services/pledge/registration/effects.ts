import type { Condition, Value } from '#engine/condition.ts';
import type { EffectTemplate, FactNeed, LimitValue } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

export const PARTIES = ['pledgor', 'pledgee'];
/** The hold on a pledged patent, from filing until refusal, withdrawal or cancellation. */
export const HOLD = 'pledge';

const CASE = {
  parties: { template: '{data.registration.pledgor.name}、{data.registration.pledgee.name}' },
  pledgor: { ref: 'data.registration.pledgor.name' },
  pledgee: { ref: 'data.registration.pledgee.name' },
  patents: { ref: 'data.registration.patents' },
};

export const NUMBER = { ref: 'numbers.registration' };

export const issue = (document: string, data: Record<string, Value | LimitValue> = {}): EffectTemplate => ({
  effect: 'document.issue',
  document,
  to: PARTIES,
  data: { ...CASE, ...data },
});

export const tell = (to: string[], zh: string, en: string, when?: Condition): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(`专利权质押：${zh}`, `Patent pledge: ${en}`),
  body: t(
    `{data.registration.pledgor.name}与{data.registration.pledgee.name}（{matter.publicNumber}）：${zh}。`,
    `{data.registration.pledgor.name} and {data.registration.pledgee.name} ({matter.publicNumber}): ${en}.`,
  ),
  ...(when ? { when } : {}),
});

export const release: EffectTemplate = { effect: 'register.release', register: 'patent', kind: HOLD };

/** Blocks the patents; releasing first, because a corrected application may name others. */
export const hold = (when: Condition): EffectTemplate[] => [
  { ...release, when },
  {
    effect: 'register.hold',
    register: 'patent',
    keys: { ref: 'data.registration.patents' },
    kind: HOLD,
    reason: t('专利权质押登记', 'Registration of a pledge'),
    when,
  },
];

export const patentsOf = (path: string): FactNeed[] => [
  { id: 'patents', register: 'patent', key: { ref: path }, many: true },
];

const altered = (field: string, path: string): EffectTemplate => ({
  effect: 'register.alter',
  register: 'pledge',
  key: NUMBER,
  fields: { [field]: { ref: path } },
  validFrom: { ref: 'today' },
  when: { present: path },
});

/** What a change changes in the register: each field that it names. */
export const changes: EffectTemplate[] = [
  altered('pledgor', 'data.change.pledgorName'),
  altered('pledgee', 'data.change.pledgeeName'),
  altered('secured_fen', 'data.change.securedFen'),
  altered('debt_to', 'data.change.debtTo'),
];
