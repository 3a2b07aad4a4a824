import type { Instant } from '#kernel/plain-date.ts';

export type AnnotationAct = 'write' | 'edit' | 'withdraw' | 'hide' | 'restore' | 'report' | 'dismiss';

export interface AnnotationEntry {
  seq: number;
  act: AnnotationAct;
  /** The note for `write` and `edit`, else the reason. */
  words: string;
  signed: string | null;
  account: string;
  name: string;
  at: Instant;
}

export interface AnnotationState {
  state: 'shown' | 'hidden' | 'withdrawn';
  words: string;
  signed: string;
  writtenAt: Instant;
  /** Set when the note was changed after it was written. */
  editedAt: Instant | null;
  /** Why a moderator hid it. */
  hidden: { reason: string; name: string; at: Instant } | null;
  /** Reports that nobody has decided on yet. */
  reports: { reason: string; account: string; at: Instant }[];
}

/** What an annotation says and whether it is shown, after its log. */
export function foldAnnotation(log: readonly AnnotationEntry[]): AnnotationState {
  const [first] = log;
  if (first?.act !== 'write') throw new Error('An annotation begins by being written.');
  const state: AnnotationState = {
    state: 'shown',
    words: first.words,
    signed: first.signed ?? '',
    writtenAt: first.at,
    editedAt: null,
    hidden: null,
    reports: [],
  };
  for (const entry of log.slice(1)) {
    switch (entry.act) {
      case 'edit':
        state.words = entry.words;
        state.signed = entry.signed ?? state.signed;
        state.editedAt = entry.at;
        break;
      case 'withdraw':
        state.state = 'withdrawn';
        state.reports = [];
        break;
      case 'hide':
        state.state = 'hidden';
        state.hidden = { reason: entry.words, name: entry.name, at: entry.at };
        state.reports = [];
        break;
      case 'restore':
        state.state = 'shown';
        state.hidden = null;
        break;
      case 'report':
        state.reports.push({ reason: entry.words, account: entry.account, at: entry.at });
        break;
      case 'dismiss':
        state.reports = [];
        break;
      case 'write':
        throw new Error('An annotation is written once.');
    }
  }
  return state;
}

/** Whether the state lets somebody do it; who may is judged elsewhere. */
export const annotationAllows: Record<AnnotationState['state'], readonly AnnotationAct[]> = {
  shown: ['edit', 'withdraw', 'hide', 'report', 'dismiss'],
  hidden: ['withdraw', 'restore'],
  withdrawn: [],
};
