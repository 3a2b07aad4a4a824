import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';
import { ITEM_IDS, ITEMS } from './score.ts';

const HASH = '^[0-9a-f]{64}$';
const KINDS = [
  { value: 'invention', label: t('发明', 'Invention') },
  { value: 'utility', label: t('实用新型', 'Utility model') },
  { value: 'design', label: t('外观设计', 'Design') },
];

export const commitForm: Form = {
  title: t('抽检批次', 'Draw'),
  sections: [
    {
      title: t('期间与件数', 'Period and size'),
      fields: {
        from: { kind: 'date', label: t('合格日自', 'Passed from'), required: true },
        to: { kind: 'date', label: t('合格日至', 'Passed until'), required: true },
        size: { kind: 'integer', label: t('抽取件数', 'Cases to draw'), required: true, min: 1, max: 500 },
        commitment: {
          kind: 'text',
          label: t('种子摘要', 'Hash of the seed'),
          required: true,
          pattern: HASH,
          hidden: true,
        },
      },
    },
  ],
};

const drawable: Record<string, Field> = {
  number: { kind: 'text', label: t('编号', 'No.'), required: true, max: 40 },
  examiner: { kind: 'text', label: t('预审员', 'Examiner'), required: true, max: 80 },
  kind: { kind: 'choice', label: t('类型', 'Kind'), required: true, options: KINDS },
};

export const drawForm: Form = {
  title: t('抽取', 'Draw'),
  sections: [
    {
      title: t('种子与样本', 'Seed and sample'),
      fields: {
        seed: { kind: 'text', label: t('种子', 'Seed'), required: true, pattern: HASH, hidden: true },
        population: {
          kind: 'list',
          label: t('期间合格件', 'Passed cases'),
          fields: drawable,
          max: 20_000,
          hidden: true,
        },
        sample: { kind: 'list', label: t('样本', 'Sample'), fields: drawable, max: 500, hidden: true },
      },
    },
  ],
};

/** Filled in by the draw: a check of a case that was not drawn does not exist. */
export const openForm: Form = {
  title: t('抽检件', 'Sampled case'),
  sections: [
    {
      title: t('被抽案件', 'The case'),
      fields: {
        draw: { kind: 'text', label: t('抽检批次', 'Draw'), required: true, max: 40 },
        caseNumber: { kind: 'text', label: t('预审编号', 'Case no.'), required: true, max: 40 },
        kind: { kind: 'choice', label: t('类型', 'Kind'), required: true, options: KINDS },
        passedOn: { kind: 'date', label: t('合格日', 'Passed on'), required: true, max: 'today' },
        examiner: { kind: 'account', label: t('预审员', 'Examiner'), required: true, hidden: true },
        examinerName: { kind: 'text', label: t('预审员姓名', 'Name of the examiner'), required: true, max: 60 },
        reviewer: { kind: 'account', label: t('抽检人员', 'Reviewer'), required: true, hidden: true },
      },
    },
  ],
};

export const reassignForm: Form = {
  title: t('改派抽检人员', 'Another reviewer'),
  sections: [
    {
      title: t('改派', 'Reviewer'),
      fields: {
        reviewer: { kind: 'account', label: t('抽检人员', 'Reviewer'), required: true },
        reason: { kind: 'long-text', label: t('理由', 'Reason'), required: true, max: 500 },
      },
    },
  ],
};

/** Every item has a score; what is wrong is said in words. */
export const scoreForm: Form = {
  title: t('抽检评分', 'Scores'),
  intro: t('每项 0 至 10 分，10 分为没有问题。', 'Each item from 0 to 10; 10 means nothing to object to.'),
  sections: [
    {
      title: t('逐项评分', 'Item by item'),
      fields: Object.fromEntries(
        ITEM_IDS.map((item): [string, Field] => [
          item,
          { kind: 'integer', label: ITEMS[item].title, required: true, min: 0, max: 10 },
        ]),
      ),
    },
    {
      title: t('说明', 'In words'),
      fields: {
        remark: { kind: 'long-text', label: t('问题与建议', 'What was found'), required: true, max: 4000 },
      },
    },
  ],
};

export const confirmForm: Form = {
  title: t('抽检结论', 'Result'),
  sections: [
    {
      title: t('结论', 'Result'),
      fields: {
        grade: {
          kind: 'choice',
          label: t('评定', 'Grade'),
          required: true,
          options: [
            { value: 'good', label: t('合格', 'Good') },
            { value: 'minor', label: t('轻微问题', 'Minor faults') },
            { value: 'serious', label: t('严重问题', 'Serious faults') },
          ],
        },
        remark: { kind: 'long-text', label: t('说明', 'Remarks'), required: true, max: 2000 },
      },
    },
  ],
};

const reason = (zh: string, en: string): Form => ({
  title: t(zh, en),
  sections: [
    {
      title: t('理由', 'Reason'),
      fields: { reason: { kind: 'long-text', label: t('理由', 'Reason'), required: true, max: 2000 } },
    },
  ],
});

export const objectForm = reason('对抽检结果的意见', 'Objection to the result');
export const dropForm = reason('取消', 'Cancel');
