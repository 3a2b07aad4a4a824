import type { Condition } from '#engine/condition.ts';
import type { ActionDefinition, EffectTemplate, Requirement } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { HANDLERS, issue, OFFICE, tell } from './effects.ts';

const proposedFound: Condition = { eq: [{ ref: 'data.proposal.conclusion' }, 'found'] };
const nationalFound: Condition = { eq: [{ ref: 'input.result' }, 'found'] };

/** Whoever opened, notified or proposed does not decide. */
const OTHERS = ['open', 'notify', 'propose'];

const heard: Requirement = {
  condition: proposedFound,
  otherwise: {
    what: t('申请人没有就拟作出的结论被听取意见。', 'The applicant was not heard on this conclusion.'),
    why: t(
      '采取措施前应当听取当事人意见；核查意见是“不属于非正常申请”。',
      'The person is heard before measures; the proposal said that the filings are not abnormal.',
    ),
    next: t('请退回，由核查人员另行提出意见。', 'Return it, so that another proposal is made.'),
    basis: ['O77-10'],
  },
};

/** Only an entity that is filed can be sanctioned; the entry is looked up by the party's code. */
const entity: ActionDefinition['facts'] = [
  { id: 'entity', register: 'filed-entity', key: { ref: 'data.opening.respondent.code' } },
];

/** Only what the national office found is a ground of a sanction: the view of the centre alone has no such effect. */
const sanction: EffectTemplate = {
  effect: 'matter.open',
  procedure: 'pre-examination/sanction',
  action: 'report',
  input: {
    creditCode: { ref: 'data.opening.respondent.code' },
    name: { ref: 'data.opening.respondent.name' },
    behaviour: 'abnormal',
    source: { ref: 'matter.publicNumber' },
    note: { template: '国家知识产权局 {input.on} {input.number} 认定为非正常申请（核查 {matter.publicNumber}）。' },
  },
  when: { all: [nationalFound, { present: 'facts.entity' }] },
};

/** From the proposal to the decision of another person, the national finding and its consequences. */
export const decisionActions: Record<string, ActionDefinition> = {
  propose: {
    title: t('提出核查意见', 'Propose a conclusion'),
    from: ['deliberation'],
    to: [
      { when: { eq: [{ ref: 'input.conclusion' }, 'found'] }, to: 'hearing' },
      { when: { all: [] }, to: 'approval' },
    ],
    by: HANDLERS,
    form: 'proposal',
    into: 'proposal',
    visibleTo: OFFICE,
    primary: true,
    effects: [
      issue(
        'hearing',
        {
          groups: { ref: 'input.groups' },
          facts: { ref: 'input.facts' },
          consideration: { ref: 'input.consideration' },
          hearingBy: { limit: 'hearing' },
        },
        { eq: [{ ref: 'input.conclusion' }, 'found'] },
      ),
      tell(['applicant'], '拟作出非正常申请意见，请陈述', 'a finding is intended: you may be heard', {
        eq: [{ ref: 'input.conclusion' }, 'found'],
      }),
      tell(['reviewer', 'leader'], '核查意见待审定', 'a proposal waits for the decision', {
        not: { eq: [{ ref: 'input.conclusion' }, 'found'] },
      }),
    ],
  },
  speak: {
    title: t('在采取措施前陈述', 'Be heard before measures'),
    from: ['hearing'],
    to: 'approval',
    by: ['applicant'],
    form: 'speak',
    into: 'hearing',
    primary: true,
    effects: [tell(['reviewer', 'leader'], '申请人已陈述，待作出结论', 'the applicant was heard: to be decided')],
  },
  'hearing-over': {
    title: t('期满未陈述', 'Not used in time'),
    from: ['hearing'],
    to: 'approval',
    by: ['clock'],
    effects: [tell(['reviewer', 'leader'], '听取意见期满，待作出结论', 'the time to be heard is over: to be decided')],
  },
  'decide-found': {
    title: t('结论：属于非正常申请（中心意见）', 'Conclude: abnormal, in the view of the centre'),
    from: ['approval'],
    to: 'reported',
    by: ['reviewer', 'leader'],
    form: 'decision',
    into: 'decision',
    notBySameAs: OTHERS,
    requires: [heard],
    discloses: ['propose'],
    tone: 'danger',
    effects: [
      issue('conclusion', {
        conclusion: 'found',
        groups: { ref: 'data.proposal.groups' },
        facts: { ref: 'data.proposal.facts' },
        consideration: { ref: 'data.proposal.consideration' },
        reasons: { ref: 'input.reasons' },
      }),
      tell(['applicant', 'clerk'], '核查结论已作出，见通知书', 'concluded, see the notice'),
    ],
  },
  'decide-not-found': {
    title: t('结论：不属于非正常申请', 'Conclude: not abnormal'),
    from: ['approval'],
    to: 'not-found',
    by: ['reviewer', 'leader'],
    form: 'decision',
    into: 'decision',
    notBySameAs: OTHERS,
    discloses: ['propose'],
    primary: true,
    effects: [
      issue('conclusion', { conclusion: 'not-found', reasons: { ref: 'input.reasons' } }),
      tell(['applicant', 'handler'], '核查结论：不属于非正常申请', 'concluded: not abnormal'),
    ],
  },
  return: {
    title: t('退回再核', 'Return'),
    from: ['approval'],
    to: 'deliberation',
    by: ['reviewer', 'leader'],
    form: 'return',
    into: 'returns[]',
    notBySameAs: OTHERS,
    visibleTo: OFFICE,
    effects: [tell(HANDLERS, '核查意见退回', 'the proposal came back')],
  },
  'record-national-finding': {
    title: t('登记国家知识产权局认定', 'Record the national finding'),
    from: ['notified', 'deliberation', 'hearing', 'approval', 'reported'],
    to: [
      { when: nationalFound, to: 'measures' },
      { when: { all: [] }, to: 'cleared' },
    ],
    by: ['clerk', 'leader'],
    form: 'national',
    into: 'national',
    facts: entity,
    effects: [
      issue('national', {
        result: { ref: 'input.result' },
        number: { ref: 'input.number' },
        on: { ref: 'input.on' },
      }),
      tell(['applicant', 'handler', 'leader'], '国家知识产权局的认定已登记', 'the national finding is recorded'),
      sanction,
    ],
  },
  'end-without-finding': {
    title: t('国家知识产权局未作认定，终结', 'End without a national finding'),
    from: ['reported'],
    to: 'ended',
    by: ['leader'],
    form: 'ended',
    into: 'ended',
    effects: [tell(['applicant'], '国家知识产权局未作认定，核查终结', 'ended without a national finding')],
  },
  'record-measure': {
    title: t('登记后果事项', 'Record a consequence'),
    from: ['measures'],
    by: ['clerk', 'leader'],
    form: 'measure',
    into: 'measures[]',
    primary: true,
  },
  close: {
    title: t('后果事项办结', 'Close the follow-up'),
    from: ['measures'],
    to: 'closed',
    by: ['clerk', 'leader'],
    requires: [{ check: 'all-followed-up' }],
    effects: [tell(['applicant', 'leader'], '后果事项已办结', 'the follow-up is closed')],
  },
};
