import { ByteReader, ByteWriter } from './bytes.ts';
import { copyOf, FIELDS, type PostingsField } from './format.ts';
import type { Segment } from './segment.ts';
import { SegmentWriter } from './write.ts';

/** Entries of a dictionary read at a time. */
const ENTRIES = 4096;

/** Goes through the lists of one field of a segment in the order of their keys, reading ahead. */
class Walk {
  readonly #segment: Segment;
  readonly base: number;
  readonly #field: PostingsField;
  readonly #count: number;
  #next = 0;
  #keys = new Float64Array(0);
  #starts = new Uint32Array(0);
  #offset = 0;
  #reader = new ByteReader(new Uint8Array(0));
  key = Number.POSITIVE_INFINITY;
  /** The list of the key is the part of these bytes. */
  bytes: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;

  constructor(segment: Segment, base: number, field: PostingsField) {
    this.#segment = segment;
    this.base = base;
    this.#field = field;
    this.#count = segment.parts(field).places.keys[1] / 8;
    this.step();
  }

  step(): void {
    if (this.#next === this.#count) {
      this.key = Number.POSITIVE_INFINITY;
      return;
    }
    const at = this.#next % ENTRIES;
    if (at === 0) this.#load();
    this.key = this.#keys[at]!;
    this.from = this.#starts[at]! - this.#offset;
    this.to = this.#starts[at + 1]! - this.#offset;
    this.#next++;
  }

  /** Reads the list of the key; the same reader for all lists of these bytes. */
  reader(): ByteReader {
    if (this.#reader.bytes !== this.bytes) this.#reader = new ByteReader(this.bytes);
    this.#reader.at = this.from;
    return this.#reader;
  }

  #load(): void {
    const { keys, starts, lists } = this.#segment.parts(this.#field).places;
    const count = Math.min(ENTRIES, this.#count - this.#next);
    this.#keys = new Float64Array(copyOf(this.#segment.read(keys[0] + this.#next * 8, count * 8)));
    this.#starts = new Uint32Array(copyOf(this.#segment.read(starts[0] + this.#next * 4, (count + 1) * 4)));
    this.#offset = this.#starts[0]!;
    this.bytes = this.#segment.read(lists[0] + this.#offset, this.#starts[count]! - this.#offset);
  }
}

/** Walks ordered by their key, then by their base. */
class Heap {
  readonly #walks: Walk[] = [];

  constructor(walks: Iterable<Walk>) {
    for (const walk of walks) if (walk.key !== Number.POSITIVE_INFINITY) this.#walks.push(walk);
    for (let i = (this.#walks.length >>> 1) - 1; i >= 0; i--) this.#sink(i);
  }

  get first(): Walk | undefined {
    return this.#walks[0];
  }

  /** After the first walk has gone on. */
  settle(): void {
    if (this.#walks[0]!.key === Number.POSITIVE_INFINITY) {
      const last = this.#walks.pop()!;
      if (this.#walks.length === 0) return;
      this.#walks[0] = last;
    }
    this.#sink(0);
  }

  #sink(start: number): void {
    const walks = this.#walks;
    const walk = walks[start]!;
    let at = start;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= walks.length) break;
      if (child + 1 < walks.length && before(walks[child + 1]!, walks[child]!)) child++;
      if (!before(walks[child]!, walk)) break;
      walks[at] = walks[child]!;
      at = child;
    }
    walks[at] = walk;
  }
}

const before = (a: Walk, b: Walk): boolean => a.key < b.key || (a.key === b.key && a.base < b.base);

/** Makes one segment of several: their documents follow one another. Bytes are handed out as they are made. */
export function mergeSegments(segments: readonly Segment[], out: (bytes: Uint8Array) => void): void {
  const bases: number[] = [];
  let documents = 0;
  for (const segment of segments) {
    bases.push(documents);
    documents += segment.documents;
  }
  const writer = new SegmentWriter(out);
  for (const field of FIELDS) {
    writer.begin(field);
    mergeField(writer, field, new Heap(segments.map((segment, i) => new Walk(segment, bases[i]!, field))));
    writer.end(new Set(segments.flatMap((segment) => segment.parts(field).long)));
  }
  const titles = new Uint32Array(documents);
  const words = new Uint32Array(documents);
  segments.forEach((segment, i) => {
    titles.set(segment.lengths.titles, bases[i]);
    words.set(segment.lengths.words, bases[i]);
  });
  writer.finish(
    segments.flatMap((segment) => segment.members),
    documents,
    titles,
    words,
  );
}

function mergeField(writer: SegmentWriter, field: PostingsField, heap: Heap): void {
  const withPlaces = field !== 'words';
  const [docs, places] = [new ByteWriter(), new ByteWriter()];
  const { bytes: out } = writer;
  for (let walk = heap.first; walk; walk = heap.first) {
    const { key } = walk;
    docs.length = 0;
    places.length = 0;
    let count = 0;
    let last = -1;
    for (let one: Walk | undefined = walk; one && one.key === key; one = heap.first) {
      const { bytes, base, to } = one;
      const reader = one.reader();
      const many = reader.number();
      const end = many > 1 ? reader.number() : 0;
      const length = many > 1 && withPlaces ? reader.number() : 0;
      const from = reader.at;
      const first = reader.number();
      const document = base + (first >>> 1) - 1;
      docs.number((document - last) * 2 + (first & 1));
      if (many === 1 && (first & 1) === 1) docs.number(reader.number());
      const stop = many === 1 ? reader.at : withPlaces ? from + length : to;
      docs.copy(bytes, reader.at, stop);
      places.copy(bytes, stop, to);
      count += many;
      last = many === 1 ? document : base + end;
      one.step();
      heap.settle();
    }
    writer.key(key);
    out.number(count);
    if (count > 1) {
      out.number(last);
      if (withPlaces) out.number(docs.length);
    }
    out.copy(docs.bytes, 0, docs.length);
    out.copy(places.bytes, 0, places.length);
  }
}
