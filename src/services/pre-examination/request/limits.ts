import type { Condition } from '#engine/condition.ts';
import type { LimitDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

const kindIs = (kind: string): Condition => ({ eq: [{ ref: 'data.request.kind' }, kind] });
const ALWAYS: Condition = { all: [] };
const byKind = (prefix: string): LimitDefinition['span'] => [
  { when: kindIs('invention'), span: { setting: `${prefix}-invention` } },
  { when: kindIs('utility'), span: { setting: `${prefix}-utility` } },
  { when: ALWAYS, span: { setting: `${prefix}-design` } },
];

type Brief = Pick<LimitDefinition, 'start' | 'span' | 'runsIn' | 'amberWithin'> & Partial<LimitDefinition>;

/** A target of the centre or of the national office: passing it lights a lamp and costs nobody a right. */
const target = (zh: string, en: string, brief: Brief): LimitDefinition => ({
  title: t(zh, en),
  kind: 'O',
  roll: true,
  onExpiry: 'lamp',
  basis: ['custom'],
  ...brief,
});

/** A limit of the applicant; when it passes the clock acts. */
const due = (zh: string, en: string, action: string, brief: Brief): LimitDefinition => ({
  ...target(zh, en, brief),
  kind: 'P',
  onExpiry: { action },
});

/** All of them custom: lengths are settings of the centre. */
export const limits: Record<string, LimitDefinition> = {
  acceptance: target('受理审查', 'Acceptance check', {
    start: { action: 'submit' },
    span: { setting: 'acceptance' },
    runsIn: ['submitted'],
    amberWithin: 1,
  }),
  allocation: target('分案', 'Allocation', {
    start: { action: 'accept' },
    span: { setting: 'allocation' },
    runsIn: ['allocation'],
    amberWithin: 0,
  }),
  'first-opinion': target('首次预审意见', 'First opinion', {
    start: { action: 'accept' },
    span: byKind('first-opinion'),
    runsIn: ['allocation', 'classifying', 'examining', 'review'],
    metBy: ['issue-opinion'],
    amberWithin: 2,
  }),
  're-examination': target('补正后再审', 'Examination after a correction', {
    start: { action: ['reply', 'overturn-fail'] },
    span: { setting: 're-examination' },
    runsIn: ['examining', 'review'],
    amberWithin: 2,
  }),
  'second-person': target('不合格复核', 'Review of a fail', {
    start: { action: 'propose-fail' },
    span: { setting: 'second-person' },
    runsIn: ['review'],
    amberWithin: 1,
  }),
  reply: due('补正答复', 'Reply', 'reply-overdue', {
    start: { action: 'issue-opinion' },
    span: [
      { when: kindIs('invention'), span: { setting: 'reply-invention' } },
      { when: ALWAYS, span: { setting: 'reply-other' } },
    ],
    runsIn: ['correcting'],
    amberWithin: 2,
  }),
  objection: due('申请复核', 'Asking for a review', 'objection-over', {
    start: { action: ['confirm-fail', 'reply-overdue'] },
    span: { setting: 'objection' },
    runsIn: ['failing'],
    amberWithin: 2,
  }),
  reconsideration: target('复核决定', 'Decision on the review', {
    start: { action: 'object' },
    span: { setting: 'reconsideration' },
    runsIn: ['reconsideration'],
    amberWithin: 2,
  }),
  'formal-filing': due('正式提交', 'Formal filing', 'filing-overdue', {
    start: { action: 'pass' },
    span: { setting: 'formal-filing' },
    runsIn: ['passed'],
    amberWithin: 1,
  }),
  fees: due('登记缴费', 'Entry of the payment', 'fees-overdue', {
    start: { action: 'file' },
    span: { setting: 'fees' },
    runsIn: ['filed'],
    amberWithin: 1,
  }),
  flagging: target('提请加快标记', 'Request of the flag', {
    start: { action: ['file', 'report-fees'] },
    span: { setting: 'flagging' },
    runsIn: ['paid'],
    amberWithin: 1,
  }),
  'flag-answer': target('国家局加快标记', 'The flag by the national office', {
    start: { action: 'request-flag' },
    span: { setting: 'flag-answer' },
    runsIn: ['flag-requested'],
    amberWithin: 1,
  }),
  'fast-track': target('快速审查结案目标', 'Target of the fast track', {
    start: { action: 'record-flag', date: 'flaggedOn', once: true },
    span: byKind('fast-track'),
    runsIn: ['fast-track', 'office-action'],
    amberWithin: 5,
  }),
  'office-reply': due('快速审查答复', 'Reply on the fast track', 'reply-missed', {
    start: { action: 'record-office-action', date: 'issuedOn' },
    span: [
      {
        when: { all: [kindIs('invention'), { lte: [{ ref: 'counts.record-office-action' }, 1] }] },
        span: { setting: 'office-reply-first' },
      },
      { when: kindIs('invention'), span: { setting: 'office-reply-later' } },
      { when: ALWAYS, span: { setting: 'office-reply-other' } },
    ],
    runsIn: ['office-action'],
    amberWithin: 2,
  }),
};
