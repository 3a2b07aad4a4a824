import type { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import type { PartialRecord } from '../record/partial.ts';
import type { PatentRecord, SourceMark } from '../record/types.ts';

/** Formats whose documents are split and read here. Tables and JSON Lines are read by `tabular/` and `ingest/`. */
export type FormatId = 'cnipa-publication' | 'st36' | 'st96' | 'docdb' | 'uspto-grant';

export interface Format {
  id: FormatId;
  title: Text;
}

/** A place in the decoded stream, in characters (UTF-16 units) from its start. */
export interface Place {
  offset: number;
  length: number;
}

/** A document that was not read. The reader goes on with the next one. */
export interface Reject {
  offset: number;
  length: number;
  code: string;
  /** What is wrong; `refusal` also says why and what to do. */
  reason: Text;
  refusal: Refusal;
  /** At most 200 characters around the place that broke. */
  excerpt: string;
}

/** Says that a source no longer has a document it delivered before. */
export interface Withdrawal {
  key: string;
  by: SourceMark;
}

export interface ReaderOptions {
  /** Goes into every record; its day is also the "today" against which years in numbers are judged. */
  source: SourceMark;
  onRecord: (record: PatentRecord, at: Place) => void;
  onReject: (reject: Reject) => void;
  /** Fields of documents known elsewhere (claims, legal events … of EPO OPS). Without it they are passed over. */
  onPartial?: (partial: PartialRecord, at: Place) => void;
  /** A document that its source has deleted (status D of DOCDB), by its key. Without it such documents are passed over. */
  onWithdrawal?: (withdrawal: Withdrawal, at: Place) => void;
  /** Characters a single document may have; longer ones are rejected and skipped. Default 64 million. */
  largest?: number;
}

/**
 * Reads a stream of text that is written to it in pieces of any size. Holds no more than one document in memory. Calls
 * back during `write` and `end`; never throws on what the stream holds.
 */
export interface FormatReader {
  write(chunk: string): void;
  /** The stream is over: what is still open is judged, and a stream without any document is rejected. */
  end(): void;
  /** Characters written so far. */
  readonly position: number;
}
