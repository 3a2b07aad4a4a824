import type { PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { PANELS, type Panel, type PanelId } from './report.ts';

type Row = Record<string, unknown>;
export interface ProjectRecord {
  plan?: { tree?: Row[]; dataCutoff?: string };
  decisions?: Row[];
  results?: Row[];
  mid?: Row[];
  returned?: Row[];
  conclusion?: Row;
  adoption?: Row;
  evaluation?: Row;
}

const SORTS: Record<string, string> = {
  collection: '专利集合',
  query: '检索式',
  chart: '图表',
  dataset: '数据集',
  other: '其他',
};
const OUTCOMES: Record<string, string> = {
  'go-on': '按计划继续',
  adjust: '调整后继续',
  accepted: '通过验收',
  revise: '修改后再审',
  rejected: '不予通过',
  high: '成效显著',
  fair: '有成效',
  low: '成效不明显',
};
const HEADS: Record<PanelId, Text[]> = {
  decisions: [t('问题', 'Question'), t('决定', 'Decided'), t('依据', 'Grounds'), t('放弃的方案', 'Rejected')],
  tree: [t('技术分支', 'Branch'), t('检索式', 'Query')],
  results: [t('种类', 'Sort'), t('名称', 'Title'), t('编号或检索式', 'Number or query'), t('数据指纹', 'Corpus')],
  appraisal: [t('环节', 'Step'), t('结论', 'Outcome'), t('意见', 'Opinion')],
};

const said = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
const outcome = (value: unknown): string => OUTCOMES[said(value)] ?? said(value);

/** A part of a project's record as a table. Scores of single experts are not in it: they are told with the conclusion. */
export function panelOf(record: ProjectRecord, panel: PanelId, asOf: PlainDate): Panel {
  return { panel, head: HEADS[panel], rows: ROWS[panel](record), asOf };
}

/** The parts of which the project has something on record. */
export const panelsOf = (record: ProjectRecord, asOf: PlainDate): Panel[] =>
  PANELS.map((panel) => panelOf(record, panel, asOf)).filter(({ rows }) => rows.length > 0);

const ROWS: Record<PanelId, (record: ProjectRecord) => string[][]> = {
  decisions: ({ decisions = [] }) =>
    decisions.map(({ question, decided, reason, rejected }) => [question, decided, reason, rejected].map(said)),
  tree: ({ plan }) => (plan?.tree ?? []).map(({ branch, query }) => [said(branch), said(query)]),
  results: ({ results = [] }) =>
    results.map(({ sort, title, reference, corpus }) => [
      SORTS[said(sort)] ?? said(sort),
      said(title),
      said(reference),
      said(corpus),
    ]),
  appraisal: ({ mid = [], returned = [], conclusion, adoption, evaluation }) => [
    ...mid.map((one) => ['中期检查', outcome(one.outcome), said(one.note)]),
    ...returned.map((one) => ['形式审查', '退回完善', said(one.items)]),
    ...(conclusion
      ? [['专家评审', `${outcome(conclusion.outcome)}（${said(conclusion.score)} 分）`, said(conclusion.note)]]
      : []),
    ...(adoption ? [['采纳情况', `采纳建议 ${said(adoption.adopted)} 条`, said(adoption.decisions)]] : []),
    ...(evaluation
      ? [['绩效评价', `${outcome(evaluation.grade)}，采纳 ${said(evaluation.adopted)} 条`, said(evaluation.note)]]
      : []),
  ],
};
