import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';

const KINDS = [
  { value: 'invention', label: t('发明', 'Invention') },
  { value: 'utility', label: t('实用新型', 'Utility model') },
  { value: 'design', label: t('外观设计', 'Design') },
];

const pieces = (zh: string, en: string): Field => ({
  kind: 'integer',
  label: t(zh, en),
  required: true,
  min: 1,
  max: 1000,
  unit: t('件', 'requests'),
});
const explanation: Field = { kind: 'long-text', label: t('理由', 'Reasons'), required: true, max: 2000 };

const form = (title: Form['title'], fields: Record<string, Field>): Form => ({ title, sections: [{ title, fields }] });

export const increaseForm: Form = {
  title: t('追加名额申请', 'Request for a quota increase'),
  intro: t(
    '追加的名额在同意的当年有效。名额怎样算出、已用在哪些办件上，见“预审名额”。',
    'What is granted counts in the year it is granted. "My quota" shows how your quota comes about and where it went.',
  ),
  sections: [
    {
      title: t('申请追加', 'The request'),
      fields: {
        creditCode: {
          kind: 'credit-code',
          label: t('统一社会信用代码', 'Credit code'),
          required: true,
          known: 'organisation.code',
        },
        number: pieces('申请追加件数', 'Number asked for'),
        reason: {
          ...explanation,
          label: t('需要追加的理由', 'Why more are needed'),
          hint: t(
            '例如：新项目集中产出成果，原名额已用完。',
            'Such as: a new project brings results, the quota is used up.',
          ),
        },
      },
    },
    {
      title: t('拟提交的申请与证明', 'What is to be filed, and evidence'),
      fields: {
        planned: {
          kind: 'list',
          label: t('拟提交的专利申请', 'Planned applications'),
          required: true,
          min: 1,
          max: 200,
          fields: {
            title: { kind: 'text', label: t('名称', 'Title or subject'), required: true, max: 100 },
            kind: { kind: 'choice', label: t('类型', 'Kind'), required: true, options: KINDS },
          },
        },
        evidence: {
          kind: 'files',
          label: t('研发项目证明（立项书、研发合同、成果登记等）', 'Evidence of the projects behind them'),
          required: true,
          min: 1,
          accept: ['application/pdf', 'image/jpeg', 'image/png'],
        },
      },
    },
  ],
};

export const grantForm = form(t('同意追加', 'Grant'), {
  number: pieces('同意追加件数', 'Number granted'),
  explanation: { ...explanation, label: t('说明', 'Explanation') },
});

export const refusalForm = form(t('不予追加', 'Refuse'), { explanation });

export const withdrawalForm = form(t('撤回申请', 'Withdraw'), {
  reason: { kind: 'text', label: t('原因', 'Reason'), max: 200 },
});
