import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Conflict } from './conflicts.ts';

export type Kind = 'invention' | 'utility' | 'design';

/** A case that waits for an examiner. */
export interface AllocationCase {
  id: string;
  kind: Kind;
  /** IPC symbol, or the Locarno class of a design; empty when none was given. */
  symbol: string;
  /** Credit codes of the first applicant and the co-applicants. */
  applicants: readonly string[];
  /** Last day of the limit that runs; null when none does. */
  due: PlainDate | null;
  /** Who examined earlier cases of the applicant: of the same title (`family`: as a rule handed in again), or others. */
  earlier: readonly { account: string; number: string; of: 'family' | 'applicant' }[];
}

/** A case that lies with somebody already. */
export interface OpenCase {
  kind: Kind;
  due: PlainDate | null;
}

export interface Away {
  from: string;
  to: string;
  reason?: string;
}

/** An examiner as the roll tells, with what lies with him. */
export interface Examiner {
  account: string;
  name: string;
  /** Prefixes of IPC or Locarno in which he is at home; empty: none is entered. */
  ipc: readonly string[];
  /** Kinds he takes; empty: all. */
  kinds: readonly string[];
  /** Points that fit into a working day. */
  dailyPoints: number;
  /** Share of working time, per cent. */
  weight: number;
  absences: readonly Away[];
  conflicts: readonly Conflict[];
  active: boolean;
  open: readonly OpenCase[];
  /** Points allocated in the last weeks, for fairness. */
  recent: number;
}

/** Custom values of a centre; none of them is law. */
export interface AllocationSettings {
  /** Points a case of each kind is worth. */
  points: Record<Kind, number>;
  /** How much each ground counts, together 100. */
  weights: { skill: number; load: number; continuity: number; fairness: number };
  /** Working days a case without a limit is planned for. */
  horizon: number;
  /** Working days an examiner needs at least before the limit ends. */
  least: number;
}

/** One examiner for one case: whether he comes into question, how well, and why. */
export interface Candidate {
  account: string;
  name: string;
  eligible: boolean;
  /** 0 to 100; 0 for somebody who is excluded. */
  score: number;
  /** Why he is excluded, or what speaks for and against him, the weightiest first. */
  reasons: Text[];
  /** Points he would have to do by the limit with this case, and points that fit in. */
  load: { points: number; capacity: number };
  /** Points by which he would be over his capacity; 0 when it fits. */
  over: number;
}

export interface Ranking {
  case: string;
  points: number;
  /** Best first; the excluded ones at the end. */
  candidates: Candidate[];
}

export interface Proposal {
  case: string;
  account: string | null;
  /** In one line, to be kept with the assignment. */
  reason: Text;
  /** Points by which the proposal goes over somebody's capacity, because nobody has room; 0 when it fits. */
  over: number;
}

export interface Allocation {
  rankings: Ranking[];
  proposals: Proposal[];
  /** Whether no better sharing out exists, or how far from the best this one may be at most (0 to 1). */
  optimal: boolean;
  gap: number;
}
