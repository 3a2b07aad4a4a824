import type { LimitDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

const target = (
  title: LimitDefinition['title'],
  setting: string,
  action: string[],
  state: string,
  amberWithin = 1,
): LimitDefinition => ({
  title,
  kind: 'O',
  start: { action },
  span: { setting },
  roll: true,
  runsIn: [state],
  onExpiry: 'lamp',
  amberWithin,
  basis: ['custom'],
});

export const limits: Record<string, LimitDefinition> = {
  review: target(t('中心审核', 'Review by the centre'), 'review', ['submit', 'correct'], 'submitted'),
  reporting: target(t('上报', 'Report'), 'reporting', ['approve', 'overturn-refusal'], 'reviewed', 3),
  reconsideration: target(
    t('复核', 'Review of the refusal'),
    'reconsideration',
    ['request-review'],
    'reconsidering',
    2,
  ),
  correction: {
    title: t('补正', 'Correction'),
    kind: 'P',
    start: { action: 'request-correction' },
    span: { setting: 'correction' },
    roll: true,
    runsIn: ['correcting'],
    onExpiry: { action: 'correction-overdue' },
    amberWithin: 2,
    basis: ['custom'],
  },
  objection: {
    title: t('申请复核', 'Asking for a review'),
    kind: 'P',
    start: { action: 'refuse' },
    span: { setting: 'objection' },
    roll: true,
    runsIn: ['refused'],
    onExpiry: { action: 'objection-over' },
    amberWithin: 2,
    basis: ['custom'],
  },
};
