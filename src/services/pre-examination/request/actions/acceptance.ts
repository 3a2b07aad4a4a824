import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { quotaFacts } from '../../quota/index.ts';
import { CASE, OFFICE, tell } from './lib.ts';

/** From the request to the examiner's desk. */
export const acceptanceActions: Record<string, ActionDefinition> = {
  submit: {
    title: t('提交预审请求', 'Submit the request'),
    from: 'new',
    to: 'submitted',
    by: ['applicant'],
    form: 'request',
    into: 'request',
    primary: true,
    facts: [
      { id: 'entity', register: 'filed-entity', key: { ref: 'actor.code' } },
      { id: 'coApplicants', register: 'filed-entity', key: { ref: 'input.coApplicants.applicant.code' }, many: true },
      { id: 'agency', register: 'agency', key: { ref: 'actor.agency' }, by: 'credit_code' },
      ...quotaFacts,
    ],
    requires: [
      { check: 'entity-filed' },
      { check: 'co-applicants-filed' },
      { check: 'agency-registered' },
      { check: 'kind-open' },
      { check: 'not-excluded' },
      { check: 'option-taken' },
      { check: 'in-field' },
      { check: 'package-read' },
      { check: 'search-report' },
      { check: 'quota-left' },
    ],
    effects: [
      tell(
        ['clerk'],
        ['新的预审请求', 'New request for pre-examination'],
        ['{parties.applicant.name}提交了预审请求，请受理审查。', '{parties.applicant.name} asks for pre-examination.'],
      ),
    ],
  },
  accept: {
    title: t('予以受理', 'Accept'),
    from: ['submitted'],
    to: 'allocation',
    by: ['clerk'],
    primary: true,
    facts: [{ id: 'entity', register: 'filed-entity', key: { ref: 'parties.applicant.code' } }],
    requires: [{ check: 'entity-filed' }],
    effects: [
      {
        effect: 'document.issue',
        document: 'acceptance',
        to: ['applicant'],
        data: { ...CASE, opinionBy: { limit: 'first-opinion' } },
      },
      tell(['applicant', 'leader'], ['预审请求已受理', 'The request is accepted'], ['预审请求已受理。', 'accepted.']),
    ],
  },
  'refuse-acceptance': {
    title: t('不予受理', 'Do not accept'),
    from: ['submitted'],
    to: 'not-accepted',
    by: ['clerk'],
    form: 'refusal',
    into: 'refusal',
    tone: 'danger',
    effects: [
      {
        effect: 'document.issue',
        document: 'not-accepted',
        to: ['applicant'],
        data: { ...CASE, explanation: { ref: 'data.refusal.explanation' } },
      },
      tell(
        ['applicant'],
        ['预审请求不予受理', 'The request is not accepted'],
        ['不予受理，理由与改正办法见通知书。', 'not accepted; the notice says why and what to do.'],
      ),
    ],
  },
  assign: {
    title: t('分案', 'Allocate'),
    from: ['allocation', 'classifying', 'examining', 'correcting'],
    to: [
      { when: { eq: [{ ref: 'matter.state' }, 'examining'] }, to: 'examining' },
      { when: { eq: [{ ref: 'matter.state' }, 'correcting'] }, to: 'correcting' },
      { when: { all: [] }, to: 'classifying' },
    ],
    by: ['leader'],
    form: 'assign',
    into: 'allocation[]',
    visibleTo: OFFICE,
    primary: true,
    facts: [{ id: 'examiner', register: 'examiner', key: { ref: 'input.examiner' } }],
    requires: [{ check: 'no-conflict' }],
    effects: [
      { effect: 'assign', account: { ref: 'input.examiner' } },
      tell(['examiner'], ['新分案', 'A case for you'], ['分给您预审。', 'is yours to examine.']),
    ],
  },
  classify: {
    title: t('核定分类', 'Settle the classification'),
    from: ['classifying'],
    to: 'examining',
    by: ['examiner'],
    form: 'classification',
    into: 'classification',
    primary: true,
    hint: t(
      '分类号决定是否属于本中心领域；不属于的，提出不合格建议。',
      'The symbol decides whether the case is in the field of the centre; if not, propose to fail it.',
    ),
    requires: [{ check: 'class-in-field' }],
  },
  withdraw: {
    title: t('撤回预审请求', 'Withdraw the request'),
    from: ['submitted', 'allocation', 'classifying', 'examining', 'correcting'],
    to: 'withdrawn',
    by: ['applicant'],
    form: 'withdrawal',
    into: 'withdrawal',
    tone: 'danger',
    effects: [tell(['clerk', 'examiner'], ['申请人撤回', 'Withdrawn'], ['申请人撤回了预审请求。', 'withdrawn.'])],
  },
};
