import {
  type Calendar,
  computeDue,
  type ExplainStep,
  type Lamp,
  lamp,
  type Pause,
  presumedReceipt,
  SERVICE_METHODS,
  type ServiceMethod,
} from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { at, evaluate } from '../condition.ts';
import type { LimitDefinition, LimitStart, Procedure, Span } from '../procedure/types.ts';
import type { LogEntry, UnsealedEntry } from './types.ts';

export interface RunningLimit {
  id: string;
  /** 1 for the first time this limit ran in the matter, 2 for the second … */
  instance: number;
  kind: 'P' | 'O';
  started: PlainDate;
  span: Span;
  /** The last day on which it is kept; null while the clock stands still. */
  due: PlainDate | null;
  paused: boolean;
  /** The day it was met or fell away; null while it runs. */
  ended: PlainDate | null;
  expired: boolean;
  lamp: Lamp | null;
  provisional: boolean;
  /** How the date was found: start, each skipped day with its notice, pauses, extensions. */
  steps: ExplainStep[];
  basis: string[];
}

type Entry = LogEntry | UnsealedEntry;

interface Run {
  started: PlainDate;
  span: Span;
  pauses: Pause[];
  extensions: { span: Span; basis: string }[];
  ended: PlainDate | null;
}

export interface LimitOptions {
  /** Without derivations `steps` stays empty. Default: with them. */
  explain?: boolean;
  /** Leaves out limits that have ended when they are said to be known with this start and end. */
  known?: (id: string, instance: number, started: PlainDate, ended: PlainDate) => boolean;
}

/**
 * Every limit that ever ran in a matter, computed from its log, the calendar and today's date alone.
 * `due` is the last day on which it is kept; a limit is expired from the day after.
 */
export function limitsOf(
  procedure: Procedure,
  entries: readonly Entry[],
  calendar: Calendar,
  today: PlainDate,
  { explain = true, known }: LimitOptions = {},
): RunningLimit[] {
  return Object.entries(procedure.limits).flatMap(([id, limit]) =>
    runsOf(id, limit, entries, (state) => procedure.states[state]!.title).flatMap((run, index) =>
      run.ended !== null && known?.(id, index + 1, run.started, run.ended)
        ? []
        : [measure(id, index + 1, limit, run, calendar, today, explain)],
    ),
  );
}

/** The limits that still run, the nearest end first. */
export function openLimits(limits: readonly RunningLimit[]): RunningLimit[] {
  return limits.filter((one) => one.ended === null).sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
}

/** The limits whose end has passed unmet and whose consequence an action of the clock has still to carry out. */
export function overdueConsequences(
  procedure: Procedure,
  limits: readonly RunningLimit[],
): { limit: RunningLimit; action: string }[] {
  return openLimits(limits).flatMap((limit) => {
    const { onExpiry } = procedure.limits[limit.id]!;
    return limit.expired && onExpiry !== 'lamp' ? [{ limit, action: onExpiry.action }] : [];
  });
}

function runsOf(
  id: string,
  limit: LimitDefinition,
  entries: readonly Entry[],
  reasonOf: (state: string) => Text,
): Run[] {
  const runs: Run[] = [];
  const starts = [limit.start.action].flat();
  let open: Run | undefined;
  const end = (day: PlainDate) => {
    if (!open) return;
    open.ended = day;
    const pause = open.pauses.at(-1);
    if (pause && pause.to === null) pause.to = day;
    open = undefined;
  };
  for (const entry of entries) {
    const { to } = entry.result;
    const inside = limit.runsIn.includes(to) || (limit.pausedIn ?? []).includes(to);
    if (open && ((limit.metBy ?? []).includes(entry.action) || !inside)) end(entry.day);
    if (starts.includes(entry.action) && inside && !(limit.start.once && runs.length > 0)) {
      end(entry.day);
      const span = entry.result.spans?.[id];
      if (!span) throw new Error(`The log entry ${entry.matter}#${entry.seq} keeps no span for the limit "${id}".`);
      open = { started: startDay(limit.start, entry, entries), span, pauses: [], extensions: [], ended: null };
      runs.push(open);
    }
    if (!open) continue;
    const extension = limit.extendedBy?.find((one) => one.action === entry.action);
    if (extension) open.extensions.push({ span: extension.span, basis: extension.basis[0] ?? 'custom' });
    const pausing = (limit.pausedIn ?? []).includes(to);
    const pause = open.pauses.at(-1);
    if (pausing && (!pause || pause.to !== null)) open.pauses.push({ from: entry.day, to: null, reason: reasonOf(to) });
    if (!pausing && pause && pause.to === null) pause.to = entry.day;
  }
  return runs;
}

function startDay(start: LimitStart, entry: Entry, entries: readonly Entry[]): PlainDate {
  const { receipt } = start;
  if (!receipt) {
    const given = start.date ? at(entry.input, start.date) : undefined;
    return typeof given === 'string' ? (given as PlainDate) : entry.day;
  }
  const method = evaluate(receipt.method, { input: entry.input, data: { [entry.action]: entry.input } });
  // A receipt proves what was served last: once the limit has started anew, proofs belong to the later service.
  const next = entries.find((one) => one.seq > entry.seq && [start.action].flat().includes(one.action));
  const proof = entries.find(
    (one) => one.seq > entry.seq && one.seq < (next?.seq ?? Infinity) && one.action === receipt.proven?.action,
  );
  const proven = proof && receipt.proven ? at(proof.input, receipt.proven.date) : undefined;
  return presumedReceipt({
    method: SERVICE_METHODS.includes(method as ServiceMethod) ? (method as ServiceMethod) : 'electronic',
    issued: entry.day,
    ...(typeof proven === 'string' && proven >= entry.day ? { provenReceipt: proven as PlainDate } : {}),
  }).date;
}

function measure(
  id: string,
  instance: number,
  limit: LimitDefinition,
  run: Run,
  calendar: Calendar,
  today: PlainDate,
  explain: boolean,
): RunningLimit {
  const result = computeDue(calendar, {
    start: run.started,
    span: run.span,
    roll: limit.roll,
    pauses: run.pauses,
    extensions: run.extensions,
    basis: limit.basis,
    explain,
  });
  const expired = run.ended === null && result.due !== null && today > result.due;
  return {
    id,
    instance,
    kind: limit.kind,
    started: run.started,
    span: run.span,
    due: result.due,
    paused: run.ended === null && result.due === null,
    ended: run.ended,
    expired,
    lamp:
      run.ended !== null || result.due === null
        ? null
        : lamp({ today, due: result.due, amberWithin: limit.amberWithin, calendar }),
    provisional: result.provisional,
    steps: result.steps,
    basis: limit.basis,
  };
}
