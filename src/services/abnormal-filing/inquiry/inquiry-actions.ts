import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { HANDLERS, issue, OFFICE, tell } from './effects.ts';

const EVIDENCE = {
  applications: { ref: 'data.opening.matters' },
  indicators: { ref: 'data.opening.indicators' },
  asOf: { ref: 'data.opening.asOf' },
};

/** From the evidence to what the applicant says of it. */
export const inquiryActions: Record<string, ActionDefinition> = {
  open: {
    title: t('核查立项', 'Open the inquiry'),
    from: 'new',
    to: 'opened',
    by: HANDLERS,
    form: 'opening',
    into: 'opening',
    primary: true,
    visibleTo: OFFICE,
    effects: [{ effect: 'assign', account: { ref: 'actor.account' } }, tell(['leader'], '已立项', 'opened')],
  },
  'record-links': {
    title: t('记录关联主体', 'Record linked parties'),
    from: ['opened', 'notified', 'deliberation'],
    by: HANDLERS,
    form: 'links',
    into: 'links[]',
    visibleTo: OFFICE,
    tone: 'plain',
  },
  drop: {
    title: t('撤销立项', 'Drop the inquiry'),
    from: ['opened'],
    to: 'dropped',
    by: ['leader'],
    form: 'drop',
    into: 'dropped',
    visibleTo: OFFICE,
    tone: 'danger',
  },
  notify: {
    title: t('发出核查通知', 'Notify the applicant'),
    from: ['opened'],
    to: 'notified',
    by: HANDLERS,
    form: 'notice',
    into: 'notice',
    primary: true,
    // Being inquired makes no party; being notified makes one that can see the case and answer.
    joins: [
      {
        role: 'applicant',
        party: { template: 'org:{data.opening.respondent.code}' },
        name: { ref: 'data.opening.respondent.name' },
      },
    ],
    // From here on the applicant sees the evidence as it stood when the inquiry was opened.
    discloses: ['open'],
    effects: [
      issue('inquiry', {
        ...EVIDENCE,
        remark: { ref: 'input.remark' },
        statementBy: { limit: 'statement' },
      }),
      tell(['applicant'], '请就线索陈述意见', 'please state your view of the evidence'),
    ],
  },
  state: {
    title: t('陈述意见', 'State your view'),
    from: ['notified'],
    to: 'deliberation',
    by: ['applicant'],
    form: 'statement',
    into: 'statement',
    primary: true,
    hint: t('逐项说明，并附研发等证明材料。', 'Explain each indicator and add proof of development.'),
    effects: [tell(HANDLERS, '申请人已陈述意见', 'the applicant stated its view')],
  },
  'statement-overdue': {
    title: t('期满未陈述，进入合议', 'No statement in time: to deliberation'),
    from: ['notified'],
    to: 'deliberation',
    by: ['clock'],
    effects: [tell([...HANDLERS, 'applicant'], '期满未收到陈述意见', 'no statement came in time')],
  },
  'withdraw-applications': {
    title: t('撤回所涉申请', 'Withdraw the applications'),
    from: ['notified', 'deliberation', 'hearing'],
    to: 'withdrawal',
    by: ['applicant'],
    form: 'withdrawal',
    into: 'withdrawal',
    tone: 'plain',
    effects: [tell(HANDLERS, '申请人称已撤回，请核实', 'the applicant says it withdrew: please check')],
  },
  'confirm-withdrawal': {
    title: t('核实已撤回，终结核查', 'Confirm the withdrawal and end'),
    from: ['withdrawal'],
    to: 'withdrawn',
    by: HANDLERS,
    form: 'decision',
    into: 'closing',
    primary: true,
    effects: [
      issue('conclusion', { conclusion: 'withdrawn', reasons: { ref: 'input.reasons' } }),
      tell(['applicant', 'leader'], '所涉申请已撤回，核查终结', 'the applications were withdrawn; the inquiry ends'),
    ],
  },
  'refuse-withdrawal': {
    title: t('未全部撤回，继续核查', 'Not all withdrawn: go on'),
    from: ['withdrawal'],
    to: 'deliberation',
    by: HANDLERS,
    form: 'refused-withdrawal',
    into: 'refusedWithdrawals[]',
    effects: [tell(['applicant'], '撤回未核实，核查继续', 'the withdrawal was not confirmed; the inquiry goes on')],
  },
};
