import { Blocks, type Entry } from './dictionary.ts';
import {
  BLOCK,
  copyOf,
  ENTRY,
  type FieldPlaces,
  type Footer,
  MAGIC,
  type Member,
  type PostingsField,
  SegmentBroken,
  type SegmentBytes,
  type Span,
  TAIL,
  VERSION,
} from './format.ts';
import { HASHED_FROM, keyOf, tokenOf } from './tokens.ts';

const decoder = new TextDecoder();
const NOTHING = new Uint8Array(0);

/** The documents that have a token, in rising order. */
export interface TokenList {
  count: number;
  documents: Int32Array;
  times: Uint32Array;
}

/** Bytes that are read into memory of their own, so that it is free again afterwards. */
const LARGE = 8_000_000;
let spare = new Uint8Array(1 << 16);

/** Entries remembered for each field. */
const REMEMBERED = 2048;

/** Documents and what stands in them, unchanging. Only the first keys of the blocks and the lengths are in memory. */
export class Segment {
  readonly members: readonly Member[];
  readonly documents: number;
  readonly #bytes: SegmentBytes;
  readonly #fields: Record<PostingsField, FieldPlaces>;
  readonly #first = new Map<PostingsField, Float64Array>();
  readonly #entries = new Map<PostingsField, Map<number, Entry | undefined>>();
  readonly #footer: Footer;
  #words: Blocks | undefined;
  #lengths: { titles: Uint32Array; words: Uint32Array; sum: number } | undefined;

  /** Throws `SegmentBroken`. */
  constructor(bytes: SegmentBytes) {
    this.#bytes = bytes;
    this.#footer = footerOf(bytes);
    this.members = this.#footer.members;
    this.documents = this.#footer.documents;
    this.#fields = this.#footer.fields;
  }

  get size(): number {
    return this.#bytes.size;
  }

  /** Lengths of titles in UTF-16 units, of documents in words, and the sum of the latter. */
  get lengths(): { titles: Uint32Array; words: Uint32Array; sum: number } {
    if (!this.#lengths) {
      const words = this.#uints(this.#footer.words);
      let sum = 0;
      for (let i = 0; i < words.length; i++) sum += words[i]!;
      this.#lengths = { titles: this.#uints(this.#footer.titles), words, sum };
    }
    return this.#lengths;
  }

  /** How many documents have a token. */
  count(field: PostingsField, key: number): number {
    return this.#find(field, key)?.count ?? 0;
  }

  list(field: PostingsField, key: number): TokenList | undefined {
    const found = this.bytesOf(field, key);
    return found && readList(found.bytes, found.count);
  }

  /** The list of a token as it is stored; to be used before anything else is read. */
  bytesOf(field: PostingsField, key: number): { count: number; bytes: Uint8Array } | undefined {
    const entry = this.#find(field, key);
    if (!entry) return undefined;
    const [from, to] = entry.list;
    return { count: entry.count, bytes: this.#scratch(this.#fields[field].lists[0] + from, to - from) };
  }

  /** Where a token stands in each document of its list: differences, unread; to be used before anything else is read. */
  placesOf(field: PostingsField, key: number): Uint8Array {
    const entry = this.#find(field, key);
    if (!entry) return NOTHING;
    const [from, to] = entry.places;
    return this.#scratch(this.#fields[field].places[0] + from, to - from);
  }

  /** The keys of all tokens with a piece of text in them. Goes through the whole dictionary. */
  keysWith(field: PostingsField, piece: string): number[] {
    const { dictionary, tokens, long } = this.#fields[field];
    const out: number[] = [];
    const blocks = new Blocks(this.#bytes.read(...dictionary));
    for (let at = 0; at < tokens; at++) {
      const key = blocks.key(at);
      if (key >= HASHED_FROM) break;
      if (tokenOf(key).includes(piece)) out.push(key);
    }
    const longer = decoder.decode(this.#bytes.read(...long));
    if (longer !== '') for (const token of longer.split('\n')) if (token.includes(piece)) out.push(keyOf(token));
    return out;
  }

  /** The parts from which a larger segment is made. */
  parts(field: PostingsField): { places: FieldPlaces; long: string[] } {
    const places = this.#fields[field];
    const long = decoder.decode(this.#bytes.read(...places.long));
    return { places, long: long === '' ? [] : long.split('\n') };
  }

  read(offset: number, length: number): Uint8Array {
    return this.#bytes.read(offset, length);
  }

  #find(field: PostingsField, key: number): Entry | undefined {
    let known = this.#entries.get(field);
    if (!known || known.size > REMEMBERED) {
      known = new Map();
      this.#entries.set(field, known);
    }
    if (known.has(key)) return known.get(key);
    const entry = this.#search(field, key);
    known.set(key, entry);
    return entry;
  }

  #search(field: PostingsField, key: number): Entry | undefined {
    const { dictionary, tokens } = this.#fields[field];
    const first = this.#firstOf(field);
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (first[middle]! <= key) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return undefined;
    const begun = (low - 1) * BLOCK;
    // The end of the last token of a block stands in the next one.
    const bytes = Math.min(2 * BLOCK * ENTRY, dictionary[1] - begun * ENTRY);
    const blocks =
      field === 'words' ? this.#ofWords() : new Blocks(this.#scratch(dictionary[0] + begun * ENTRY, bytes));
    const from = field === 'words' ? begun : 0;
    const end = from + Math.min(BLOCK, tokens - begun);
    for (let i = from; i < end; i++) {
      const here = blocks.key(i);
      if (here > key) return undefined;
      if (here === key)
        return {
          count: blocks.count(i),
          list: [blocks.list(i), blocks.list(i + 1)],
          places: [blocks.places(i), blocks.places(i + 1)],
        };
    }
    return undefined;
  }

  /** The dictionary of words stays in memory: it is small, and every ranking asks it many times. */
  #ofWords(): Blocks {
    this.#words ??= new Blocks(this.#bytes.read(...this.#fields.words.dictionary));
    return this.#words;
  }

  /** Reads into memory that the next reading uses again. */
  #scratch(offset: number, length: number): Uint8Array {
    if (length > LARGE) return this.#bytes.read(offset, length);
    if (spare.length < length) spare = new Uint8Array(length * 2);
    return this.#bytes.read(offset, length, spare);
  }

  #firstOf(field: PostingsField): Float64Array {
    let first = this.#first.get(field);
    if (!first) {
      first = this.#floats(this.#fields[field].first);
      this.#first.set(field, first);
    }
    return first;
  }

  #floats(span: Span): Float64Array {
    return new Float64Array(copyOf(this.#bytes.read(...span)));
  }
  #uints(span: Span): Uint32Array {
    return new Uint32Array(copyOf(this.#bytes.read(...span)));
  }
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

function footerOf(bytes: SegmentBytes): Footer {
  if (bytes.size < TAIL) throw new SegmentBroken('too short');
  const tail = view(bytes.read(bytes.size - TAIL, TAIL));
  if (tail.getUint32(4, true) !== MAGIC) throw new SegmentBroken('not a segment, or its end is missing');
  const length = tail.getUint32(0, true);
  const footer: Footer = JSON.parse(decoder.decode(bytes.read(bytes.size - TAIL - length, length)));
  if (footer.version !== VERSION) throw new SegmentBroken(`written as version ${footer.version}`);
  return footer;
}

/** What a list of so many documents says, from its bytes. */
export function readList(bytes: Uint8Array, count: number): TokenList {
  const documents = new Int32Array(count);
  const times = new Uint32Array(count);
  let at = listBegins(bytes, count);
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

/** A list of more than one document begins with the last of them. */
export function listBegins(bytes: Uint8Array, count: number): number {
  let at = 0;
  if (count > 1) while (bytes[at++]! > 0x7f);
  return at;
}
