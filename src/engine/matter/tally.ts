import { addSpan, type Calendar } from '#kernel/calendar/index.ts';
import { findPlainDate, type PlainDate, plainDate } from '#kernel/plain-date.ts';
import { evaluate } from '../condition.ts';
import type { Span, Tally } from '../procedure/types.ts';
import type { MatterContext } from './types.ts';

/** What a tally asks for once its values are known; null: not restricted. */
export interface TallyValues {
  party: string | null;
  /** First day that counts. */
  from: PlainDate | null;
  /** Last day that counts. */
  to: PlainDate | null;
  /** Values that the entry's input must have; a value that is missing in the context matches nothing. */
  input: Record<string, unknown>;
}

const FIRST = plainDate('1900-01-01');
const LAST = plainDate('2999-12-31');

/** Fills in the values of a tally from the context of the action that asks for it. */
export function tallyValues(tally: Tally, context: MatterContext, calendar: Calendar): TallyValues {
  // Of a form that is not filled in yet no day is known; such a tally counts nothing.
  const day = (value: Tally['from'], unknown: PlainDate): PlainDate | null =>
    value === undefined ? null : (findPlainDate(String(evaluate(value, context) ?? '')) ?? unknown);
  const back = tally.within && spanIn(tally.within, context);
  return {
    party: tally.party === undefined ? null : String(evaluate(tally.party, context) ?? ''),
    from: back ? addSpan(calendar, context.today, { unit: back.unit, n: -back.n }).date : day(tally.from, LAST),
    to: day(tally.to, FIRST),
    input: Object.fromEntries(
      Object.entries(tally.input ?? {}).map(([name, value]) => [name, evaluate(value, context) ?? null]),
    ),
  };
}

function spanIn(span: Span | { setting: string }, context: MatterContext): Span {
  if (!('setting' in span)) return span;
  const value = context.settings[span.setting];
  if (value === null || typeof value !== 'object' || !('unit' in value) || !('n' in value))
    throw new Error(`The setting "${span.setting}" is no span.`);
  return value as Span;
}
