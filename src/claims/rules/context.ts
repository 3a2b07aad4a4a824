import type { PlainDate } from '#kernel/plain-date.ts';
import type { ApplicationKind } from '../model/index.ts';
import type { Facts } from './facts.ts';

/** What a check is told beside the text. */
export interface CheckContext {
  /** The day whose law judges: the filing date, or today for a draft. */
  on: PlainDate;
  /** What the person says the application is; otherwise the request, then the text itself, then an invention. */
  kind?: ApplicationKind;
  /** `claims`: only claims were handed over, nothing else is missed. By default what was found decides. */
  scope?: 'claims' | 'application';
  /** What the records know about the filing; rules that need a fact nobody gave are reported as not judged. */
  facts?: Facts;
  /** Values of rules' settings that a site changed, as `R-11.long`. */
  settings?: Readonly<Record<string, number>>;
  /** Rules to run, by id; all by default. */
  only?: readonly string[];
  /** Run the rules that are still being proved, too. */
  nursery?: boolean;
}
