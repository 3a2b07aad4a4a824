import { getBasis } from '../law/basis.ts';
import type { PlainDate } from '../plain-date.ts';
import { type Text, text } from '../text.ts';
import { type Calendar, dayInfo } from './calendar.ts';
import type { NoticeRef } from './notice.ts';
import { findStatutoryDay, STATUTORY_BASIS } from './statutory-days.ts';

export type ExplainKind =
  | 'start'
  | 'skip'
  | 'make-up'
  | 'short-month'
  | 'raw-end'
  | 'roll'
  | 'pause'
  | 'extension'
  | 'presumed'
  | 'proven'
  | 'provisional'
  | 'end';

/** One line of a date's derivation: for programs (`kind`, `date`, `basis`, `notice`) and, in `text`, for people. */
export interface ExplainStep {
  kind: ExplainKind;
  date?: PlainDate;
  /** Last day of a stretch that begins on `date`. */
  until?: PlainDate;
  /** Ids of `kernel/law`, each of which has a label. */
  basis?: readonly string[];
  notice?: NoticeRef;
  text: Text;
}

/** Collects steps, or nothing at all when nobody asked; also remembers whether an unknown year was touched. */
export interface Trace {
  readonly on: boolean;
  readonly steps: ExplainStep[];
  provisional: boolean;
}

export const newTrace = (on: boolean): Trace => ({ on, steps: [], provisional: false });

/** " (Art. x; Art. y)" for a list of law ids; nothing for an empty list. */
export function cite(basis: readonly string[] | undefined): Text {
  if (!basis?.length) return text('', '');
  const labels = basis.map((id) => getBasis(id).label);
  return text(`（${labels.map((l) => l.zh).join('；')}）`, ` (${labels.map((l) => l.en).join('; ')})`);
}

/** Adds a step whose text closes with its legal basis. */
export function note(trace: Trace, step: Omit<ExplainStep, 'text'>, zh: string, en: string): void {
  if (!trace.on) return;
  const by = cite(step.basis);
  trace.steps.push({ ...step, text: text(`${zh}${by.zh}。`, `${en}${by.en}.`) });
}

/** Adds a step about one day of the calendar, naming the notice (or statute) that decided it. */
export function noteDay(
  trace: Trace,
  calendar: Calendar,
  kind: ExplainKind,
  date: PlainDate,
  zh: string,
  en: string,
): void {
  if (!trace.on) return;
  const info = dayInfo(calendar, date);
  const statutory = !info.notice && info.provisional && findStatutoryDay(date);
  const basis = statutory ? [STATUTORY_BASIS] : undefined;
  const by = info.notice ? text(`（${info.notice.title.zh}）`, ` (${info.notice.title.en})`) : cite(basis);
  trace.steps.push({
    kind,
    date,
    ...(info.notice ? { notice: info.notice } : {}),
    ...(basis ? { basis } : {}),
    text: text(`${date} ${info.reason.zh}，${zh}${by.zh}。`, `${date} ${info.reason.en}: ${en}${by.en}.`),
  });
}
