import { defineProcedure } from '#engine/procedure/define.ts';
import type { StateDefinition } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { checks } from './checks.ts';
import { decisionActions } from './decision-actions.ts';
import { documents } from './documents.ts';
import { IN_TIME, STANDING_STILL } from './effects.ts';
import { filingActions } from './filing-actions.ts';
import * as forms from './forms.ts';
import { limits } from './limits.ts';
import { settings } from './settings.ts';
import { trialActions } from './trial-actions.ts';

const open = (title: Text, stage: string, ...actors: string[]): StateDefinition => ({ title, stage, actors });
const final = (title: Text, stage: string, kind: 'good' | 'bad' | 'neutral'): StateDefinition => ({
  title,
  stage,
  actors: [],
  final: kind,
});

/** 专利侵权纠纷行政裁决 by Order 81: two adversaries before a panel, from the request to a decision in effect. */
export const infringementAdjudication = defineProcedure({
  id: 'adjudication/infringement',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('专利侵权纠纷行政裁决', 'Administrative adjudication of patent infringement'),
  summary: t(
    '专利权人或利害关系人请求管理专利工作的部门对侵权纠纷作出裁决。',
    'A patentee or interested party asks the patent office of the region to decide an infringement dispute.',
  ),
  itemKind: t('行政裁决', 'Administrative adjudication'),
  link: 'protection',
  basis: ['PL-65', 'O81-7', 'O81-12'],
  object: t(
    '专利权人、独占或排他许可的被许可人、经授权的被许可人、合法继承人',
    'Patentees, licensees with standing, heirs',
  ),
  conditions: [
    { text: t('请求人是专利权人或者利害关系人', 'The requester is patentee or interested party'), basis: ['O81-12'] },
    { text: checks['two-sides']!.title, basis: ['O81-12'], check: 'two-sides' },
    { text: t('有明确的请求事项和具体事实、理由', 'A concrete request with facts and reasons'), basis: ['O81-12'] },
    { text: checks.jurisdiction!.title, basis: ['O81-7'], check: 'jurisdiction' },
    { text: t('当事人没有起诉，也没有约定其他解决方式', 'No suit and no other agreed way'), basis: ['O81-12'] },
    {
      text: t(
        '自知道侵权行为和侵权人之日起三年内提出；侵权持续的除外',
        'Within three years of knowing act and infringer, unless it continues',
      ),
      basis: ['O81-19'],
    },
  ],
  materials: {
    request: {
      title: t('请求书', 'Request'),
      required: true,
      form: 'either',
      source: t('在线填写', 'Filled in online'),
    },
    identity: {
      title: t('主体资格证明、委托书', 'Proof of identity, power of attorney'),
      required: true,
      form: 'either',
      source: t('请求人', 'Requester'),
      field: 'request.identity',
    },
    'register-copy': {
      title: t('专利登记簿副本', 'Copy of the patent register'),
      required: true,
      form: 'either',
      source: t('国家知识产权局', 'National office'),
      field: 'request.registerCopy',
    },
    evaluation: {
      title: t('专利权评价报告', 'Evaluation report'),
      required: false,
      form: 'either',
      source: t('国家知识产权局', 'National office'),
      field: 'request.evaluation',
      note: t('实用新型、外观设计，按要求提交', 'Utility models and designs, on demand'),
    },
    evidence: {
      title: t('证据', 'Evidence'),
      required: true,
      form: 'either',
      source: t('请求人', 'Requester'),
      field: 'request.evidence',
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t('行政裁决书、调解协议书或撤案通知书', 'A decision, a settlement or a notice of closing'),
  remedies: [
    {
      text: t('不服裁决的，自收到之日起十五日内向人民法院起诉', 'Suit within fifteen days of receipt of the decision'),
      basis: ['PL-65', 'O81-80'],
    },
  ],
  promise: {
    text: t('立案之日起三个月内结案', 'Closed within three months of filing'),
    limit: 'close',
  },
  settings,
  parties: {
    requester: { title: t('请求人', 'Requester'), kinds: ['organisation', 'person'] },
    respondent: { title: t('被请求人', 'Respondent'), kinds: ['organisation', 'person'] },
  },
  initiator: 'requester',
  roles: {
    requester: { title: t('请求人', 'the requester'), party: 'requester' },
    respondent: { title: t('被请求人', 'the respondent'), party: 'respondent' },
    handler: { title: t('承办人', 'the case handler'), post: 'case-handler', at: 'body', assigned: true },
    officer: { title: t('立案人员', 'the filing officer'), post: 'case-filing-officer', at: 'body' },
    'panel-leader': { title: t('合议组长', 'the panel leader'), post: 'panel-leader', at: 'body' },
    head: { title: t('负责人', 'the head of the office'), post: 'adjudication-head', at: 'body' },
    superior: {
      title: t('上一级部门', 'the superior office'),
      post: 'adjudication-superior',
      at: 'division',
      oversees: true,
    },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    request: t('请求与立案', 'Request and filing'),
    defence: t('送达与答辩', 'Service and defence'),
    trial: t('审理', 'Trial'),
    decision: t('裁决', 'Decision'),
    after: t('裁决之后', 'After the decision'),
  },
  states: {
    requested: open(t('待立案审查', 'Awaiting the filing decision'), 'request', 'officer'),
    correcting: open(t('待请求人补正', 'To be corrected'), 'request', 'requester'),
    'not-filed': final(t('不予立案', 'Not filed'), 'request', 'bad'),
    filed: open(t('已立案，待送达', 'Filed, to be served'), 'defence', 'handler'),
    defence: open(t('答辩期', 'Time for the defence'), 'defence', 'respondent'),
    'defence-received': open(t('已收到答辩，待转送', 'Defence received, to be forwarded'), 'defence', 'handler'),
    trial: open(t('审理中', 'On trial'), 'trial', 'handler'),
    'hearing-set': open(t('已安排口头审理', 'Hearing set'), 'trial', 'handler'),
    suspended: {
      ...open(t('已中止', 'Suspended'), 'trial', 'head'),
      noLimit: t(
        '中止期间不计入办案期限（专利纠纷行政裁决和调解办法第三十七条）',
        'Suspension is not counted (Order 81, Art. 37)',
      ),
    },
    excluded: {
      ...open(t('不计入期限的期间', 'Time not counted'), 'trial', 'handler'),
      noLimit: t(
        '公告、检验鉴定等时间不计入办案期限（同上）',
        'Public notice, tests and the like are not counted (ditto)',
      ),
    },
    deliberation: open(t('合议中', 'In deliberation'), 'decision', 'panel-leader', 'handler'),
    approval: open(t('拟裁决待审批', 'Decision to be approved'), 'decision', 'head'),
    decided: open(t('已裁决，起诉期内', 'Decided, open to suit'), 'after', 'requester', 'respondent'),
    litigated: {
      ...open(t('诉讼中', 'Before the court'), 'after', 'handler'),
      noLimit: t('由人民法院审理', 'The court decides'),
    },
    'in-force': final(t('裁决已生效', 'Decision in effect'), 'after', 'good'),
    revoked: final(t('裁决被撤销', 'Decision revoked'), 'after', 'bad'),
    mediated: final(t('调解结案', 'Settled'), 'decision', 'good'),
    withdrawn: final(t('已撤案', 'Closed without decision'), 'decision', 'neutral'),
  },
  forms: {
    request: forms.requestForm,
    correction: forms.correctionForm,
    'not-filed': forms.notFiledForm,
    filing: forms.filingForm,
    service: forms.serviceForm,
    receipt: forms.receiptForm,
    defence: forms.defenceForm,
    evidence: forms.evidenceForm,
    hearing: forms.hearingForm,
    minutes: forms.minutesForm,
    suspension: forms.suspensionForm,
    resumption: forms.explanationForm('恢复处理', 'Resume'),
    excluded: forms.excludedForm,
    extension: forms.explanationForm('延长期限', 'Extend'),
    deliberation: forms.deliberationForm,
    proposal: forms.proposalForm,
    return: forms.explanationForm('退回合议', 'Return'),
    decision: forms.decisionForm,
    mediation: forms.mediationForm,
    withdrawal: forms.explanationForm('撤回请求', 'Withdraw'),
    dismissal: forms.dismissalForm,
    suit: forms.suitForm,
    judgment: forms.judgmentForm,
  },
  actions: { ...filingActions, ...trialActions, ...decisionActions },
  limits: limits(IN_TIME, STANDING_STILL),
  documents,
  checks,
  numbering: { series: 'adjudication', pattern: 'CJ{year}-{n:4}' },
  subject: { template: '{parties.requester.name} / {data.request.respondentName}' },
  division: { ref: 'matter.division' },
  search: ['data.request.respondentName', 'data.request.patents', 'numbers.case', 'numbers.decision'],
  columns: [
    { title: t('案号', 'Case no.'), path: 'numbers.case' },
    { title: t('涉案专利', 'Patent'), path: 'data.request.patents' },
    { title: t('被请求人', 'Respondent'), path: 'data.request.respondentName' },
  ],
});
