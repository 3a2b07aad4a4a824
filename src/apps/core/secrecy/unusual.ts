import { type Calendar, isWorkingDay } from '#kernel/calendar/index.ts';
import { dayOf, type Instant } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';

export type Unusual = 'not-concerned' | 'many' | 'out-of-hours';

export const unusualTitles: Record<Unusual, Text> = {
  'not-concerned': t('非承办', 'Not assigned'),
  many: t('短时大量', 'Many in a short time'),
  'out-of-hours': t('非工作时间', 'Out of hours'),
};

export interface JudgedReading {
  id: string;
  at: Instant;
  account: string;
  matter: string;
  side: string;
  concerned: boolean;
}

export interface Thresholds {
  /** Hours of the day in Asia/Shanghai; `to` is the first one that is out of hours. */
  hours: { from: number; to: number };
  many: { matters: number; minutes: number };
}

/**
 * What is out of the ordinary in readings by the office: a matter that was not theirs at the time, more different matters
 * than usual within some minutes, or a time at which nobody works. A mark is a question to be asked, not an accusation;
 * parties reading their own texts are never marked.
 */
export function unusualIn(
  readings: readonly JudgedReading[],
  thresholds: Thresholds,
  calendar: Calendar,
): Map<string, Unusual[]> {
  const found = new Map<string, Unusual[]>();
  const office = readings
    .filter((one) => one.side === 'office')
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const lately = new Map<string, JudgedReading[]>();
  for (const one of office) {
    const since = Date.parse(one.at) - thresholds.many.minutes * 60_000;
    const window = (lately.get(one.account) ?? []).filter((before) => Date.parse(before.at) > since);
    window.push(one);
    lately.set(one.account, window);
    const marks: Unusual[] = [
      ...(one.concerned ? [] : ['not-concerned' as const]),
      ...(new Set(window.map(({ matter }) => matter)).size > thresholds.many.matters ? ['many' as const] : []),
      ...(isOutOfHours(one.at, thresholds.hours, calendar) ? ['out-of-hours' as const] : []),
    ];
    if (marks.length > 0) found.set(one.id, marks);
  }
  return found;
}

export function isOutOfHours(at: Instant, hours: Thresholds['hours'], calendar: Calendar): boolean {
  const hour = new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours();
  return hour < hours.from || hour >= hours.to || !isWorkingDay(calendar, dayOf(at));
}
