import { defineDocument } from '#engine/document/index.ts';
import { text as t } from '#kernel/text.ts';

const GRADES = {
  good: t('合格', 'Good'),
  minor: t('轻微问题', 'Minor faults'),
  serious: t('严重问题', 'Serious faults'),
};

const notice = (id: string, title: [string, string], lead: [string, string]) =>
  defineDocument({
    id: `preexam-${id}`,
    version: '2026-11',
    title: t(...title),
    kind: 'notice',
    numbering: { pattern: '蒙知保质〔{year}〕{n}号', series: 'preexam-quality' },
    addressee: { ref: 'examiner' },
    fields: {
      sampleNumber: { kind: 'text', label: t('抽检编号', 'No. of the check') },
      caseNumber: { kind: 'text', label: t('预审编号', 'Case no.') },
      examiner: { kind: 'text', label: t('预审员', 'Examiner') },
      grade: { kind: 'choice', label: t('评定', 'Grade'), options: GRADES },
      remark: { kind: 'text', label: t('说明', 'Remarks') },
      ...(id === 'quality-result' ? { answerBy: { kind: 'limit' as const, label: t('意见期限', 'Answer by') } } : {}),
    },
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: t('抽检编号', 'No. of the check'), value: t('{sampleNumber}', '{sampleNumber}') },
            { label: t('预审编号', 'Case no.'), value: t('{caseNumber}', '{caseNumber}') },
          ],
          [{ label: t('评定', 'Grade'), value: t('{grade}', '{grade}') }],
        ],
      },
      { kind: 'paragraph', text: t(...lead) },
      { kind: 'paragraph', text: t('{remark}', '{remark}') },
      ...(id === 'quality-result'
        ? [
            {
              kind: 'limit' as const,
              from: 'answerBy',
              text: t('对结果有意见的，请在 {answerBy.date} 前提出。', 'If you object, say so by {answerBy.date}.'),
            },
          ]
        : []),
      {
        kind: 'note',
        text: t(
          '本通知只发给本人和中心负责人，不作他用。',
          'This notice goes to you and the head of the centre alone and serves no other purpose.',
        ),
      },
      { kind: 'signature' },
    ],
  });

export const documents = {
  result: notice(
    'quality-result',
    ['质量抽检结果通知', 'Result of a quality check'],
    [
      '您承办的上述案件经质量抽检，结果如下。',
      'A case that you examined was drawn for a quality check, with this result.',
    ],
  ),
  settled: notice(
    'quality-settled',
    ['质量抽检复核结果通知', 'Result of a quality check, on your objection'],
    ['您对抽检结果的意见已经复核，最终结果如下。', 'Your objection was considered; this is the final result.'],
  ),
};
