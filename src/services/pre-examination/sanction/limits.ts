import type { LimitDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { follows, OUTCOMES } from './table.ts';

const target = (
  title: LimitDefinition['title'],
  setting: string,
  action: string[],
  state: string,
): LimitDefinition => ({
  title,
  kind: 'O',
  start: { action },
  span: { setting },
  roll: true,
  runsIn: [state],
  onExpiry: 'lamp',
  amberWithin: 1,
  basis: ['custom'],
});
const right = (
  title: LimitDefinition['title'],
  setting: string,
  start: string,
  state: string,
  expiry: string,
): LimitDefinition => ({
  title,
  kind: 'P',
  start: { action: start },
  span: { setting },
  roll: true,
  runsIn: [state],
  onExpiry: { action: expiry },
  amberWithin: 1,
  basis: ['custom'],
});

export const limits: Record<string, LimitDefinition> = {
  proposal: target(t('研究处理', 'Looking into it'), 'proposal', ['report', 'propose'], 'proposed'),
  decision: target(t('作出决定', 'Decision'), 'decision', ['state', 'waive', 'statement-over'], 'deciding'),
  reconsideration: target(t('复核', 'Review'), 'reconsideration', ['request-review'], 'reviewing'),
  statement: right(t('陈述、申辩', 'Statement'), 'statement', 'notify', 'hearing', 'statement-over'),
  appeal: right(t('申请复核', 'Asking for a review'), 'appeal', 'decide', 'suspended', 'appeal-over'),
  suspension: {
    title: t('暂停期间', 'Suspension'),
    kind: 'O',
    start: { action: 'decide' },
    span: [
      ...OUTCOMES.filter((one) => one.kind === 'suspension').map((one) => ({
        when: follows(one.value),
        span: { unit: 'month' as const, n: one.months! },
      })),
      // Of a decision that suspends nothing no clock runs.
      { when: { all: [] }, span: { unit: 'month' as const, n: 1 } },
    ],
    roll: false,
    runsIn: ['suspended', 'serving', 'reviewing'],
    onExpiry: { action: 'suspension-over' },
    amberWithin: 5,
    basis: ['custom'],
  },
};
