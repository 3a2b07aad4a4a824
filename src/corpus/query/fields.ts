import { type Text, text } from '#kernel/text.ts';
import { CHOICE_FIELDS, CODE_FIELDS, DATE_FIELDS, type Field, NAME_FIELDS, NUMBER_FIELDS, TEXT_FIELDS } from './ast.ts';

/** A field of the language: its title, the other names it is written by, and an example. */
export interface FieldEntry {
  field: Field;
  title: Text;
  /** In capitals; Chinese names as written. The code itself is not repeated. */
  aliases: readonly string[];
  example: string;
}

const entry = (field: Field, zh: string, en: string, aliases: string, example: string): FieldEntry => ({
  field,
  title: text(zh, en),
  aliases: aliases.split(' ').filter((one) => one !== ''),
  example,
});

/** The fields, in the order in which they are listed and completed. */
export const FIELD_TABLE: readonly FieldEntry[] = [
  entry('TI', '名称', 'title', 'TITLE 名称 发明名称 标题 题名 专利名称', 'TI=永磁'),
  entry('AB', '摘要', 'abstract', 'ABST ABSTRACT 摘要', 'AB=发酵'),
  entry('CL', '权利要求', 'claims', 'CLM CLMS CLAIMS 权利要求 权利要求书', 'CL=(转子 NEAR/5 磁钢)'),
  entry('DE', '说明书', 'description', 'DESC DESCRIPTION 说明书', 'DE=实施例'),
  entry('TA', '名称或摘要', 'title or abstract', 'TIAB 名称摘要', 'TA=沙棘'),
  entry(
    'TAC',
    '名称、摘要或权利要求',
    'title, abstract or claims',
    'TACL 关键词 主题 名称摘要权利要求',
    'TAC=稀土*材料',
  ),
  entry('ALL', '全文', 'full text', 'TX FT TEXT FULL 全文', 'ALL="白云鄂博"'),
  entry('PA', '申请人', 'applicant', 'AP APPLICANT ASSIGNEE OWNER 申请人 专利权人 权利人 申请专利权人', 'PA=某公司'),
  entry('IN', '发明人', 'inventor', 'INV INVENTOR 发明人 设计人 发明设计人', 'IN=张三'),
  entry('AG', '代理机构', 'agency', 'AGC AGENCY 代理机构 专利代理机构', 'AG=事务所'),
  entry('AT', '代理师', 'agent', 'AGENT 代理师 代理人', 'AT=李四'),
  entry('ADDR', '地址', 'address', 'ADDRESS ADD 地址 申请人地址', 'ADDR=赛罕区'),
  entry('IPC', 'IPC分类', 'IPC', 'IC 分类号 国际分类 IPC分类 IPC分类号', 'IPC=C12N15/*'),
  entry('CPC', 'CPC分类', 'CPC', '联合分类 CPC分类 CPC分类号', 'CPC=Y02E10/*'),
  entry('LOC', '洛迦诺分类', 'Locarno class', 'LOCARNO 洛迦诺 洛迦诺分类 外观分类', 'LOC=09-01'),
  entry('PN', '公开号', 'publication number', 'PUB 公开号 公告号 公布号 公开公告号', 'PN=CN110838310A'),
  entry('AN', '申请号', 'application number', 'APN 申请号 专利号', 'AN=201910302430.1'),
  entry('PR', '优先权号', 'priority number', 'PRN 优先权 优先权号', 'PR=US62/123456'),
  entry('NO', '号码', 'any number', 'NUM NUMBER 号码', 'NO=ZL201910302430.1'),
  entry('FAM', '同族', 'family', 'FAMILY 同族 同族号', 'FAM=EP3000000A1'),
  entry('CT', '引证', 'cited document', 'CITED 引证 引用 引证文献', 'CT=CN101234567A'),
  entry('AD', '申请日', 'filing date', 'APD FILED 申请日 申请日期', 'AD=[20200101 TO 20241231]'),
  entry('PD', '公开日', 'publication date', 'PUBLISHED 公开日 公告日 公布日 公开公告日', 'PD>=2020-05'),
  entry('PRD', '优先权日', 'priority date', 'PRIORITY 优先权日', 'PRD<2019'),
  entry('OFF', '国别', 'office', 'CC OFFICE COUNTRY 国别 国家 受理局', 'OFF=CN'),
  entry('KIND', '文献种类', 'kind code', 'KC 文献种类 种类代码', 'KIND=B'),
  entry('TYPE', '专利类型', 'kind of right', 'RIGHT PT 类型 专利类型 种类', 'TYPE=实用新型'),
  entry('DIV', '地区', 'division', 'REGION DIVISION 地区 区划 地域 行政区划', 'DIV=呼和浩特'),
  entry('STATE', '法律状态', 'legal state', 'STATUS LS 法律状态 状态 有效性', 'STATE=有效'),
  entry('SRC', '来源', 'source', 'SOURCE 来源 数据来源', 'SRC=demo'),
  entry('EV', '事件', 'event (ST.27)', 'EVENT 事件 法律事件', 'EV=H'),
];

const byName = new Map<string, FieldEntry>();
const byField = new Map<Field, FieldEntry>();
for (const one of FIELD_TABLE) {
  byField.set(one.field, one);
  for (const name of [one.field, ...one.aliases]) byName.set(name, one);
}

export const getField = (field: Field): FieldEntry => byField.get(field)!;

/** The field of a code or another name, in any case and width. */
export const findField = (name: string): FieldEntry | undefined => byName.get(name.normalize('NFKC').toUpperCase());

export type FieldSort = 'text' | 'name' | 'code' | 'number' | 'date' | 'choice';
const SORTS: readonly [FieldSort, readonly string[]][] = [
  ['text', TEXT_FIELDS],
  ['name', NAME_FIELDS],
  ['code', CODE_FIELDS],
  ['number', NUMBER_FIELDS],
  ['date', DATE_FIELDS],
  ['choice', CHOICE_FIELDS],
];
const sorts = new Map(SORTS.flatMap(([sort, fields]) => fields.map((field) => [field, sort] as const)));
/** What a field holds. */
export const sortOf = (field: Field): FieldSort => sorts.get(field)!;

/** How many characters have to change to make one word of another; words longer than 12 are cut. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

/** The field somebody may have meant by a name that is none. */
export function nearestField(name: string): FieldEntry {
  const asked = name.normalize('NFKC').toUpperCase().slice(0, 12);
  let best = FIELD_TABLE[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const [known, one] of byName) {
    const apart = distance(asked, known.slice(0, 12)) / Math.max(asked.length, known.length);
    if (apart < least) [best, least] = [one, apart];
  }
  return best;
}
