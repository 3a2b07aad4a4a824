import { defineProcedure } from '#engine/procedure/define.ts';
import type { StateDefinition } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { actions } from './actions.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import * as forms from './forms.ts';
import { limits, settings } from './limits.ts';

const state = (zh: string, en: string, stage: string, ...actors: string[]): StateDefinition => ({
  title: t(zh, en),
  stage,
  actors,
});
const final = (zh: string, en: string, kind: 'good' | 'bad' | 'neutral'): StateDefinition => ({
  title: t(zh, en),
  stage: 'done',
  actors: [],
  final: kind,
});

/** 专利导航: from the need for a decision over plan, analysis and review to what came of it a year later (GB/T 39551). */
export const navigationProject = defineProcedure({
  id: 'navigation/project',
  version: '2024-01',
  validFrom: plainDate('2024-01-01'),
  title: t('专利导航项目', 'Patent navigation project'),
  summary: t(
    '围绕一项决策分析专利：立项、分解、检索、评审、公开，一年后评价采纳情况。',
    'Patents are analysed for one decision: approval, decomposition, search, review, publication, and an evaluation a year later.',
  ),
  itemKind: t('公共服务', 'Public service'),
  link: 'use',
  basis: ['GBT39551', 'custom'],
  object: t('企业、园区、高校院所和政府部门', 'Enterprises, parks, universities and public bodies'),
  conditions: Object.entries(checks).map(([check, one]) => ({ text: one.title, basis: one.basis, check })),
  materials: {
    need: {
      title: t('需求说明', 'Statement of the need'),
      required: true,
      form: 'electronic',
      source: t('需求单位在线填写', 'Filled in by the client'),
    },
    background: {
      title: t('背景材料', 'Background'),
      required: false,
      form: 'electronic',
      source: t('需求单位', 'The client'),
      field: 'need.files',
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t('评审结论通知书、绩效评价通知书', 'The conclusion of the review and the evaluation'),
  remedies: [
    { text: t('不予立项的，完善后可以重新提出', 'A declined project may be applied for again'), basis: ['custom'] },
  ],
  promise: { text: t('10 个工作日内审核立项', 'Approved within 10 working days'), limit: 'approval' },
  settings,
  parties: {
    client: { title: t('需求单位', 'Client'), kinds: ['organisation'] },
    undertaker: { title: t('承担单位', 'Undertaker'), kinds: ['organisation'] },
  },
  initiator: 'client',
  roles: {
    client: { title: t('需求单位', 'the client'), party: 'client' },
    undertaker: { title: t('承担单位', 'the undertaker'), party: 'undertaker' },
    officer: { title: t('导航项目管理人员', 'the navigation officer'), post: 'navigation-officer', at: 'body' },
    expert: { title: t('评审专家', 'the experts'), post: 'navigation-expert', at: 'body' },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    need: t('需求分析', 'Need'),
    work: t('检索与分析', 'Search and analysis'),
    review: t('成果评审', 'Review'),
    use: t('成果运用', 'Use'),
    done: t('归档', 'Archive'),
  },
  states: {
    applied: state('待立项审核', 'To be approved', 'need', 'officer'),
    supplementing: state('待补充需求', 'To be supplemented', 'need', 'client'),
    approved: state('已立项，待提交方案', 'Approved, the plan is due', 'need', 'undertaker'),
    'in-progress': state('实施中', 'In progress', 'work', 'undertaker'),
    'mid-check': state('待中期检查', 'Mid-term check', 'work', 'officer'),
    submitted: state('成果待形式审查', 'Handed in, formal check', 'review', 'officer'),
    completing: state('待完善', 'To be completed', 'review', 'undertaker'),
    'expert-review': state('专家评审中', 'Under review', 'review', 'expert', 'officer'),
    revising: state('待修改', 'To be revised', 'review', 'undertaker'),
    're-review': state('复评中', 'Second review', 'review', 'expert', 'officer'),
    accepted: state('已验收，待公开', 'Accepted, to be published', 'use', 'officer'),
    published: state('运用中，待满一年评价', 'In use until the evaluation', 'use', 'client'),
    adoption: state('待报告采纳情况', 'Adoption to be reported', 'use', 'client'),
    evaluating: state('待绩效评价', 'To be evaluated', 'use', 'officer'),
    'followed-up': final('已评价归档', 'Evaluated', 'good'),
    declined: final('不予立项', 'Declined', 'bad'),
    rejected: final('未通过验收', 'Rejected', 'bad'),
    withdrawn: final('已撤回', 'Withdrawn', 'neutral'),
  },
  forms: {
    need: forms.needForm,
    supplement: forms.supplementForm,
    approval: forms.approvalForm,
    decline: forms.declineForm,
    plan: forms.planForm,
    decision: forms.decisionForm,
    result: forms.resultForm,
    progress: forms.progressForm,
    mid: forms.midForm,
    report: forms.reportForm,
    return: forms.returnForm,
    score: forms.scoreForm,
    conclude: forms.concludeForm,
    'conclude-again': forms.concludeAgainForm,
    publish: forms.publishForm,
    adoption: forms.adoptionForm,
    evaluation: forms.evaluationForm,
    withdraw: forms.withdrawForm,
  },
  actions,
  limits,
  documents,
  checks,
  numbering: { series: 'navigation', pattern: 'DH{year}-{n:4}' },
  subject: { ref: 'data.need.title' },
  division: { ref: 'data.need.division' },
  search: ['data.need.title', 'data.need.client.name', 'data.need.industry'],
  columns: [
    { title: t('需求单位', 'Client'), path: 'data.need.client.name' },
    { title: t('产业', 'Industry'), path: 'data.need.industry' },
    { title: t('承担单位', 'Undertaker'), path: 'data.approval.undertaker.name' },
  ],
});
