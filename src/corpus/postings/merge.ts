import { ByteReader } from './bytes.ts';
import { Entries } from './dictionary.ts';
import { BLOCK, FIELDS, type FieldPlaces, type PostingsField } from './format.ts';
import { ListWriter, LONE, tableOf } from './lists.ts';
import { scratch } from './scratch.ts';
import type { Segment } from './segment.ts';
import { SegmentWriter } from './write.ts';

/** Blocks of a dictionary read at a time. */
const BLOCKS = 64;

/** Goes through the tokens of one field of a segment in the order of their keys, reading ahead. */
class Walk {
  readonly base: number;
  readonly #segment: Segment;
  readonly #field: FieldPlaces;
  readonly #first: Float64Array;
  readonly #begins: Uint32Array;
  readonly #entries = new Entries();
  #next = 0;
  #dictionary: Uint8Array = new Uint8Array(0);
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
    const { places, first, begins } = segment.parts(field);
    this.#field = places;
    this.#first = first;
    this.#begins = begins;
    this.step();
  }

  step(): void {
    const entries = this.#entries;
    if (this.#next === this.#field.tokens) {
      this.key = Number.POSITIVE_INFINITY;
      return;
    }
    if (this.#next % BLOCK === 0) {
      const block = this.#next / BLOCK;
      if (block % BLOCKS === 0) this.#load(block);
      entries.open(this.#dictionary, this.#begins[block]! - this.#begun, this.#first[block]!);
    } else entries.step();
    this.#next++;
    this.key = entries.key;
    this.count = entries.count;
    this.from = entries.list - this.#listsFrom;
    this.to = this.from + entries.listBytes;
    this.placesFrom = entries.places - this.#placesFrom;
    this.placesTo = this.placesFrom + entries.placesBytes;
  }

  #load(block: number): void {
    const { dictionary, lists, places } = this.#field;
    const blocks = this.#first.length;
    const end = Math.min(block + BLOCKS, blocks);
    this.#begun = this.#begins[block]!;
    // Where the last list ends is told by the block behind.
    const bytes = this.#begins[Math.min(end + 1, blocks)]! - this.#begun;
    this.#dictionary = this.#segment.read(dictionary[0] + this.#begun, bytes);
    const entries = this.#entries.open(this.#dictionary, 0, 0);
    this.#listsFrom = entries.list;
    this.#placesFrom = entries.places;
    let [listsTo, placesTo] = [lists[1], places[1]];
    if (end < blocks) {
      const next = entries.open(this.#dictionary, this.#begins[end]! - this.#begun, 0);
      [listsTo, placesTo] = [next.list, next.places];
    }
    this.lists = this.#segment.read(lists[0] + this.#listsFrom, listsTo - this.#listsFrom);
    this.places = this.#segment.read(places[0] + this.#placesFrom, placesTo - this.#placesFrom);
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
  const list = new ListWriter();
  writer.begin(field);
  for (let walk = heap.first; walk; walk = heap.first) {
    const { key } = walk;
    list.begin();
    scratch.free();
    for (let one: Walk | undefined = walk; one && one.key === key; one = heap.first) {
      append(list, one);
      places.copy(one.places, one.placesFrom, one.placesTo);
      one.step();
      heap.settle();
    }
    list.end(out);
    writer.key(key, list.count);
  }
}

/** Appends the list of a token to the lists of the segments before: of its entries only the first changes. */
function append(list: ListWriter, { lists, base, from, to, count, placesFrom, placesTo }: Walk): void {
  if (count > LONE) {
    const table = tableOf(lists, from);
    const start = from + table.start;
    for (let block = 0; block < table.blocks; block++) {
      list.room(table.documents[block]!);
      const [begin, end] = [start + table.from[block]!, start + table.from[block + 1]!];
      if (block === 0) copyMoved(list, lists, begin, end, base);
      else list.body.copy(lists, begin, end);
      const bytes = table.places[block + 1]! - table.places[block]!;
      list.take(table.documents[block]!, base + table.last[block]!, bytes);
    }
    return;
  }
  list.room(count);
  const reader = new ByteReader(lists, from);
  const last = count > 1 ? reader.number() : -1;
  const first = copyMoved(list, lists, reader.at, to, base);
  list.take(count, count > 1 ? base + last : first, placesTo - placesFrom);
}

/** Copies the first entries of a list; answers the first document. */
function copyMoved(list: ListWriter, bytes: Uint8Array, from: number, to: number, base: number): number {
  const reader = new ByteReader(bytes, from);
  const value = reader.number();
  const document = base + (value >>> 1) - 1;
  list.body.number((document - list.last) * 2 + (value & 1));
  list.body.copy(bytes, reader.at, to);
  return document;
}
