import { type Calendar, workingDaysBetween } from '#kernel/calendar/index.ts';
import { daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import type { MatterView } from '../../../api/index.ts';
import type { ClockBarProps, ClockSegment } from '../../../ui/clock-bar/clock-bar.tsx';

export type ClockFacts = Pick<MatterView, 'clock' | 'status'>;

/**
 * Who held the case how long. Neighbouring stays on the same side are one stretch, counted in working days when the limit that
 * runs is, else in calendar days. Stretches within one day are left out unless the case lies there now.
 */
export function clockBarOf(
  { clock, status }: ClockFacts,
  calendar: Calendar,
  today: string,
): ClockBarProps | undefined {
  const unit = status.limit && status.limit.span.unit !== 'working-day' ? 'day' : 'working-day';
  const count =
    unit === 'working-day' ? (a: PlainDate, b: PlainDate) => workingDaysBetween(calendar, a, b) : daysBetween;
  const stretches: { side: 'office' | 'party' | 'outside'; from: PlainDate; to: PlainDate; now: boolean }[] = [];
  for (const stay of clock) {
    if (stay.side === 'none') continue;
    const last = stretches.at(-1);
    const to = stay.to ?? (today as PlainDate);
    if (last?.side === stay.side) Object.assign(last, { to, now: stay.to === null });
    else stretches.push({ side: stay.side, from: stay.from, to, now: stay.to === null });
  }
  const segments = stretches
    .map(({ side, from, to, now }): ClockSegment & { now: boolean } => ({
      holder: side === 'office' ? 'centre' : side === 'party' ? 'applicant' : 'national',
      days: count(from, to),
      from,
      to,
      now,
    }))
    .filter((one) => one.days > 0 || one.now)
    .map(({ now: _, ...segment }) => segment);
  if (segments.length === 0) return undefined;
  return {
    segments,
    unit,
    ...(status.due && !status.closed ? { remaining: { days: count(today as PlainDate, status.due) } } : {}),
  };
}

/** The time left in words. */
export function timeLeft(status: MatterView['status'], calendar: Calendar, today: string): { zh: string; en: string } {
  if (!status.due) return { zh: '', en: '' };
  const working = status.limit?.span.unit === 'working-day';
  const left = working
    ? workingDaysBetween(calendar, today as PlainDate, status.due)
    : daysBetween(today as PlainDate, status.due);
  const days = (n: number) => (working ? `working ${n === 1 ? 'day' : 'days'}` : n === 1 ? 'day' : 'days');
  const unit = working ? '个工作日' : '天';
  if (left === 0) return { zh: '今天到期', en: 'due today' };
  if (left < 0) return { zh: `已超${-left}${unit}`, en: `${-left} ${days(-left)} over` };
  return { zh: `还剩${left}${unit}`, en: `${left} ${days(left)} left` };
}
