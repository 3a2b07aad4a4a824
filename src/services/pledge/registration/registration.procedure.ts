import { defineProcedure } from '#engine/procedure/define.ts';
import type { LimitDefinition, StateDefinition } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { laterActions, registrationActions } from './actions.ts';
import { checks, REGISTER_CHECKS } from './checks.ts';
import { documents } from './documents.ts';
import * as forms from './forms.ts';
import { settings } from './settings.ts';

const final = (title: Text, stage: string, kind: 'good' | 'bad' | 'neutral'): StateDefinition => ({
  title,
  stage,
  actors: [],
  final: kind,
});

/** Two working days online, five on paper, from the complete filing (Announcement 461). */
const examination = (title: Text, start: string[], state: string): LimitDefinition => ({
  title,
  kind: 'O',
  start: { action: start },
  span: [
    { when: { eq: [{ ref: 'data.registration.channel' }, 'paper'] }, span: { unit: 'working-day', n: 5 } },
    { when: { all: [] }, span: { unit: 'working-day', n: 2 } },
  ],
  roll: true,
  runsIn: [state],
  onExpiry: 'lamp',
  amberWithin: 1,
  basis: ['A461'],
});

/** 专利权质押登记: both sides sign, the office registers, and the entry lives on through changes until its cancellation. */
export const pledgeRegistration = defineProcedure({
  id: 'pledge/registration',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('专利权质押登记', 'Registration of a patent pledge'),
  summary: t(
    '出质人和质权人共同申请，登记后质权设立；登记期间可以变更和注销。',
    'Pledgor and pledgee apply together; the pledge arises on registration and may be changed and cancelled.',
  ),
  itemKind: t('公共服务', 'Public service'),
  link: 'use',
  basis: ['CC-440', 'CC-444', 'RR-15¶3', 'A461'],
  object: t('出质人（专利权人）和质权人', 'The pledgor (owner of the patents) and the pledgee'),
  conditions: [...REGISTER_CHECKS, 'own-patent-rights'].map((check) => ({
    text: checks[check]!.title,
    basis: checks[check]!.basis,
    check,
  })),
  materials: {
    application: {
      title: t('双方签署的登记申请', 'Application signed by both sides'),
      required: true,
      form: 'either',
      source: t('在线填写并签署', 'Filled in and signed online'),
    },
    contract: {
      title: t('质押合同', 'Pledge contract'),
      required: true,
      form: 'either',
      source: t('双方自备', 'Both sides'),
      field: 'registration.contract',
    },
    identity: {
      title: t('双方身份证明', 'Identity documents'),
      required: true,
      form: 'either',
      source: t('双方自备', 'Both sides'),
      field: 'registration.identity',
    },
    authorisation: {
      title: t('委托书和经办人身份证明', 'Power of attorney'),
      required: false,
      form: 'either',
      source: t('双方自备', 'Both sides'),
      field: 'registration.authorisation',
      note: t('委托他人办理时提交', 'When somebody else acts for a side'),
    },
    valuation: {
      title: t('资产评估报告', 'Valuation report'),
      required: { eq: [{ ref: 'data.registration.valued' }, true] },
      form: 'either',
      source: t('评估机构', 'Valuer'),
      field: 'registration.valuation',
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t('专利权质押登记通知书或不予登记通知书', 'A notice of registration or of refusal'),
  remedies: [
    { text: t('自知道决定之日起六十日内申请行政复议', 'Reconsideration within sixty days'), basis: ['ARL-20'] },
    { text: t('自知道决定之日起六个月内提起行政诉讼', 'Suit within six months'), basis: ['ADL-46'] },
  ],
  promise: {
    text: t('网上提交 2 个、纸件 5 个工作日内办结', 'Done within 2 working days online, 5 on paper'),
    limit: 'examination',
  },
  settings,
  parties: {
    pledgor: { title: t('出质人', 'Pledgor'), kinds: ['organisation'] },
    pledgee: { title: t('质权人', 'Pledgee'), kinds: ['organisation'] },
  },
  initiator: 'pledgor',
  roles: {
    pledgor: { title: t('出质人', 'the pledgor'), party: 'pledgor' },
    pledgee: { title: t('质权人', 'the pledgee'), party: 'pledgee' },
    examiner: { title: t('质押登记审查员', 'the pledge examiner'), post: 'pledge-examiner', at: 'body' },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    signing: t('双方签署', 'Signing'),
    examination: t('审查', 'Examination'),
    registered: t('登记存续', 'Registered'),
    ended: t('终结', 'Ended'),
  },
  states: {
    signing: { title: t('待双方签署', 'To be signed by both'), stage: 'signing', actors: ['pledgor', 'pledgee'] },
    'pledgor-signed': {
      title: t('出质人已签，待质权人签署', 'To be signed by the pledgee'),
      stage: 'signing',
      actors: ['pledgee'],
    },
    'pledgee-signed': {
      title: t('质权人已签，待出质人签署', 'To be signed by the pledgor'),
      stage: 'signing',
      actors: ['pledgor'],
    },
    examining: { title: t('审查中', 'Under examination'), stage: 'examination', actors: ['examiner'] },
    correcting: { title: t('待补正', 'To be corrected'), stage: 'examination', actors: ['pledgor', 'pledgee'] },
    registered: {
      title: t('质押登记有效', 'Registered'),
      stage: 'registered',
      actors: ['pledgor', 'pledgee'],
      noLimit: t('登记持续有效，直到变更或注销', 'The registration lasts until it is changed or cancelled'),
    },
    'change-awaits-pledgee': {
      title: t('变更待质权人确认', 'Change to be confirmed by the pledgee'),
      stage: 'registered',
      actors: ['pledgee'],
    },
    'change-awaits-pledgor': {
      title: t('变更待出质人确认', 'Change to be confirmed by the pledgor'),
      stage: 'registered',
      actors: ['pledgor'],
    },
    'change-examining': {
      title: t('变更审查中', 'Change under examination'),
      stage: 'registered',
      actors: ['examiner'],
    },
    'cancellation-examining': {
      title: t('注销审查中', 'Cancellation under examination'),
      stage: 'registered',
      actors: ['examiner'],
    },
    cancelled: final(t('质押登记已注销', 'Cancelled'), 'ended', 'neutral'),
    refused: final(t('不予登记', 'Refused'), 'ended', 'bad'),
    lapsed: final(t('逾期终止', 'Ended for delay'), 'ended', 'bad'),
    withdrawn: final(t('已撤回', 'Withdrawn'), 'ended', 'neutral'),
  },
  forms: {
    registration: forms.registrationForm,
    sign: forms.signForm,
    correction: forms.correctionForm,
    refusal: forms.refusalForm,
    change: forms.changeForm,
    decline: forms.reasonForm('不同意变更', 'Decline the change'),
    cancellation: forms.cancellationForm,
    'request-refusal': forms.reasonForm('不予变更或注销', 'Refuse the request'),
    withdrawal: forms.reasonForm('撤回申请', 'Withdraw'),
  },
  actions: { ...registrationActions, ...laterActions },
  limits: {
    signing: {
      title: t('双方签署', 'Signing by both'),
      kind: 'P',
      start: { action: 'prepare' },
      span: { setting: 'signing' },
      roll: true,
      runsIn: ['signing', 'pledgor-signed', 'pledgee-signed'],
      onExpiry: { action: 'signing-overdue' },
      amberWithin: 3,
      basis: ['custom'],
    },
    examination: examination(t('登记审查', 'Examination'), ['sign-pledgor', 'sign-pledgee'], 'examining'),
    correction: {
      title: t('补正', 'Correction'),
      kind: 'P',
      start: { action: 'request-correction' },
      span: { setting: 'correction' },
      roll: true,
      runsIn: ['correcting', 'signing', 'pledgor-signed', 'pledgee-signed'],
      onExpiry: { action: 'correction-overdue' },
      amberWithin: 2,
      basis: ['custom'],
    },
    'change-confirmation': {
      title: t('变更确认', 'Confirmation of a change'),
      kind: 'P',
      start: { action: ['propose-change-pledgor', 'propose-change-pledgee'] },
      span: { setting: 'signing' },
      roll: true,
      runsIn: ['change-awaits-pledgor', 'change-awaits-pledgee'],
      onExpiry: { action: 'change-overdue' },
      amberWithin: 3,
      basis: ['custom'],
    },
    'change-examination': examination(
      t('变更审查', 'Examination of a change'),
      ['confirm-change-pledgee', 'confirm-change-pledgor'],
      'change-examining',
    ),
    'cancellation-examination': examination(
      t('注销审查', 'Examination of a cancellation'),
      ['request-cancellation'],
      'cancellation-examining',
    ),
  },
  documents,
  checks,
  numbering: { series: 'pledge', pattern: 'ZY{year}-{n:5}' },
  subject: { template: '{data.registration.pledgor.name} → {data.registration.pledgee.name}' },
  division: { ref: 'matter.division' },
  search: [
    'data.registration.pledgor.name',
    'data.registration.pledgee.name',
    'data.registration.patents',
    'numbers.registration',
  ],
  columns: [
    { title: t('出质人', 'Pledgor'), path: 'data.registration.pledgor.name' },
    { title: t('质权人', 'Pledgee'), path: 'data.registration.pledgee.name' },
  ],
});
