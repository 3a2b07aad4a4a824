import { ByteReader } from './bytes.ts';
import {
  copyOf,
  type FieldPlaces,
  type Footer,
  MAGIC,
  type Member,
  type PostingsField,
  SegmentBroken,
  type SegmentBytes,
  type Span,
  STRIDE,
  TAIL,
  VERSION,
} from './format.ts';
import { HASHED_FROM, keyOf, tokenOf } from './tokens.ts';

const decoder = new TextDecoder();

/** The documents that have a token, in rising order. */
export interface TokenList {
  count: number;
  documents: Int32Array;
  times: Uint32Array;
  /** Where the token stands in each document, differences; unread. Empty for words. */
  places: Uint8Array;
}

/** Documents and what stands in them, unchanging. Only the sparse keys and the lengths are in memory. */
export class Segment {
  readonly members: readonly Member[];
  readonly documents: number;
  readonly #bytes: SegmentBytes;
  readonly #fields: Record<PostingsField, FieldPlaces>;
  readonly #sparse = new Map<PostingsField, Float64Array>();
  readonly #footer: Footer;
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

  /** Bytes of the list of a token: how common it is, at no cost. 0 where no document has it. */
  weight(field: PostingsField, key: number): number {
    const place = this.#find(field, key);
    return place ? place[1] : 0;
  }

  list(field: PostingsField, key: number): TokenList | undefined {
    const place = this.#find(field, key);
    return place && readList(this.#bytes.read(place[0], place[1]), field !== 'words');
  }

  /** How many documents have a token. */
  count(field: PostingsField, key: number): number {
    const place = this.#find(field, key);
    return place ? new ByteReader(this.#bytes.read(place[0], Math.min(5, place[1]))).number() : 0;
  }

  /** The keys of all tokens with a piece of text in them. Goes through the whole dictionary. */
  keysWith(field: PostingsField, piece: string): number[] {
    const { keys, long } = this.#fields[field];
    const out: number[] = [];
    for (const key of this.#floats(keys)) {
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

  #find(field: PostingsField, key: number): Span | undefined {
    const { lists, keys, starts } = this.#fields[field];
    const sparse = this.#sparseOf(field);
    let low = 0;
    let high = sparse.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sparse[middle]! <= key) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return undefined;
    const first = (low - 1) * STRIDE;
    const count = Math.min(STRIDE, keys[1] / 8 - first);
    const block = view(this.#bytes.read(keys[0] + first * 8, count * 8));
    for (let i = 0; i < count; i++) {
      const here = block.getFloat64(i * 8, true);
      if (here > key) return undefined;
      if (here !== key) continue;
      const at = view(this.#bytes.read(starts[0] + (first + i) * 4, 8));
      const from = at.getUint32(0, true);
      return [lists[0] + from, at.getUint32(4, true) - from];
    }
    return undefined;
  }

  #sparseOf(field: PostingsField): Float64Array {
    let sparse = this.#sparse.get(field);
    if (!sparse) {
      sparse = this.#floats(this.#fields[field].sparse);
      this.#sparse.set(field, sparse);
    }
    return sparse;
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

/** What a list of documents says, from its bytes. */
export function readList(bytes: Uint8Array, withPlaces: boolean): TokenList {
  const head = new ByteReader(bytes);
  const count = head.number();
  let end = bytes.length;
  if (count > 1) {
    head.number();
    if (withPlaces) {
      const length = head.number();
      end = head.at + length;
    }
  }
  const documents = new Int32Array(count);
  const times = new Uint32Array(count);
  let { at } = head;
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
  if (count === 1) end = at;
  return { count, documents, times, places: withPlaces ? bytes.subarray(end) : bytes.subarray(bytes.length) };
}
