import type { ApplicationText, CheckContext, CheckReport } from '#claims/index.ts';
import type { SupportMap } from '#claims/support/index.ts';
import type { Outcome } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

/** What is handed to the worker: words somebody wrote, or an application that was read before. */
export type CheckInput = string | ApplicationText;

export interface CheckRequest {
  id: number;
  input: CheckInput;
  context: CheckContext;
}

/** What a screen must know of a rule, so that the rule book itself stays in the worker. */
export interface RuleBrief {
  title: Text;
  /** A rule that is still being proved. */
  nursery?: true;
}

export interface Checked {
  /** What was judged: as it was handed over, or as the words were read. */
  text: ApplicationText;
  report: CheckReport;
  /** Milliseconds of judging, reading left out. */
  ms: number;
  /** Every rule that the report names, by id. */
  rules: Readonly<Record<string, RuleBrief>>;
  /**
   * Rules that were not asked, and why: not meant for this kind of application, for more than the claims that were handed
   * over, or still being proved. Together with those of the report they are the whole book.
   */
  notAsked: Readonly<Record<'kind' | 'scope' | 'nursery', number>>;
}

export type CheckAnswer = { id: number } & (
  | { state: 'progress'; done: number; total: number }
  | { state: 'done'; checked: Checked }
  | { state: 'failed'; fault: string }
);

/** Files to be read; answered once with what they hold. */
export interface ReadRequest {
  files: readonly File[];
}

/** An application whose features are to be found in its description. */
export interface SupportRequest {
  support: ApplicationText;
}

export type SupportAnswer = { found: SupportMap };

export type ReadAnswer = { read: Outcome<ApplicationText> };
