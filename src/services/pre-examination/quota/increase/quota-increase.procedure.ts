import { defineProcedure } from '#engine/procedure/define.ts';
import type { EffectTemplate, FactNeed } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import { grantForm, increaseForm, refusalForm, withdrawalForm } from './forms.ts';
import { settings } from './settings.ts';

const ID = 'pre-examination/quota-increase';

const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  entity: { ref: 'parties.applicant.name' },
  asked: { ref: 'data.increase.number' },
  explanation: { ref: 'input.explanation' },
};
const ENTITY: FactNeed = { id: 'entity', register: 'filed-entity', key: { ref: 'data.increase.creditCode' } };

const thisYear = (id: string, action: string): FactNeed => ({
  id,
  tally: {
    procedure: ID,
    action,
    party: { ref: 'actor.party' },
    from: { ref: 'year.start' },
    to: { ref: 'year.end' },
  },
});

const tell = (to: string[], zh: string, en: string): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(zh, en),
  body: t(
    `{parties.applicant.name}（{matter.publicNumber}）：${zh}。`,
    `{parties.applicant.name} ({matter.publicNumber}): ${en}.`,
  ),
});

/** 追加名额申请: an entity whose quota is used up asks for more, once a year; the head of the centre decides with a number. */
export const quotaIncrease = defineProcedure({
  id: ID,
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('专利预审追加名额申请', 'Request for a quota increase'),
  summary: t(
    '年度预审名额不够用的备案主体，可以说明理由申请追加；同意的件数当年有效。',
    'An entity whose yearly quota is used up may ask for more, with reasons; what is granted counts that year.',
  ),
  itemKind: t('公共服务', 'Public service'),
  link: 'creation',
  basis: ['custom'],
  object: t('本中心的有效备案主体', 'Filed entities in good standing'),
  conditions: ['entity-filed', 'once-a-year'].map((check) => ({
    text: checks[check]!.title,
    basis: checks[check]!.basis,
    check,
  })),
  materials: {
    planned: {
      title: t('拟提交的专利申请清单', 'List of planned applications'),
      required: true,
      form: 'electronic',
      source: t('在线填写', 'Filled in online'),
      field: 'increase.planned',
    },
    evidence: {
      title: t('研发项目证明', 'Evidence of the projects'),
      required: true,
      form: 'electronic',
      source: t('申请单位', 'Applicant'),
      field: 'increase.evidence',
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t('追加预审名额通知书或不予追加通知书', 'A notice of the increase or of its refusal'),
  remedies: [
    {
      text: t(
        '名额管理属公共服务，法律未规定复议、诉讼；可向中心申请复核，也可直接向国家知识产权局提交专利申请',
        'A matter of service: no statutory appeal; the centre reviews on request, and direct filing remains open',
      ),
      basis: ['custom'],
    },
  ],
  promise: { text: t('5 个工作日内答复', 'Answered within 5 working days'), limit: 'decision' },
  settings,
  parties: { applicant: { title: t('申请单位', 'Applicant'), kinds: ['organisation'] } },
  initiator: 'applicant',
  roles: {
    applicant: { title: t('申请单位', 'the applicant'), party: 'applicant' },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
  },
  stages: { decision: t('审批', 'Decision') },
  states: {
    submitted: { title: t('待审批', 'Awaiting the decision'), stage: 'decision', actors: ['leader'] },
    granted: { title: t('已同意追加', 'Granted'), stage: 'decision', actors: [], final: 'good' },
    refused: { title: t('不予追加', 'Refused'), stage: 'decision', actors: [], final: 'bad' },
    withdrawn: { title: t('已撤回', 'Withdrawn'), stage: 'decision', actors: [], final: 'neutral' },
  },
  forms: { increase: increaseForm, grant: grantForm, refusal: refusalForm, withdrawal: withdrawalForm },
  actions: {
    submit: {
      title: t('申请追加名额', 'Ask for more'),
      from: 'new',
      to: 'submitted',
      by: ['applicant'],
      form: 'increase',
      into: 'increase',
      primary: true,
      facts: [
        { id: 'entity', register: 'filed-entity', key: { ref: 'actor.code' } },
        thisYear('asked', 'submit'),
        thisYear('withdrawn', 'withdraw'),
      ],
      requires: ['own-code', 'entity-filed', 'once-a-year'].map((check) => ({ check })),
      effects: [tell(['leader'], '申请追加预审名额，请审批', 'asks for a quota increase')],
    },
    grant: {
      title: t('同意追加', 'Grant'),
      from: ['submitted'],
      to: 'granted',
      by: ['leader'],
      form: 'grant',
      into: 'decision',
      primary: true,
      facts: [ENTITY],
      requires: [
        {
          condition: { lte: [{ ref: 'input.number' }, { ref: 'data.increase.number' }] },
          otherwise: {
            what: t('同意的件数多于申请的件数。', 'More would be granted than was asked for.'),
            why: t('追加以申请为限。', 'An increase goes no further than the request.'),
            next: t('请填写不超过申请件数的数。', 'Give a number within the request.'),
            basis: ['custom'],
            field: 'number',
          },
        },
      ],
      effects: [
        {
          effect: 'register.enter',
          register: 'quota-grant',
          key: { ref: 'matter.publicNumber' },
          fields: {
            grant_no: { ref: 'matter.publicNumber' },
            credit_code: { ref: 'data.increase.creditCode' },
            entity: { ref: 'parties.applicant.name' },
            division: { ref: 'facts.entity.division' },
            year_from: { ref: 'year.start' },
            number: { ref: 'input.number' },
            asked: { ref: 'data.increase.number' },
            granted_on: { ref: 'today' },
          },
          validFrom: { ref: 'today' },
        },
        {
          effect: 'document.issue',
          document: 'granted',
          to: ['applicant'],
          data: { ...CASE, number: { ref: 'input.number' } },
        },
        tell(['applicant'], '追加名额已同意', 'the increase is granted'),
      ],
    },
    refuse: {
      title: t('不予追加', 'Refuse'),
      from: ['submitted'],
      to: 'refused',
      by: ['leader'],
      form: 'refusal',
      into: 'decision',
      tone: 'danger',
      effects: [
        { effect: 'document.issue', document: 'refused', to: ['applicant'], data: CASE },
        tell(['applicant'], '不予追加名额，理由见通知书', 'no increase is granted, see the notice'),
      ],
    },
    withdraw: {
      title: t('撤回申请', 'Withdraw'),
      from: ['submitted'],
      to: 'withdrawn',
      by: ['applicant'],
      form: 'withdrawal',
      into: 'withdrawal',
      tone: 'danger',
      effects: [tell(['leader'], '撤回追加名额申请', 'the request for an increase is withdrawn')],
    },
  },
  limits: {
    decision: {
      title: t('审批', 'Decision'),
      kind: 'O',
      start: { action: 'submit' },
      span: { setting: 'decision' },
      roll: true,
      runsIn: ['submitted'],
      onExpiry: 'lamp',
      amberWithin: 1,
      basis: ['custom'],
    },
  },
  documents,
  checks,
  numbering: { series: 'quota-increase', pattern: 'ZJ{year}-{n:4}' },
  subject: { template: '追加名额 {data.increase.number} 件' },
  division: { ref: 'matter.division' },
  search: ['data.increase.creditCode'],
  columns: [
    { title: t('申请件数', 'Asked for'), path: 'data.increase.number' },
    { title: t('同意件数', 'Granted'), path: 'data.decision.number' },
  ],
});
