import type { Condition } from '#engine/condition.ts';
import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import {
  close,
  FILED,
  HEARD,
  IN_TIME,
  inEffect,
  issue,
  PANEL,
  revoke,
  SIDES,
  STANDING_STILL,
  tell,
} from './effects.ts';

const upheld: Condition = { eq: [{ ref: 'input.result' }, 'upheld'] };

/** How a case ends: by decision, settlement, withdrawal, or in court. */
export const decisionActions: Record<string, ActionDefinition> = {
  'record-deliberation': {
    title: t('记录合议', 'Record the deliberation'),
    from: ['deliberation'],
    by: ['panel-leader'],
    form: 'deliberation',
    into: 'deliberations[]',
    visibleTo: PANEL,
    primary: true,
  },
  'propose-decision': {
    title: t('呈报拟裁决', 'Propose the decision'),
    from: ['deliberation'],
    to: 'approval',
    by: ['handler'],
    form: 'proposal',
    into: 'proposal',
    visibleTo: PANEL,
    requires: [
      {
        condition: { lt: [0, { ref: 'counts.record-deliberation' }] },
        otherwise: {
          what: t('没有合议记录。', 'There is no record of a deliberation.'),
          why: t('裁决由合议组合议作出。', 'The panel deliberates before it decides.'),
          next: t('请合议组长先记录合议。', 'Let the panel leader record the deliberation first.'),
          basis: ['O81-20'],
        },
      },
    ],
    effects: [tell(['head'], '拟裁决，请审批', 'a decision to approve')],
  },
  'return-proposal': {
    title: t('退回合议', 'Return to the panel'),
    from: ['approval'],
    to: 'deliberation',
    by: ['head'],
    form: 'return',
    into: 'returns[]',
    visibleTo: PANEL,
    effects: [tell(['handler', 'panel-leader'], '拟裁决退回，请再议', 'the draft came back')],
  },
  'issue-decision': {
    title: t('签发裁决', 'Issue the decision'),
    from: ['approval'],
    to: 'decided',
    by: ['head'],
    form: 'decision',
    into: 'decision',
    notBySameAs: ['propose-decision'],
    primary: true,
    numbers: { decision: { series: 'adjudication-decision', pattern: '内知裁决〔{year}〕{n}号' } },
    effects: [
      close({ ref: 'data.proposal.outcome' }, { document_no: { ref: 'numbers.decision' } }),
      issue('decision', SIDES, {
        number: { ref: 'numbers.decision' },
        outcome: { ref: 'data.proposal.outcome' },
        findings: { ref: 'data.proposal.findings' },
        ruling: { ref: 'data.proposal.ruling' },
        sueBy: { limit: 'sue' },
      }),
      tell(SIDES, '裁决已作出，见裁决书', 'it is decided, see the decision'),
    ],
  },
  'record-decision-receipt': {
    title: t('登记裁决书收到日期', 'Record the receipt of the decision'),
    from: ['decided'],
    by: ['handler'],
    form: 'receipt',
    into: 'decisionReceipt',
    requires: [
      {
        condition: { lte: [{ ref: 'days.issue-decision' }, { ref: 'input.receivedOn' }] },
        otherwise: {
          what: t('收到日早于裁决日。', 'The day of receipt lies before the decision.'),
          why: t('收到不会早于发出。', 'Nothing is received before it is sent.'),
          next: t('请核对送达回证；双方收到日不同的，填较晚的一日。', 'Check the proof; of two days enter the later.'),
          basis: ['RR-4'],
          field: 'receivedOn',
        },
      },
    ],
  },
  'take-effect': {
    title: t('期满未起诉，裁决生效', 'No suit in time: in effect'),
    from: ['decided'],
    to: 'in-force',
    by: ['clock'],
    effects: [inEffect(), tell([...SIDES, 'handler'], '裁决已生效', 'the decision is in effect')],
  },
  'record-suit': {
    title: t('登记起诉', 'Record a suit'),
    from: ['decided'],
    to: 'litigated',
    by: ['handler', ...SIDES],
    form: 'suit',
    into: 'suit',
    effects: [tell([...SIDES, 'handler'], '当事人已起诉', 'a party has sued')],
  },
  'record-judgment': {
    title: t('登记判决', 'Record the judgment'),
    from: ['litigated'],
    to: [
      { when: upheld, to: 'in-force' },
      { when: { all: [] }, to: 'revoked' },
    ],
    by: ['handler'],
    form: 'judgment',
    into: 'judgment',
    primary: true,
    effects: [inEffect(upheld), revoke({ not: upheld }), tell(SIDES, '判决已登记', 'the judgment is recorded')],
  },
  'record-mediation': {
    title: t('调解结案', 'Close by mediation'),
    from: HEARD,
    to: 'mediated',
    by: ['handler'],
    form: 'mediation',
    into: 'mediation',
    effects: [
      close('mediated'),
      issue('mediation', SIDES, { terms: { ref: 'input.terms' } }),
      tell(SIDES, '调解协议已生效，案件结案', 'settled by mediation'),
    ],
  },
  withdraw: {
    title: t('撤回请求', 'Withdraw the request'),
    from: ['requested', 'correcting', ...IN_TIME, ...STANDING_STILL],
    to: 'withdrawn',
    by: ['requester'],
    form: 'withdrawal',
    into: 'withdrawal',
    tone: 'danger',
    effects: [
      close('withdrawn'),
      issue('withdrawal', SIDES, { explanation: '请求人撤回请求。' }, FILED),
      tell(['handler', 'respondent'], '请求人撤回请求，案件撤销', 'the request was withdrawn', FILED),
    ],
  },
  dismiss: {
    title: t('撤案', 'Close without decision'),
    from: [...IN_TIME, ...STANDING_STILL],
    to: 'withdrawn',
    by: ['head'],
    form: 'dismissal',
    into: 'dismissal',
    tone: 'danger',
    effects: [
      close('withdrawn'),
      issue('withdrawal', SIDES, { explanation: { ref: 'input.explanation' } }),
      tell([...SIDES, 'handler'], '案件撤销，理由见通知书', 'closed without a decision, see the notice'),
    ],
  },
};
