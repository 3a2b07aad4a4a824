import type { Withdrawal } from '#corpus/formats/index.ts';
import type { PartialRecord, PatentRecord, SourceMark } from '#corpus/record/index.ts';
import type { Mapping } from '#corpus/tabular/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';

/** What readers of files need to know. */
export interface ReadContext {
  source: SourceMark;
  /** XML of an office comes from that office and under its licence, whatever `source` says. */
  byFormat?: boolean;
  today: PlainDate;
  /** Columns of tables; guessed from their headers when left out. */
  mapping?: Mapping;
}

/** One thing that was found in a content. */
export type Found = {
  /** Bytes from the beginning; rows of workbooks. */
  offset: number;
  line?: number;
  /** The part of the content it stands in, where offsets begin anew: the sheet of a workbook. */
  within?: string;
  /** Where reading can begin after it, in seekable contents. */
  next?: { offset: number; line?: number };
} & (
  | { kind: 'record'; record: PatentRecord; notes: number; pictures?: { file: string; bytes: Uint8Array }[] }
  | { kind: 'partial'; partial: PartialRecord }
  | { kind: 'withdrawal'; withdrawal: Withdrawal }
  | { kind: 'reject'; refusals: Refusal[]; excerpt: string }
);

/** Where to begin inside a content: at a byte, or after so many finds. */
export interface Start {
  offset: number;
  line: number;
}

export const BEGINNING: Start = { offset: 0, line: 1 };

export const excerptOf = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > 200 ? `${plain.slice(0, 199)}…` : plain;
};

/** A content that cannot be read at all: one reject at its beginning. */
export const unreadable = (refusal: Refusal, excerpt = ''): Found => ({
  kind: 'reject',
  offset: 0,
  refusals: [refusal],
  excerpt,
});
