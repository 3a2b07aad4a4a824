import type { ReadingKind } from '#apps/core/secrecy/readings.ts';
import type { Unusual } from '#apps/core/secrecy/unusual.ts';
import type { HoldKind } from '#apps/core/secrecy/words.ts';
import { type Text, text as t } from '#kernel/text.ts';

/** The browser's words for what the reading log and the keeping record say by code; a code without words does not compile. */
export const readingTitles: Record<ReadingKind, Text> = {
  view: t('查看', 'Viewed'),
  print: t('打印', 'Printed'),
  download: t('下载', 'Downloaded'),
  report: t('导出检查报告', 'Check report'),
  compare: t('对比', 'Compared'),
  findings: t('查看检查结果', 'Findings'),
  archive: t('打包下载', 'Archive'),
};
export const READING_KINDS = Object.keys(readingTitles) as ReadingKind[];

export const unusualTitles: Record<Unusual, Text> = {
  'not-concerned': t('非承办', 'Not assigned'),
  many: t('短时大量', 'Many in a short time'),
  'out-of-hours': t('非工作时间', 'Out of hours'),
};

export const holdTitles: Record<HoldKind, Text> = {
  dispute: t('争议', 'Dispute'),
  inquiry: t('核查', 'Inquiry'),
  court: t('司法程序', 'Court proceedings'),
  other: t('其他', 'Other'),
};
export const HOLD_KINDS = Object.keys(holdTitles) as HoldKind[];
