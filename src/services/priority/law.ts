import { type PlainDate, plainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';

/** What the measures speak of; each version says where it stands, or that it is custom. */
export type Topic =
  | 'scope'
  | 'grounds'
  | 'caseGrounds'
  | 'refused'
  | 'consent'
  | 'electronic'
  | 'material'
  | 'fee'
  | 'recommendation'
  | 'decision'
  | 'first'
  | 'close'
  | 'replyInvention'
  | 'replyOther'
  | 'end'
  | 'caseEnd'
  | 'numbers'
  | 'standards'
  | 'bar';

type Length = { unit: 'working-day' | 'day' | 'month' | 'year'; n: number };

/** One version of the measures: all that differs between them. What is common stands in the shared parts of this slice. */
export interface PriorityLaw {
  version: string;
  validFrom: PlainDate;
  validTo?: PlainDate;
  /** How officials call it. */
  name: Text;
  /** As documents cite it. */
  order: Text;
  basis: Record<Topic, string[]>;
  replyInvention: Length;
  /** Days the national office has to decide on the request; absent where the text read sets none. */
  decision?: Length;
  /** Months in which no request is accepted after bad faith; absent where no rule is known. */
  barMonths?: number;
  /** A request on an early Chinese filing (④) needs no recommendation. */
  earlyFilingDirect: boolean;
}

const ALL: readonly Topic[] = [
  'scope',
  'grounds',
  'caseGrounds',
  'refused',
  'consent',
  'electronic',
  'material',
  'fee',
  'recommendation',
  'decision',
  'first',
  'close',
  'replyInvention',
  'replyOther',
  'end',
  'caseEnd',
  'numbers',
  'standards',
  'bar',
];

/**
 * Of the former measures only the times to close, the reply to inventions and the days to decide are certain; the rest
 * is worked by the customary practice of the office and shown as such.
 */
export const ORDER_76: PriorityLaw = {
  version: '2017-08',
  validFrom: plainDate('2017-08-01'),
  validTo: plainDate('2026-08-31'),
  name: t('2017年办法（第76号令）', '2017 measures (Order 76)'),
  order: t('国家知识产权局令第76号', 'Order 76'),
  basis: {
    ...(Object.fromEntries(ALL.map((topic) => [topic, ['custom']])) as Record<Topic, string[]>),
    close: ['O76'],
    replyInvention: ['O76'],
    decision: ['O76'],
  },
  replyInvention: { unit: 'month', n: 2 },
  decision: { unit: 'working-day', n: 5 },
  earlyFilingDirect: false,
};

export const ORDER_85: PriorityLaw = {
  version: '2026-09',
  validFrom: plainDate('2026-09-01'),
  name: t('2026年办法（第85号令）', '2026 measures (Order 85)'),
  order: t('国家知识产权局令第85号', 'Order 85'),
  basis: {
    scope: ['O85-4'],
    grounds: ['O85-5'],
    caseGrounds: ['O85-6'],
    refused: ['O85-8'],
    consent: ['O85-9'],
    electronic: ['O85-10'],
    material: ['O85-11'],
    fee: ['O85-12'],
    recommendation: ['O85-13'],
    decision: ['O85-14'],
    first: ['O85-15'],
    close: ['O85-15'],
    replyInvention: ['O85-16'],
    replyOther: ['O85-16'],
    end: ['O85-17'],
    caseEnd: ['O85-18'],
    numbers: ['O85-19'],
    standards: ['O85-20'],
    bar: ['O85-22'],
  },
  replyInvention: { unit: 'month', n: 1 },
  barMonths: 12,
  earlyFilingDirect: true,
};

export const APPLICATION_KINDS = ['invention', 'utility', 'design'] as const;

/** What priority may be asked for. */
export const KINDS = [
  { value: 'invention', label: t('发明专利申请（实质审查）', 'Invention in substantive examination') },
  { value: 'utility', label: t('实用新型专利申请', 'Utility model application') },
  { value: 'design', label: t('外观设计专利申请', 'Design application') },
  { value: 'reexam', label: t('复审案件', 'Re-examination') },
  { value: 'invalidation', label: t('无效宣告案件', 'Invalidation') },
];

export const RIGHTS = [
  { value: 'invention', label: t('发明', 'Invention') },
  { value: 'utility', label: t('实用新型', 'Utility model') },
  { value: 'design', label: t('外观设计', 'Design') },
];

export interface Ground {
  value: string;
  /** The mark by which the field knows it. */
  mark: string;
  label: Text;
}

const ground = (value: string, mark: string, zh: string, en: string): Ground => ({
  value,
  mark,
  label: t(`${mark} ${zh}`, `${mark} ${en}`),
});

/** For applications and re-examination: besides important value and prospects one of these. */
export const GROUNDS: readonly Ground[] = [
  ground('industry', '①', '新兴产业、未来产业或关键核心技术', 'Emerging or future industry, or key core technology'),
  ground('encouraged', '②', '省级或设区市人民政府鼓励的产业', 'Industry encouraged by the province or city'),
  ground('use', '③', '已经或即将产业化，或有证据证明他人正在使用', 'In use, about to be, or used by others'),
  ground(
    'early-filing',
    '④',
    '就相同主题首先在中国申请，又在国外请求实质审查',
    'First filed in China, then examination asked for abroad on the same subject',
  ),
  ground('interest', '⑤', '对国家利益或公共利益有其他重大意义', 'Of other great national or public interest'),
];

export const CASE_GROUNDS: readonly Ground[] = [
  ground(
    'dispute',
    '①',
    '侵权纠纷由地方知识产权局或人民法院处理中',
    'Infringement dispute before a local office or court',
  ),
  ground(
    'national',
    '②',
    '国家知识产权局正在办理的重大侵权裁决或调解、药品早期解决机制裁决、开放许可调解',
    'Major infringement, drug early-resolution or open-licence case before the national office',
  ),
  ground('arbitration', '③', '许可纠纷由仲裁机构审理中', 'Licence dispute before an arbitration body'),
  ground('case-interest', '④', '对国家利益或公共利益有重大意义', 'Of great national or public interest'),
];

/** Who asks. Offices, courts and arbitration bodies may ask by themselves, giving reasons only. */
export const ASKING = [
  { value: 'applicant', label: t('申请人', 'Applicant'), for: ['invention', 'utility', 'design'] },
  { value: 'reexam-requester', label: t('复审请求人', 'Requester of the re-examination'), for: ['reexam'] },
  {
    value: 'invalidation-requester',
    label: t('无效宣告请求人', 'Requester of the invalidation'),
    for: ['invalidation'],
  },
  { value: 'patentee', label: t('专利权人', 'Patentee'), for: ['invalidation'] },
  {
    value: 'office-or-court',
    label: t('处理侵权纠纷的地方知识产权局、人民法院', 'Local office or court that hears the infringement'),
    for: ['invalidation'],
  },
  {
    value: 'arbitration-body',
    label: t('审理许可纠纷的仲裁机构', 'Arbitration body that hears the licence dispute'),
    for: ['invalidation'],
  },
];

export interface Exclusion {
  value: string;
  label: Text;
  /** Outside the measures altogether, or only normally refused. */
  topic: 'scope' | 'refused';
}

export const EXCLUSIONS: readonly Exclusion[] = [
  {
    value: 'bilateral',
    label: t('已走专利审查高速路等双边、多边通道', 'On a bilateral channel such as PPH'),
    topic: 'scope',
  },
  {
    value: 'fast-track',
    label: t('已经预审合格，进入快速审查通道', 'Passed pre-examination and takes the fast track'),
    topic: 'scope',
  },
  {
    value: 'divisional',
    label: t('分案申请，且母案已经优先审查', 'Divisional whose parent was accelerated'),
    topic: 'refused',
  },
  {
    value: 'twin',
    label: t('发明专利申请，同日就同样的发明创造申请了实用新型', 'Invention with a same-day utility model'),
    topic: 'refused',
  },
  {
    value: 'accelerated',
    label: t('同一程序中已经优先审查过', 'Accelerated before in the same procedure'),
    topic: 'refused',
  },
];

/** Why the fast track ends; the ordinary course goes on. */
export const ENDINGS: readonly { value: string; label: Text; topic: 'end' | 'caseEnd' | 'both' }[] = [
  {
    value: 'amended',
    label: t('收到通知书后主动修改申请文件', 'Voluntary amendment after the notice'),
    topic: 'end',
  },
  { value: 'late-reply', label: t('答复超过优先审查的答复期限', 'Reply after the time for it'), topic: 'both' },
  { value: 'extension', label: t('请求延长答复期限', 'Extension of the time to reply asked for'), topic: 'end' },
  {
    value: 'new-evidence',
    label: t('无效程序中补充证据或者变更理由', 'New evidence or grounds (invalidation)'),
    topic: 'caseEnd',
  },
  {
    value: 'claims-amended',
    label: t('无效程序中以删除以外的方式修改权利要求', 'Claims amended other than by deletion (invalidation)'),
    topic: 'caseEnd',
  },
  { value: 'suspended', label: t('程序中止', 'Procedure suspended'), topic: 'caseEnd' },
  {
    value: 'dependent',
    label: t('依赖其他案件的审查结论', 'Depends on the outcome of another case'),
    topic: 'caseEnd',
  },
  { value: 'bad-faith', label: t('提供虚假材料等失信行为', 'False material or other bad faith'), topic: 'both' },
];

/** The marks of grounds, among those open to a kind of case. */
export const marksOf = (values: readonly string[], kind: string): string =>
  (kind === 'invalidation' ? CASE_GROUNDS : GROUNDS)
    .filter((one) => values.includes(one.value))
    .map((one) => one.mark)
    .join('');

export const labelsOf = (
  values: readonly string[],
  list: readonly { value: string; label: Text }[],
): { zh: string; en: string } => {
  const found = list.filter((one) => values.includes(one.value)).map((one) => one.label);
  return t(found.map((one) => one.zh).join('、'), found.map((one) => one.en).join('; '));
};
