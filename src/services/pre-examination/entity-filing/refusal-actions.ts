import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { groundData } from './documents.ts';
import { CASE, OFFICE, tell } from './lib.ts';

const explanation = { ref: 'input.explanation' };

/** 不予备案 and its review: who refused does not decide on the review. */
export const refusalActions: Record<string, ActionDefinition> = {
  refuse: {
    title: t('不予备案', 'Refuse'),
    from: ['submitted', 'reviewed', 'reported'],
    to: 'refused',
    by: ['reviewer', 'leader'],
    form: 'refusal',
    into: 'refusal',
    tone: 'danger',
    effects: [
      {
        effect: 'document.issue',
        document: 'refusal',
        to: ['applicant'],
        data: { ...CASE, ...groundData, explanation, objectBy: { limit: 'objection' } },
      },
      tell(['applicant'], '不予备案，理由见通知书', 'refused, see the notice'),
    ],
  },
  'request-review': {
    title: t('申请复核', 'Ask for a review'),
    from: ['refused'],
    to: 'reconsidering',
    by: ['applicant'],
    form: 'reconsideration',
    into: 'reconsideration',
    primary: true,
    requires: [
      {
        condition: { lt: [{ ref: 'counts.request-review' }, 1] },
        otherwise: {
          what: t('已经申请过复核。', 'A review was asked for already.'),
          why: t('一件申请只复核一次。', 'An application is reviewed once.'),
          next: t('可接受结果，补充材料后重新申请。', 'Accept the result, and apply again with more material.'),
          basis: ['custom'],
        },
      },
    ],
    effects: [
      tell(OFFICE, '申请单位申请复核，请由原审核人以外的人员决定', 'a review is asked for; somebody else decides'),
    ],
  },
  'accept-refusal': {
    title: t('接受结果', 'Accept the refusal'),
    from: ['refused'],
    to: 'rejected',
    by: ['applicant'],
    hint: t(
      '不再申请复核；补充材料后可以马上重新申请。',
      'No review any more; with more material you may apply again at once.',
    ),
  },
  'objection-over': {
    title: t('逾期未申请复核', 'No review asked for in time'),
    from: ['refused'],
    to: 'rejected',
    by: ['clock'],
  },
  'uphold-refusal': {
    title: t('复核：维持', 'Uphold'),
    from: ['reconsidering'],
    to: 'rejected',
    by: ['reviewer', 'leader'],
    form: 'review-decision',
    into: 'reviewDecision',
    tone: 'danger',
    notBySameAs: ['refuse'],
    effects: [
      { effect: 'document.issue', document: 'upheld', to: ['applicant'], data: { ...CASE, explanation } },
      tell(['applicant'], '复核维持不予备案，理由见决定书', 'the refusal stands after review, see the decision'),
    ],
  },
  'overturn-refusal': {
    title: t('复核：撤销', 'Withdraw the refusal'),
    from: ['reconsidering'],
    to: 'reviewed',
    by: ['reviewer', 'leader'],
    form: 'review-decision',
    into: 'reviewDecision',
    primary: true,
    notBySameAs: ['refuse'],
    effects: [
      { effect: 'document.issue', document: 'overturned', to: ['applicant'], data: { ...CASE, explanation } },
      tell(['applicant', 'clerk'], '复核撤销不予备案，将随下一批上报', 'the refusal is withdrawn, to be reported'),
    ],
  },
};
