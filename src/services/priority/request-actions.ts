import type { ActionDefinition, FactNeed } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { drop, issue, OFFICE, tell } from './effects.ts';
import { HELD_IN } from './evidence.ts';
import type { PriorityLaw } from './law.ts';

const RECORDS = { ref: 'input.evidence.record' };

const facts: FactNeed[] = [
  { id: 'patent', register: 'patent', key: { ref: 'input.application' } },
  { id: 'barRequester', register: 'priority-bar', key: { ref: 'actor.party' } },
  { id: 'barAgency', register: 'priority-bar', key: { template: 'agency:{input.agencyCode}' } },
  { id: 'barMandate', register: 'priority-bar', key: { template: 'org:{actor.agency}' } },
  { id: 'agency', register: 'agency', key: { ref: 'actor.agency' }, by: 'credit_code' },
  {
    id: 'accelerated',
    register: 'priority-recommendation',
    key: { ref: 'input.application' },
    by: 'application_no',
    many: true,
  },
  // The records ticked, each looked up again where it is held.
  ...[...new Map(Object.values(HELD_IN).map((held) => [held.fact, held.register]))].map(([id, register]) => ({
    id,
    register,
    key: RECORDS,
    many: true,
  })),
];

/** From the request to the review: the requester's and the clerk's part. */
export function requestActions(law: PriorityLaw): Record<string, ActionDefinition> {
  const requires = [
    'number-fits',
    'in-scope',
    'who-may-ask',
    'recommendation-needed',
    ...(law.barMonths === undefined ? [] : ['not-barred']),
    'not-refused',
    'all-agree',
    'electronic',
    'agency-named',
    'records-stand',
    'ground-proved',
  ].map((check) => ({ check }));
  return {
    submit: {
      title: t('提交推荐申请', 'Apply for a recommendation'),
      from: 'new',
      to: 'submitted',
      by: ['requester'],
      form: 'request',
      into: 'request',
      primary: true,
      facts,
      requires,
      effects: [tell(['clerk'], '新的推荐申请，请核对材料', 'a new application to check')],
    },
    return: {
      title: t('退回补正', 'Return for correction'),
      from: ['submitted'],
      to: 'returned',
      by: ['clerk'],
      form: 'return',
      into: 'returns[]',
      effects: [
        issue('returned', { items: { ref: 'input.items' }, correctBy: { limit: 'correction' } }),
        tell(['requester'], '材料需要补正，请按期补正', 'the material has to be corrected in time'),
      ],
    },
    resubmit: {
      title: t('提交补正', 'Submit the correction'),
      from: ['returned'],
      to: 'submitted',
      by: ['requester'],
      form: 'request',
      into: 'request',
      primary: true,
      facts,
      requires,
      effects: [tell(['clerk'], '材料已补正，请核对', 'the correction has come')],
    },
    'correction-overdue': {
      title: t('逾期未补正，终止', 'Not corrected in time: ended'),
      from: ['returned'],
      to: 'lapsed',
      by: ['clock'],
      effects: [
        tell(['requester', 'clerk'], '逾期未补正，本次申请终止', 'not corrected in time, the application ends'),
      ],
    },
    'pass-check': {
      title: t('材料齐全，转审核', 'Material complete: to review'),
      from: ['submitted'],
      to: 'review',
      by: ['clerk'],
      primary: true,
      effects: [
        tell(['reviewer'], '材料齐全，请审核', 'complete and ready for review'),
        tell(['requester'], '材料齐全，已转审核', 'the material is complete and under review'),
      ],
    },
    propose: {
      title: t('提出审核意见', 'Propose'),
      from: ['review'],
      to: 'signing',
      by: ['reviewer'],
      form: 'proposal',
      into: 'proposal',
      visibleTo: OFFICE,
      primary: true,
      effects: [tell(['signatory'], '审核完毕，请签发', 'reviewed and ready to be signed')],
    },
    withdraw: {
      title: t('撤回申请', 'Withdraw'),
      from: ['submitted', 'returned', 'review', 'signing', 'quota-hold'],
      to: 'withdrawn',
      by: ['requester'],
      form: 'withdrawal',
      into: 'withdrawal',
      tone: 'danger',
      effects: [...drop, tell(OFFICE, '请求人撤回申请', 'the requester has withdrawn')],
    },
  };
}
