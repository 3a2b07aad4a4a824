import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

const SCAN = [
  'application/pdf',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

const form = (title: [string, string], section: [string, string], fields: Record<string, Field>): Form => ({
  title: t(...title),
  sections: [{ title: t(...section), fields }],
});
const words = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'long-text',
  label: t(zh, en),
  required: true,
  max: 4000,
  ...more,
});
const choice = (zh: string, en: string, options: [string, string, string][]): Field => ({
  kind: 'choice',
  label: t(zh, en),
  required: true,
  options: options.map(([value, ...label]) => ({ value, label: t(...label) })),
});

/** The parts of GB/T 39551-2020: regional planning, industry planning, enterprise operation, research and development, talent. */
export const KINDS: [string, string, string][] = [
  ['regional', '区域规划类', 'Regional planning'],
  ['industry', '产业规划类', 'Industry planning'],
  ['enterprise', '企业经营类', 'Enterprise operation'],
  ['r-and-d', '研发活动类', 'Research and development'],
  ['talent', '人才管理类', 'Talent'],
];

export const needForm: Form = {
  title: t('提出导航需求', 'State the need'),
  intro: t(
    '把要作的决定写清楚：导航为决策服务，不为报告服务。',
    'Say which decision is to be made: navigation serves a decision, not a report.',
  ),
  sections: [
    {
      title: t('项目', 'Project'),
      fields: {
        title: { kind: 'text', label: t('项目名称', 'Title'), required: true, min: 4, max: 100 },
        kind: choice('导航类型', 'Kind', KINDS),
        industry: { kind: 'text', label: t('产业或技术领域', 'Industry or field'), required: true, max: 60 },
        division: { kind: 'division', label: t('服务地区', 'Region served'), required: true },
      },
    },
    {
      title: t('需求分析', 'Need'),
      fields: {
        client: { kind: 'organisation', label: t('需求单位', 'Client'), required: true },
        decision: words('要作的决定', 'The decision to be made', {
          hint: t('例如：明年在哪条工艺路线上投入研发。', 'For example: which process to develop next year.'),
        }),
        questions: words('需要回答的问题', 'Questions to be answered'),
        deadline: { kind: 'date', label: t('需要结论的日期', 'Needed by'), required: true, min: 'today' },
        background: words('现状与已有材料', 'What is known already', { required: false }),
        files: { kind: 'files', label: t('附件', 'Attachments'), accept: SCAN },
      },
    },
  ],
};

export const approvalForm = form(['立项', 'Approve the project'], ['承担单位', 'Undertaker'], {
  undertaker: { kind: 'organisation', label: t('承担单位', 'Undertaker'), required: true },
  note: words('立项意见', 'Opinion'),
});
export const declineForm = form(['不予立项', 'Decline'], ['理由', 'Reasons'], { reason: words('理由', 'Reasons') });
export const supplementForm = form(['要求补充', 'Ask for more'], ['补充内容', 'What is missing'], {
  items: words('需要补充的内容', 'What is missing'),
});

export const planForm = form(['提交工作方案', 'Hand in the plan'], ['工作方案', 'Plan'], {
  method: words('分析方法与步骤', 'Method and steps'),
  databases: words('数据来源', 'Databases', {
    hint: t('写明数据库和授权范围。', 'Name databases and their licences.'),
  }),
  dataCutoff: { kind: 'date', label: t('数据截止日', 'Data up to'), required: true },
  tree: {
    kind: 'list',
    label: t('技术分解表', 'Technology tree'),
    required: true,
    min: 1,
    max: 200,
    fields: {
      branch: { kind: 'text', label: t('技术分支', 'Branch'), required: true, max: 60 },
      query: { kind: 'long-text', label: t('检索式', 'Query'), required: true, max: 2000 },
    },
  },
  members: words('项目组', 'Team'),
  dueOn: { kind: 'date', label: t('计划提交日', 'To be handed in on'), required: true, min: 'today' },
});

export const decisionForm = form(['记录决策', 'Log a decision'], ['决策', 'Decision'], {
  question: { kind: 'text', label: t('问题', 'Question'), required: true, max: 200 },
  decided: words('决定', 'Decided'),
  reason: words('依据', 'Grounds', { hint: t('引用图表或检索结果。', 'Refer to charts or results.') }),
  rejected: words('放弃的方案及原因', 'What was rejected, and why', { required: false }),
});

export const resultForm = form(['登记成果', 'Record a result'], ['成果', 'Result'], {
  sort: choice('种类', 'Sort', [
    ['collection', '专利集合', 'Collection'],
    ['query', '检索式', 'Query'],
    ['chart', '图表', 'Chart'],
    ['dataset', '数据集', 'Dataset'],
    ['other', '其他', 'Other'],
  ]),
  title: { kind: 'text', label: t('名称', 'Title'), required: true, max: 100 },
  reference: { kind: 'text', label: t('编号或检索式', 'Number or query'), max: 2000 },
  corpus: {
    kind: 'text',
    label: t('数据指纹', 'Hash of the corpus'),
    pattern: '^[0-9a-f]{16}$',
    hint: t(
      '图表下方的 16 位指纹；同一指纹可以复算。',
      'The 16 digits below a chart: the same hash gives the same figures.',
    ),
  },
  note: words('说明', 'Note', { required: false }),
  files: { kind: 'files', label: t('附件', 'Attachments'), accept: SCAN },
});

export const midForm = form(['中期检查', 'Mid-term check'], ['检查', 'Check'], {
  outcome: choice('结论', 'Outcome', [
    ['go-on', '按计划继续', 'Go on'],
    ['adjust', '调整后继续', 'Go on with changes'],
  ]),
  note: words('意见', 'Opinion'),
});
export const progressForm = form(['提交中期报告', 'Report on progress'], ['进展', 'Progress'], {
  report: words('进展与问题', 'Progress and problems'),
  files: { kind: 'files', label: t('附件', 'Attachments'), accept: SCAN },
});

export const reportForm = form(['提交成果', 'Hand in the results'], ['成果', 'Results'], {
  brief: words('决策简报', 'Brief for the decision', {
    hint: t('一页之内：结论、依据、建议。', 'Within a page: findings, grounds, recommendations.'),
  }),
  recommendations: {
    kind: 'list',
    label: t('建议', 'Recommendations'),
    required: true,
    min: 1,
    max: 50,
    fields: { text: { kind: 'long-text', label: t('建议', 'Recommendation'), required: true, max: 1000 } },
  },
  reportVersion: { kind: 'integer', label: t('在线报告版次', 'Version of the report'), min: 1, max: 100_000 },
  reportHash: {
    kind: 'text',
    label: t('报告指纹', 'Hash of the report'),
    pattern: '^[0-9a-f]{64}$',
    hint: t('在“报告编写”页定稿后得到。', 'Given when the report is frozen on its page.'),
  },
  files: { kind: 'files', label: t('报告与数据', 'Report and data'), required: true, accept: SCAN },
});

export const returnForm = form(['退回完善', 'Send back'], ['意见', 'Opinion'], {
  items: words('需要完善的内容', 'What to improve'),
});

const points = (zh: string, en: string): Field => ({
  kind: 'integer',
  label: t(zh, en),
  required: true,
  min: 0,
  max: 25,
  unit: t('分（满分 25）', 'of 25'),
});
/** Four items of 25 points: ours, customary; the standard gives no scale that we have read. */
export const ITEMS = ['data', 'analysis', 'findings', 'use'] as const;
export const scoreForm = form(['专家评分', 'Score'], ['评分', 'Scores'], {
  data: points('数据与检索', 'Data and queries'),
  analysis: points('技术分解与分析', 'Decomposition and analysis'),
  findings: points('结论有据', 'Findings well grounded'),
  use: points('对决策有用', 'Use for the decision'),
  opinion: words('评审意见', 'Opinion'),
});

const ACCEPTED: [string, string, string] = ['accepted', '通过验收', 'Accepted'];
const REJECTED: [string, string, string] = ['rejected', '不予通过', 'Rejected'];
const conclusion = (title: [string, string], outcomes: [string, string, string][]): Form =>
  form(title, ['结论', 'Conclusion'], {
    score: { kind: 'integer', label: t('平均得分', 'Mean score'), required: true, min: 0, max: 100 },
    outcome: choice('结论', 'Outcome', outcomes),
    deviation: words('结论与得分不一致的理由', 'Why the outcome departs from the score', { required: false }),
    note: words('专家组意见', 'Opinion of the panel'),
  });
export const concludeForm = conclusion(
  ['评审结论', 'Conclude'],
  [ACCEPTED, ['revise', '修改后再审', 'To be revised'], REJECTED],
);
/** Results are revised once: after the second review they are accepted or not. */
export const concludeAgainForm = conclusion(['复评结论', 'Conclude again'], [ACCEPTED, REJECTED]);

export const publishForm = form(['公开成果', 'Publish'], ['公开', 'Public part'], {
  scope: choice('公开范围', 'What is public', [
    ['summary', '公开摘要', 'A summary'],
    ['nothing', '不公开', 'Nothing'],
  ]),
  summary: words('公开摘要', 'Public summary', { when: { eq: [{ ref: 'input.scope' }, 'summary'] } }),
  reason: words('不公开的理由', 'Why nothing is published', { when: { eq: [{ ref: 'input.scope' }, 'nothing'] } }),
});

export const adoptionForm = form(['报告采纳情况', 'Report what was adopted'], ['采纳情况', 'Adoption'], {
  adopted: { kind: 'integer', label: t('采纳建议数', 'Recommendations adopted'), required: true, min: 0, max: 50 },
  decisions: words('据此作出的决定', 'Decisions made on it'),
  effects: words('产生的效果', 'Effects', {
    hint: t(
      '专利布局、研发方向、合作、投资等，写明数量。',
      'Filings, research, cooperation, investment; with figures.',
    ),
  }),
  filings: { kind: 'integer', label: t('据此新申请专利（件）', 'Applications filed on it'), min: 0, max: 100_000 },
  files: { kind: 'files', label: t('证明材料', 'Evidence'), accept: SCAN },
});

export const evaluationForm = form(['绩效评价', 'Evaluate'], ['评价', 'Evaluation'], {
  adopted: {
    kind: 'integer',
    label: t('核实的采纳建议数', 'Recommendations adopted, as verified'),
    required: true,
    min: 0,
    max: 50,
  },
  grade: choice('评价', 'Grade', [
    ['high', '成效显著', 'High'],
    ['fair', '有成效', 'Fair'],
    ['low', '成效不明显', 'Low'],
  ]),
  note: words('评价意见', 'Opinion'),
});

export const withdrawForm = form(['撤回', 'Withdraw'], ['理由', 'Reason'], { reason: words('理由', 'Reason') });
