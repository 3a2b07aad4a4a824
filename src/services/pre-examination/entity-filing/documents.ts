import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';
import { FIELDS } from './entity-form.ts';
import { REFUSAL_GROUNDS } from './forms.ts';

const caseTable = {
  kind: 'facts',
  rows: [
    [
      { label: t('申请编号', 'Case no.'), value: t('{caseNumber}', '{caseNumber}') },
      { label: t('统一社会信用代码', 'Credit code'), value: t('{creditCode}', '{creditCode}') },
    ],
    [
      { label: t('单位名称', 'Entity'), value: t('{entity}', '{entity}') },
      { label: t('产业领域', 'Field'), value: t('{field}', '{field}') },
    ],
  ],
} satisfies DocumentDefinition['blocks'][number];

const notice = (
  id: string,
  kind: 'notice' | 'decision',
  title: [string, string],
  fields: DocumentDefinition['fields'],
  blocks: DocumentDefinition['blocks'],
): DocumentDefinition =>
  defineDocument({
    id: `entity-filing-${id}`,
    version: '2026-01',
    title: t(...title),
    kind,
    numbering: { pattern: '蒙知保备〔{year}〕{n}号', series: 'entity-filing-notice' },
    addressee: { ref: 'entity' },
    fields: {
      caseNumber: { kind: 'text', label: t('申请编号', 'Case no.') },
      entity: { kind: 'text', label: t('单位名称', 'Entity') },
      creditCode: { kind: 'text', label: t('统一社会信用代码', 'Credit code') },
      field: {
        kind: 'choice',
        label: t('产业领域', 'Field'),
        options: Object.fromEntries(FIELDS.map((one) => [one.value, one.label])),
      },
      ...fields,
    },
    blocks: [caseTable, ...blocks, { kind: 'signature' }],
  });

const explanation = { kind: 'text', label: t('理由', 'Reasons') } as const;
const reasons = { kind: 'paragraph', text: t('理由：{explanation}', 'Reasons: {explanation}') } as const;

/** The grounds that were ticked, each in its words: a document prints the words of a choice, so each place is one. */
const GROUND_NAMES = REFUSAL_GROUNDS.map((_, at) => `ground${at + 1}`);
const groundFields: DocumentDefinition['fields'] = Object.fromEntries(
  GROUND_NAMES.map((name) => [
    name,
    {
      kind: 'choice',
      label: t('情形', 'Ground'),
      options: Object.fromEntries(REFUSAL_GROUNDS.map(([value, zh, en]) => [value, t(zh, en)])),
      optional: true,
    },
  ]),
);
const groundBlocks: DocumentDefinition['blocks'] = GROUND_NAMES.map((name, at) => ({
  kind: 'paragraph',
  text: t(`情形${at + 1}：{${name}}。`, `Ground ${at + 1}: {${name}}.`),
  when: name,
}));
export const groundData = Object.fromEntries(GROUND_NAMES.map((name, at) => [name, { ref: `input.grounds.${at}` }]));

/** Filing is a service: no statutory appeal is known, and the notice says so instead of naming one. */
const REVIEW = {
  kind: 'remedies',
  text: t(
    '备案属公共服务，法律未规定复议或诉讼；不申请复核的，补充材料后可以重新申请。',
    'Filing is a service; the law provides no appeal. Instead of a review you may apply again with more material.',
  ),
} as const;

export const documents: Record<string, DocumentDefinition> = {
  correction: notice(
    'correction',
    'notice',
    ['备案申请补正通知书', 'Notice to correct the application'],
    {
      items: {
        kind: 'rows',
        label: t('补正事项', 'Items'),
        fields: {
          what: { kind: 'text', label: t('问题', 'What is wrong') },
          fix: { kind: 'text', label: t('补正要求', 'What to do') },
        },
      },
      correctBy: { kind: 'limit', label: t('补正期限', 'Correct by') },
    },
    [
      { kind: 'paragraph', text: t('经审核，你单位的备案申请需补正：', 'Your application has to be corrected:') },
      {
        kind: 'findings',
        from: 'items',
        lead: t('{what}', '{what}'),
        parts: [{ label: t('补正要求', 'What to do'), text: t('{fix}', '{fix}') }],
        empty: t('无', 'None'),
      },
      {
        kind: 'limit',
        from: 'correctBy',
        text: t(
          '请在{correctBy.date}前补正；期满未补正的，本次申请终止，可重新申请。',
          'Correct it by {correctBy.date}; otherwise this application ends and you may apply again.',
        ),
      },
    ],
  ),
  confirmation: notice(
    'confirmation',
    'notice',
    ['备案主体确认通知书', 'Confirmation of entity filing'],
    { filedOn: { kind: 'date', label: t('备案日', 'Filed on') }, batch: { kind: 'text', label: t('批次', 'Batch') } },
    [
      {
        kind: 'paragraph',
        text: t(
          '你单位符合备案条件，已经确认备案（批次：{batch}），备案日：{filedOn}。自备案日起可以向本中心提出专利预审请求。',
          'Your entity meets the conditions and is filed (batch {batch}) as of {filedOn}. From that day on it may ask for pre-examination.',
        ),
      },
      {
        kind: 'paragraph',
        text: t(
          '请遵守预审业务规则；单位信息变化的，及时告知本中心。本中心每年复核。',
          'Please follow the rules of pre-examination and tell the centre of any change. The filing is reviewed every year.',
        ),
      },
    ],
  ),
  refusal: notice(
    'refusal',
    'notice',
    ['不予备案通知书', 'Notice of refusal of filing'],
    {
      explanation,
      ...groundFields,
      objectBy: { kind: 'limit', label: t('申请复核的期限', 'Ask for a review by') },
    },
    [
      { kind: 'paragraph', text: t('经审核，对你单位的备案申请不予备案。', 'Your application for filing is refused.') },
      ...groundBlocks,
      reasons,
      {
        kind: 'limit',
        from: 'objectBy',
        text: t(
          '对本通知有异议的，可在{objectBy.date}前向本中心申请复核。',
          'You may ask the centre for a review by {objectBy.date}.',
        ),
      },
      REVIEW,
    ],
  ),
  upheld: notice(
    'review-upheld',
    'decision',
    ['不予备案复核决定书（维持）', 'Decision on the Review: Refusal Upheld'],
    { explanation },
    [
      { kind: 'paragraph', text: t('经复核，维持不予备案的决定。', 'After review, the refusal stands.') },
      reasons,
      {
        kind: 'paragraph',
        text: t('条件具备后可以重新申请备案。', 'Once the conditions are met you may apply again.'),
      },
    ],
  ),
  overturned: notice(
    'review-overturned',
    'decision',
    ['不予备案复核决定书（撤销）', 'Decision on the Review: Refusal Withdrawn'],
    { explanation },
    [
      {
        kind: 'paragraph',
        text: t(
          '经复核，撤销不予备案的决定，你单位的备案申请视为审核通过，由本中心上报。',
          'After review, the refusal is withdrawn; the application counts as approved and will be reported.',
        ),
      },
      reasons,
    ],
  ),
};
