import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import { text as t } from '#kernel/text.ts';
import type { PatentRecord, SourceMark } from '../record/types.ts';

/** What a column of a table may hold, with the words of the mapping screen. */
export const COLUMN_FIELDS = {
  publication: t('公开（公告）号', 'Publication number'),
  kind: t('文献种类', 'Kind of document'),
  publishedOn: t('公开（公告）日', 'Publication date'),
  application: t('申请号', 'Application number'),
  filedOn: t('申请日', 'Filing date'),
  title: t('名称', 'Title'),
  abstract: t('摘要', 'Abstract'),
  claims: t('权利要求', 'Claims'),
  description: t('说明书', 'Description'),
  applicants: t('申请人', 'Applicants'),
  creditCode: t('申请人统一社会信用代码', 'Credit code of the first applicant'),
  address: t('申请人地址', 'Address of the first applicant'),
  division: t('行政区划', 'Division of the first applicant'),
  inventors: t('发明人', 'Inventors'),
  agency: t('代理机构', 'Agency'),
  agents: t('代理师', 'Agents'),
  ipc: t('IPC 分类号', 'IPC'),
  cpc: t('CPC 分类号', 'CPC'),
  locarno: t('洛迦诺分类号', 'Locarno class'),
  status: t('法律状态', 'Legal status'),
  statusOn: t('法律状态日期', 'Day of the legal status'),
  priorities: t('优先权', 'Priorities'),
  family: t('同族', 'Family members'),
  cited: t('引证文献', 'Cited documents'),
  lang: t('语言', 'Language'),
} as const satisfies Record<string, Text>;

export type ColumnField = keyof typeof COLUMN_FIELDS;

/** Header of a column → what it holds. Columns that are not named are left out. */
export type Mapping = Record<string, ColumnField>;

/** A cell as it was read: text of a CSV file, text or number of a workbook. Dates come as `YYYY-MM-DD`. */
export type Cell = string | number | null;

export interface TableContext {
  source: SourceMark;
  /** Judges years of numbers and the divisions of the day. */
  today: PlainDate;
}

/** What is wrong with a cell, or worth knowing about it. */
export interface CellNote {
  field: ColumnField;
  /** The header of its column. */
  column: string;
  refusal: Refusal;
}

/** A row that can be stored, with what is worth knowing; or each cell that keeps it out. */
export type RowOutcome = { ok: true; record: PatentRecord; notes: CellNote[] } | { ok: false; cells: CellNote[] };
