import type { Condition } from '#engine/condition.ts';
import { defineProcedure } from '#engine/procedure/define.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import {
  assignForm,
  failForm,
  filingForm,
  opinionForm,
  passForm,
  reasonForm,
  refusalForm,
  replyForm,
  requestForm,
  returnForm,
} from './forms.ts';
import { settings } from './settings.ts';

const OFFICE = ['clerk', 'examiner', 'reviewer', 'leader'];

const isInvention: Condition = { eq: [{ ref: 'data.request.kind' }, 'invention'] };

/** What every notice of the case carries. */
const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  applicant: { ref: 'parties.applicant.name' },
  title: { ref: 'data.request.title' },
  kind: { ref: 'data.request.kind' },
};

/** 专利预审: from submission through at most so many correction rounds to a pass or a fail, and to formal filing. */
export const preExaminationRequest = defineProcedure({
  id: 'pre-examination/request',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('专利预审', 'Pre-examination of patent applications'),
  summary: t(
    '正式申请前由保护中心预先审查申请文件，合格的进入国家知识产权局快速审查通道。',
    'The protection centre examines the files before filing; what passes enters the fast track of the national office.',
  ),
  itemKind: t('公共服务', 'Public service'),
  link: 'creation',
  basis: ['O77-3', 'custom'],
  object: t(
    '已在本中心备案、属于获批预审领域的企业、高等学校、科研院所等单位',
    'Companies, universities and institutes filed with the centre, in its approved fields',
  ),
  conditions: [
    {
      text: t('第一申请人为本中心有效备案主体', 'The first applicant is a filed entity in good standing'),
      basis: ['custom'],
      check: 'entity-filed',
    },
    {
      text: t('主分类号在本中心获批领域内', 'The main classification lies in the approved fields'),
      basis: ['custom'],
      check: 'in-field',
    },
    {
      text: t(
        '不属于 PCT、分案、同日双申请、保密审查、海牙外观设计',
        'Not a PCT, divisional, same-day twin, secrecy or Hague case',
      ),
      basis: ['custom'],
      check: 'not-excluded',
    },
    {
      text: t(
        '以真实发明创造活动为基础，不属于非正常申请',
        'It rests on real inventive activity and is no abnormal filing',
      ),
      basis: ['O77-3'],
    },
  ],
  materials: {
    package: {
      title: t(
        '申请文件（请求书、权利要求书、说明书及附图、摘要；外观设计为图片或照片、简要说明）',
        'Application files',
      ),
      required: true,
      form: 'electronic',
      source: t('申请人自备', 'Applicant'),
      field: 'request.package',
    },
    'search-report': {
      title: t('现有技术检索报告', 'Prior-art search report'),
      required: false,
      form: 'electronic',
      source: t('申请人自备或委托机构出具', 'Applicant or a service'),
      field: 'request.searchReport',
      note: t('发明专利惯例要求', 'Customary for inventions'),
    },
    commitment: {
      title: t('预审承诺', 'Commitments'),
      required: true,
      form: 'electronic',
      source: t('在线勾选', 'Ticked online'),
      field: 'request.commitHonest',
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t('专利预审合格通知书或不合格通知书', 'A notice of a pass or of a fail'),
  remedies: [
    {
      text: t(
        '预审属公共服务，法律未规定复议、诉讼；可向中心申请复核',
        'A service act: no statutory appeal; the centre reviews on request',
      ),
      basis: ['custom'],
    },
  ],
  promise: {
    text: t('发明 7 个、实用新型 5 个、外观设计 3 个工作日内出具首次意见', 'First opinion in 7 / 5 / 3 working days'),
    limit: 'first-opinion',
  },
  settings,
  parties: { applicant: { title: t('申请人', 'Applicant'), kinds: ['organisation'] } },
  initiator: 'applicant',
  roles: {
    applicant: { title: t('申请人', 'the applicant'), party: 'applicant' },
    clerk: { title: t('受理人员', 'the acceptance clerk'), post: 'acceptance-clerk', at: 'body' },
    examiner: { title: t('预审员', 'the pre-examiner'), post: 'pre-examiner', at: 'body', assigned: true },
    reviewer: { title: t('复核人员', 'the reviewer'), post: 'reviewer', at: 'body' },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    acceptance: t('受理', 'Acceptance'),
    examination: t('预审', 'Examination'),
    correction: t('补正', 'Correction'),
    result: t('结论', 'Result'),
    filing: t('正式提交', 'Formal filing'),
  },
  states: {
    submitted: { title: t('待受理审查', 'Awaiting the acceptance check'), stage: 'acceptance', actors: ['clerk'] },
    allocation: { title: t('已受理，待分案', 'Accepted, to be allocated'), stage: 'acceptance', actors: ['leader'] },
    examining: { title: t('预审中', 'Under examination'), stage: 'examination', actors: ['examiner'] },
    correcting: { title: t('待申请人补正', 'Awaiting the correction'), stage: 'correction', actors: ['applicant'] },
    review: { title: t('拟不合格，待复核', 'Proposed to fail, under review'), stage: 'result', actors: ['reviewer'] },
    passed: {
      title: t('预审合格，待正式提交', 'Passed, awaiting formal filing'),
      stage: 'filing',
      actors: ['applicant'],
    },
    filed: {
      title: t('已正式提交，待加快标记', 'Filed, awaiting the fast-track flag'),
      stage: 'filing',
      actors: ['clerk'],
    },
    flagged: { title: t('已进入快速审查通道', 'On the fast track'), stage: 'filing', actors: [], final: 'good' },
    'not-accepted': { title: t('不予受理', 'Not accepted'), stage: 'acceptance', actors: [], final: 'bad' },
    failed: { title: t('预审不合格', 'Failed'), stage: 'result', actors: [], final: 'bad' },
    lapsed: {
      title: t('未按要求正式提交，未加快', 'Not filed as required, no fast track'),
      stage: 'filing',
      actors: [],
      final: 'bad',
    },
    withdrawn: { title: t('已撤回', 'Withdrawn'), stage: 'result', actors: [], final: 'neutral' },
  },
  forms: {
    request: requestForm,
    refusal: refusalForm,
    assign: assignForm,
    opinion: opinionForm,
    reply: replyForm,
    pass: passForm,
    fail: failForm,
    return: returnForm,
    filing: filingForm,
    withdrawal: reasonForm('撤回预审请求', 'Withdraw the request'),
    'no-flag': reasonForm('不予加快标记', 'No fast-track flag'),
  },
  actions: {
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
  },
  limits: {
    acceptance: {
      title: t('受理审查', 'Acceptance check'),
      kind: 'O',
      start: { action: 'submit' },
      span: { setting: 'acceptance' },
      roll: true,
      runsIn: ['submitted'],
      onExpiry: 'lamp',
      amberWithin: 1,
      basis: ['custom'],
    },
    'first-opinion': {
      title: t('首次预审意见', 'First opinion'),
      kind: 'O',
      start: { action: 'accept' },
      span: [
        { when: isInvention, span: { setting: 'first-opinion-invention' } },
        { when: { eq: [{ ref: 'data.request.kind' }, 'utility'] }, span: { setting: 'first-opinion-utility' } },
        { when: { all: [] }, span: { setting: 'first-opinion-design' } },
      ],
      roll: true,
      runsIn: ['allocation', 'examining', 'review'],
      metBy: ['issue-opinion'],
      onExpiry: 'lamp',
      amberWithin: 2,
      basis: ['custom'],
    },
    're-examination': {
      title: t('补正后再审', 'Examination after a correction'),
      kind: 'O',
      start: { action: 'reply' },
      span: { setting: 're-examination' },
      roll: true,
      runsIn: ['examining', 'review'],
      onExpiry: 'lamp',
      amberWithin: 2,
      basis: ['custom'],
    },
    reply: {
      title: t('补正答复', 'Reply'),
      kind: 'P',
      start: { action: 'issue-opinion' },
      span: [
        { when: isInvention, span: { setting: 'reply-invention' } },
        { when: { all: [] }, span: { setting: 'reply-other' } },
      ],
      roll: true,
      runsIn: ['correcting'],
      onExpiry: { action: 'reply-overdue' },
      amberWithin: 2,
      basis: ['custom'],
    },
    'formal-filing': {
      title: t('正式提交', 'Formal filing'),
      kind: 'P',
      start: { action: 'pass' },
      span: { setting: 'formal-filing' },
      roll: true,
      runsIn: ['passed'],
      onExpiry: { action: 'filing-overdue' },
      amberWithin: 1,
      basis: ['custom'],
    },
    flagging: {
      title: t('加快标记', 'Fast-track flag'),
      kind: 'O',
      start: { action: 'file' },
      span: { setting: 'flagging' },
      roll: true,
      runsIn: ['filed'],
      onExpiry: 'lamp',
      amberWithin: 1,
      basis: ['custom'],
    },
  },
  documents,
  checks,
  numbering: { series: 'preexam', pattern: 'YS{year}-{n:4}' },
  subject: { ref: 'data.request.title' },
  division: { ref: 'matter.division' },
  search: ['data.request.title', 'data.request.mainIpc', 'data.filing.applicationNumber'],
  columns: [
    { title: t('类型', 'Kind'), path: 'data.request.kind' },
    { title: t('主分类', 'Class'), path: 'data.request.mainIpc' },
  ],
});
