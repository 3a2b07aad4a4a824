import type { Condition } from '#engine/condition.ts';
import { defineProcedure } from '#engine/procedure/define.ts';
import type { ActionDefinition, LimitDefinition, SettingDefinition } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { documents } from './documents.ts';
import { confirmForm, dropForm, objectForm, openForm, reassignForm, scoreForm } from './forms.ts';
import { ITEM_IDS } from './score.ts';

const OFFICE = ['reviewer', 'leader'];

const belowThreshold: Condition = {
  any: ITEM_IDS.map((item): Condition => ({ lt: [{ ref: `input.${item}` }, { ref: 'settings.threshold' }] })),
};

const days = (zh: string, en: string, n: number): SettingDefinition => ({
  title: t(zh, en),
  default: { unit: 'working-day', n },
  basis: ['custom'],
});

const notHisOwn = (examiner: string) => ({
  condition: { not: { eq: [{ ref: 'input.reviewer' }, { ref: examiner }] } } satisfies Condition,
  otherwise: {
    what: t('抽检人员就是该案的预审员。', 'The reviewer examined the case himself.'),
    why: t('本人承办的案件由他人抽检。', 'Nobody reviews his own case.'),
    next: t('请改派其他人员。', 'Choose somebody else.'),
    field: 'reviewer',
  },
});

const RESULT = {
  sampleNumber: { ref: 'matter.publicNumber' },
  caseNumber: { ref: 'data.case.caseNumber' },
  examiner: { ref: 'data.case.examinerName' },
  grade: { ref: 'input.grade' },
  remark: { ref: 'input.remark' },
};

const actions: Record<string, ActionDefinition> = {
  open: {
    title: t('列为抽检件', 'Take into the check'),
    from: 'new',
    to: 'reviewing',
    by: ['leader'],
    form: 'open',
    into: 'case',
    visibleTo: OFFICE,
    joins: [{ role: 'examiner', party: { template: 'person:{input.examiner}' }, name: { ref: 'input.examinerName' } }],
    requires: [notHisOwn('input.examiner')],
    effects: [
      { effect: 'assign', account: { ref: 'input.reviewer' } },
      {
        effect: 'notify',
        to: ['reviewer'],
        title: t('质量抽检，请评分', 'A case to review'),
        body: t(
          '{data.case.caseNumber} 被抽中（{matter.publicNumber}），请逐项评分。',
          '{data.case.caseNumber} was drawn ({matter.publicNumber}); please score it.',
        ),
      },
    ],
  },
  reassign: {
    title: t('改派', 'Give to another reviewer'),
    from: ['reviewing', 'second'],
    by: ['leader'],
    form: 'reassign',
    into: 'reassigned[]',
    visibleTo: OFFICE,
    requires: [notHisOwn('data.case.examiner')],
    effects: [{ effect: 'assign', account: { ref: 'input.reviewer' } }],
  },
  score: {
    title: t('评分', 'Score'),
    from: ['reviewing'],
    to: [
      { when: belowThreshold, to: 'second' },
      { when: { all: [] }, to: 'confirming' },
    ],
    by: ['reviewer'],
    form: 'score',
    into: 'score',
    visibleTo: OFFICE,
    primary: true,
    effects: [
      {
        effect: 'notify',
        to: ['leader'],
        title: t('抽检已评分', 'A review is done'),
        body: t('{matter.publicNumber} 已评分，请处理。', '{matter.publicNumber} is scored.'),
      },
    ],
  },
  'second-opinion': {
    title: t('第二人评分', 'Second opinion'),
    from: ['second'],
    to: 'confirming',
    by: ['reviewer', 'leader'],
    form: 'score',
    into: 'second',
    visibleTo: OFFICE,
    notBySameAs: ['score'],
    primary: true,
    hint: t(
      '有一项低于阈值：由另一名抽检人员或负责人再评一次。',
      'An item is below the threshold: another reviewer or the head scores it again.',
    ),
  },
  confirm: {
    title: t('确认结果', 'Confirm the result'),
    from: ['confirming'],
    to: 'told',
    by: ['leader'],
    form: 'confirm',
    into: 'result',
    primary: true,
    discloses: ['open', 'score', 'second-opinion'],
    effects: [
      {
        effect: 'document.issue',
        document: 'result',
        to: ['examiner'],
        data: { ...RESULT, answerBy: { limit: 'answer' } },
      },
      {
        effect: 'notify',
        to: ['examiner'],
        title: t('质量抽检结果', 'Result of a quality check'),
        body: t(
          '{data.case.caseNumber} 的抽检结果已出（{matter.publicNumber}）,可在期限内提出意见。',
          'The check of {data.case.caseNumber} has a result ({matter.publicNumber}); you may object in time.',
        ),
      },
    ],
  },
  'accept-result': {
    title: t('接受结果', 'Accept the result'),
    from: ['told'],
    to: 'closed',
    by: ['examiner'],
    primary: true,
  },
  object: {
    title: t('提出意见', 'Object'),
    from: ['told'],
    to: 'objected',
    by: ['examiner'],
    form: 'object',
    into: 'objection',
    effects: [
      {
        effect: 'notify',
        to: ['leader'],
        title: t('对抽检结果有意见', 'An objection'),
        body: t('{matter.publicNumber} 的预审员提出意见。', 'The examiner objects to {matter.publicNumber}.'),
      },
    ],
  },
  'answer-over': {
    title: t('未提出意见，结果生效', 'No objection: the result stands'),
    from: ['told'],
    to: 'closed',
    by: ['clock'],
  },
  settle: {
    title: t('复核意见', 'Decide on the objection'),
    from: ['objected'],
    to: 'closed',
    by: ['leader'],
    form: 'settle',
    into: 'result',
    primary: true,
    effects: [{ effect: 'document.issue', document: 'settled', to: ['examiner'], data: RESULT }],
  },
  drop: {
    title: t('撤销抽检件', 'Drop the check'),
    from: ['reviewing', 'second', 'confirming'],
    to: 'dropped',
    by: ['leader'],
    form: 'drop',
    into: 'drop',
    visibleTo: OFFICE,
    tone: 'danger',
  },
};

const limit = (
  title: [string, string],
  kind: 'P' | 'O',
  start: string | string[],
  setting: string,
  state: string,
  onExpiry: LimitDefinition['onExpiry'] = 'lamp',
): LimitDefinition => ({
  title: t(...title),
  kind,
  start: { action: start },
  span: { setting },
  roll: true,
  runsIn: [state],
  onExpiry,
  amberWithin: 2,
  basis: ['custom'],
});

/** 质量抽检: a passed case, reviewed item by item by somebody else; the result is for its examiner and the head alone. */
export const qualitySample = defineProcedure({
  id: 'pre-examination/quality-sample',
  version: '2026-11',
  validFrom: plainDate('2026-01-01'),
  title: t('预审质量抽检', 'Quality check of a passed case'),
  summary: t(
    '抽中的合格件由非承办人逐项评分，低于阈值的由第二人再评；结果通知本人，可提出意见。',
    'A drawn case is scored item by item by somebody who did not examine it, twice where an item is low; its examiner is told and may object.',
  ),
  itemKind: t('内部管理', 'Internal management'),
  link: 'creation',
  basis: ['custom'],
  object: t('抽中的预审合格案件', 'Passed cases that were drawn'),
  conditions: [],
  materials: {},
  fee: t('不收费', 'Free of charge'),
  result: t('质量抽检结果通知', 'A notice of the result'),
  remedies: [
    {
      text: t('预审员可在期限内提出意见，由中心负责人复核', 'The examiner may object; the head of the centre decides'),
      basis: ['custom'],
    },
  ],
  promise: { text: t('10 个工作日内评分', 'Scored within 10 working days'), limit: 'review' },
  settings: {
    threshold: {
      title: t('需要第二人评分的单项分数线', 'Score of an item below which a second opinion is needed'),
      default: 6,
      basis: ['custom'],
    },
    review: days('评分期限', 'Time for the review', 10),
    second: days('第二人评分期限', 'Time for the second opinion', 5),
    confirming: days('确认结果期限', 'Time to confirm', 5),
    answer: days('预审员提出意见期限', 'Time to object', 5),
    settling: days('复核意见期限', 'Time to decide on an objection', 5),
    'feedback-minimum': {
      title: t(
        '公开某规则被国家局后续提出的比例所需的最少件数',
        'Cases needed before it is published how often the national office raised a rule later',
      ),
      default: 20,
      basis: ['custom'],
    },
  },
  parties: { examiner: { title: t('被抽检预审员', 'Examiner of the case'), kinds: ['person'] } },
  initiator: 'examiner',
  roles: {
    examiner: { title: t('预审员本人', 'the examiner of the case'), party: 'examiner' },
    reviewer: { title: t('抽检人员', 'the reviewer'), post: 'reviewer', at: 'body', assigned: true },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: { review: t('评分', 'Review'), result: t('结果', 'Result') },
  states: {
    reviewing: { title: t('待评分', 'To be scored'), stage: 'review', actors: ['reviewer'] },
    second: { title: t('待第二人评分', 'A second opinion is due'), stage: 'review', actors: ['reviewer', 'leader'] },
    confirming: { title: t('待确认结果', 'To be confirmed'), stage: 'review', actors: ['leader'] },
    told: { title: t('已通知，可提意见', 'Told, open for an objection'), stage: 'result', actors: ['examiner'] },
    objected: { title: t('有意见，待复核', 'Objected to'), stage: 'result', actors: ['leader'] },
    closed: { title: t('已办结', 'Done'), stage: 'result', actors: [], final: 'good' },
    dropped: { title: t('已撤销', 'Dropped'), stage: 'result', actors: [], final: 'neutral' },
  },
  forms: {
    open: openForm,
    reassign: reassignForm,
    score: scoreForm,
    confirm: confirmForm,
    settle: confirmForm,
    object: objectForm,
    drop: dropForm,
  },
  actions,
  limits: {
    review: limit(['评分', 'Review'], 'O', 'open', 'review', 'reviewing'),
    second: limit(['第二人评分', 'Second opinion'], 'O', 'score', 'second', 'second'),
    confirming: limit(['确认结果', 'Confirmation'], 'O', ['score', 'second-opinion'], 'confirming', 'confirming'),
    answer: limit(['提出意见', 'Objection'], 'P', 'confirm', 'answer', 'told', { action: 'answer-over' }),
    settling: limit(['复核意见', 'Decision on the objection'], 'O', 'object', 'settling', 'objected'),
  },
  documents,
  numbering: { series: 'quality-sample', pattern: 'ZJ{year}-{n:4}' },
  subject: { template: '{data.case.caseNumber}' },
  division: { ref: 'matter.division' },
  search: ['data.case.caseNumber', 'data.case.draw'],
  columns: [
    { title: t('预审编号', 'Case no.'), path: 'data.case.caseNumber' },
    { title: t('批次', 'Draw'), path: 'data.case.draw' },
  ],
});
