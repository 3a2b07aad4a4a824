import type { ActionDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

const OFFICE = ['clerk', 'examiner', 'reviewer', 'leader'];

/** What every notice of the case carries. */
const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  applicant: { ref: 'parties.applicant.name' },
  title: { ref: 'data.request.title' },
  kind: { ref: 'data.request.kind' },
};

/** Everything that can be done in a case, and what follows from it. */
export const actions: Record<string, ActionDefinition> = {
  submit: {
    title: t('提交预审请求', 'Submit the request'),
    from: 'new',
    to: 'submitted',
    by: ['applicant'],
    form: 'request',
    into: 'request',
    primary: true,
    facts: [{ id: 'entity', register: 'filed-entity', key: { ref: 'actor.code' } }],
    requires: [
      { check: 'entity-filed' },
      { check: 'kind-open' },
      { check: 'not-excluded' },
      { check: 'in-field' },
      { check: 'package-read' },
    ],
    effects: [
      {
        effect: 'notify',
        to: ['clerk'],
        title: t('新的预审请求', 'New request for pre-examination'),
        body: t(
          '{parties.applicant.name}提交了“{data.request.title}”，请受理审查。',
          '{parties.applicant.name} submitted "{data.request.title}".',
        ),
      },
    ],
  },
  accept: {
    title: t('予以受理', 'Accept'),
    from: ['submitted'],
    to: 'allocation',
    by: ['clerk'],
    primary: true,
    effects: [
      {
        effect: 'document.issue',
        document: 'acceptance',
        to: ['applicant'],
        data: { ...CASE, opinionBy: { limit: 'first-opinion' } },
      },
      {
        effect: 'notify',
        to: ['applicant', 'leader'],
        title: t('预审请求已受理', 'The request is accepted'),
        body: t(
          '“{data.request.title}”（{matter.publicNumber}）已受理。',
          '"{data.request.title}" ({matter.publicNumber}) is accepted.',
        ),
      },
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
      {
        effect: 'notify',
        to: ['applicant'],
        title: t('预审请求不予受理', 'The request is not accepted'),
        body: t(
          '“{data.request.title}”不予受理：{data.refusal.explanation}',
          '"{data.request.title}" is not accepted: {data.refusal.explanation}',
        ),
      },
    ],
  },
  assign: {
    title: t('分案', 'Allocate'),
    from: ['allocation', 'examining'],
    to: 'examining',
    by: ['leader'],
    form: 'assign',
    visibleTo: OFFICE,
    primary: true,
    effects: [
      { effect: 'assign', account: { ref: 'input.examiner' } },
      {
        effect: 'notify',
        to: ['examiner'],
        title: t('新分案', 'A case for you'),
        body: t(
          '“{data.request.title}”（{matter.publicNumber}）分给您预审。',
          '"{data.request.title}" ({matter.publicNumber}) is yours to examine.',
        ),
      },
    ],
  },
  'issue-opinion': {
    title: t('出具预审意见', 'Issue an opinion'),
    from: ['examining'],
    to: 'correcting',
    by: ['examiner'],
    form: 'opinion',
    into: 'opinions[]',
    primary: true,
    requires: [
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
      {
        effect: 'notify',
        to: ['applicant'],
        title: t('预审意见，请补正', 'An opinion: please correct'),
        body: t(
          '“{data.request.title}”（{matter.publicNumber}）有预审意见，请按期补正。',
          '"{data.request.title}" ({matter.publicNumber}) has an opinion to answer.',
        ),
      },
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
    effects: [
      {
        effect: 'notify',
        to: ['examiner'],
        title: t('补正已答复', 'A reply has come'),
        body: t(
          '“{data.request.title}”（{matter.publicNumber}）已补正。',
          '"{data.request.title}" ({matter.publicNumber}) has been corrected.',
        ),
      },
    ],
  },
  'reply-overdue': {
    title: t('逾期未补正，按不合格处理', 'No reply in time: failed'),
    from: ['correcting'],
    to: 'failed',
    by: ['clock'],
    effects: [
      {
        effect: 'document.issue',
        document: 'fail',
        to: ['applicant'],
        data: { ...CASE, reasons: '逾期未答复预审意见。' },
      },
      {
        effect: 'notify',
        to: ['applicant', 'examiner'],
        title: t('逾期未补正', 'No reply in time'),
        body: t(
          '“{data.request.title}”（{matter.publicNumber}）逾期未补正，预审不合格。',
          '"{data.request.title}" ({matter.publicNumber}) was not answered in time and fails.',
        ),
      },
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
          mainIpc: { ref: 'input.mainIpc' },
          remark: { ref: 'input.remark' },
          fileBy: { limit: 'formal-filing' },
        },
      },
      {
        effect: 'notify',
        to: ['applicant'],
        title: t('预审合格，请正式提交', 'Passed: please file'),
        body: t(
          '“{data.request.title}”预审合格（{numbers.pass}）,请按期正式提交。',
          '"{data.request.title}" has passed ({numbers.pass}); please file in time.',
        ),
      },
    ],
  },
  'propose-fail': {
    title: t('建议不合格', 'Propose to fail'),
    from: ['examining'],
    to: 'review',
    by: ['examiner'],
    form: 'fail',
    into: 'failure',
    visibleTo: OFFICE,
    tone: 'danger',
    effects: [
      {
        effect: 'notify',
        to: ['reviewer'],
        title: t('拟不合格，请复核', 'Proposed to fail: please review'),
        body: t(
          '“{data.request.title}”（{matter.publicNumber}）拟不合格。',
          '"{data.request.title}" ({matter.publicNumber}) is proposed to fail.',
        ),
      },
    ],
  },
  'confirm-fail': {
    title: t('确认不合格', 'Confirm the fail'),
    from: ['review'],
    to: 'failed',
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
        data: { ...CASE, reasons: { ref: 'data.failure.reasons' } },
      },
      {
        effect: 'notify',
        to: ['applicant'],
        title: t('预审不合格', 'Failed'),
        body: t(
          '“{data.request.title}”（{matter.publicNumber}）预审不合格，理由见通知书。',
          '"{data.request.title}" ({matter.publicNumber}) fails; see the notice.',
        ),
      },
    ],
  },
  'return-to-examiner': {
    title: t('退回再审', 'Return to the examiner'),
    from: ['review'],
    to: 'examining',
    by: ['reviewer'],
    notBySameAs: ['propose-fail'],
    form: 'return',
    into: 'returns[]',
    visibleTo: OFFICE,
    effects: [
      {
        effect: 'notify',
        to: ['examiner'],
        title: t('复核退回', 'Returned by the reviewer'),
        body: t(
          '“{data.request.title}”（{matter.publicNumber}）退回再审。',
          '"{data.request.title}" ({matter.publicNumber}) came back.',
        ),
      },
    ],
  },
  file: {
    title: t('登记正式提交', 'Enter the formal filing'),
    from: ['passed'],
    to: 'filed',
    by: ['applicant'],
    form: 'filing',
    into: 'filing',
    primary: true,
    requires: [{ check: 'application-number' }],
    effects: [
      {
        effect: 'notify',
        to: ['clerk'],
        title: t('已正式提交，请加快标记', 'Filed: please flag'),
        body: t(
          '“{data.request.title}”申请号 {data.filing.applicationNumber}。',
          '"{data.request.title}": application {data.filing.applicationNumber}.',
        ),
      },
    ],
  },
  'filing-overdue': {
    title: t('逾期未正式提交', 'Not filed in time'),
    from: ['passed'],
    to: 'lapsed',
    by: ['clock'],
    effects: [
      {
        effect: 'notify',
        to: ['applicant', 'leader'],
        title: t('逾期未正式提交', 'Not filed in time'),
        body: t(
          '“{data.request.title}”逾期未正式提交，不再加快。',
          '"{data.request.title}" was not filed in time and loses the fast track.',
        ),
      },
    ],
  },
  flag: {
    title: t('提请加快标记', 'Ask for the fast-track flag'),
    from: ['filed'],
    to: 'flagged',
    by: ['clerk'],
    primary: true,
    effects: [
      {
        effect: 'notify',
        to: ['applicant'],
        title: t('已进入快速审查通道', 'On the fast track'),
        body: t(
          '“{data.request.title}”（{data.filing.applicationNumber}）已提请加快。',
          '"{data.request.title}" ({data.filing.applicationNumber}) is on the fast track.',
        ),
      },
    ],
  },
  'refuse-flag': {
    title: t('不予加快标记', 'No fast-track flag'),
    from: ['filed'],
    to: 'lapsed',
    by: ['clerk'],
    form: 'no-flag',
    into: 'noFlag',
    tone: 'danger',
    effects: [
      {
        effect: 'notify',
        to: ['applicant'],
        title: t('不予加快标记', 'No fast-track flag'),
        body: t(
          '“{data.request.title}”不予加快：{data.noFlag.reason}',
          '"{data.request.title}" gets no flag: {data.noFlag.reason}',
        ),
      },
    ],
  },
  withdraw: {
    title: t('撤回', 'Withdraw'),
    from: ['submitted', 'allocation', 'examining', 'correcting', 'passed'],
    to: 'withdrawn',
    by: ['applicant'],
    form: 'withdrawal',
    into: 'withdrawal',
    tone: 'danger',
  },
};
