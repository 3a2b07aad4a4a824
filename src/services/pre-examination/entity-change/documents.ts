import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';

const notice = (
  id: string,
  title: [string, string],
  fields: DocumentDefinition['fields'],
  blocks: DocumentDefinition['blocks'],
): DocumentDefinition =>
  defineDocument({
    id: `entity-change-${id}`,
    version: '2026-01',
    title: t(...title),
    kind: 'notice',
    numbering: { pattern: '蒙知保备变〔{year}〕{n}号', series: 'entity-change-notice' },
    addressee: { ref: 'entity' },
    fields: {
      caseNumber: { kind: 'text', label: t('编号', 'Case no.') },
      entity: { kind: 'text', label: t('备案主体', 'Filed entity') },
      ...fields,
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: t('编号', 'Case no.'), value: t('{caseNumber}', '{caseNumber}') },
            { label: t('备案主体', 'Filed entity'), value: t('{entity}', '{entity}') },
          ],
        ],
      },
      ...blocks,
      { kind: 'signature' },
    ],
  });

const words = (zh: string, en: string) => ({ kind: 'text', label: t(zh, en) }) as const;

export const documents: Record<string, DocumentDefinition> = {
  correction: notice(
    'correction',
    ['备案信息变更补正通知书', 'Notice to Correct a Change'],
    { what: words('补正内容', 'What to correct'), correctBy: { kind: 'limit', label: t('补正期限', 'Correct by') } },
    [
      { kind: 'paragraph', text: t('需要补正：{what}', 'To be corrected: {what}') },
      {
        kind: 'limit',
        from: 'correctBy',
        text: t(
          '请在{correctBy.date}前补正；期满未补正的，本次变更申请终止。',
          'Correct it by {correctBy.date}; otherwise this request ends.',
        ),
      },
    ],
  ),
  confirmation: notice(
    'confirmation',
    ['备案信息变更确认通知书', 'Confirmation of a Change'],
    { changedOn: { kind: 'date', label: t('变更日', 'Changed on') } },
    [
      {
        kind: 'paragraph',
        text: t(
          '你单位申请变更的备案信息已于{changedOn}登记。',
          'The change you asked for was entered on {changedOn}.',
        ),
      },
    ],
  ),
  refusal: notice('refusal', ['不予变更通知书', 'Refusal of a Change'], { explanation: words('理由', 'Reason') }, [
    { kind: 'paragraph', text: t('对你单位申请的变更不予登记。', 'The change you asked for is not entered.') },
    { kind: 'paragraph', text: t('理由：{explanation}', 'Reason: {explanation}') },
    {
      kind: 'remedies',
      text: t('补充材料后可以重新申请变更。', 'You may ask again with more material.'),
    },
  ]),
};
