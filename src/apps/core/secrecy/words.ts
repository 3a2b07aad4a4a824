import { type Text, text as t } from '#kernel/text.ts';
import type { ReadingKind } from './readings.ts';

export const readingTitles: Record<ReadingKind, Text> = {
  view: t('查看', 'Viewed'),
  print: t('打印', 'Printed'),
  download: t('下载', 'Downloaded'),
  report: t('导出检查报告', 'Check report'),
  compare: t('对比', 'Compared'),
  findings: t('查看检查结果', 'Findings'),
  archive: t('打包下载', 'Archive'),
};

export const HOLD_KINDS = ['dispute', 'inquiry', 'court', 'other'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

export const holdTitles: Record<HoldKind, Text> = {
  dispute: t('争议', 'Dispute'),
  inquiry: t('核查', 'Inquiry'),
  court: t('司法程序', 'Court proceedings'),
  other: t('其他', 'Other'),
};
