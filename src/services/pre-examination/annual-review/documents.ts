import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { BEHAVIOURS } from '../sanction/table.ts';
import { FIGURES } from './grading.ts';

type Blocks = DocumentDefinition['blocks'];
type Fields = DocumentDefinition['fields'];

const words = (zh: string, en: string): Fields[string] => ({ kind: 'text', label: t(zh, en) });
const optional = (zh: string, en: string): Fields[string] => ({ kind: 'text', label: t(zh, en), optional: true });
/** What the year is counted by; of the sanctions also those that a review withdrew, which do not count. */
const COUNTS = { ...FIGURES, overturned: t('其中经复核撤销', 'Of them withdrawn') };
const figures: Fields = Object.fromEntries(
  Object.entries(COUNTS).map(([id, label]) => [id, { kind: 'integer', label }]),
);
const shown = Object.entries(COUNTS).map(([id, label]) => ({ label, value: t(`{${id}} 件`, `{${id}}`) }));
const pairs = <T>(list: T[]): T[][] => list.flatMap((_, at) => (at % 2 === 0 ? [list.slice(at, at + 2)] : []));

const figureTable: Blocks[number] = { kind: 'facts', rows: pairs(shown) };

const notice = (id: string, title: [string, string], fields: Fields, blocks: Blocks): DocumentDefinition =>
  defineDocument({
    id: `annual-review-${id}`,
    version: '2026-01',
    title: t(...title),
    kind: 'notice',
    numbering: { pattern: '蒙知保年〔{year}〕{n}号', series: 'annual-review-notice' },
    addressee: { ref: 'entity' },
    fields: {
      caseNumber: words('编号', 'Case no.'),
      entity: words('备案主体', 'Filed entity'),
      year: { kind: 'integer', label: t('复核年度', 'Year under review') },
      ...fields,
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: t('编号', 'Case no.'), value: t('{caseNumber}', '{caseNumber}') },
            { label: t('复核年度', 'Year'), value: t('{year}', '{year}') },
          ],
          [{ label: t('备案主体', 'Filed entity'), value: t('{entity}', '{entity}') }],
        ],
      },
      ...blocks,
      { kind: 'signature' },
    ],
  });

const RESULTS: Record<string, Text> = {
  passed: t('合格', 'passed'),
  rectify: t('限期整改', 'to be put right'),
  failed: t('不合格', 'failed'),
};

export const documents: Record<string, DocumentDefinition> = {
  opening: notice(
    'opening',
    ['年度复核通知书', 'Notice of the Annual Review'],
    {
      ...figures,
      formula: words('得分公式', 'Formula'),
      declareBy: { kind: 'limit', label: t('申报期限', 'Declare by') },
    },
    [
      {
        kind: 'paragraph',
        text: t(
          '本中心对你单位开展年度复核。该年度的情况如下：',
          'The centre reviews your entity for the year. What was counted:',
        ),
      },
      figureTable,
      { kind: 'paragraph', text: t('得分按公式计算：{formula}。', 'The points follow from the formula {formula}.') },
      {
        kind: 'limit',
        from: 'declareBy',
        text: t(
          '请在{declareBy.date}前申报备案信息的变化；期满未申报的，按现有情况评定。',
          'Declare what changed by {declareBy.date}; otherwise the review goes by what is known.',
        ),
      },
      {
        kind: 'note',
        text: t(
          '得分公式由本中心依惯例制定并公开，不是法律规定',
          'The formula is the centre’s own, customary and public; it is not law',
        ),
      },
    ],
  ),
  result: notice(
    'result',
    ['年度复核结果通知书', 'Result of the Annual Review'],
    {
      ...figures,
      formula: words('得分公式', 'Formula'),
      points: { kind: 'integer', label: t('得分', 'Points') },
      grade: words('等级', 'Grade'),
      deviation: optional('不按得分定级的理由', 'Why the grade departs from the points'),
      result: { kind: 'choice', label: t('结果', 'Result'), options: RESULTS },
      items: optional('整改要求', 'What to put right'),
      behaviour: {
        kind: 'choice',
        label: t('转处理的情形', 'To be sanctioned for'),
        options: Object.fromEntries(BEHAVIOURS.map((one) => [one.value, one.label])),
        optional: true,
      },
      note: optional('说明', 'Note'),
      rectifyBy: { kind: 'limit', label: t('整改期限', 'Put right by'), optional: true },
    },
    [
      figureTable,
      {
        kind: 'paragraph',
        text: t(
          '按公式 {formula}，得 {points} 分；评定为 {grade} 级。',
          'By the formula {formula}: {points} points; grade {grade}.',
        ),
      },
      { kind: 'paragraph', text: t('定级说明：{deviation}', 'On the grade: {deviation}'), when: 'deviation' },
      { kind: 'paragraph', text: t('复核结果：{result}。', 'Result: {result}.') },
      { kind: 'paragraph', text: t('整改要求：{items}', 'To be put right: {items}'), when: 'items' },
      {
        kind: 'limit',
        from: 'rectifyBy',
        text: t('请在{rectifyBy.date}前整改并报告。', 'Put it right and report by {rectifyBy.date}.'),
        when: 'rectifyBy',
      },
      {
        kind: 'paragraph',
        text: t('因“{behaviour}”另行处理。', 'A sanction for "{behaviour}" is proposed.'),
        when: 'behaviour',
      },
      { kind: 'paragraph', text: t('说明：{note}', 'Note: {note}'), when: 'note' },
      {
        kind: 'remedies',
        text: t(
          '对结果有异议的，可向本中心提出；因不合格作出处理的，处理前另行听取陈述、申辩。',
          'You may object to the centre. Where a sanction follows, you are heard before it.',
        ),
      },
    ],
  ),
  recheck: notice(
    'recheck',
    ['整改验收通知书', 'Result of the Rectification'],
    { result: { kind: 'choice', label: t('结果', 'Result'), options: RESULTS }, note: words('说明', 'Note') },
    [
      { kind: 'paragraph', text: t('整改验收结果：{result}。', 'Result: {result}.') },
      { kind: 'paragraph', text: t('{note}', '{note}') },
    ],
  ),
};
