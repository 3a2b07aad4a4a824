import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';

const notice = (
  id: string,
  title: [string, string],
  fields: DocumentDefinition['fields'],
  blocks: DocumentDefinition['blocks'],
): DocumentDefinition =>
  defineDocument({
    id: `quota-increase-${id}`,
    version: '2026-01',
    title: t(...title),
    kind: 'notice',
    numbering: { pattern: '蒙知保额〔{year}〕{n}号', series: 'quota-notice' },
    addressee: { ref: 'entity' },
    fields: {
      caseNumber: { kind: 'text', label: t('申请编号', 'Case no.') },
      entity: { kind: 'text', label: t('单位名称', 'Entity') },
      asked: { kind: 'integer', label: t('申请追加件数', 'Asked for') },
      explanation: { kind: 'text', label: t('理由', 'Reasons') },
      ...fields,
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: t('申请编号', 'Case no.'), value: t('{caseNumber}', '{caseNumber}') },
            { label: t('申请追加件数', 'Asked for'), value: t('{asked}', '{asked}') },
          ],
          [{ label: t('单位名称', 'Entity'), value: t('{entity}', '{entity}') }],
        ],
      },
      ...blocks,
      { kind: 'paragraph', text: t('理由：{explanation}', 'Reasons: {explanation}') },
      {
        kind: 'remedies',
        text: t(
          '对本通知有异议的，可向本中心申请复核（名额管理属公共服务，法律未规定复议或诉讼）。不影响直接向国家知识产权局提交申请。',
          'You may ask the centre to review this notice (quotas are a matter of service; the law provides no appeal). You remain free to file with the national office.',
        ),
      },
      { kind: 'signature' },
    ],
  });

export const documents: Record<string, DocumentDefinition> = {
  granted: notice(
    'granted',
    ['追加预审名额通知书', 'Notice of a quota increase'],
    { number: { kind: 'integer', label: t('同意追加件数', 'Granted') } },
    [
      {
        kind: 'paragraph',
        text: t(
          '经审核，同意为你单位追加本年度专利预审名额{number}件，自即日起使用，当年有效。',
          'Your quota of pre-examination is raised by {number} for this year, from today on.',
        ),
      },
    ],
  ),
  refused: notice('refused', ['不予追加预审名额通知书', 'Notice that no increase is granted'], {}, [
    {
      kind: 'paragraph',
      text: t('经审核，对你单位的追加名额申请不予同意。', 'Your request for a quota increase is not granted.'),
    },
  ]),
};
