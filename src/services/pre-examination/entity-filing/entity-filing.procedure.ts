import { defineProcedure } from '#engine/procedure/define.ts';
import type { EffectTemplate } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import * as forms from './forms.ts';
import { settings } from './settings.ts';

const OFFICE = ['clerk', 'leader'];
const CONDITIONS = ['own-code', 'in-region', 'field-open', 'old-enough', 'enough-insured', 'enough-patents', 'honest'];

const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  entity: { ref: 'data.entity.name' },
  creditCode: { ref: 'data.entity.creditCode' },
  field: { ref: 'data.entity.field' },
};
const KEY = { ref: 'data.entity.creditCode' };

const tell = (to: string[], zh: string, en: string): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(zh, en),
  body: t(`{data.entity.name}（{matter.publicNumber}）：${zh}。`, `{data.entity.name} ({matter.publicNumber}): ${en}.`),
});

const standing = (state: string): EffectTemplate => ({
  effect: 'register.alter',
  register: 'filed-entity',
  key: KEY,
  fields: {},
  state,
  validFrom: { ref: 'today' },
});

/** 备案主体: a unit of the region becomes, stays and ceases to be entitled to pre-examination. */
export const entityFiling = defineProcedure({
  id: 'pre-examination/entity-filing',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('专利预审备案主体申请', 'Filing as an entity for pre-examination'),
  summary: t(
    '本地区获批领域的企业、高校、科研院所备案后，可以提出专利预审请求。',
    'Companies, universities and institutes of the approved fields file with the centre before they ask for pre-examination.',
  ),
  itemKind: t('公共服务', 'Public service'),
  link: 'creation',
  basis: ['C49', 'C25', 'CR8', 'custom'],
  object: t('在本地区注册的企业、高等学校、科研院所等法人单位', 'Legal persons registered in the region'),
  conditions: CONDITIONS.map((check) => ({ text: checks[check]!.title, basis: checks[check]!.basis, check })),
  materials: {
    application: {
      title: t('备案申请表', 'Application form'),
      required: true,
      form: 'electronic',
      source: t('在线填写', 'Filled in online'),
    },
    licence: {
      title: t('营业执照或法人证书', 'Licence or certificate of legal personality'),
      required: true,
      form: 'electronic',
      source: t('申请单位', 'Applicant'),
      field: 'entity.licence',
    },
    evidence: {
      title: t('研发场所、团队、参保等证明', 'Evidence of premises, team and insurance'),
      required: false,
      form: 'electronic',
      source: t('申请单位', 'Applicant'),
      field: 'entity.evidence',
    },
    commitment: {
      title: t('承诺书', 'Commitment'),
      required: true,
      form: 'electronic',
      source: t('在线勾选', 'Ticked online'),
      field: 'entity.commitment',
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t('备案主体确认通知书或不予备案通知书', 'A confirmation or a refusal of filing'),
  remedies: [
    {
      text: t(
        '备案属公共服务，法律未规定复议、诉讼；可向中心申请复核，或补充材料后重新申请',
        'A service act: no statutory appeal; the centre reviews on request, and one may apply again',
      ),
      basis: ['custom'],
    },
  ],
  promise: {
    text: t('材料齐全后 5 个工作日内完成中心审核', 'Review by the centre within 5 working days'),
    limit: 'review',
  },
  settings,
  parties: { applicant: { title: t('申请单位', 'Applicant'), kinds: ['organisation'] } },
  initiator: 'applicant',
  roles: {
    applicant: { title: t('申请单位', 'the applicant'), party: 'applicant' },
    clerk: { title: t('受理人员', 'the acceptance clerk'), post: 'acceptance-clerk', at: 'body' },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    review: t('中心审核', 'Review by the centre'),
    confirmation: t('国家确认', 'National confirmation'),
    standing: t('备案管理', 'Filed'),
  },
  states: {
    submitted: { title: t('待中心审核', 'Awaiting review'), stage: 'review', actors: ['clerk'] },
    correcting: { title: t('待补正', 'Awaiting the correction'), stage: 'review', actors: ['applicant'] },
    reported: {
      title: t('已上报，待确认', 'Reported, awaiting confirmation'),
      stage: 'confirmation',
      actors: ['clerk'],
      noLimit: t('国家知识产权局按批次确认，时间不由本中心决定', 'The national office confirms in batches of its own'),
    },
    filed: {
      title: t('备案有效', 'Filed'),
      stage: 'standing',
      actors: ['clerk'],
      noLimit: t('备案长期有效，按年度复核', 'A filing lasts; it is reviewed every year'),
    },
    suspended: { title: t('备案暂停', 'Suspended'), stage: 'standing', actors: ['leader'] },
    cancelled: { title: t('备案已取消', 'Cancelled'), stage: 'standing', actors: [], final: 'bad' },
    refused: { title: t('不予备案', 'Refused'), stage: 'review', actors: [], final: 'bad' },
    lapsed: {
      title: t('逾期未补正，已终止', 'Ended: not corrected in time'),
      stage: 'review',
      actors: [],
      final: 'bad',
    },
    withdrawn: { title: t('已撤回', 'Withdrawn'), stage: 'review', actors: [], final: 'neutral' },
  },
  forms: {
    entity: forms.entityForm,
    correction: forms.correctionForm,
    report: forms.reportForm,
    confirmation: forms.confirmForm,
    refusal: forms.refusalForm,
    suspension: forms.suspensionForm,
    restoration: forms.restorationForm,
    cancellation: forms.cancellationForm,
    'annual-review': forms.annualReviewForm,
    withdrawal: forms.withdrawalForm,
  },
  actions: {
    submit: {
      title: t('提交备案申请', 'Submit the application'),
      from: 'new',
      to: 'submitted',
      by: ['applicant'],
      form: 'entity',
      into: 'entity',
      primary: true,
      facts: [{ id: 'entity', register: 'filed-entity', key: { ref: 'actor.code' } }],
      requires: [...CONDITIONS, 'not-filed-yet'].map((check) => ({ check })),
      effects: [tell(['clerk'], '新的备案申请，请审核', 'a new application to review')],
    },
    'request-correction': {
      title: t('通知补正', 'Ask for a correction'),
      from: ['submitted'],
      to: 'correcting',
      by: ['clerk'],
      form: 'correction',
      into: 'corrections[]',
      effects: [
        {
          effect: 'document.issue',
          document: 'correction',
          to: ['applicant'],
          data: { ...CASE, items: { ref: 'input.items' }, correctBy: { limit: 'correction' } },
        },
        tell(['applicant'], '备案申请需要补正', 'the application has to be corrected'),
      ],
    },
    correct: {
      title: t('提交补正', 'Submit the correction'),
      from: ['correcting'],
      to: 'submitted',
      by: ['applicant'],
      form: 'entity',
      into: 'entity',
      primary: true,
      requires: CONDITIONS.map((check) => ({ check })),
      effects: [tell(['clerk'], '备案申请已补正，请审核', 'the correction has come')],
    },
    'correction-overdue': {
      title: t('逾期未补正，终止', 'Not corrected in time: ended'),
      from: ['correcting'],
      to: 'lapsed',
      by: ['clock'],
      effects: [
        tell(['applicant', 'clerk'], '逾期未补正，本次申请终止', 'not corrected in time, the application ends'),
      ],
    },
    report: {
      title: t('审核通过，上报国家知识产权局', 'Approve and report'),
      from: ['submitted'],
      to: 'reported',
      by: ['clerk'],
      form: 'report',
      into: 'report',
      primary: true,
      effects: [tell(['applicant', 'leader'], '中心审核通过，已上报确认', 'approved by the centre and reported')],
    },
    confirm: {
      title: t('登记备案确认', 'Enter the confirmation'),
      from: ['reported'],
      to: 'filed',
      by: ['clerk'],
      form: 'confirmation',
      into: 'confirmation',
      primary: true,
      requires: [
        {
          condition: { lte: [{ ref: 'days.report' }, { ref: 'input.filedOn' }] },
          otherwise: {
            what: t('备案日早于上报日。', 'The filing day lies before the report.'),
            why: t('确认在上报之后作出。', 'Confirmation follows the report.'),
            next: t('请核对确认文件上的日期。', 'Check the date on the confirmation.'),
            basis: ['custom'],
            field: 'filedOn',
          },
        },
      ],
      effects: [
        {
          effect: 'register.enter',
          register: 'filed-entity',
          key: KEY,
          fields: {
            credit_code: KEY,
            name: { ref: 'data.entity.name' },
            division: { ref: 'data.entity.division' },
            field: { ref: 'data.entity.field' },
            ipc: { ref: 'data.entity.ipc.subclass' },
            grade: { ref: 'input.grade' },
            filed_on: { ref: 'input.filedOn' },
            batch: { ref: 'data.report.batch' },
          },
          validFrom: { ref: 'input.filedOn' },
        },
        {
          effect: 'document.issue',
          document: 'confirmation',
          to: ['applicant'],
          data: { ...CASE, filedOn: { ref: 'input.filedOn' }, batch: { ref: 'data.report.batch' } },
        },
        tell(['applicant'], '备案已确认，可以提出预审请求', 'filed: pre-examination is open to you'),
      ],
    },
    refuse: {
      title: t('不予备案', 'Refuse'),
      from: ['submitted', 'reported'],
      to: 'refused',
      by: ['leader'],
      form: 'refusal',
      into: 'refusal',
      tone: 'danger',
      effects: [
        {
          effect: 'document.issue',
          document: 'refusal',
          to: ['applicant'],
          data: { ...CASE, explanation: { ref: 'input.explanation' } },
        },
        tell(['applicant'], '不予备案，理由见通知书', 'refused, see the notice'),
      ],
    },
    suspend: {
      title: t('暂停备案', 'Suspend'),
      from: ['filed'],
      to: 'suspended',
      by: ['leader'],
      form: 'suspension',
      into: 'suspensions[]',
      tone: 'danger',
      effects: [
        standing('suspended'),
        {
          effect: 'document.issue',
          document: 'suspension',
          to: ['applicant'],
          data: { ...CASE, explanation: { ref: 'input.explanation' }, until: { limit: 'suspension' } },
        },
        tell(['applicant', 'clerk'], '备案被暂停，理由见决定书', 'suspended, see the decision'),
      ],
    },
    restore: {
      title: t('提前恢复备案', 'Restore early'),
      from: ['suspended'],
      to: 'filed',
      by: ['leader'],
      form: 'restoration',
      into: 'restorations[]',
      primary: true,
      effects: [
        standing('filed'),
        {
          effect: 'document.issue',
          document: 'restoration',
          to: ['applicant'],
          data: { ...CASE, explanation: { ref: 'input.explanation' } },
        },
        tell(['applicant', 'clerk'], '备案已恢复', 'restored'),
      ],
    },
    'suspension-over': {
      title: t('暂停期满，自动恢复', 'Suspension over: restored'),
      from: ['suspended'],
      to: 'filed',
      by: ['clock'],
      effects: [
        standing('filed'),
        { effect: 'document.issue', document: 'restoration', to: ['applicant'], data: { ...CASE } },
        tell(['applicant', 'clerk'], '暂停期满，备案已恢复', 'the suspension is over, the filing is restored'),
      ],
    },
    'annual-review': {
      title: t('记录年度复核', 'Record the annual review'),
      from: ['filed', 'suspended'],
      by: ['clerk'],
      form: 'annual-review',
      into: 'annualReviews[]',
      effects: [
        {
          effect: 'register.alter',
          register: 'filed-entity',
          key: KEY,
          fields: { grade: { ref: 'input.grade' } },
          validFrom: { ref: 'today' },
          when: { present: 'input.grade' },
        },
        tell(['applicant'], '年度复核结果已登记', 'the annual review is recorded'),
      ],
    },
    cancel: {
      title: t('取消备案', 'Cancel'),
      from: ['filed', 'suspended'],
      to: 'cancelled',
      by: ['leader'],
      form: 'cancellation',
      into: 'cancellation',
      tone: 'danger',
      effects: [
        { effect: 'register.close', register: 'filed-entity', key: KEY, state: 'cancelled', validTo: { ref: 'today' } },
        {
          effect: 'document.issue',
          document: 'cancellation',
          to: ['applicant'],
          data: { ...CASE, explanation: { ref: 'input.explanation' } },
        },
        tell(['applicant', 'clerk'], '备案已取消，理由见决定书', 'cancelled, see the decision'),
      ],
    },
    withdraw: {
      title: t('撤回申请', 'Withdraw'),
      from: ['submitted', 'correcting', 'reported'],
      to: 'withdrawn',
      by: ['applicant'],
      form: 'withdrawal',
      into: 'withdrawal',
      tone: 'danger',
      effects: [tell(OFFICE, '申请单位撤回备案申请', 'the applicant has withdrawn')],
    },
  },
  limits: {
    review: {
      title: t('中心审核', 'Review by the centre'),
      kind: 'O',
      start: { action: ['submit', 'correct'] },
      span: { setting: 'review' },
      roll: true,
      runsIn: ['submitted'],
      onExpiry: 'lamp',
      amberWithin: 1,
      basis: ['custom'],
    },
    correction: {
      title: t('补正', 'Correction'),
      kind: 'P',
      start: { action: 'request-correction' },
      span: { setting: 'correction' },
      roll: true,
      runsIn: ['correcting'],
      onExpiry: { action: 'correction-overdue' },
      amberWithin: 2,
      basis: ['custom'],
    },
    suspension: {
      title: t('暂停期间', 'Suspension'),
      kind: 'O',
      start: { action: 'suspend' },
      span: [
        { when: { eq: [{ ref: 'input.months' }, '3'] }, span: { unit: 'month', n: 3 } },
        { when: { eq: [{ ref: 'input.months' }, '6'] }, span: { unit: 'month', n: 6 } },
        { when: { all: [] }, span: { unit: 'month', n: 12 } },
      ],
      roll: false,
      runsIn: ['suspended'],
      onExpiry: { action: 'suspension-over' },
      amberWithin: 5,
      basis: ['custom'],
    },
  },
  documents,
  checks,
  numbering: { series: 'entity-filing', pattern: 'BA{year}-{n:4}' },
  subject: { ref: 'data.entity.name' },
  division: { ref: 'data.entity.division' },
  search: ['data.entity.name', 'data.entity.creditCode'],
  columns: [
    { title: t('信用代码', 'Credit code'), path: 'data.entity.creditCode' },
    { title: t('领域', 'Field'), path: 'data.entity.field' },
  ],
});
