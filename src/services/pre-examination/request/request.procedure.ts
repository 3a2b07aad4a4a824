import { defineProcedure } from '#engine/procedure/define.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { actions } from './actions/index.ts';
import { checks } from './checks/index.ts';
import { documents } from './documents.ts';
import { forms } from './forms/index.ts';
import { limits } from './limits.ts';
import { settings } from './settings.ts';

/** 专利预审: from submission over correction rounds to a pass or a fail, and on to the fate at the national office. */
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
      text: t('委托代理的，代理机构已在本中心登记', 'An agency that acts is registered with the centre'),
      basis: ['custom'],
      check: 'agency-registered',
    },
    {
      text: t('本年度预审名额有余', 'The yearly quota of the entity is not used up'),
      basis: ['custom'],
      check: 'quota-left',
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
    authorisation: {
      title: t('代理委托书', 'Power of attorney'),
      required: false,
      form: 'electronic',
      source: t('委托代理机构的提供', 'Where an agency acts'),
      field: 'request.authorisation',
    },
    evidence: {
      title: t('研发证明', 'Proof of research'),
      required: false,
      form: 'electronic',
      source: t('中心要求时提供', 'On demand of the centre'),
      field: 'request.evidence',
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
        '预审属公共服务，法律未规定复议、诉讼；对不合格结论可向中心申请复核一次，也可直接正式提交申请',
        'A service act: no statutory appeal; the centre reviews a fail once on request, and filing directly remains open',
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
    'national-office': { title: t('国家知识产权局', 'the national office'), outside: true },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    acceptance: t('受理', 'Acceptance'),
    examination: t('预审', 'Examination'),
    correction: t('补正', 'Correction'),
    result: t('结论', 'Result'),
    filing: t('正式提交', 'Formal filing'),
    national: t('国家局审查', 'National office'),
  },
  states: {
    submitted: { title: t('待受理审查', 'Awaiting the acceptance check'), stage: 'acceptance', actors: ['clerk'] },
    allocation: { title: t('已受理，待分案', 'Accepted, to be allocated'), stage: 'acceptance', actors: ['leader'] },
    classifying: { title: t('待核定分类', 'To be classified'), stage: 'examination', actors: ['examiner'] },
    examining: { title: t('预审中', 'Under examination'), stage: 'examination', actors: ['examiner'] },
    correcting: { title: t('待申请人补正', 'Awaiting the correction'), stage: 'correction', actors: ['applicant'] },
    review: { title: t('拟不合格，待复核', 'Proposed to fail, under review'), stage: 'result', actors: ['reviewer'] },
    failing: { title: t('不合格，可申请复核', 'Failed, open to a review'), stage: 'result', actors: ['applicant'] },
    reconsideration: { title: t('复核中', 'The fail is reviewed'), stage: 'result', actors: ['leader'] },
    passed: {
      title: t('预审合格，待正式提交', 'Passed, awaiting formal filing'),
      stage: 'filing',
      actors: ['applicant'],
    },
    filed: { title: t('已正式提交，待登记缴费', 'Filed, fees to be reported'), stage: 'filing', actors: ['applicant'] },
    paid: { title: t('已缴费，待提请加快', 'Paid, the flag to be asked for'), stage: 'filing', actors: ['clerk'] },
    'flag-requested': {
      title: t('已提请加快标记', 'The flag is asked for'),
      stage: 'filing',
      actors: ['national-office'],
    },
    'fast-track': {
      title: t('国家局快速审查中', 'On the fast track of the national office'),
      stage: 'national',
      actors: ['national-office'],
    },
    'office-action': {
      title: t('待答复国家局通知书', 'To reply to the national office'),
      stage: 'national',
      actors: ['applicant'],
    },
    ordinary: {
      title: t('已退出快速通道，普通审查中', 'Off the fast track, in the ordinary one'),
      stage: 'national',
      actors: ['national-office'],
      noLimit: t('普通程序的审查周期由国家知识产权局掌握', 'The ordinary track has no target of the centre'),
    },
    granted: { title: t('已授权', 'Granted'), stage: 'national', actors: [], final: 'good' },
    rejected: { title: t('被驳回', 'Rejected'), stage: 'national', actors: [], final: 'bad' },
    'withdrawn-after': {
      title: t('合格后撤回', 'Withdrawn after the pass'),
      stage: 'national',
      actors: [],
      final: 'neutral',
    },
    'off-track': {
      title: t('未加快，按普通程序审查', 'No fast track: ordinary examination'),
      stage: 'filing',
      actors: [],
      final: 'neutral',
    },
    lapsed: {
      title: t('合格后逾期未提交', 'Passed, but not filed in time'),
      stage: 'filing',
      actors: [],
      final: 'bad',
    },
    'not-accepted': { title: t('不予受理', 'Not accepted'), stage: 'acceptance', actors: [], final: 'bad' },
    failed: { title: t('预审不合格', 'Failed'), stage: 'result', actors: [], final: 'bad' },
    withdrawn: { title: t('已撤回', 'Withdrawn'), stage: 'result', actors: [], final: 'neutral' },
  },
  forms,
  actions,
  limits,
  documents,
  checks,
  confidential: [
    'classify',
    'issue-opinion',
    'reply',
    'propose-fail',
    'return-to-examiner',
    'object',
    'uphold-fail',
    'overturn-fail',
    'record-office-action',
    'record-rejection',
  ],
  numbering: { series: 'preexam', pattern: 'YS{year}-{n:4}' },
  subject: { ref: 'data.request.title' },
  division: { ref: 'matter.division' },
  search: ['data.request.title', 'data.request.mainIpc', 'data.filing.applicationNumber'],
  columns: [
    { title: t('类型', 'Kind'), path: 'data.request.kind' },
    { title: t('主分类', 'Class'), path: 'data.request.mainIpc' },
  ],
});
