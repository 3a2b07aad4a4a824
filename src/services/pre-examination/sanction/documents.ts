import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';
import { BEHAVIOURS, OUTCOMES } from './table.ts';

type Blocks = DocumentDefinition['blocks'];
type Fields = DocumentDefinition['fields'];

const behaviour: Fields[string] = {
  kind: 'choice',
  label: t('行为', 'Behaviour'),
  options: Object.fromEntries(BEHAVIOURS.map((one) => [one.value, one.label])),
};
const consequence: Fields[string] = {
  kind: 'choice',
  label: t('处理', 'Consequence'),
  options: Object.fromEntries(OUTCOMES.map((one) => [one.value, one.label])),
};
const words = (zh: string, en: string): Fields[string] => ({ kind: 'text', label: t(zh, en) });
const optional = (zh: string, en: string): Fields[string] => ({ kind: 'text', label: t(zh, en), optional: true });

const caseTable: Blocks[number] = {
  kind: 'facts',
  rows: [
    [
      { label: t('编号', 'Case no.'), value: t('{caseNumber}', '{caseNumber}') },
      { label: t('统一社会信用代码', 'Credit code'), value: t('{creditCode}', '{creditCode}') },
    ],
    [{ label: t('备案主体', 'Filed entity'), value: t('{entity}', '{entity}') }],
  ],
};

const notice = (
  id: string,
  kind: 'notice' | 'decision',
  title: [string, string],
  fields: Fields,
  blocks: Blocks,
  /** A paper for the house alone has no addressee and takes no number of the letters that leave it. */
  internal = false,
): DocumentDefinition =>
  defineDocument({
    id: `sanction-${id}`,
    version: '2026-01',
    title: t(...title),
    kind,
    ...(internal
      ? {}
      : {
          numbering: { pattern: '蒙知保处〔{year}〕{n}号', series: 'sanction-notice' },
          addressee: { ref: 'entity' },
        }),
    fields: {
      caseNumber: words('编号', 'Case no.'),
      entity: words('备案主体', 'Filed entity'),
      creditCode: words('统一社会信用代码', 'Credit code'),
      ...fields,
    },
    blocks: [caseTable, ...blocks, { kind: 'signature' }],
  });

const ruling: Fields = {
  behaviour,
  consequence,
  facts: words('事实和依据', 'Facts and evidence'),
  earlier: { kind: 'integer', label: t('此前同类处理', 'Earlier ones of the kind') },
  overturned: { kind: 'integer', label: t('其中经复核撤销', 'Of them withdrawn after review') },
  deviation: optional('不按标准处理的理由', 'Why it departs from the table'),
};

const found: Blocks = [
  { kind: 'heading', level: 1, text: t('事实', 'Facts') },
  { kind: 'paragraph', text: t('认定的行为：{behaviour}。', 'Finding: {behaviour}.') },
  { kind: 'paragraph', text: t('{facts}', '{facts}') },
  { kind: 'heading', level: 1, text: t('标准', 'Table') },
  {
    kind: 'paragraph',
    text: t(
      '处理标准规定的期间内，你单位此前因同类行为被处理 {earlier} 次，其中经复核撤销 {overturned} 次；本次按处理标准处理。',
      'Within the period of the table your entity was sanctioned {earlier} time(s) for the same, {overturned} of them withdrawn after review; the table is applied.',
    ),
    when: { not: 'deviation' },
  },
  {
    kind: 'paragraph',
    text: t(
      '处理标准规定的期间内，你单位此前因同类行为被处理 {earlier} 次，其中经复核撤销 {overturned} 次；本次不按处理标准处理，理由：{deviation}',
      'Within the period of the table your entity was sanctioned {earlier} time(s) for the same, {overturned} of them withdrawn after review. The table is departed from because: {deviation}',
    ),
    when: 'deviation',
  },
];

const CUSTOM: Blocks[number] = {
  kind: 'note',
  text: t(
    '处理标准由本中心依惯例制定并公开，不是法律规定',
    'The table is the centre’s own, customary and public; it is not law',
  ),
};

export const documents: Record<string, DocumentDefinition> = {
  suggestion: notice(
    'suggestion',
    'notice',
    ['处理建议单（内部）', 'What the Table Gives (Internal)'],
    {
      behaviour,
      consequence,
      earlier: ruling.earlier!,
      overturned: ruling.overturned!,
      source: optional('来源办件', 'Case it comes from'),
      note: optional('情况说明', 'What happened'),
    },
    [
      { kind: 'paragraph', text: t('反映的行为：{behaviour}。', 'Reported: {behaviour}.') },
      { kind: 'paragraph', text: t('来源办件：{source}。', 'From: {source}.'), when: 'source' },
      { kind: 'paragraph', text: t('情况说明：{note}', 'What happened: {note}'), when: 'note' },
      {
        kind: 'paragraph',
        text: t(
          '处理标准规定的期间内，此前同类处理 {earlier} 次，其中经复核撤销 {overturned} 次。按处理标准：{consequence}。',
          'Within the period of the table there were {earlier} of the kind, {overturned} of them withdrawn. By the table: {consequence}.',
        ),
      },
      CUSTOM,
    ],
    true,
  ),
  proposal: notice(
    'proposal',
    'notice',
    ['处理告知书', 'Notice of a Proposed Sanction'],
    { ...ruling, stateBy: { kind: 'limit', label: t('陈述期限', 'State by') } },
    [
      ...found,
      { kind: 'heading', level: 1, text: t('拟作出的处理', 'What is proposed') },
      { kind: 'paragraph', text: t('拟对你单位：{consequence}。', 'Proposed: {consequence}.') },
      {
        kind: 'limit',
        from: 'stateBy',
        text: t(
          '你单位可在{stateBy.date}前陈述、申辩；期满未提出的，视为放弃。陈述、申辩不加重处理。',
          'You may make a statement by {stateBy.date}; after that it counts as waived. A statement makes nothing worse.',
        ),
      },
      CUSTOM,
    ],
  ),
  decision: notice(
    'decision',
    'decision',
    ['处理决定书', 'Decision on a Sanction'],
    {
      ...ruling,
      statement: optional('陈述、申辩', 'Statement'),
      until: { kind: 'limit', label: t('暂停至', 'Suspended until'), optional: true },
      appealBy: { kind: 'limit', label: t('申请复核的期限', 'Ask for a review by'), optional: true },
    },
    [
      ...found,
      { kind: 'heading', level: 1, text: t('陈述、申辩', 'Statement') },
      {
        kind: 'paragraph',
        text: t('你单位的陈述、申辩：{statement}', 'Your statement: {statement}'),
        when: 'statement',
      },
      { kind: 'paragraph', text: t('你单位未提出陈述、申辩。', 'No statement was made.'), when: { not: 'statement' } },
      { kind: 'heading', level: 1, text: t('决定', 'Decision') },
      { kind: 'paragraph', text: t('决定对你单位：{consequence}。', 'Decided: {consequence}.') },
      {
        kind: 'limit',
        from: 'until',
        text: t(
          '暂停自本决定作出之日起至{until.date}止；期满自动恢复。暂停期间不受理新的预审请求。',
          'The suspension runs from today until {until.date}; the filing is restored by itself after that. No new requests are taken meanwhile.',
        ),
        when: 'until',
      },
      {
        kind: 'limit',
        from: 'appealBy',
        text: t(
          '对本决定有异议的，可在{appealBy.date}前向本中心申请复核；复核期间不停止执行。',
          'You may ask the centre for a review by {appealBy.date}; the decision stands meanwhile.',
        ),
        when: 'appealBy',
      },
      CUSTOM,
    ],
  ),
  restoration: notice(
    'restoration',
    'notice',
    ['恢复备案通知书', 'Notice of Restoration'],
    { explanation: optional('理由', 'Reason') },
    [
      { kind: 'paragraph', text: t('你单位的备案自即日起恢复。', 'The filing of your entity is restored from today.') },
      { kind: 'paragraph', text: t('理由：{explanation}', 'Reason: {explanation}'), when: 'explanation' },
    ],
  ),
  upheld: notice(
    'review',
    'decision',
    ['处理决定复核决定书', 'Decision on the Review of a Sanction'],
    { explanation: words('理由', 'Reason') },
    [
      { kind: 'paragraph', text: t('经复核，维持处理决定。', 'After review, the sanction stands.') },
      { kind: 'paragraph', text: t('理由：{explanation}', 'Reason: {explanation}') },
    ],
  ),
};
