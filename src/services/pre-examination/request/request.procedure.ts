import { defineProcedure } from '#engine/procedure/define.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { actions } from './actions.ts';
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
import { limits } from './limits.ts';
import { settings } from './settings.ts';

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
  actions,
  limits,
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
