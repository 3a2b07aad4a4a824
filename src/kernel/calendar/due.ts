import { addDays, daysBetween, laterOf, type PlainDate } from '../plain-date.ts';
import { addSpan, canRest, noteEnd, noteStart, rawEnd, roll } from './add-span.ts';
import { type Calendar, isProvisionalDay, isWorkingDay } from './calendar.ts';
import { workingDaysBetween } from './counting.ts';
import { type ExplainStep, newTrace, note, type Trace } from './explain.ts';
import { countUnpaused, isPaused, joinPauses, type Pause } from './pause.ts';
import { type Span, type SpanUnit, spanText } from './span.ts';

export interface Extension {
  /** Added to the span; never negative. */
  span: Span;
  /** Law id of the power to extend. */
  basis: string;
}

export interface DueQuestion {
  start: PlainDate;
  span: Span;
  roll?: boolean;
  pauses?: readonly Pause[];
  extensions?: readonly Extension[];
  /** Day for `elapsed` and `remaining`; without it, the open pause's first day, else the last resumption, else the start. */
  asOf?: PlainDate;
  explain?: boolean;
  /** Law ids (or `custom`) that the limit comes from; printed in the first step. */
  basis?: readonly string[];
}

export interface Due {
  /** The last day; null while the limit stands still. */
  due: PlainDate | null;
  pausedSince?: PlainDate;
  provisional: boolean;
  /** Unit of the three figures below: working days for limits in working days alone, calendar days for all others. */
  unit: 'working-day' | 'day';
  limit: number;
  elapsed: number;
  /** limit − elapsed; negative once overdue. */
  remaining: number;
  steps: ExplainStep[];
}

/**
 * When a limit ends that may have been extended and paused.
 *
 * - Extensions in the same unit lengthen the span itself (3 months + 1 month = 4 months from the start; years count as 12
 *   months); in another unit they run on from the unrolled end of what went before.
 * - Working days and days: paused days are simply not counted, so remaining = limit − elapsed.
 * - Months and years: the unrolled end is found on the calendar, then moved on by every paused calendar day that lies before it
 *   (pauses that the moved end reaches are added as well); only then it rolls.
 * - A pause that begins on or after the unrolled end changes nothing, but a roll never ends inside a pause.
 * - A negative span (latest day before an event) is not moved by pauses: the event itself would move.
 */
export function computeDue(calendar: Calendar, question: DueQuestion): Due {
  const { start, span, extensions = [] } = question;
  if (span.n < 0) return countedBack(calendar, question);
  for (const { span: more } of extensions) if (more.n < 0) throw new RangeError('An extension cannot shorten a limit.');
  const pauses = joinPauses(question.pauses ?? []);
  const legs = mergeLegs([span, ...extensions.map((extension) => extension.span)]);
  const plan: Plan = { calendar, start, legs, roll: question.roll === true };
  const trace = newTrace(question.explain === true);
  noteStart(trace, start, span, question.basis);
  for (const { span: more, basis } of extensions) {
    const size = spanText(more);
    note(trace, { kind: 'extension', basis: [basis] }, `延长${size.zh}`, `Extended by ${size.en}`);
  }
  const outcome = run(plan, pauses, trace);
  const figures = measure(plan, pauses, outcome, question.asOf);
  const { provisional, steps } = trace;
  return outcome.due === null
    ? { due: null, pausedSince: outcome.pausedSince, provisional, ...figures, steps }
    : { due: outcome.due, provisional, ...figures, steps };
}

interface Plan {
  calendar: Calendar;
  start: PlainDate;
  legs: readonly Span[];
  roll: boolean;
}

type Outcome = { due: PlainDate } | { due: null; pausedSince: PlainDate };

function run(plan: Plan, pauses: readonly Pause[], trace: Trace): Outcome {
  let end = plan.start;
  for (const leg of plan.legs) {
    const found = runLeg(plan.calendar, end, leg, pauses, trace);
    if (found.due === null) {
      const since = found.pausedSince;
      note(trace, { kind: 'pause', date: since }, `自${since}起中止，尚未恢复`, `Paused since ${since}`);
      return found;
    }
    end = found.due;
  }
  if (plan.roll && plan.legs.slice(-1).some(canRest)) {
    const open = pauses.find((pause) => pause.to === null);
    if (open && !restsOnWorkingDay(plan.calendar, end, open.from, pauses)) return { due: null, pausedSince: open.from };
    end = roll(plan.calendar, end, trace, 1, (date) => isPaused(pauses, date));
  }
  if (isProvisionalDay(plan.calendar, end)) trace.provisional = true;
  noteEnd(trace, end);
  return { due: end };
}

/** One stretch in one unit, unrolled. */
function runLeg(calendar: Calendar, from: PlainDate, leg: Span, pauses: readonly Pause[], trace: Trace): Outcome {
  if (leg.unit === 'month' || leg.unit === 'year') {
    let end = rawEnd(calendar, from, leg, trace);
    for (const pause of pauses) {
      const begin = laterOf(pause.from, from);
      if (begin >= end) break;
      if (pause.to === null) return { due: null, pausedSince: begin };
      if (pause.to <= begin) continue;
      const lost = daysBetween(begin, pause.to);
      end = addDays(end, lost);
      notePause(
        trace,
        pause,
        `不计入期限的${lost}日加于期限之后，至${end}`,
        `${lost} days not counted, added at the end: ${end}`,
      );
    }
    return { due: end };
  }
  let cursor = from;
  let left = leg.n;
  for (const pause of pauses) {
    if (pause.to !== null && pause.to <= cursor) continue;
    const begin = laterOf(pause.from, cursor);
    const used = countIn(calendar, leg.unit)(cursor, begin);
    if (used >= left) break;
    if (pause.to === null) return { due: null, pausedSince: begin };
    rawEnd(calendar, cursor, { unit: leg.unit, n: used }, trace);
    left -= used;
    cursor = pause.to;
    const unit = spanText({ unit: leg.unit, n: left });
    notePause(trace, pause, `恢复后余${unit.zh}`, `${unit.en} left when it resumes`);
  }
  return { due: rawEnd(calendar, cursor, { unit: leg.unit, n: left }, trace) };
}

/** Whether a day from `end` to `last` can take the end of a period. */
function restsOnWorkingDay(calendar: Calendar, end: PlainDate, last: PlainDate, pauses: readonly Pause[]): boolean {
  for (let date = end; date <= last; date = addDays(date, 1))
    if (isWorkingDay(calendar, date) && !isPaused(pauses, date)) return true;
  return false;
}

const countIn =
  (calendar: Calendar, unit: SpanUnit) =>
  (from: PlainDate, to: PlainDate): number =>
    unit === 'working-day' ? workingDaysBetween(calendar, from, to) : daysBetween(from, to);

function measure(plan: Plan, pauses: readonly Pause[], outcome: Outcome, asOf: PlainDate | undefined) {
  const unit: 'working-day' | 'day' = plan.legs.every((leg) => leg.unit === 'working-day') ? 'working-day' : 'day';
  const count = countIn(plan.calendar, unit);
  const closed = pauses.filter((pause) => pause.to !== null);
  const end = outcome.due ?? run(plan, closed, newTrace(false)).due ?? plan.start;
  const limit =
    unit === 'working-day'
      ? plan.legs.reduce((sum, leg) => sum + leg.n, 0)
      : countUnpaused(closed, plan.start, end, count);
  const resumed = closed.map((pause) => pause.to!).filter((to) => to > plan.start && to <= end);
  const day = asOf ?? (outcome.due === null ? outcome.pausedSince : (resumed.at(-1) ?? plan.start));
  const elapsed = countUnpaused(pauses, plan.start, day, count);
  return { unit, limit, elapsed, remaining: limit - elapsed };
}

function mergeLegs(spans: readonly Span[]): Span[] {
  const legs: Span[] = [];
  for (const { unit, n } of spans) {
    const next: Span = unit === 'year' ? { unit: 'month', n: n * 12 } : { unit, n };
    const last = legs.at(-1);
    if (last?.unit === next.unit) last.n += next.n;
    else legs.push({ ...next });
  }
  return legs;
}

function notePause(trace: Trace, pause: Pause, zh: string, en: string): void {
  note(
    trace,
    { kind: 'pause', date: pause.from, ...(pause.to ? { until: pause.to } : {}) },
    `${pause.from}中止、${pause.to}恢复（${pause.reason.zh}），${zh}`,
    `Paused on ${pause.from}, resumed on ${pause.to} (${pause.reason.en}): ${en}`,
  );
}

function countedBack(calendar: Calendar, { start, span, roll: rolls, asOf, explain, basis = [] }: DueQuestion): Due {
  const answer = addSpan(calendar, start, span, { roll: rolls === true, explain: explain === true, basis });
  const unit = span.unit === 'working-day' ? 'working-day' : 'day';
  const remaining = asOf ? countIn(calendar, unit)(asOf, answer.date) : 0;
  return {
    due: answer.date,
    provisional: answer.provisional,
    unit,
    limit: 0,
    elapsed: 0 - remaining,
    remaining,
    steps: answer.steps,
  };
}
