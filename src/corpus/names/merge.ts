import type { Instant } from '#kernel/plain-date.ts';

export type MergeAct = 'propose' | 'confirm' | 'decline' | 'object' | 'overrule' | 'undo';

/** What a decision rests on. */
export type Evidence =
  | { kind: 'text'; text: string }
  | { kind: 'link'; url: string; text: string }
  | { kind: 'file'; sha256: string; name: string; bytes: number; mediaType: string };

export interface MergeEntry {
  seq: number;
  act: MergeAct;
  evidence: Evidence[] | null;
  words: string;
  account: string;
  name: string;
  /** The organisation that objects. */
  party: string | null;
  at: Instant;
}

/** Spellings that are said to name one applicant. What they are never changes; whether they count as one is told by the log. */
export interface Merge {
  id: string;
  canonical: string;
  creditCode: string | null;
  /** All of them, the canonical one included. */
  spellings: readonly string[];
  reason: 'credit-code' | 'spelling' | 'by-hand';
}

/** `held`: the organisation objects, and until that is decided the names are not merged. */
export type MergeState = 'proposed' | 'confirmed' | 'held' | 'declined' | 'undone';

export function foldMerge(log: readonly MergeEntry[]): MergeState {
  let state: MergeState | undefined;
  for (const { act } of log) {
    if (state === undefined) {
      if (act !== 'propose') throw new Error('A merge begins by being proposed.');
      state = 'proposed';
    } else state = NEXT[act] ?? state;
  }
  if (state === undefined) throw new Error('A merge has a log.');
  return state;
}

const NEXT: Partial<Record<MergeAct, MergeState>> = {
  confirm: 'confirmed',
  decline: 'declined',
  object: 'held',
  overrule: 'confirmed',
  undo: 'undone',
};

/** Which acts a state lets somebody take. `overrule` dismisses an objection, `undo` follows it or takes a merge apart. */
export const mergeAllows: Record<MergeState, readonly MergeAct[]> = {
  proposed: ['confirm', 'decline', 'object'],
  confirmed: ['object', 'undo'],
  held: ['overrule', 'undo'],
  declined: [],
  undone: [],
};

/** States in which a spelling belongs to a merge, so that no other may claim it. */
export const OCCUPIED: readonly MergeState[] = ['confirmed', 'held'];
