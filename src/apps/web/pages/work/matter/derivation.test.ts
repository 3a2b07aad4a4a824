import { expect, test } from 'vitest';
import { chinaCalendar, computeDue, type Span } from '#kernel/calendar/index.ts';
import { type PlainDate, plainDate } from '#kernel/plain-date.ts';
import type { RunningLimit } from '../../../api/index.ts';
import { clockBarOf, timeLeft } from './clock-segments.ts';
import { derivationOf } from './derivation.ts';

function running(started: string, span: Span, pauses: { from: PlainDate; to: PlainDate | null }[] = []): RunningLimit {
  const due = computeDue(chinaCalendar, {
    start: plainDate(started),
    span,
    roll: true,
    explain: true,
    pauses: pauses.map((pause) => ({ ...pause, reason: { zh: '鉴定', en: 'appraisal' } })),
  });
  return {
    id: 'x',
    instance: 1,
    kind: 'O',
    started: plainDate(started),
    span,
    due: due.due,
    paused: due.due === null,
    ended: null,
    expired: false,
    lamp: 'green',
    provisional: due.provisional,
    steps: due.steps,
    basis: ['custom'],
  };
}

test('each working day is numbered; holidays and weekends are not counted and say why', () => {
  const { days, basis } = derivationOf(running('2026-09-24', { unit: 'working-day', n: 7 }), undefined);
  expect(basis.customary).toBe(true);
  expect(days[0]).toEqual({ day: '2026-09-24', kind: 'start' });
  expect(days.at(-1)).toMatchObject({ day: '2026-10-12', kind: 'due', n: 7 });
  expect(days.filter((day) => day.kind === 'skipped').map((day) => day.day)).toContain('2026-10-01');
  expect(days.find((day) => day.day === '2026-10-10')).toMatchObject({ kind: 'counted', n: 6 });
});

test('months show only the days that decided something', () => {
  const pause = { from: plainDate('2026-07-10'), to: plainDate('2026-07-20') };
  const { days } = derivationOf(running('2026-07-01', { unit: 'month', n: 3 }, [pause]), undefined);
  expect(days.filter((day) => day.kind === 'paused')).toHaveLength(10);
  expect(days.at(-1)).toEqual({ day: '2026-10-12', kind: 'due' });
  expect(days.some((day) => day.kind === 'counted')).toBe(false);
});

test('a clock that stands still has no due day', () => {
  const open = { from: plainDate('2026-11-04'), to: null };
  const { days } = derivationOf(running('2026-11-02', { unit: 'working-day', n: 5 }, [open]), undefined);
  expect(days.some((day) => day.kind === 'due')).toBe(false);
  expect(days.some((day) => day.kind === 'paused')).toBe(true);
});

test('the bar joins stays on one side and drops what took no day', () => {
  const title = { zh: '', en: '' };
  const stay = (side: 'office' | 'party' | 'none', from: string, to: string | null) => ({
    state: 's',
    title,
    holders: [],
    from: plainDate(from),
    to: to === null ? null : plainDate(to),
    side,
  });
  const limit = running('2026-11-16', { unit: 'working-day', n: 5 });
  const status = { due: limit.due, limit, closed: false } as never;
  const bar = clockBarOf(
    {
      status,
      clock: [
        stay('office', '2026-11-02', '2026-11-04'),
        stay('office', '2026-11-04', '2026-11-09'),
        stay('party', '2026-11-09', '2026-11-16'),
        stay('office', '2026-11-16', null),
      ],
    },
    chinaCalendar,
    '2026-11-18',
  );
  expect(bar?.segments.map(({ holder, days }) => [holder, days])).toEqual([
    ['centre', 5],
    ['applicant', 5],
    ['centre', 2],
  ]);
  expect(bar?.remaining).toEqual({ days: 3 });
  expect(timeLeft(status, chinaCalendar, '2026-11-18').zh).toBe('还剩3个工作日');
  expect(timeLeft(status, chinaCalendar, '2026-11-23').zh).toBe('今天到期');
  expect(timeLeft(status, chinaCalendar, '2026-11-25').en).toBe('2 working days over');
});
