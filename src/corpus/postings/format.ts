/** Fields of a segment: tokens of the four texts with their places, and words with how often a document has them. */
export const FIELDS = ['TI', 'AB', 'CL', 'DE', 'words'] as const;
export type PostingsField = (typeof FIELDS)[number];
export type TextField = Exclude<PostingsField, 'words'>;

/** Tokens of one block of a dictionary; the first key and the beginning of each block are kept in memory. */
export const BLOCK = 64;
export const VERSION = 3;
/** Last four bytes of a segment. */
export const MAGIC = 0x5a51_5053;
/** Bytes behind the footer: its length and the magic number. */
export const TAIL = 8;

/** Where a part lies in the bytes of a segment. */
export type Span = [offset: number, length: number];

export interface FieldPlaces {
  /** Documents of each token, one list after another in the order of the keys; `lists.ts` says how. */
  lists: Span;
  /** Places of each token in its documents, in the same order; empty for words. */
  places: Span;
  /**
   * Tokens in the rising order of their keys, in blocks of `BLOCK`. A block begins with where the list and the places of its
   * first token lie; then, for each token, how far its key lies behind the one before (not for the first), how many documents
   * have it, and how many bytes its list and its places take.
   */
  dictionary: Span;
  /** How many tokens. */
  tokens: number;
  /** The first key of every block, 64-bit floats. */
  first: Span;
  /** Where every block begins in the dictionary, and the end of the last, 32-bit. */
  begins: Span;
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
  /** Into memory of its own, or into the given, which has to be long enough. Throws `SegmentBroken` where the part isn't there. */
  read(offset: number, length: number, into?: Uint8Array): Uint8Array;
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
