import { defineProcedure } from '#engine/procedure/define.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import { filingActions } from './filing-actions.ts';
import * as forms from './forms.ts';
import { CONDITIONS } from './lib.ts';
import { limits } from './limits.ts';
import { refusalActions } from './refusal-actions.ts';
import { settings } from './settings.ts';

/**
 * 备案主体: a unit of the region becomes entitled to pre-examination. What follows once it is filed lives in procedures of
 * its own (change, sanction, annual review), because entities that were imported have no filing matter.
 */
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
  conditions: [...CONDITIONS, 'not-filed-yet', 'not-barred'].map((check) => ({
    text: checks[check]!.title,
    basis: checks[check]!.basis,
    check,
  })),
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
        '备案属公共服务，法律未规定复议、诉讼；可在不予备案通知书载明的期限内向中心申请复核，或补充材料后重新申请',
        'A service act: no statutory appeal. Until the day named in the refusal the centre reviews it on request; one may also apply again',
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
    reviewer: { title: t('复核人员', 'the reviewer'), post: 'reviewer', at: 'body' },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
    cnipa: { title: t('国家知识产权局', 'the national office'), outside: true },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    review: t('中心审核', 'Review by the centre'),
    confirmation: t('国家确认', 'National confirmation'),
    done: t('办结', 'Done'),
  },
  states: {
    submitted: { title: t('待中心审核', 'Awaiting review'), stage: 'review', actors: ['clerk'] },
    correcting: { title: t('待补正', 'Awaiting the correction'), stage: 'review', actors: ['applicant'] },
    reviewed: { title: t('审核通过，待上报', 'Approved, to be reported'), stage: 'confirmation', actors: ['clerk'] },
    reported: {
      title: t('已上报，待确认', 'Reported, awaiting confirmation'),
      stage: 'confirmation',
      actors: ['cnipa'],
      noLimit: t('国家知识产权局按批次确认，时间不由本中心决定', 'The national office confirms in batches of its own'),
    },
    filed: { title: t('已备案', 'Filed'), stage: 'done', actors: [], final: 'good' },
    refused: { title: t('不予备案，可申请复核', 'Refused, open to review'), stage: 'review', actors: ['applicant'] },
    reconsidering: {
      title: t('复核中', 'Under review'),
      stage: 'review',
      actors: ['reviewer', 'leader'],
    },
    rejected: { title: t('不予备案', 'Refused'), stage: 'done', actors: [], final: 'bad' },
    lapsed: { title: t('逾期未补正，已终止', 'Ended: not corrected in time'), stage: 'done', actors: [], final: 'bad' },
    withdrawn: { title: t('已撤回', 'Withdrawn'), stage: 'done', actors: [], final: 'neutral' },
  },
  forms: {
    entity: forms.entityForm,
    correction: forms.correctionForm,
    approval: forms.approvalForm,
    report: forms.reportForm,
    confirmation: forms.confirmForm,
    refusal: forms.refusalForm,
    reconsideration: forms.reconsiderationForm,
    'review-decision': forms.reviewDecisionForm,
    withdrawal: forms.withdrawalForm,
  },
  actions: { ...filingActions, ...refusalActions },
  limits,
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
