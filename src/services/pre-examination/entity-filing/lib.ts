import type { EffectTemplate } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { CONDITIONS as ALL } from './conditions.ts';

export const OFFICE = ['clerk', 'reviewer', 'leader'];

/** The checks of the conditions that an application is judged by. */
export const CONDITIONS = ['own-code', ...ALL.map((one) => one.id)];

/** What every notice of the case carries. */
export const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  entity: { ref: 'data.entity.name' },
  creditCode: { ref: 'data.entity.creditCode' },
  field: { ref: 'data.entity.field' },
};

export const KEY = { ref: 'data.entity.creditCode' };

export const tell = (to: string[], zh: string, en: string): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(zh, en),
  body: t(`{data.entity.name}（{matter.publicNumber}）：${zh}。`, `{data.entity.name} ({matter.publicNumber}): ${en}.`),
});
