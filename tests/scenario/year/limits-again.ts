import { months, workingDays } from './own-calendar.ts';

/** An entry of a log, as far as limits depend on it. */
export interface Step {
  action: string;
  day: string;
  input: Record<string, unknown>;
  to: string;
}

/** One running of a limit: its start, last day, and the day it ended by being met or falling away. */
export interface Expected {
  limit: string;
  instance: number;
  started: string;
  due: string;
  ended: string | null;
}

type Ends = (from: string, log: readonly Step[], at: number) => string;
interface Rule {
  limit: string;
  starts: string[];
  /** A date in the input that counts instead of the day of the entry. */
  from?: string;
  once?: boolean;
  due: Ends;
  states: string[];
  met?: string[];
}

const wd =
  (n: number): Ends =>
  (from) =>
    workingDays(from, n);
const kindOf = (log: readonly Step[]) => String(log[0]!.input.kind);
const byKind =
  (of: Record<string, Ends>): Ends =>
  (from, log, at) =>
    of[kindOf(log)]!(from, log, at);

/** The limits of a request with their customary lengths, told a second time from the reference and not from the definition. */
const REQUEST: Rule[] = [
  { limit: 'acceptance', starts: ['submit'], due: wd(2), states: ['submitted'] },
  { limit: 'allocation', starts: ['accept'], due: wd(1), states: ['allocation'] },
  {
    limit: 'first-opinion',
    starts: ['accept'],
    due: byKind({ invention: wd(7), utility: wd(5), design: wd(3) }),
    states: ['allocation', 'classifying', 'examining', 'review'],
    met: ['issue-opinion'],
  },
  { limit: 're-examination', starts: ['reply', 'overturn-fail'], due: wd(5), states: ['examining', 'review'] },
  { limit: 'second-person', starts: ['propose-fail'], due: wd(2), states: ['review'] },
  {
    limit: 'reply',
    starts: ['issue-opinion'],
    due: byKind({ invention: wd(10), utility: wd(5), design: wd(5) }),
    states: ['correcting'],
  },
  { limit: 'objection', starts: ['confirm-fail', 'reply-overdue'], due: wd(10), states: ['failing'] },
  { limit: 'reconsideration', starts: ['object'], due: wd(10), states: ['reconsideration'] },
  { limit: 'formal-filing', starts: ['pass'], due: wd(3), states: ['passed'] },
  { limit: 'fees', starts: ['file'], due: wd(1), states: ['filed'] },
  { limit: 'flagging', starts: ['file', 'report-fees'], due: wd(2), states: ['paid'] },
  { limit: 'flag-answer', starts: ['request-flag'], due: wd(5), states: ['flag-requested'] },
  {
    limit: 'fast-track',
    starts: ['record-flag'],
    from: 'flaggedOn',
    once: true,
    due: byKind({ invention: (from) => months(from, 3), utility: (from) => months(from, 1), design: wd(7) }),
    states: ['fast-track', 'office-action'],
  },
  {
    limit: 'office-reply',
    starts: ['record-office-action'],
    from: 'issuedOn',
    due: (from, log, at) => {
      const before = log.slice(0, at).filter((step) => step.action === 'record-office-action').length;
      return workingDays(from, kindOf(log) === 'invention' && before === 0 ? 10 : 5);
    },
    states: ['office-action'],
  },
];

/** The limits of an entity's filing, likewise. */
const FILING: Rule[] = [
  { limit: 'review', starts: ['submit', 'correct'], due: wd(5), states: ['submitted'] },
  { limit: 'correction', starts: ['request-correction'], due: wd(10), states: ['correcting'] },
];

export const RULES: Record<string, Rule[]> = {
  'pre-examination/request': REQUEST,
  'pre-examination/entity-filing': FILING,
};

/** What every limit of a log must come to. */
export function limitsAgain(procedure: string, log: readonly Step[]): Expected[] {
  return (RULES[procedure] ?? []).flatMap((rule) => {
    const runs: Expected[] = [];
    log.forEach((step, at) => {
      const inside = rule.states.includes(step.to);
      const running = runs.at(-1)?.ended === null ? runs.at(-1) : undefined;
      if (running && (!inside || rule.met?.includes(step.action))) running.ended = step.day;
      if (!rule.starts.includes(step.action) || !inside || (rule.once && runs.length > 0)) return;
      const open = runs.at(-1);
      if (open && open.ended === null) open.ended = step.day;
      const started = rule.from ? String(step.input[rule.from]) : step.day;
      runs.push({
        limit: rule.limit,
        instance: runs.length + 1,
        started,
        due: rule.due(started, log, at),
        ended: null,
      });
    });
    return runs;
  });
}
