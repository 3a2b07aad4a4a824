import type { Refusal } from '#kernel/refusal.ts';
import type { Withdrawal } from '../formats/types.ts';
import type { PartialRecord } from '../record/partial.ts';
import type { PatentRecord, SourceMark } from '../record/types.ts';

/**
 * A place in what is read, from which reading can go on: after everything before it. Files are read in the order of their
 * names, so all that sort before `file` are done.
 */
export interface Position {
  /** Which of the paths that were given, from 0. */
  input: number;
  /** Path of the file below it; empty for the path itself. */
  file: string;
  /** Index of the entry inside an archive. */
  entry?: number;
  /** Bytes into the file, where reading can begin there. */
  offset?: number;
  /** Lines before `offset`. */
  line?: number;
  /** Documents and rejects taken from this file or entry; skipped where reading cannot begin inside. */
  items: number;
}

/** Something that was read and is not stored. */
export interface Reject {
  /** File, and entry behind `!`, as given. */
  source: string;
  /** Bytes from the beginning of the file or entry; the row's number in workbooks. */
  offset: number;
  line?: number;
  /** Every reason, the most important first. */
  refusals: Refusal[];
  /** At most 200 characters of what was read. */
  excerpt: string;
}

/** A partial record whose document is not stored yet, with the place it came from. */
export interface Waiting {
  partial: PartialRecord;
  source: string;
  offset: number;
}

/** A document that was taken out of the corpus because its source has withdrawn it: whole, so that it can be put back. */
export interface Removal {
  source: string;
  offset: number;
  by: SourceMark;
  record: PatentRecord;
}

export type IngestItem = {
  /** Where reading goes on after this item. */
  next: Position;
  source: string;
  offset: number;
} /** `pictures` are those of its figures that the delivery holds beside it. */ & (
  | { kind: 'record'; record: PatentRecord; notes: number; pictures?: { file: string; bytes: Uint8Array }[] }
  | { kind: 'partial'; partial: PartialRecord }
  | { kind: 'withdrawal'; withdrawal: Withdrawal }
  | { kind: 'reject'; reject: Reject }
);

/** What was read in one go. */
export interface IngestGroup {
  items: IngestItem[];
  /** Bytes of all inputs that are behind us. */
  bytes: number;
}

export interface Counts {
  /** Documents, parts of documents and rejects. */
  read: number;
  stored: number;
  updated: number;
  unchanged: number;
  /** Documents that their source has withdrawn; each is kept whole in the record of removals. */
  removed: number;
  rejected: number;
  /** Cells that were left out or completed, of records that were stored. */
  notes: number;
}

export interface InputCounts extends Counts {
  path: string;
}

/** How often something was refused, with an example of the words. */
export interface Reason {
  code: string;
  count: number;
  example: Refusal;
}

/** Written after every batch that is stored: a run that is killed goes on from here. */
export interface Checkpoint {
  version: 1;
  at: Position | null;
  /** Everything is read; what waits for its document is left. */
  drained: boolean;
  counts: Counts;
  inputs: InputCounts[];
  reasons: Reason[];
  /** How many parts wait for their document, and how many of them were looked at again. */
  waiting: number;
  laid: number;
  bytes: number;
  seconds: number;
}

export interface IngestReport extends Counts {
  inputs: InputCounts[];
  /** The most frequent first. */
  reasons: Reason[];
  seconds: number;
  bytes: number;
  cancelled: boolean;
  /** Seconds of an earlier run that this one went on from, 0 for a run of its own. */
  resumedAfter: number;
}

/** What is noted with a checkpoint. */
export interface Noted {
  rejects?: readonly Reject[];
  waiting?: readonly Waiting[];
  removed?: readonly Removal[];
}

/** Keeps how far a run is, its rejects, removals and what waits; everything of one `save` or nothing of it. */
export interface Ledger {
  load(): Promise<Checkpoint | undefined>;
  save(checkpoint: Checkpoint, more: Noted): Promise<void>;
  /** What waits, in the order it was kept, without the first `skip`. */
  waiting(skip: number): AsyncIterable<Waiting[]>;
}
