import { type Among, amongList, type Places, placesAmong, type StoredList } from './among.ts';
import { Entries, type Entry } from './dictionary.ts';
import {
  BLOCK,
  copyOf,
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
import { readDocuments, readList, type TokenList } from './lists.ts';
import { HASHED_FROM, keyOf, tokenOf } from './tokens.ts';

const decoder = new TextDecoder();
/** Bytes that are read into memory of their own, so that it is free again afterwards. */
const LARGE = 8_000_000;
let spare = new Uint8Array(1 << 16);
let spareForPlaces = new Uint8Array(1 << 16);

const entries = new Entries();
/** Entries remembered for each field. */
const REMEMBERED = 2048;

/** Documents and what stands in them, unchanging. Only the first keys of the blocks and the lengths are in memory. */
export class Segment {
  readonly members: readonly Member[];
  readonly documents: number;
  readonly #bytes: SegmentBytes;
  readonly #fields: Record<PostingsField, FieldPlaces>;
  readonly #blocks = new Map<PostingsField, { first: Float64Array; begins: Uint32Array }>();
  readonly #entries = new Map<PostingsField, Map<number, Entry | undefined>>();
  readonly #footer: Footer;
  #words: Uint8Array | undefined;
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

  /** The documents that have a token, in rising order. */
  documentsOf(field: PostingsField, key: number): Int32Array | undefined {
    const found = this.bytesOf(field, key);
    return found && readDocuments(found.bytes, found.count);
  }

  /** The list of a token as it is stored; to be used before anything else is read. */
  bytesOf(field: PostingsField, key: number): { count: number; bytes: Uint8Array } | undefined {
    const entry = this.#find(field, key);
    if (!entry) return undefined;
    return { count: entry.count, bytes: this.#scratch(this.#fields[field].lists[0] + entry.list, entry.listBytes) };
  }

  /** Those of some documents, in rising order, that have a token. Reads what is needed of its list. */
  among(field: PostingsField, key: number, documents: Int32Array): Among | undefined {
    const entry = this.#find(field, key);
    return entry && amongList(this.#stored(field, entry), documents);
  }

  /** Where a token stands in those of some documents, in rising order, that have it. */
  placesAmong(field: PostingsField, key: number, documents: Int32Array): Places | undefined {
    const entry = this.#find(field, key);
    return entry && placesAmong(this.#stored(field, entry), documents);
  }

  /** The keys of all tokens with a piece of text in them. Goes through the whole dictionary. */
  keysWith(field: PostingsField, piece: string): number[] {
    const { dictionary, tokens, long } = this.#fields[field];
    const out: number[] = [];
    const bytes = this.#bytes.read(...dictionary);
    const { first, begins } = this.#blocksOf(field);
    const entries = new Entries();
    for (let at = 0; at < tokens; at++) {
      if (at % BLOCK === 0) entries.open(bytes, begins[at / BLOCK]!, first[at / BLOCK]!);
      else entries.step();
      if (entries.key >= HASHED_FROM) break;
      if (tokenOf(entries.key).includes(piece)) out.push(entries.key);
    }
    const longer = decoder.decode(this.#bytes.read(...long));
    if (longer !== '') for (const token of longer.split('\n')) if (token.includes(piece)) out.push(keyOf(token));
    return out;
  }

  /** The parts from which a larger segment is made. */
  parts(field: PostingsField): { places: FieldPlaces; first: Float64Array; begins: Uint32Array; long: string[] } {
    const places = this.#fields[field];
    const long = decoder.decode(this.#bytes.read(...places.long));
    return { places, ...this.#blocksOf(field), long: long === '' ? [] : long.split('\n') };
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
    const { first, begins } = this.#blocksOf(field);
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (first[middle]! <= key) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return undefined;
    const block = low - 1;
    const [from, to] = [begins[block]!, begins[low]!];
    if (field === 'words') entries.open(this.#ofWords(), from, first[block]!);
    else entries.open(this.#scratch(dictionary[0] + from, to - from), 0, first[block]!);
    for (let left = Math.min(BLOCK, tokens - block * BLOCK); entries.key <= key; entries.step()) {
      if (entries.key === key) return entries.entry();
      if (--left === 0) return undefined;
    }
    return undefined;
  }

  #stored(field: PostingsField, { count, list, listBytes, places, placesBytes }: Entry): StoredList {
    const { lists, places: all } = this.#fields[field];
    return {
      count,
      bytes: listBytes,
      placesBytes,
      list: (from, length) => this.#scratch(lists[0] + list + from, length),
      places: (from, length) => this.#scratchForPlaces(all[0] + places + from, length),
    };
  }

  /** The dictionary of words stays in memory: it is small, and every ranking asks it many times. */
  #ofWords(): Uint8Array {
    this.#words ??= new Uint8Array(copyOf(this.#bytes.read(...this.#fields.words.dictionary)));
    return this.#words;
  }

  /** Reads into memory that the next reading uses again. */
  #scratch(offset: number, length: number): Uint8Array {
    if (length > LARGE) return this.#bytes.read(offset, length);
    if (spare.length < length) spare = new Uint8Array(length * 2);
    return this.#bytes.read(offset, length, spare);
  }

  #scratchForPlaces(offset: number, length: number): Uint8Array {
    if (length > LARGE) return this.#bytes.read(offset, length);
    if (spareForPlaces.length < length) spareForPlaces = new Uint8Array(length * 2);
    return this.#bytes.read(offset, length, spareForPlaces);
  }

  #blocksOf(field: PostingsField): { first: Float64Array; begins: Uint32Array } {
    let blocks = this.#blocks.get(field);
    if (!blocks) {
      const { first, begins } = this.#fields[field];
      blocks = { first: this.#floats(first), begins: this.#uints(begins) };
      this.#blocks.set(field, blocks);
    }
    return blocks;
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
