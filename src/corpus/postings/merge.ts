import { ByteWriter } from './bytes.ts';
import { Blocks } from './dictionary.ts';
import { BLOCK, ENTRY, FIELDS, type FieldPlaces, type PostingsField } from './format.ts';
import type { Segment } from './segment.ts';
import { SegmentWriter } from './write.ts';

/** Entries of a dictionary read at a time: whole blocks. */
const ENTRIES = 4096;

/** Goes through the tokens of one field of a segment in the order of their keys, reading ahead. */
class Walk {
  readonly base: number;
  readonly #segment: Segment;
  readonly #field: FieldPlaces;
  #next = 0;
  #blocks = new Blocks(new Uint8Array(0));
  #begun = 0;
  #listsFrom = 0;
  #placesFrom = 0;
  key = Number.POSITIVE_INFINITY;
  count = 0;
  /** The list and the places of the token are these parts of the bytes. */
  lists: Uint8Array = new Uint8Array(0);
  from = 0;
  to = 0;
  places: Uint8Array = new Uint8Array(0);
  placesFrom = 0;
  placesTo = 0;

  constructor(segment: Segment, base: number, field: PostingsField) {
    this.#segment = segment;
    this.base = base;
    this.#field = segment.parts(field).places;
    this.step();
  }

  step(): void {
    if (this.#next === this.#field.tokens) {
      this.key = Number.POSITIVE_INFINITY;
      return;
    }
    if (this.#next % ENTRIES === 0) this.#load();
    const at = this.#next - this.#begun;
    this.#next++;
    this.key = this.#blocks.key(at);
    this.count = this.#blocks.count(at);
    this.from = this.#blocks.list(at) - this.#listsFrom;
    this.to = this.#blocks.list(at + 1) - this.#listsFrom;
    this.placesFrom = this.#blocks.places(at) - this.#placesFrom;
    this.placesTo = this.#blocks.places(at + 1) - this.#placesFrom;
  }

  #load(): void {
    const { dictionary, tokens, lists, places } = this.#field;
    this.#begun = this.#next;
    const count = Math.min(ENTRIES, tokens - this.#begun);
    // The end of the last list stands in the block behind.
    const bytes = Math.min((ENTRIES + BLOCK) * ENTRY, dictionary[1] - this.#begun * ENTRY);
    this.#blocks = new Blocks(this.#segment.read(dictionary[0] + this.#begun * ENTRY, bytes));
    this.#listsFrom = this.#blocks.list(0);
    this.#placesFrom = this.#blocks.places(0);
    this.lists = this.#segment.read(lists[0] + this.#listsFrom, this.#blocks.list(count) - this.#listsFrom);
    this.places = this.#segment.read(places[0] + this.#placesFrom, this.#blocks.places(count) - this.#placesFrom);
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
  const { bytes: out, places } = writer;
  const docs = new ByteWriter();
  writer.begin(field);
  for (let walk = heap.first; walk; walk = heap.first) {
    const { key } = walk;
    const placesBegun = places.length;
    docs.length = 0;
    let count = 0;
    let last = -1;
    for (let one: Walk | undefined = walk; one && one.key === key; one = heap.first) {
      const { lists, base, from, to, count: many } = one;
      let at = from;
      let end = 0;
      if (many > 1) {
        let byte = lists[at++]!;
        end = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = lists[at++]!;
          end |= (byte & 0x7f) << shift;
        }
      }
      let byte = lists[at++]!;
      let first = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = lists[at++]!;
        first |= (byte & 0x7f) << shift;
      }
      const document = base + (first >>> 1) - 1;
      docs.number((document - last) * 2 + (first & 1));
      docs.copy(lists, at, to);
      places.copy(one.places, one.placesFrom, one.placesTo);
      count += many;
      last = many === 1 ? document : base + end;
      one.step();
      heap.settle();
    }
    writer.key(key, count, placesBegun);
    if (count > 1) out.number(last);
    out.copy(docs.bytes, 0, docs.length);
  }
}
