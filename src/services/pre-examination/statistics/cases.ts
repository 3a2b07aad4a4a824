import type { Side } from '#engine/matter/held.ts';
import { type Calendar, isWorkingDay } from '#kernel/calendar/index.ts';
import { addDays, type PlainDate, toDayNumber } from '#kernel/plain-date.ts';

export type Kind = 'invention' | 'utility' | 'design';

/**
 * What statistics know of a case: days, states and classes, taken from its log. Neither title nor text nor applicant is in
 * it, so that no figure and no list of rows behind a figure can tell of an unpublished invention.
 */
export interface CaseFact {
  id: string;
  number: string;
  kind: Kind;
  /** IPC subclass (`C11B`) or Locarno class (`09`); null where none was given. */
  field: string | null;
  /** GB/T 2260 code. */
  division: string;
  /** Credit code of the agency that acted in the submission; null where the applicant did. */
  agency: string | null;
  /** Account of whoever holds or held it as examiner. */
  examiner: string | null;
  state: string;
  side: Side;
  opened: PlainDate;
  /** Closed in the sense of the procedure: a final state. */
  closed: PlainDate | null;
  stays: { state: string; side: Side; from: PlainDate; to: PlainDate | null }[];
  /** The first day of each action. */
  first: Record<string, PlainDate | undefined>;
  /** Opinions issued. */
  rounds: number;
  /** The nearest running limit. */
  due: { limit: string; day: PlainDate; lamp: 'green' | 'amber' | 'red' } | null;
  /** Every limit that runs, the nearest first. */
  limits: { limit: string; day: PlainDate }[];
  /** Last day for the first opinion; null before acceptance. */
  opinionDue: PlainDate | null;
  filedOn: PlainDate | null;
  grantedOn: PlainDate | null;
}

/** Working days after `from` up to `to`, in constant time. */
export type CountWorkingDays = (from: PlainDate, to: PlainDate) => number;

/** Counts the days of a calendar once; asking outside the span that was counted throws. */
export function workingDayCounter(calendar: Calendar, first: PlainDate, last: PlainDate): CountWorkingDays {
  const base = toDayNumber(first);
  const sums = new Int32Array(toDayNumber(last) - base + 1);
  for (let at = 1, day = addDays(first, 1); at < sums.length; at++, day = addDays(day, 1))
    sums[at] = sums[at - 1]! + (isWorkingDay(calendar, day) ? 1 : 0);
  const sum = (day: PlainDate): number => {
    const found = sums[toDayNumber(day) - base];
    if (found === undefined) throw new RangeError(`${day} lies outside the days that were counted.`);
    return found;
  };
  return (from, to) => sum(to) - sum(from);
}

/** What the statistics are about. A missing value does not restrict. */
export interface CaseFilter {
  kind?: Kind | undefined;
  field?: string | undefined;
  agency?: string | undefined;
  /** Prefix of the division's code without trailing pairs of zeros is compared. */
  division?: string | undefined;
}

/** Where the applicant acted without an agency. */
export const NO_AGENCY = 'none';

export function matching(cases: readonly CaseFact[], filter: CaseFilter): CaseFact[] {
  const prefix = filter.division?.replace(/(00)+$/, '');
  return cases.filter(
    (one) =>
      (filter.kind === undefined || one.kind === filter.kind) &&
      (filter.field === undefined || one.field === filter.field) &&
      (filter.agency === undefined || (one.agency ?? NO_AGENCY) === filter.agency) &&
      (prefix === undefined || one.division.startsWith(prefix)),
  );
}

/** How the pre-examination of a case ended and when; undefined while it has no result. */
export function resultOf(one: CaseFact): { outcome: 'passed' | 'failed'; day: PlainDate } | undefined {
  if (one.first.pass) return { outcome: 'passed', day: one.first.pass };
  if (one.state === 'failed' && one.closed) return { outcome: 'failed', day: one.closed };
  return undefined;
}

/** The day on which the centre was done with a case: a result, or an end without one. */
export function doneOn(one: CaseFact): PlainDate | null {
  return resultOf(one)?.day ?? one.closed;
}
