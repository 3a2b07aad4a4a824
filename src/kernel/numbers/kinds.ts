import { type Text, text } from '../text.ts';

/** Kinds of numbers and codes, in the words people know. */
export const numberKinds = {
  'patent-application': text('专利申请号', 'patent application number'),
  'patent-publication': text('专利公布（公告）号', 'patent publication number'),
  'foreign-publication': text('外国专利公布号', 'publication number of another office'),
  'credit-code': text('统一社会信用代码', 'social credit code'),
  'id-number': text('公民身份号码', 'resident ID number'),
  trademark: text('商标申请（注册）号', 'trade mark number'),
  madrid: text('商标国际注册号', 'international trade mark registration number'),
  gi: text('农产品地理标志登记号', 'agricultural GI number'),
  pledge: text('专利权质押登记号', 'patent pledge registration number'),
  licence: text('专利实施许可合同备案号', 'patent licence record number'),
  agency: text('专利代理机构代码', 'patent agency code'),
  preexam: text('预审编号', 'pre-examination number'),
  division: text('行政区划代码', 'division code'),
  ipc: text('国际专利分类号', 'IPC symbol'),
  cpc: text('联合专利分类号', 'CPC symbol'),
  locarno: text('洛迦诺分类号', 'Locarno class'),
  nice: text('尼斯分类类别', 'Nice class'),
  vienna: text('维也纳分类号', 'Vienna code'),
  industry: text('国民经济行业代码', 'industry code'),
} as const satisfies Record<string, Text>;

export type NumberKind = keyof typeof numberKinds;
