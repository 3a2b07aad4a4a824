import { spanText } from '#kernel/calendar/index.ts';
import { findBasis } from '#kernel/law/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { RunningLimit } from '../../../api/index.ts';
import type { Derivation, DerivationDay } from '../../../ui/derivation-panel/derivation-panel.tsx';

/** Beyond this many days a list day by day is no longer read; only the days that decide anything are shown. */
const MOST_DAYS = 45;

/** How the end of a limit was found, for the panel that shows it: the steps come from the server, nobody counts again here. */
export function derivationOf(limit: RunningLimit, title: Text | undefined): Derivation {
  const size = spanText(limit.span);
  const basis = limit.basis.map((id) => findBasis(id)).filter((one) => one !== undefined);
  const customary = basis.length === 0 || basis.every((one) => one.evidence === 'K?');
  return {
    limit: { zh: `${title?.zh ?? ''} ${size.zh}`.trim(), en: `${title?.en ?? ''}: ${size.en}` },
    basis: {
      label: {
        zh: basis.map((one) => one.label.zh).join('；') || '本单位规定',
        en: basis.map((one) => one.label.en).join('; ') || 'house rule',
      },
      ...(customary ? { customary: true } : {}),
    },
    days: daysOf(limit),
    ...(limit.provisional ? { provisional: true } : {}),
  };
}

function daysOf(limit: RunningLimit): DerivationDay[] {
  const { started, due, steps } = limit;
  const start: DerivationDay = { day: started, kind: 'start' };
  const left = new Map<string, Text>();
  const paused = new Map<string, Text>();
  for (const step of steps) {
    if ((step.kind === 'skip' || step.kind === 'roll') && step.date && step.date !== due)
      left.set(step.date, undated(step.text));
    if (step.kind === 'pause' && step.date) {
      const until = step.until ?? due ?? addDays(step.date, 1);
      for (let day: PlainDate = step.date; day < until && paused.size < MOST_DAYS; day = addDays(day, 1))
        paused.set(day, step.text);
    }
  }
  if (due === null) return [start, ...[...paused].map(([day, why]) => ({ day, kind: 'paused' as const, why }))];
  const all: DerivationDay[] = [];
  let n = 0;
  for (let day = addDays(started, 1); day <= due && all.length <= MOST_DAYS; day = addDays(day, 1)) {
    const why = paused.get(day) ?? left.get(day);
    if (why) all.push({ day, kind: paused.has(day) ? 'paused' : 'skipped', why });
    else all.push({ day, kind: day === due ? 'due' : 'counted', n: ++n });
  }
  const counts = limit.span.unit === 'working-day' || limit.span.unit === 'day';
  if (counts && all.length <= MOST_DAYS) return [start, ...all];
  const decisive = [
    ...[...paused].map(([day, why]) => ({ day, kind: 'paused' as const, why })),
    ...[...left].map(([day, why]) => ({ day, kind: 'skipped' as const, why })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return [start, ...decisive, { day: due, kind: 'due' }];
}

/** The day stands beside the reason already. */
const undated = ({ zh, en }: Text): Text => ({ zh: zh.replace(DATE, ''), en: en.replace(DATE, '') });
const DATE = /^\d{4}-\d{2}-\d{2}\s*/;
