import { type Lang, type Text, text } from '#kernel/text.ts';
import { legalStateOf } from '../events/index.ts';
import { licenceOf, mayExport } from '../record/licences.ts';
import { findSource } from '../record/sources.ts';
import type { MarkedField, PatentRecord } from '../record/types.ts';

/** A column of a table of documents. */
export interface Column {
  id: string;
  title: Text;
  value: (record: PatentRecord, lang: Lang) => string;
  /** Where the column holds a field under a licence of its own. */
  field?: MarkedField;
  /** In every table, whatever was chosen. */
  always?: true;
}

const names = (parties: readonly { name: string }[]): string => parties.map((one) => one.name).join('；');
const symbols = (classes: readonly { symbol: string }[]): string => classes.map((one) => one.symbol).join('；');
const RIGHT = {
  invention: text('发明', 'invention'),
  utility: text('实用新型', 'utility model'),
  design: text('外观设计', 'design'),
  other: text('其他', 'other'),
} as const;
const STATE = {
  pending: text('在审', 'pending'),
  'in-force': text('有效', 'in force'),
  ended: text('失效', 'ended'),
  unknown: text('未知', 'unknown'),
} as const;
const FORBIDDEN = text('（许可不允许导出）', '(not exported: licence)');

/** Said at the end of a file from which documents were left out for their licence. */
export const withheldNote = (count: number, lang: Lang): string =>
  lang === 'zh'
    ? `另有${count}篇因来源许可不得导出`
    : `${count} more left out: the licence of their source forbids export`;

/** The columns to choose from, in their order. Source, day and licence stand in every row. */
export const COLUMNS: readonly Column[] = [
  { id: 'number', title: text('公开（公告）号', 'Publication number'), value: (r) => r.key },
  { id: 'application', title: text('申请号', 'Application number'), value: (r) => r.application?.number ?? '' },
  { id: 'title', title: text('名称', 'Title'), value: (r) => r.title, field: 'title' },
  { id: 'applicants', title: text('申请人', 'Applicants'), value: (r) => names(r.applicants), field: 'parties' },
  { id: 'inventors', title: text('发明人', 'Inventors'), value: (r) => names(r.inventors), field: 'parties' },
  { id: 'filed', title: text('申请日', 'Filed'), value: (r) => r.application?.date ?? '' },
  { id: 'published', title: text('公开（公告）日', 'Published'), value: (r) => r.publication.date ?? '' },
  { id: 'right', title: text('专利类型', 'Kind of right'), value: (r, lang) => RIGHT[r.right][lang] },
  {
    id: 'state',
    title: text('法律状态', 'Legal state'),
    value: (r, lang) => STATE[legalStateOf(r, r.source.asOf)][lang],
    field: 'events',
  },
  { id: 'ipc', title: text('IPC分类', 'IPC'), value: (r) => symbols(r.ipc), field: 'classes' },
  { id: 'cpc', title: text('CPC分类', 'CPC'), value: (r) => symbols(r.cpc), field: 'classes' },
  { id: 'locarno', title: text('洛迦诺分类', 'Locarno'), value: (r) => symbols(r.locarno), field: 'classes' },
  { id: 'agency', title: text('代理机构', 'Agency'), value: (r) => r.agency?.name ?? '', field: 'parties' },
  {
    id: 'division',
    title: text('地区', 'Division'),
    value: (r) => r.applicants.find((one) => one.division)?.division ?? '',
    field: 'parties',
  },
  { id: 'family', title: text('同族', 'Family'), value: (r) => r.family.members.join('；'), field: 'family' },
  { id: 'abstract', title: text('摘要', 'Abstract'), value: (r) => r.abstract, field: 'abstract' },
  {
    id: 'claims',
    title: text('权利要求', 'Claims'),
    value: (r) => r.claims.map((one) => `${one.number}. ${one.text}`).join('\n'),
    field: 'claims',
  },
  {
    id: 'source',
    title: text('来源', 'Source'),
    value: (r, lang) => findSource(r.source.id)?.title[lang] ?? r.source.id,
    always: true,
  },
  { id: 'asOf', title: text('数据截至', 'As of'), value: (r) => r.source.asOf, always: true },
  {
    id: 'licence',
    title: text('许可', 'Licence'),
    value: (r, lang) => licenceOf(r.source.licence).title[lang],
    always: true,
  },
];

/** What a table of bibliography holds when nothing was chosen. */
export const USUAL_COLUMNS = [
  'number',
  'application',
  'title',
  'applicants',
  'inventors',
  'filed',
  'published',
  'right',
  'state',
  'ipc',
];

/** The chosen columns in their order, with those that stand in every table; unknown ids are left out. */
export const columnsOf = (ids: readonly string[] = USUAL_COLUMNS): Column[] =>
  COLUMNS.filter((one) => one.always || ids.includes(one.id));

/** A record as a row; what its licence does not let out stays empty, and says so. Undefined for one that may not be listed. */
export function rowOf(record: PatentRecord, columns: readonly Column[], lang: Lang = 'zh'): string[] | undefined {
  if (!mayExport(record)) return undefined;
  return columns.map((one) => (one.field && !mayExport(record, one.field) ? FORBIDDEN[lang] : one.value(record, lang)));
}
