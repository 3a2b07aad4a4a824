import type { ColumnField, Mapping } from './types.ts';
import { COLUMN_FIELDS } from './types.ts';

/**
 * Headers as 国家知识产权局 (检索系统), incoPat, PatSnap and spreadsheets in English write them, without brackets and blanks.
 * Of two headers for one field the earlier stands; `ipc`, `agents`, `status` and `claims` may come from several columns.
 */
const HEADERS: Record<ColumnField, string> = {
  publication:
    '公开公告号 公开号 公告号 授权公告号 申请公布号 公布号 公布公告号 公开公告号码 文献号 专利公开号 publicationnumber publicationno publicationnum pubno pubnumber documentnumber documentno publication pn',
  kind: '文献种类代码 文献种类 文献类型 公开类型 专利类型 专利种类 类型 kindcode kind documenttype patenttype publicationtype',
  publishedOn:
    '公开公告日 公开日 公告日 授权公告日 公布日 公布公告日 公开日期 公告日期 公开公告日期 publicationdate pubdate publisheddate published issuedate pd',
  application:
    '申请号 专利申请号 申请号码 申请专利号 专利号 applicationnumber applicationno appnumber appno application an',
  filedOn: '申请日 申请日期 专利申请日 applicationdate filingdate fileddate appdate filed ad apd',
  title:
    '名称 标题 发明名称 专利名称 专利标题 题名 标题中文 中文标题 标题原文 标题译文 title titlecn titletranslated titleoriginal inventiontitle',
  abstract: '摘要 摘要中文 中文摘要 摘要原文 摘要译文 abstract abstractcn abstracttranslated abstractoriginal',
  claims:
    '权利要求书 权利要求 全部权利要求 独立权利要求 主权利要求 首项权利要求 首权利要求 claims firstclaim independentclaims',
  description: '说明书 说明书全文 全文 description fulltext',
  applicants:
    '申请人 申请专利权人 申请人专利权人 原始申请专利权人 原始申请人 第一申请人 专利权人 标准化申请人 当前申请专利权人 当前专利权人 当前权利人 权利人 applicants applicant originalassignee assignee assignees applicantsassignee standardizedassignee currentassignee pa',
  creditCode:
    '统一社会信用代码 申请人统一社会信用代码 社会信用代码 统一信用代码 信用代码 creditcode uscc unifiedsocialcreditcode',
  address:
    '申请人地址 申请专利权人地址 第一申请人地址 申请人第一地址 专利权人地址 当前权利人地址 地址 applicantaddress assigneeaddress address',
  division:
    '行政区划代码 行政区划 区划代码 申请人地区 申请人区县 地区 国省代码 申请人国省代码 division divisioncode region',
  inventors: '发明人 设计人 发明设计人 发明人设计人 inventors inventor in',
  agency: '代理机构 专利代理机构 代理机构名称 agency patentagency ag',
  agents: '代理人 代理师 专利代理师 专利代理人 agents agent attorney',
  ipc: 'ipc主分类号 ipc主分类 主分类号 主ipc ipc分类号 ipc分类 国际分类号 国际专利分类号 ipc 分类号 副分类号 ipcmain mainipc ipcclassification ipccodes',
  cpc: 'cpc分类号 cpc分类 cpc主分类号 cpc cpcclassification cpccodes',
  locarno:
    '洛迦诺分类号 洛迦诺分类 外观洛迦诺分类号 外观设计洛迦诺分类号 外观分类号 loc locarno locarnoclass locarnoclassification',
  status:
    '法律状态 当前法律状态 最新法律状态 法律状态事件 法律事件 简单法律状态 专利有效性 有效性 专利状态 案件状态 状态 legalstatus currentlegalstatus simplelegalstatus legalstatusevent status',
  statusOn:
    '法律状态日 法律状态日期 法律状态公告日 法律状态更新日 法律状态更新日期 最新法律状态日期 状态日期 legalstatusdate statusdate',
  priorities: '优先权 优先权号 优先权信息 优先权数据 priority prioritynumber priorities prioritynumbers',
  family:
    '简单同族 简单同族成员 同族 同族专利 同族公开号 inpadoc同族 扩展同族 familymembers simplefamily simplefamilymembers family',
  cited:
    '引证文献 引证专利 引用专利 引证 对比文件 后向引证 citedpatents citeddocuments citations backwardcitations citedreferences',
  lang: '语言 language lang',
};

/** Fields that take what stands in several columns, one after another. */
export const MANY: ReadonlySet<ColumnField> = new Set(['ipc', 'cpc', 'agents', 'claims', 'status', 'cited']);

const plain = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}【】《》"'“”:,.、_\-/\\#*]+/g, '');

const KNOWN = new Map<string, { field: ColumnField; rank: number }>();
for (const [field, names] of Object.entries(HEADERS))
  for (const [rank, name] of names.split(' ').entries())
    if (!KNOWN.has(name)) KNOWN.set(name, { field: field as ColumnField, rank });

/** The mapping that headers suggest. Columns without a meaning here are left out. */
export function guessMapping(headers: readonly string[]): Mapping {
  const best = new Map<ColumnField, { header: string; rank: number }>();
  const mapping: Mapping = {};
  for (const header of headers) {
    // Exports in several languages write `标题(中文)` or `Title (English)`: the words alone tell as well.
    const known = KNOWN.get(plain(header)) ?? KNOWN.get(plain(header.replace(/[(（[【].*$/, '')));
    if (!known) continue;
    if (MANY.has(known.field)) {
      mapping[header] = known.field;
      continue;
    }
    const before = best.get(known.field);
    if (!before || known.rank < before.rank) best.set(known.field, { header, rank: known.rank });
  }
  for (const [field, { header }] of best) mapping[header] = field;
  return mapping;
}

/** Headers told apart: an empty one by its place, a repeated one by a number behind it. */
export function tellApart(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const name = header.normalize('NFC').replaceAll('\uFEFF', '').trim() || `#${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** What a stored mapping is found again by: the headers in their order. */
export const headersKey = (headers: readonly string[]): string => headers.map(plain).join('|');

/** The fields without which no row can be stored. */
export const REQUIRED = ['publication', 'title'] as const satisfies readonly ColumnField[];

/** Which of them no column is mapped to. */
export const missingFields = (mapping: Mapping): ColumnField[] =>
  REQUIRED.filter((field) => !Object.values(mapping).includes(field));

export const isColumnField = (value: string): value is ColumnField => Object.hasOwn(COLUMN_FIELDS, value);
