/** Fields of a segment: tokens of the four texts with their places, and words with how often a document has them. */
export const FIELDS = ['TI', 'AB', 'CL', 'DE', 'words'] as const;
export type PostingsField = (typeof FIELDS)[number];
export type TextField = Exclude<PostingsField, 'words'>;

/** Keys between two of which every one is kept in memory. */
export const STRIDE = 64;
export const VERSION = 1;
/** Last four bytes of a segment. */
export const MAGIC = 0x5a51_5053;
/** Bytes behind the footer: its length and the magic number. */
export const TAIL = 8;

/** Where a part lies in the bytes of a segment. */
export type Span = [offset: number, length: number];

export interface FieldPlaces {
  /** Lists of documents, one after another in the order of the keys. */
  lists: Span;
  /** Keys in rising order, 64-bit floats. */
  keys: Span;
  /** Where each list begins within `lists`, and the end of the last one; 32-bit. */
  starts: Span;
  /** Every `STRIDE`th key. */
  sparse: Span;
  /** The tokens that their keys don't tell, in UTF-8, a line each. */
  long: Span;
}

/** A run of documents that were encoded together. */
export interface Member {
  id: string;
  documents: number;
}

export interface Footer {
  version: number;
  documents: number;
  members: Member[];
  fields: Record<PostingsField, FieldPlaces>;
  /** Lengths of every document, 32-bit: of its title in UTF-16 units of canonical text, and in words. */
  titles: Span;
  words: Span;
}

/** Reads parts of a segment. What it gives may be a view and must not be written to. */
export interface SegmentBytes {
  readonly size: number;
  /** Throws `SegmentBroken` where the part isn't there. */
  read(offset: number, length: number): Uint8Array;
}

/** A segment that is not what its footer says. */
export class SegmentBroken extends Error {
  override name = 'SegmentBroken';
}

export const inMemory = (bytes: Uint8Array): SegmentBytes => ({
  size: bytes.length,
  read(offset, length) {
    if (offset < 0 || offset + length > bytes.length) throw new SegmentBroken(`no bytes ${offset}+${length}`);
    return bytes.subarray(offset, offset + length);
  },
});

/** The bytes in memory of their own, from its beginning: a view of `Buffer` keeps its pool. */
export const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
