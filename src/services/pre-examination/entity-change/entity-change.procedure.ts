import { defineProcedure } from '#engine/procedure/define.ts';
import type { EffectTemplate, FactNeed } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { settings as filing } from '../entity-filing/settings.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import * as forms from './forms.ts';

const CASE = { caseNumber: { ref: 'matter.publicNumber' }, entity: { ref: 'parties.applicant.name' } };
const entity: FactNeed = { id: 'entity', register: 'filed-entity', key: { ref: 'actor.code' } };
const CHECKS = ['something-changes', 'field-open'];

const tell = (to: string[], zh: string, en: string): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(zh, en),
  body: t(
    `{parties.applicant.name}（{matter.publicNumber}）：${zh}。`,
    `{parties.applicant.name} ({matter.publicNumber}): ${en}.`,
  ),
});

/** Only what was given is altered: each field has an effect of its own. */
const alterations: EffectTemplate[] = Object.entries(forms.CHANGES).map(([column, name]) => ({
  effect: 'register.alter',
  register: 'filed-entity',
  key: { ref: 'facts.entity.key' },
  fields: {
    [column]: {
      ref:
        name === 'ipc'
          ? 'data.change.ipc.subclass'
          : name === 'agencies'
            ? 'data.change.agencies.code'
            : `data.change.${name}`,
    },
  },
  validFrom: { ref: 'today' },
  when: { present: `data.change.${name}` },
}));

/** 备案信息变更: an entity that is filed, by a matter or by an import, tells what changed; the clerk reviews and enters it. */
export const entityChange = defineProcedure({
  id: 'pre-examination/entity-change',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('备案信息变更', 'Change of the filing data'),
  summary: t(
    '备案主体的名称、地址、联系人、领域或代理机构变化的，申请变更登记。',
    'A filed entity tells of a new name, address, contact, field or agency.',
  ),
  itemKind: t('公共服务', 'Public service'),
  link: 'creation',
  basis: ['C49', 'custom'],
  object: t('本中心的备案主体', 'Entities filed with the centre'),
  conditions: ['is-filed', ...CHECKS].map((check) => ({ text: checks[check]!.title, basis: ['custom'], check })),
  materials: {
    application: {
      title: t('变更申请', 'Request'),
      required: true,
      form: 'electronic',
      source: t('在线填写', 'Filled in online'),
    },
    evidence: {
      title: t('证明材料', 'Evidence'),
      required: false,
      form: 'electronic',
      source: t('申请单位', 'Applicant'),
      field: 'change.evidence',
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t('备案信息变更确认通知书', 'A confirmation of the change'),
  remedies: [{ text: t('补充材料后可以重新申请', 'One may ask again with more material'), basis: ['custom'] }],
  promise: { text: t('5 个工作日内办结', 'Within 5 working days'), limit: 'review' },
  settings: {
    review: { title: t('审核期限', 'Time for the review'), default: { unit: 'working-day', n: 5 }, basis: ['custom'] },
    correction: filing.correction!,
    fields: filing.fields!,
  },
  parties: { applicant: { title: t('备案主体', 'Filed entity'), kinds: ['organisation'] } },
  initiator: 'applicant',
  roles: {
    applicant: { title: t('备案主体', 'the entity'), party: 'applicant' },
    clerk: { title: t('受理人员', 'the acceptance clerk'), post: 'acceptance-clerk', at: 'body' },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: { review: t('审核', 'Review'), done: t('办结', 'Done') },
  states: {
    submitted: { title: t('待审核', 'Awaiting review'), stage: 'review', actors: ['clerk'] },
    correcting: { title: t('待补正', 'Awaiting the correction'), stage: 'review', actors: ['applicant'] },
    changed: { title: t('已变更', 'Changed'), stage: 'done', actors: [], final: 'good' },
    refused: { title: t('不予变更', 'Refused'), stage: 'done', actors: [], final: 'bad' },
    lapsed: { title: t('逾期未补正，已终止', 'Ended: not corrected in time'), stage: 'done', actors: [], final: 'bad' },
    withdrawn: { title: t('已撤回', 'Withdrawn'), stage: 'done', actors: [], final: 'neutral' },
  },
  forms: {
    change: forms.changeForm,
    correction: forms.correctionForm,
    refusal: forms.refusalForm,
    withdrawal: forms.withdrawalForm,
  },
  actions: {
    submit: {
      title: t('提交变更申请', 'Ask for the change'),
      from: 'new',
      to: 'submitted',
      by: ['applicant'],
      form: 'change',
      into: 'change',
      primary: true,
      facts: [entity],
      requires: ['is-filed', ...CHECKS].map((check) => ({ check })),
      effects: [tell(['clerk'], '备案信息变更，请审核', 'a change to review')],
    },
    approve: {
      title: t('登记变更', 'Enter the change'),
      from: ['submitted'],
      to: 'changed',
      by: ['clerk'],
      primary: true,
      facts: [{ id: 'entity', register: 'filed-entity', by: 'credit_code', key: { ref: 'parties.applicant.code' } }],
      requires: [{ check: 'is-filed' }],
      effects: [
        ...alterations,
        {
          effect: 'document.issue',
          document: 'confirmation',
          to: ['applicant'],
          data: { ...CASE, changedOn: { ref: 'today' } },
        },
        tell(['applicant'], '备案信息已变更', 'the change is entered'),
      ],
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
          data: { ...CASE, what: { ref: 'input.what' }, correctBy: { limit: 'correction' } },
        },
        tell(['applicant'], '变更申请需要补正', 'the request has to be corrected'),
      ],
    },
    correct: {
      title: t('提交补正', 'Submit the correction'),
      from: ['correcting'],
      to: 'submitted',
      by: ['applicant'],
      form: 'change',
      into: 'change',
      primary: true,
      requires: CHECKS.map((check) => ({ check })),
      effects: [tell(['clerk'], '变更申请已补正', 'the correction has come')],
    },
    'correction-overdue': {
      title: t('逾期未补正，终止', 'Not corrected in time: ended'),
      from: ['correcting'],
      to: 'lapsed',
      by: ['clock'],
      effects: [tell(['applicant', 'clerk'], '逾期未补正，变更申请终止', 'not corrected in time, the request ends')],
    },
    refuse: {
      title: t('不予变更', 'Refuse'),
      from: ['submitted'],
      to: 'refused',
      by: ['clerk'],
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
        tell(['applicant'], '不予变更，理由见通知书', 'refused, see the notice'),
      ],
    },
    withdraw: {
      title: t('撤回', 'Withdraw'),
      from: ['submitted', 'correcting'],
      to: 'withdrawn',
      by: ['applicant'],
      form: 'withdrawal',
      into: 'withdrawal',
      tone: 'danger',
      effects: [tell(['clerk'], '变更申请已撤回', 'withdrawn')],
    },
  },
  limits: {
    review: {
      title: t('审核', 'Review'),
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
  },
  documents,
  checks,
  numbering: { series: 'entity-change', pattern: 'BG{year}-{n:4}' },
  subject: { ref: 'parties.applicant.name' },
  division: { ref: 'facts.entity.division' },
  search: ['parties.applicant.name'],
  columns: [{ title: t('理由', 'Reason'), path: 'data.change.reason' }],
});
