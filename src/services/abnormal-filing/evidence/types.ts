import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';

/** One request for pre-examination that still stands, as far as indicators look at it. */
export interface Filing {
  matter: string;
  number: string;
  title: string;
  party: string;
  day: PlainDate;
  /** Hashed contact data and inventors of its latest text, as `kind:hash`. */
  marks: readonly string[];
}

/** Two filings whose texts were compared: the part of the later one that stands in the earlier one, 0 … 1. */
export interface Likeness {
  later: string;
  earlier: string;
  part: number;
}

/** A change that was recorded soon after a filing. */
export interface Change {
  matter: string;
  kind: 'inventor' | 'assignment';
  on: PlainDate;
  /** Calendar days after the filing. */
  days: number;
}

export interface Records {
  asOf: PlainDate;
  filings: readonly Filing[];
  likeness: readonly Likeness[];
  changes: readonly Change[];
  /** What is recorded of a party's people; undefined where nobody knows. */
  staff: ReadonlyMap<string, { developers?: number; insured?: number }>;
  /** Contact data and inventors by their hash, already masked. */
  words: ReadonlyMap<string, string>;
}

/** From where on an indicator is shown. All of them customary: no public rule fixes a number. */
export interface Thresholds {
  copyPercent: number;
  templatePercent: number;
  templateFilings: number;
  monthFree: number;
  monthEach: number;
  inventorMonth: number;
  contactsMost: number;
  agentMost: number;
  changeDays: number;
}

export type IndicatorId =
  | 'copies'
  | 'template'
  | 'dispersed'
  | 'volume'
  | 'no-staff'
  | 'inventor'
  | 'contacts'
  | 'changes';

/** Somebody else's part in an indicator: for the office alone. */
export interface Link {
  party: string;
  matters: string[];
}

export interface Indicator {
  id: IndicatorId;
  /** The item of Order 77, Article 3, that it hints at. */
  group: string;
  value: Text;
  threshold: Text;
  /** The reason in words, without any other party's data. */
  wording: Text;
  /** Numbers of the party's own filings. */
  matters: string[];
  links: Link[];
}

/** What was found of one party, strongest indicators first. */
export interface Cluster {
  party: string;
  indicators: Indicator[];
  filings: Filing[];
  links: Link[];
}
