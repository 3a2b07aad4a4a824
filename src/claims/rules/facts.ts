import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { ApplicationText } from '../model/index.ts';

/**
 * What the records of an office know about a filing that stands in no file of it. Every fact may be missing; a rule that
 * needs a missing one is reported as not judged.
 */
export interface Facts {
  centre?: CentreFacts;
  firstApplicant?: ApplicantFacts;
  /** What the applicant ticked about the filing, and what the records add. Empty: nothing special. */
  circumstances?: Circumstance[];
  /** The text that passed pre-examination, to compare the formal filing with. */
  passed?: ApplicationText;
  /** Earlier texts to look for copies in: the applicant's own of twelve months, and others'. */
  earlier?: EarlierText[];
  /** The first applicant's filings of the month that had most, and who could have invented them. */
  filings?: { month: string; count: number; developers: number };
  /** Unrelated applicants that share contact data with this one; values are masked. */
  sharedContacts?: { kind: 'address' | 'phone' | 'agent'; value: string; applicants: string[] }[];
  /** Changes recorded since the filing. */
  changes?: { kind: 'inventor' | 'assignment'; on: PlainDate; filedOn: PlainDate }[];
  search?: SearchFacts;
}

export interface CentreFacts {
  name: Text;
  /** Approved fields as classes, subclasses or main groups: `C12`, `C07K`, `C12N15`. */
  ipc: string[];
  /** Approved Locarno classes: `01`. */
  locarno: string[];
  /** The day from which this list holds. */
  asOf: PlainDate;
  /** Circumstances in which the centre takes the case although others do not. */
  takes: Circumstance[];
}

export interface ApplicantFacts {
  name: string;
  /** State of its entity filing with the centre. */
  filing: 'active' | 'suspended' | 'cancelled' | 'none';
  /** Whether its seat lies in the centre's region. */
  inRegion: boolean;
}

export type Circumstance =
  | 'pct'
  | 'divisional'
  | 'same-day-twin'
  | 'secrecy'
  | 'hague'
  | 'priority'
  | 'sequence'
  | 'deposit'
  | 'delayed';

export interface EarlierText {
  /** How the text is known to the reader, e.g. its number. */
  name: string;
  own: boolean;
  /** Claims and description as one text. */
  text: string;
}

export interface SearchFacts {
  /** Day of the prior-art search report; undefined when none was handed in. */
  reportOn?: PlainDate;
  /** Last day on which the text was changed. */
  draftOn: PlainDate;
  /** Numbers of the nearest documents the report names. */
  nearest: string[];
}
