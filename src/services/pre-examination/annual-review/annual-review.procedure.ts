import type { Condition } from '#engine/condition.ts';
import { defineProcedure } from '#engine/procedure/define.ts';
import type { EffectTemplate, FactNeed } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import * as forms from './forms.ts';
import { FIGURES, figureFacts, gradingSettings } from './grading.ts';
import { limits } from './limits.ts';

const KEY = { ref: 'data.opening.creditCode' };
const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  entity: { ref: 'data.opening.name' },
  year: { ref: 'data.opening.year' },
};
const WORKING = {
  ...Object.fromEntries(Object.keys(FIGURES).map((id) => [id, { ref: `facts.${id}` }])),
  overturned: { ref: 'facts.overturned' },
  formula: { ref: 'settings.grade-formula' },
};
const entity: FactNeed = { id: 'entity', register: 'filed-entity', key: KEY };
const result = (value: string): Condition => ({ eq: [{ ref: 'input.result' }, value] });

const tell = (to: string[], zh: string, en: string): EffectTemplate => ({
  effect: 'notify',
  to,
  title: t(zh, en),
  body: t(
    `{data.opening.name}（{matter.publicNumber}，{data.opening.year} 年度）：${zh}。`,
    `{data.opening.name} ({matter.publicNumber}, {data.opening.year}): ${en}.`,
  ),
});
const sanctioned: EffectTemplate = {
  effect: 'matter.open',
  procedure: 'pre-examination/sanction',
  action: 'report',
  input: {
    creditCode: KEY,
    name: { ref: 'data.opening.name' },
    behaviour: { ref: 'input.behaviour' },
    source: { ref: 'matter.publicNumber' },
    note: { template: '{data.opening.year} 年度复核不合格。{input.note}' },
  },
  when: result('failed'),
};

/** 年度复核: what an entity did in a year is counted, graded by a public formula, and put into the register. */
export const annualReview = defineProcedure({
  id: 'pre-examination/annual-review',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('备案主体年度复核', 'Annual review of a filed entity'),
  summary: t(
    '按上一年度的预审和处理情况，用公开的公式评定备案主体的等级。',
    'What a filed entity did in the year before is counted and graded by a public formula.',
  ),
  itemKind: t('公共服务', 'Public service'),
  link: 'creation',
  basis: ['C49', 'C25', 'custom'],
  object: t('本中心的备案主体', 'Entities filed with the centre'),
  conditions: Object.entries(checks).map(([check, one]) => ({ text: one.title, basis: one.basis, check })),
  materials: {
    declaration: {
      title: t('情况申报', 'Declaration'),
      required: false,
      form: 'electronic',
      source: t('备案主体在线填写', 'Filled in online by the entity'),
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t('年度复核结果通知书', 'The result of the review'),
  remedies: [
    {
      text: t(
        '对结果有异议的，可向中心提出；不合格转处理的，处理前听取陈述、申辩',
        'One may object to the centre; where a sanction follows, the entity is heard first',
      ),
      basis: ['custom'],
    },
  ],
  promise: {
    text: t('申报后 15 个工作日内评定', 'Assessed within 15 working days of the declaration'),
    limit: 'assessment',
  },
  settings: {
    declaration: {
      title: t('申报期限', 'Time to declare'),
      default: { unit: 'working-day', n: 10 },
      basis: ['custom'],
    },
    assessment: { title: t('评定期限', 'Time to assess'), default: { unit: 'working-day', n: 15 }, basis: ['custom'] },
    rectification: { title: t('整改期限', 'Time to put right'), default: { unit: 'day', n: 30 }, basis: ['custom'] },
    recheck: { title: t('整改验收期限', 'Time to check'), default: { unit: 'working-day', n: 10 }, basis: ['custom'] },
    ...gradingSettings,
  },
  parties: { entity: { title: t('备案主体', 'Filed entity'), kinds: ['organisation'] } },
  initiator: 'entity',
  roles: {
    entity: { title: t('备案主体', 'the entity'), party: 'entity' },
    clerk: { title: t('受理人员', 'the acceptance clerk'), post: 'acceptance-clerk', at: 'body' },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    declaration: t('申报', 'Declaration'),
    assessment: t('评定', 'Assessment'),
    rectification: t('整改', 'Rectification'),
    done: t('办结', 'Done'),
  },
  states: {
    declaring: { title: t('待主体申报', 'Awaiting the declaration'), stage: 'declaration', actors: ['entity'] },
    assessing: { title: t('待评定', 'To be assessed'), stage: 'assessment', actors: ['clerk'] },
    rectifying: { title: t('待整改', 'To be put right'), stage: 'rectification', actors: ['entity'] },
    checking: { title: t('待整改验收', 'Rectification to be checked'), stage: 'rectification', actors: ['clerk'] },
    passed: { title: t('复核合格', 'Passed'), stage: 'done', actors: [], final: 'good' },
    failed: { title: t('复核不合格', 'Failed'), stage: 'done', actors: [], final: 'bad' },
    ended: { title: t('终止', 'Ended'), stage: 'done', actors: [], final: 'neutral' },
  },
  forms: {
    opening: forms.openingForm,
    declaration: forms.declarationForm,
    assessment: forms.assessmentForm,
    rectification: forms.rectificationForm,
    recheck: forms.recheckForm,
  },
  actions: {
    open: {
      title: t('开始年度复核', 'Begin the annual review'),
      from: 'new',
      to: 'declaring',
      by: ['clerk'],
      form: 'opening',
      into: 'opening',
      joins: [{ role: 'entity', party: { template: 'org:{input.creditCode}' }, name: { ref: 'input.name' } }],
      facts: [
        { id: 'entity', register: 'filed-entity', key: { ref: 'input.creditCode' } },
        {
          id: 'already',
          tally: {
            procedure: 'pre-examination/annual-review',
            action: 'open',
            party: { template: 'org:{input.creditCode}' },
            input: { year: { ref: 'input.year' } },
          },
        },
        ...figureFacts({ template: 'org:{input.creditCode}' }, 'input.year'),
      ],
      requires: [{ check: 'is-filed' }, { check: 'year-over' }, { check: 'once-a-year' }],
      effects: [
        {
          effect: 'document.issue',
          document: 'opening',
          to: ['entity'],
          data: { ...CASE, ...WORKING, declareBy: { limit: 'declaration' } },
        },
        tell(['entity'], '年度复核开始，请申报情况', 'the annual review has begun, please declare'),
      ],
    },
    declare: {
      title: t('申报情况', 'Declare'),
      from: ['declaring'],
      to: 'assessing',
      by: ['entity'],
      form: 'declaration',
      into: 'declaration',
      primary: true,
    },
    'declaration-over': {
      title: t('申报期满', 'Time to declare is over'),
      from: ['declaring'],
      to: 'assessing',
      by: ['clock'],
    },
    assess: {
      title: t('复核评定', 'Assess'),
      from: ['assessing'],
      to: [
        { when: result('passed'), to: 'passed' },
        { when: result('rectify'), to: 'rectifying' },
        { when: result('failed'), to: 'failed' },
      ],
      by: ['clerk'],
      form: 'assessment',
      into: 'assessment',
      primary: true,
      facts: [entity, ...figureFacts({ ref: 'parties.entity.id' }, 'data.opening.year')],
      requires: [{ check: 'is-filed' }, { check: 'by-formula' }],
      effects: [
        {
          effect: 'register.alter',
          register: 'filed-entity',
          key: KEY,
          fields: { grade: { ref: 'input.grade' }, reviewed_year: { ref: 'data.opening.year' } },
          validFrom: { ref: 'today' },
        },
        {
          effect: 'register.alter',
          register: 'filed-entity',
          key: KEY,
          fields: { field: { ref: 'input.field' } },
          validFrom: { ref: 'today' },
          when: { present: 'input.field' },
        },
        {
          effect: 'document.issue',
          document: 'result',
          to: ['entity'],
          data: {
            ...CASE,
            ...WORKING,
            points: { ref: 'input.points' },
            grade: { ref: 'input.grade' },
            deviation: { ref: 'input.deviation' },
            result: { ref: 'input.result' },
            items: { ref: 'input.items' },
            behaviour: { ref: 'input.behaviour' },
            note: { ref: 'input.note' },
            rectifyBy: { limit: 'rectification' },
          },
        },
        sanctioned,
        tell(['entity', 'leader'], '年度复核已评定，见结果通知书', 'the annual review was assessed, see the result'),
      ],
    },
    rectify: {
      title: t('报告整改情况', 'Report what was put right'),
      from: ['rectifying'],
      to: 'checking',
      by: ['entity'],
      form: 'rectification',
      into: 'rectification',
      primary: true,
      effects: [tell(['clerk'], '收到整改报告，请验收', 'the report on the rectification has come')],
    },
    'rectification-over': {
      title: t('整改期满', 'Time to put right is over'),
      from: ['rectifying'],
      to: 'checking',
      by: ['clock'],
      effects: [tell(['clerk', 'entity'], '整改期满，请验收', 'the time to put right is over')],
    },
    recheck: {
      title: t('整改验收', 'Check the rectification'),
      from: ['checking'],
      to: [
        { when: result('passed'), to: 'passed' },
        { when: result('failed'), to: 'failed' },
      ],
      by: ['clerk'],
      form: 'recheck',
      into: 'recheck',
      primary: true,
      facts: [entity],
      effects: [
        {
          effect: 'document.issue',
          document: 'recheck',
          to: ['entity'],
          data: { ...CASE, result: { ref: 'input.result' }, note: { ref: 'input.note' } },
        },
        sanctioned,
        tell(['entity', 'leader'], '整改已验收，见通知书', 'the rectification was checked, see the notice'),
      ],
    },
    end: {
      title: t('终止复核', 'End the review'),
      from: ['declaring', 'assessing', 'rectifying', 'checking'],
      to: 'ended',
      by: ['clerk'],
      tone: 'danger',
      hint: t('备案已取消等情况下终止。', 'When the filing was cancelled meanwhile.'),
      effects: [tell(['entity'], '年度复核终止', 'the annual review ended')],
    },
  },
  limits,
  documents,
  checks,
  numbering: { series: 'annual-review', pattern: 'FH{year}-{n:4}' },
  subject: { ref: 'data.opening.name' },
  division: { ref: 'facts.entity.division' },
  search: ['data.opening.name', 'data.opening.creditCode'],
  columns: [
    { title: t('信用代码', 'Credit code'), path: 'data.opening.creditCode' },
    { title: t('年度', 'Year'), path: 'data.opening.year' },
    { title: t('等级', 'Grade'), path: 'data.assessment.grade' },
  ],
});
