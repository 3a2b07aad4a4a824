import { ByteWriter } from './bytes.ts';
import { FIELDS, type Member, type PostingsField, type TextField } from './format.ts';
import { keyOf, TokenBuffer } from './tokens.ts';
import { SegmentWriter } from './write.ts';

/** One document as a segment takes it: canonical texts, and the words it is ranked by, repeated as they count. */
export interface SegmentDocument {
  texts: Record<TextField, string>;
  words: readonly string[];
}

/** Numbers that grow. Their memory is used again for the next segment. */
class Numbers {
  array = new Uint32Array(1 << 14);
  length = 0;
  reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.array.length) return;
    const next = new Uint32Array(Math.max(wanted, this.array.length * 2));
    next.set(this.array.subarray(0, this.length));
    this.array = next;
  }
  push(value: number): void {
    this.reserve(1);
    this.array[this.length++] = value;
  }
}

/** The keys met so far, each with a number in the order they were met. */
class KeyTable {
  keys = new Float64Array(1 << 12);
  count = 0;
  #slots = new Int32Array(1 << 13).fill(-1);

  clear(): void {
    this.count = 0;
    this.#slots.fill(-1);
  }

  numberOf(key: number): number {
    let mask = this.#slots.length - 1;
    let slot = slotOf(key) & mask;
    for (let known = this.#slots[slot]!; known >= 0; known = this.#slots[slot]!) {
      if (this.keys[known] === key) return known;
      slot = (slot + 1) & mask;
    }
    const number = this.count++;
    if (number * 2 >= this.#slots.length) {
      this.#grow();
      mask = this.#slots.length - 1;
      for (slot = slotOf(key) & mask; this.#slots[slot]! >= 0; ) slot = (slot + 1) & mask;
    }
    this.#slots[slot] = number;
    this.keys[number] = key;
    return number;
  }

  #grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.count - 1; number++) {
      let slot = slotOf(keys[number]!) & mask;
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}

function slotOf(key: number): number {
  const low = key | 0;
  const high = (key / 4_294_967_296) | 0;
  let hash = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 7;
}

/** Every token of one field with its document and its place, in the order of the documents. */
class Occurrences {
  readonly table = new KeyTable();
  readonly tokens = new Numbers();
  readonly documents = new Numbers();
  readonly places = new Numbers();
  readonly long = new Set<string>();

  clear(): void {
    this.table.clear();
    this.tokens.length = 0;
    this.documents.length = 0;
    this.places.length = 0;
    this.long.clear();
  }
}

/** Memory for putting occurrences in the order of their tokens. */
class Scratch {
  documents = new Uint32Array(0);
  places = new Uint32Array(0);
  ends = new Uint32Array(0);
  next = new Uint32Array(0);

  fit(occurrences: number, tokens: number): void {
    if (this.documents.length < occurrences) {
      this.documents = new Uint32Array(Math.ceil(occurrences * 1.25));
      this.places = new Uint32Array(this.documents.length);
    }
    if (this.ends.length <= tokens) {
      this.ends = new Uint32Array(Math.ceil(tokens * 1.25) + 1);
      this.next = new Uint32Array(this.ends.length);
    }
  }
}

/** Collects documents and makes a segment of them, then of others. Documents are numbered from 0 in the order they are added. */
export class SegmentBuilder {
  documents = 0;
  /** Tokens taken so far: what decides how much memory the segment takes to make. */
  tokens = 0;
  readonly #fields = Object.fromEntries(FIELDS.map((field) => [field, new Occurrences()])) as Record<
    PostingsField,
    Occurrences
  >;
  readonly #titles = new Numbers();
  readonly #words = new Numbers();
  readonly #scratch = new Scratch();
  readonly #out = new ByteWriter();
  readonly #buffer = new TokenBuffer();

  add({ texts, words }: SegmentDocument): void {
    const document = this.documents++;
    for (const field of ['TI', 'AB', 'CL', 'DE'] as const) {
      const text = texts[field];
      if (text === '') continue;
      const { table, tokens, documents, places, long } = this.#fields[field];
      const found = this.#buffer.read(text);
      const { length } = found;
      tokens.reserve(length);
      documents.reserve(length);
      places.reserve(length);
      const [tokensTo, documentsTo, placesTo] = [tokens.array, documents.array, places.array];
      let to = tokens.length;
      for (let i = 0; i < length; i++, to++) {
        tokensTo[to] = table.numberOf(found.keys[i]!);
        documentsTo[to] = document;
        placesTo[to] = found.places[i]!;
      }
      tokens.length = to;
      documents.length = to;
      places.length = to;
      for (const one of found.long) long.add(one);
      this.tokens += length;
    }
    const { table, tokens, documents } = this.#fields.words;
    for (const word of words) {
      tokens.push(table.numberOf(keyOf(word)));
      documents.push(document);
    }
    this.tokens += words.length;
    this.#titles.push(texts.TI.length);
    this.#words.push(words.length);
  }

  /** The segment of the documents added since the last one. */
  finish(id: string): Uint8Array {
    const out = this.#out;
    out.length = 0;
    const writer = new SegmentWriter((bytes) => out.append(bytes));
    for (const field of FIELDS) writeField(writer, field, this.#fields[field], this.#scratch);
    const members: Member[] = [{ id, documents: this.documents }];
    const lengths = (numbers: Numbers) => numbers.array.subarray(0, numbers.length);
    writer.finish(members, this.documents, lengths(this.#titles), lengths(this.#words));
    this.documents = 0;
    this.tokens = 0;
    this.#titles.length = 0;
    this.#words.length = 0;
    for (const field of FIELDS) this.#fields[field].clear();
    return out.done().slice();
  }
}

function writeField(writer: SegmentWriter, field: PostingsField, found: Occurrences, scratch: Scratch): void {
  const { table, tokens, documents, places, long } = found;
  const withPlaces = field !== 'words';
  const count = tokens.length;
  scratch.fit(count, table.count);
  const { documents: documentOf, places: placeOf, ends, next } = scratch;
  ends.fill(0, 0, table.count + 1);
  for (let i = 0; i < count; i++) ends[tokens.array[i]! + 1]!++;
  for (let i = 0; i < table.count; i++) {
    ends[i + 1]! += ends[i]!;
    next[i] = ends[i]!;
  }
  for (let i = 0; i < count; i++) {
    const to = next[tokens.array[i]!]!++;
    documentOf[to] = documents.array[i]!;
    if (withPlaces) placeOf[to] = places.array[i]!;
  }
  const { bytes: out, places: at } = writer;
  writer.begin(field);
  for (const key of table.keys.slice(0, table.count).sort()) {
    const token = table.numberOf(key);
    const [from, to] = [ends[token]!, ends[token + 1]!];
    let having = 0;
    for (let i = from, last = -1; i < to; i++) {
      if (documentOf[i] !== last) having++;
      last = documentOf[i]!;
    }
    writer.key(key, having);
    if (having > 1) out.number(documentOf[to - 1]!);
    for (let i = from, last = -1; i < to; ) {
      const document = documentOf[i]!;
      const first = i;
      for (let place = -1; i < to && documentOf[i] === document; i++) {
        if (!withPlaces) continue;
        at.number(placeOf[i]! - place - 1);
        place = placeOf[i]!;
      }
      out.number((document - last) * 2 + (i - first > 1 ? 1 : 0));
      if (i - first > 1) out.number(i - first);
      last = document;
    }
  }
  writer.end(long);
}
