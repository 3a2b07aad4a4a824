import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { CASE, OFFICE, tell } from './lib.ts';

/** Opinions and corrections, and the result with its second person and its review. */
export const examinationActions: Record<string, ActionDefinition> = {
  'issue-opinion': {
    title: t('出具预审意见', 'Issue an opinion'),
    from: ['examining'],
    to: 'correcting',
    by: ['examiner'],
    form: 'opinion',
    into: 'opinions[]',
    primary: true,
    requires: [
      { check: 'nothing-of-others' },
      {
        condition: { lt: [{ ref: 'counts.issue-opinion' }, { ref: 'settings.rounds' }] },
        otherwise: {
          what: t('补正次数已用完。', 'No correction round is left.'),
          why: t('本中心规定的补正次数已满。', 'The centre allows no more rounds.'),
          next: t('请出具合格结论，或提出不合格建议交复核。', 'Pass the case, or propose to fail it.'),
          basis: ['custom'],
        },
      },
    ],
    effects: [
      {
        effect: 'document.issue',
        document: 'opinion',
        to: ['applicant'],
        data: {
          ...CASE,
          round: { ref: 'counts.issue-opinion' },
          remark: { ref: 'input.remark' },
          findings: { ref: 'input.findings' },
          replyBy: { limit: 'reply' },
        },
      },
      tell(
        ['applicant'],
        ['预审意见，请补正', 'An opinion: please correct'],
        ['有预审意见，请按期逐条答复。', 'has an opinion to answer, point by point.'],
      ),
    ],
  },
  reply: {
    title: t('提交补正', 'Submit the correction'),
    from: ['correcting'],
    to: 'examining',
    by: ['applicant'],
    form: 'reply',
    into: 'replies[]',
    primary: true,
    requires: [{ check: 'every-finding-answered' }],
    effects: [tell(['examiner'], ['补正已答复', 'A reply has come'], ['申请人已补正。', 'has been corrected.'])],
  },
  'reply-overdue': {
    title: t('逾期未补正，按不合格处理', 'No reply in time: failed'),
    from: ['correcting'],
    to: 'failing',
    by: ['clock'],
    effects: [
      {
        effect: 'document.issue',
        document: 'fail',
        to: ['applicant'],
        data: { ...CASE, reasons: '逾期未答复预审意见。', objectBy: { limit: 'objection' } },
      },
      tell(
        ['applicant', 'examiner'],
        ['逾期未补正', 'No reply in time'],
        ['逾期未补正，预审不合格。', 'was not answered in time and fails.'],
      ),
    ],
  },
  pass: {
    title: t('预审合格', 'Pass'),
    from: ['examining'],
    to: 'passed',
    by: ['examiner'],
    form: 'pass',
    into: 'conclusion',
    numbers: { pass: { series: 'preexam-pass', pattern: 'NM{year}{n:5}' } },
    effects: [
      {
        effect: 'document.issue',
        document: 'pass',
        to: ['applicant'],
        data: {
          ...CASE,
          passNumber: { ref: 'numbers.pass' },
          mainIpc: { ref: 'data.classification.mainIpc' },
          remark: { ref: 'input.remark' },
          fileBy: { limit: 'formal-filing' },
        },
      },
      tell(
        ['applicant'],
        ['预审合格，请正式提交', 'Passed: please file'],
        ['预审合格（{numbers.pass}），请按期正式提交。', 'passed ({numbers.pass}); please file in time.'],
      ),
    ],
  },
  'propose-fail': {
    title: t('建议不合格', 'Propose to fail'),
    from: ['classifying', 'examining'],
    to: 'review',
    by: ['examiner'],
    form: 'fail',
    into: 'failure',
    visibleTo: OFFICE,
    tone: 'danger',
    effects: [
      tell(['reviewer'], ['拟不合格，请复核', 'Proposed to fail: please review'], ['拟不合格。', 'proposed to fail.']),
    ],
  },
  'confirm-fail': {
    title: t('确认不合格', 'Confirm the fail'),
    from: ['review'],
    to: 'failing',
    by: ['reviewer'],
    notBySameAs: ['propose-fail'],
    discloses: ['propose-fail'],
    tone: 'danger',
    primary: true,
    effects: [
      {
        effect: 'document.issue',
        document: 'fail',
        to: ['applicant'],
        data: { ...CASE, reasons: { ref: 'data.failure.reasons' }, objectBy: { limit: 'objection' } },
      },
      tell(
        ['applicant'],
        ['预审不合格', 'Failed'],
        ['预审不合格，理由与复核办法见通知书。', 'fails; the notice gives the reasons and how to have it reviewed.'],
      ),
    ],
  },
  'return-to-examiner': {
    title: t('退回再审', 'Return to the examiner'),
    from: ['review'],
    to: [
      { when: { eq: [{ ref: 'matter.previous' }, 'classifying'] }, to: 'classifying' },
      { when: { all: [] }, to: 'examining' },
    ],
    by: ['reviewer'],
    notBySameAs: ['propose-fail'],
    form: 'return',
    into: 'returns[]',
    visibleTo: OFFICE,
    effects: [tell(['examiner'], ['复核退回', 'Returned by the reviewer'], ['退回再审。', 'came back.'])],
  },
  object: {
    title: t('申请复核', 'Ask for a review'),
    from: ['failing'],
    to: 'reconsideration',
    by: ['applicant'],
    form: 'objection',
    into: 'objection',
    primary: true,
    requires: [
      {
        condition: { eq: [{ ref: 'counts.object' }, 0] },
        otherwise: {
          what: t('已经复核过一次。', 'It has been reviewed once.'),
          why: t('一件预审只复核一次。', 'A case is reviewed once.'),
          next: t('可修改后重新提交预审，或直接正式提交。', 'Submit it anew, or file with the national office.'),
          basis: ['custom'],
        },
      },
    ],
    effects: [
      tell(
        ['leader'],
        ['预审复核申请', 'A review is asked for'],
        ['申请人对不合格结论申请复核。', 'the applicant asks for a review of the fail.'],
      ),
    ],
  },
  'accept-result': {
    title: t('接受结论', 'Accept the result'),
    from: ['failing'],
    to: 'failed',
    by: ['applicant'],
  },
  'objection-over': {
    title: t('复核申请期届满', 'No review was asked for'),
    from: ['failing'],
    to: 'failed',
    by: ['clock'],
  },
  'uphold-fail': {
    title: t('维持不合格', 'Uphold the fail'),
    from: ['reconsideration'],
    to: 'failed',
    by: ['leader'],
    notBySameAs: ['propose-fail', 'confirm-fail'],
    form: 'reconsideration',
    into: 'reconsideration',
    effects: [
      {
        effect: 'document.issue',
        document: 'reconsideration',
        to: ['applicant'],
        data: { ...CASE, result: '维持预审不合格结论', reasons: { ref: 'input.reasons' } },
      },
      tell(
        ['applicant'],
        ['复核维持原结论', 'The fail stands'],
        ['复核维持不合格结论，理由见通知书。', 'the fail stands; see the notice.'],
      ),
    ],
  },
  'overturn-fail': {
    title: t('撤销不合格，重新审查', 'Overturn: examine again'),
    from: ['reconsideration'],
    to: 'examining',
    by: ['leader'],
    notBySameAs: ['propose-fail', 'confirm-fail'],
    form: 'reconsideration',
    into: 'reconsideration',
    primary: true,
    effects: [
      {
        effect: 'document.issue',
        document: 'reconsideration',
        to: ['applicant'],
        data: { ...CASE, result: '撤销预审不合格结论，重新审查', reasons: { ref: 'input.reasons' } },
      },
      tell(
        ['applicant', 'examiner'],
        ['复核撤销原结论', 'The fail is overturned'],
        ['复核撤销不合格结论，重新审查。', 'is examined again.'],
      ),
    ],
  },
};
