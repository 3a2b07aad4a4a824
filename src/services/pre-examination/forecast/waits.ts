import { type PlainDate, plainDate } from '#kernel/plain-date.ts';

export type Kind = 'invention' | 'utility' | 'design';
export const KINDS: readonly Kind[] = ['invention', 'utility', 'design'];

/** What one waits for: the first answer after acceptance, the answer to a reply, the grant (told from acceptance or filing). */
export type Measure = 'first-answer' | 'later-answer' | 'grant-from-acceptance' | 'grant-from-filing';
export const MEASURES: readonly Measure[] = [
  'first-answer',
  'later-answer',
  'grant-from-acceptance',
  'grant-from-filing',
];

/** One wait that came to its end, in one case. */
export interface Wait {
  kind: Kind;
  measure: Measure;
  from: PlainDate;
  to: PlainDate;
}

/** A wait that goes on. */
export interface Waiting {
  kind: Kind;
  measure: Measure;
  from: PlainDate;
}

/** What a forecast knows of an entry in the log of a case: no text, no name. */
export interface Step {
  action: string;
  day: PlainDate;
  /** In the submission. */
  kind?: string | null;
  /** In the entry of the filing. */
  filedOn?: string | null;
  /** In the entry of the grant. */
  grantedOn?: string | null;
}

/** What the centre tells the applicant about the text. A proposal to fail is not told before a second person has confirmed it. */
const ANSWERS = new Set(['issue-opinion', 'pass', 'confirm-fail']);
/** What ends all waiting. */
const ENDS = new Set([
  'refuse-acceptance',
  'withdraw',
  'withdraw-after-pass',
  'reply-overdue',
  'filing-overdue',
  'uphold-fail',
  'accept-result',
  'objection-over',
  'record-rejection',
  'record-dropped',
  'record-withdrawal',
]);

/** Every action that begins or ends a wait; the other entries of a log say nothing about waiting. */
export const WAIT_ACTIONS: readonly string[] = [
  'submit',
  'accept',
  'reply',
  'file',
  'record-grant',
  ...ANSWERS,
  ...ENDS,
];

/** The waits of a case, from its entries in their order: those that ended, and those that go on. */
export function waitsOf(steps: readonly Step[]): { ended: Wait[]; open: Waiting[] } {
  const kind = KINDS.find((one) => one === steps.find((step) => step.action === 'submit')?.kind);
  const ended: Wait[] = [];
  const open = new Map<Measure, PlainDate>();
  if (!kind) return { ended, open: [] };
  const end = (measure: Measure, to: PlainDate) => {
    const from = open.get(measure);
    open.delete(measure);
    // A grant entered with a day before the filing is a slip of the pen, and no measure of time.
    if (from !== undefined && from <= to) ended.push({ kind, measure, from, to });
  };
  for (const { action, day, filedOn, grantedOn } of steps) {
    if (action === 'accept') {
      open.set('first-answer', day);
      open.set('grant-from-acceptance', day);
    } else if (action === 'reply') open.set('later-answer', day);
    else if (ANSWERS.has(action)) {
      end('first-answer', day);
      end('later-answer', day);
    } else if (action === 'file') open.set('grant-from-filing', filedOn ? plainDate(filedOn) : day);
    else if (action === 'record-grant') {
      const granted = grantedOn ? plainDate(grantedOn) : day;
      end('grant-from-acceptance', granted);
      end('grant-from-filing', granted);
    } else if (ENDS.has(action)) open.clear();
    if (action === 'confirm-fail')
      for (const measure of ['grant-from-acceptance', 'grant-from-filing'] as const) open.delete(measure);
  }
  return { ended, open: [...open].map(([measure, from]) => ({ kind, measure, from })) };
}
