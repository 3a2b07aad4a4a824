import { ByteReader, ByteWriter } from './bytes.ts';
import { scratch } from './scratch.ts';

/**
 * How a list of documents is written. Each document is a number: twice how far it lies behind the one before, plus 1 when its
 * times follow, which otherwise are 1. A list of at most `LONE` documents begins with the last of them, unless it is the only
 * one. A longer one is cut into blocks of documents, and begins with the length of its table of blocks: how many there are and,
 * for each, its documents, how far its last one lies behind the last one before, its bytes and those of its places.
 */
export const LONE = 128;
/** When lists are joined, blocks are joined as long as they have no more documents together. */
const MOST = 256;

/** The documents that have a token, in rising order. */
export interface TokenList {
  count: number;
  documents: Int32Array;
  times: Uint32Array;
}

/** Writes one list after another. */
export class ListWriter {
  /** Entries of the list at hand. */
  readonly body = new ByteWriter();
  readonly #table = new ByteWriter();
  count = 0;
  /** The last document. */
  last = -1;
  #blocks = 0;
  #documents = 0;
  #places = 0;
  #begun = 0;
  #before = -1;

  begin(): void {
    this.body.length = 0;
    this.#table.length = 0;
    this.count = 0;
    this.last = -1;
    this.#blocks = 0;
    this.#documents = 0;
    this.#places = 0;
    this.#begun = 0;
    this.#before = -1;
  }

  /** One more document, whose places take so many bytes. */
  add(document: number, times: number, places: number): void {
    if (this.#documents === LONE) this.#close();
    const { body } = this;
    if (times === 1) body.number((document - this.last) * 2);
    else {
      body.number((document - this.last) * 2 + 1);
      body.number(times);
    }
    this.take(1, document, places);
  }

  /** Makes room for so many documents that belong together. Their entries are then written to `body`. */
  room(documents: number): void {
    if (this.#documents > 0 && this.#documents + documents > MOST) this.#close();
  }

  /** Counts in what was written to `body`. */
  take(documents: number, last: number, places: number): void {
    this.count += documents;
    this.#documents += documents;
    this.#places += places;
    this.last = last;
  }

  end(out: ByteWriter): void {
    const { body } = this;
    if (this.count > LONE) {
      this.#close();
      const blocks = new ByteWriter(8);
      blocks.number(this.#blocks);
      out.number(blocks.length + this.#table.length);
      out.append(blocks.done());
      out.copy(this.#table.bytes, 0, this.#table.length);
    } else if (this.count > 1) out.number(this.last);
    out.copy(body.bytes, 0, body.length);
  }

  #close(): void {
    const table = this.#table;
    table.number(this.#documents);
    table.number(this.last - this.#before);
    table.number(this.body.length - this.#begun);
    table.number(this.#places);
    this.#blocks++;
    this.#documents = 0;
    this.#places = 0;
    this.#begun = this.body.length;
    this.#before = this.last;
  }
}

/** The blocks of a list: where each begins among its entries and among its places, and the ends of the last. */
export interface Table {
  blocks: number;
  documents: Uint32Array;
  last: Int32Array;
  from: Uint32Array;
  places: Uint32Array;
  /** Where the entries begin. */
  start: number;
}

/** The table of a list of more than `LONE` documents. The bytes hold at least the table. */
export function tableOf(bytes: Uint8Array, at = 0): Table {
  const reader = new ByteReader(bytes, at);
  const length = reader.number();
  const start = reader.at - at + length;
  const blocks = reader.number();
  const documents = scratch.uints(blocks);
  const last = scratch.ints(blocks);
  const from = scratch.uints(blocks + 1);
  const places = scratch.uints(blocks + 1);
  from[0] = 0;
  places[0] = 0;
  let before = -1;
  for (let i = 0; i < blocks; i++) {
    documents[i] = reader.number();
    before += reader.number();
    last[i] = before;
    from[i + 1] = from[i]! + reader.number();
    places[i + 1] = places[i]! + reader.number();
  }
  return { blocks, documents, last, from, places, start };
}

/** Where the entries of a list begin. */
export function entriesFrom(bytes: Uint8Array, count: number): number {
  let at = 0;
  if (count > LONE) {
    const reader = new ByteReader(bytes);
    const length = reader.number();
    return reader.at + length;
  }
  if (count > 1) while (bytes[at++]! > 0x7f);
  return at;
}

/** What a list of so many documents says, from its bytes. */
export function readList(bytes: Uint8Array, count: number): TokenList {
  const documents = new Int32Array(count);
  const times = new Uint32Array(count);
  let at = entriesFrom(bytes, count);
  let document = -1;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    document += value >>> 1;
    documents[i] = document;
    let often = 1;
    if ((value & 1) === 1) {
      byte = bytes[at++]!;
      often = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++]!;
        often |= (byte & 0x7f) << shift;
      }
    }
    times[i] = often;
  }
  return { count, documents, times };
}

/** The documents of a list alone. */
export function readDocuments(bytes: Uint8Array, count: number): Int32Array {
  const documents = scratch.ints(count);
  let at = entriesFrom(bytes, count);
  let document = -1;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    document += value >>> 1;
    documents[i] = document;
    if ((value & 1) === 1) while (bytes[at++]! > 0x7f);
  }
  return documents;
}
