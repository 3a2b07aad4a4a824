import { type DocumentDefinition, defineDocument } from '#engine/document/index.ts';
import { type Text, text as t } from '#kernel/text.ts';

type Fields = DocumentDefinition['fields'];

const words = (zh: string, en: string): Fields[string] => ({ kind: 'text', label: t(zh, en) });
const optional = (zh: string, en: string): Fields[string] => ({ kind: 'text', label: t(zh, en), optional: true });
const choice = (zh: string, en: string, options: Record<string, Text>): Fields[string] => ({
  kind: 'choice',
  label: t(zh, en),
  options,
});

const OUTCOMES = {
  accepted: t('通过验收', 'accepted'),
  revise: t('修改后再审', 'to be revised'),
  rejected: t('不予通过', 'rejected'),
};
const GRADES = { high: t('成效显著', 'high'), fair: t('有成效', 'fair'), low: t('成效不明显', 'low') };

const notice = (
  id: string,
  title: [string, string],
  fields: Fields,
  blocks: DocumentDefinition['blocks'],
): DocumentDefinition =>
  defineDocument({
    id: `navigation-${id}`,
    version: '2026-01',
    title: t(...title),
    kind: 'notice',
    numbering: { pattern: '内知导〔{year}〕{n}号', series: 'navigation-notice' },
    addressee: { ref: 'client' },
    fields: {
      project: words('项目编号', 'Project no.'),
      title: words('项目名称', 'Title'),
      client: words('需求单位', 'Client'),
      ...fields,
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          [{ label: t('项目编号', 'Project no.'), value: t('{project}', '{project}') }],
          [{ label: t('项目名称', 'Title'), value: t('{title}', '{title}') }],
        ],
      },
      ...blocks,
      { kind: 'signature' },
    ],
  });

export const documents: Record<string, DocumentDefinition> = {
  approval: notice(
    'approval',
    ['专利导航项目立项通知书', 'Approval of a Navigation Project'],
    {
      undertaker: words('承担单位', 'Undertaker'),
      note: words('立项意见', 'Opinion'),
      planBy: { kind: 'limit', label: t('提交工作方案期限', 'Plan by') },
    },
    [
      {
        kind: 'paragraph',
        text: t('经审核，同意立项，由{undertaker}承担。', 'The project is approved. {undertaker} undertakes it.'),
      },
      { kind: 'paragraph', text: t('立项意见：{note}', 'Opinion: {note}') },
      {
        kind: 'limit',
        from: 'planBy',
        text: t(
          '请承担单位在{planBy.date}前提交工作方案和技术分解表。',
          'The undertaker hands in the plan and the technology tree by {planBy.date}.',
        ),
      },
    ],
  ),
  declined: notice(
    'declined',
    ['专利导航项目不予立项通知书', 'A Navigation Project Declined'],
    { reason: words('理由', 'Reasons') },
    [
      { kind: 'paragraph', text: t('经审核，不予立项。理由：{reason}', 'The project is declined. Reasons: {reason}') },
      { kind: 'remedies', text: t('完善后可以重新提出。', 'It may be applied for again.') },
    ],
  ),
  conclusion: notice(
    'conclusion',
    ['专利导航项目评审结论通知书', 'Conclusion of the Review'],
    {
      score: { kind: 'integer', label: t('得分', 'Score') },
      outcome: choice('结论', 'Outcome', OUTCOMES),
      deviation: optional('结论与得分不一致的理由', 'Why the outcome departs from the score'),
      note: words('专家组意见', 'Opinion of the panel'),
    },
    [
      {
        kind: 'paragraph',
        text: t(
          '专家评审平均得分 {score} 分，结论：{outcome}。',
          'The experts gave {score} points on average: {outcome}.',
        ),
      },
      { kind: 'paragraph', text: t('说明：{deviation}', 'Note: {deviation}'), when: 'deviation' },
      { kind: 'paragraph', text: t('专家组意见：{note}', 'Opinion of the panel: {note}') },
      {
        kind: 'note',
        text: t(
          '评分项目和分数线依惯例制定并公开，不是标准条文',
          'Items and line of the scores are customary and public, not part of the standard',
        ),
      },
    ],
  ),
  evaluation: notice(
    'evaluation',
    ['专利导航项目绩效评价通知书', 'Evaluation of a Navigation Project'],
    {
      adopted: { kind: 'integer', label: t('采纳建议数', 'Adopted') },
      grade: choice('评价', 'Grade', GRADES),
      note: words('评价意见', 'Opinion'),
    },
    [
      {
        kind: 'paragraph',
        text: t(
          '经核实，采纳建议 {adopted} 条，评价：{grade}。',
          '{adopted} recommendations were adopted; evaluation: {grade}.',
        ),
      },
      { kind: 'paragraph', text: t('评价意见：{note}', 'Opinion: {note}') },
    ],
  ),
};
