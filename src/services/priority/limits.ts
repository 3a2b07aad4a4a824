import type { Condition } from '#engine/condition.ts';
import type { LimitDefinition, Span } from '#engine/procedure/types.ts';
import { getLimit } from '#kernel/law/index.ts';
import { text as t } from '#kernel/text.ts';
import { APPLICATION_KINDS, type PriorityLaw } from './law.ts';

/** States in which the national office examines with priority. */
export const FAST = ['accepted', 'examining', 'replying', 'answering', 'reply-late'];

const kind = { ref: 'data.request.kind' };
const isKind = (value: string): Condition => ({ eq: [kind, value] });
const isRight = (value: string): Condition => ({ eq: [{ ref: 'data.request.right' }, value] });
const isPeriod = (value: string): Condition => ({ eq: [{ ref: 'input.period' }, value] });
const OTHERWISE: Condition = { all: [] };
/** The length the catalogue of law has under an id. */
const law = (id: string): Span => getLimit(id).span;

const office = (
  title: [zh: string, en: string],
  start: string | string[],
  span: LimitDefinition['span'],
  runsIn: string[],
  more: Partial<LimitDefinition> = {},
): LimitDefinition => ({
  title: t(...title),
  kind: 'O',
  start: { action: start },
  span,
  roll: false,
  runsIn,
  onExpiry: 'lamp',
  amberWithin: 1,
  basis: ['custom'],
  ...more,
});

/** Every limit of a request. The national office's times are its targets: a red lamp here, never a loss of right. */
export const limits = (rules: PriorityLaw): Record<string, LimitDefinition> => ({
  completeness: office(['材料核对', 'Check of the material'], ['submit', 'resubmit'], { setting: 'completeness' }, [
    'submitted',
  ]),
  correction: {
    title: t('补正', 'Correction'),
    kind: 'P',
    start: { action: 'return' },
    span: { setting: 'correction' },
    roll: true,
    runsIn: ['returned'],
    onExpiry: { action: 'correction-overdue' },
    amberWithin: 2,
    basis: ['custom'],
  },
  recommendation: office(
    ['出具推荐意见', 'Recommendation'],
    ['pass-check', 'release', 'period-over'],
    { setting: 'recommendation' },
    ['review', 'signing'],
    { amberWithin: 2 },
  ),
  // The last day in line is the one before the next period: on its first day the clock lets the request go on.
  line: {
    ...office(['名额轮候', 'Time in line'], 'hold-for-quota', { unit: 'day', n: -1 }, ['quota-hold'], {
      amberWithin: 5,
      basis: rules.basis.numbers,
    }),
    start: { action: 'hold-for-quota', date: 'resumesOn' },
    onExpiry: { action: 'period-over' },
  },
  sending: office(['报送国家知识产权局', 'Sending'], 'recommend', { setting: 'sending' }, ['recommended']),
  ...(rules.decision
    ? {
        decision: {
          ...office(['优先审查请求的决定', 'Decision on the request'], 'send', rules.decision, ['sent'], {
            basis: rules.basis.decision,
          }),
          start: { action: 'send', date: 'sentOn' },
        },
      }
    : {}),
  'first-action': {
    ...office(
      ['发明首次处理', 'Invention: first action'],
      'record-notice',
      rules.basis.first.includes('custom') ? { setting: 'first-action' } : law('prio.first.inv'),
      ['accepted'],
      { amberWithin: 5, basis: rules.basis.first },
    ),
    start: { action: 'record-notice', date: 'issuedOn' },
  },
  close: {
    ...office(
      ['优先审查结案', 'Close'],
      'record-notice',
      [
        { when: isKind('invention'), span: law('prio.close.inv') },
        { when: isKind('utility'), span: law('prio.close.um') },
        { when: isKind('design'), span: law('prio.close.design') },
        { when: isKind('reexam'), span: law('prio.close.reexam') },
        { when: isRight('design'), span: law('prio.close.inval.design') },
        { when: OTHERWISE, span: law('prio.close.inval') },
      ],
      FAST,
      { amberWithin: 10, basis: rules.basis.close },
    ),
    start: { action: 'record-notice', date: 'issuedOn' },
  },
  reply: {
    title: t('答复', 'Reply'),
    kind: 'P',
    // From the day of issue, not from presumed receipt.
    start: { action: 'record-action', date: 'issuedOn' },
    span: [
      { when: isKind('invention'), span: rules.replyInvention },
      ...(['utility', 'design'] as const).map((value) => ({
        when: isKind(value),
        span: rules.basis.replyOther.includes('custom')
          ? { setting: 'reply-other' }
          : law(value === 'utility' ? 'prio.reply.um' : 'prio.reply.design'),
      })),
      // Never runs: notices in re-examinations and invalidations set their own day, see `case-reply`.
      { when: OTHERWISE, span: rules.replyInvention },
    ],
    roll: true,
    runsIn: ['replying'],
    onExpiry: { action: 'reply-missed' },
    amberWithin: 3,
    basis: [...new Set([...rules.basis.replyInvention, ...rules.basis.replyOther])],
  },
  'case-reply': {
    title: t('答复（按通知书指定）', 'Reply, as the notice sets'),
    kind: 'P',
    start: { action: 'record-action', date: 'issuedOn' },
    span: [
      { when: isPeriod('15-days'), span: { unit: 'day', n: 15 } },
      { when: isPeriod('2-months'), span: { unit: 'month', n: 2 } },
      { when: isPeriod('3-months'), span: { unit: 'month', n: 3 } },
      { when: OTHERWISE, span: { unit: 'month', n: 1 } },
    ],
    roll: true,
    runsIn: ['answering'],
    onExpiry: { action: 'reply-missed' },
    amberWithin: 3,
    basis: rules.basis.caseEnd,
  },
  verification: office(
    ['核实答复情况', 'Verification of the reply'],
    'reply-missed',
    { setting: 'verification' },
    ['reply-late'],
    { amberWithin: 2 },
  ),
});

export const IS_APPLICATION: Condition = { in: [kind, [...APPLICATION_KINDS]] };
