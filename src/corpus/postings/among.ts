import { LONE, type Table, tableOf } from './lists.ts';
import { scratch } from './scratch.ts';

/** Some documents of a list, in rising order. */
export interface Among {
  count: number;
  documents: Int32Array;
  times: Uint32Array;
}

/** Documents with places of each, one run after another. */
export interface Places {
  documents: Int32Array;
  ends: Uint32Array;
  places: Int32Array;
}

/** A list as it is stored: parts of it and of its places, as views that the next reading overwrites. */
export interface StoredList {
  count: number;
  bytes: number;
  placesBytes: number;
  /** Parts of the list. */
  list(from: number, length: number): Uint8Array;
  /** Parts of the places, in memory of their own beside the list's. */
  places(from: number, length: number): Uint8Array;
}

/** Reading a part of a file takes about as long as copying so many bytes. */
const READING = 8192;
/** Bytes read first to learn how long the table is. */
const HEAD = 5;

/** Documents of a list, block by block, and only of those blocks that are asked for. */
class Blocks {
  readonly #stored: StoredList;
  readonly #table: Table | undefined;
  /** All entries, when they are read at once. */
  #whole: Uint8Array | undefined;
  #wholePlaces: Uint8Array | undefined;
  #wholePlacesToo = true;
  #block = 0;
  #loaded = -1;
  #bytes: Uint8Array = NOTHING;
  #at = 0;
  #left = 0;
  #placesLoaded = -1;
  #placesBytes: Uint8Array = NOTHING;
  #placesAt = 0;
  /** Places of the block before the document at hand that were not gone through. */
  #skip = 0;
  #next = -1;
  #times = 0;

  constructor(stored: StoredList, asked: number) {
    this.#stored = stored;
    const { count, bytes, placesBytes } = stored;
    if (count <= LONE) {
      const all = stored.list(0, bytes);
      this.#bytes = all;
      if (count > 1) while (all[this.#at++]! > 0x7f);
      this.#left = count;
      this.#loaded = 0;
      return;
    }
    this.#wholePlacesToo = placesBytes <= asked * READING;
    if (bytes <= (asked + 2) * READING) {
      const all = stored.list(0, bytes);
      this.#table = tableOf(all);
      this.#whole = all;
      return;
    }
    const head = stored.list(0, HEAD);
    let [at, length] = [0, 0];
    for (let shift = 0; ; shift += 7) {
      length |= (head[at]! & 0x7f) << shift;
      if (head[at++]! < 0x80) break;
    }
    this.#table = tableOf(stored.list(0, at + length));
  }

  /** How often a document has the token, 0 for not. Documents are asked for in rising order. */
  times(wanted: number): number {
    if (this.#next > wanted) return 0;
    if (this.#next === wanted) return this.#times;
    const table = this.#table;
    if (table && !this.#reach(table, wanted)) return 0;
    while (this.#left > 0) {
      this.#skip += this.#times;
      this.#step();
      if (this.#next >= wanted) return this.#next === wanted ? this.#times : 0;
    }
    return 0;
  }

  /** Appends the places of the document at hand to a run. */
  placesInto(into: Growing): void {
    if (this.#placesLoaded !== this.#block) this.#loadPlaces();
    const bytes = this.#placesBytes;
    let at = this.#placesAt;
    for (; this.#skip > 0; at++) if (bytes[at]! < 0x80) this.#skip--;
    const to = into.room(this.#times);
    let place = -1;
    for (let i = 0; i < this.#times; i++) {
      let byte = bytes[at++]!;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++]!;
        value |= (byte & 0x7f) << shift;
      }
      place += value + 1;
      into.array[to + i] = place;
    }
    this.#placesAt = at;
    // They are gone through: not to be skipped again.
    this.#skip = -this.#times;
  }

  /** Goes to the block in which a document would stand; false when all are before it. */
  #reach(table: Table, wanted: number): boolean {
    const { last, blocks } = table;
    let block = this.#block;
    if (last[block]! < wanted) {
      let step = 1;
      while (block + step < blocks && last[block + step]! < wanted) step *= 2;
      let low = block + (step >>> 1);
      let high = Math.min(blocks, block + step + 1);
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (last[middle]! < wanted) low = middle + 1;
        else high = middle;
      }
      block = low;
      if (block === blocks) {
        this.#left = 0;
        this.#block = blocks - 1;
        return false;
      }
    }
    if (this.#loaded === block) return true;
    this.#block = block;
    this.#loaded = block;
    this.#left = table.documents[block]!;
    this.#next = block === 0 ? -1 : last[block - 1]!;
    this.#times = 0;
    this.#skip = 0;
    const [from, to] = [table.from[block]!, table.from[block + 1]!];
    if (this.#whole) {
      this.#bytes = this.#whole;
      this.#at = table.start + from;
    } else {
      this.#bytes = this.#stored.list(table.start + from, to - from);
      this.#at = 0;
    }
    return true;
  }

  #step(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
    }
    this.#next += value >>> 1;
    let often = 1;
    if ((value & 1) === 1) {
      byte = bytes[at++]!;
      often = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = bytes[at++]!;
        often |= (byte & 0x7f) << shift;
      }
    }
    this.#times = often;
    this.#at = at;
    this.#left--;
  }

  #loadPlaces(): void {
    const table = this.#table;
    this.#placesLoaded = this.#block;
    if (!table || this.#wholePlacesToo) {
      this.#wholePlaces ??= this.#stored.places(0, this.#stored.placesBytes);
      this.#placesBytes = this.#wholePlaces;
      this.#placesAt = table ? table.places[this.#block]! : 0;
      return;
    }
    const [from, to] = [table.places[this.#block]!, table.places[this.#block + 1]!];
    this.#placesBytes = this.#stored.places(from, to - from);
    this.#placesAt = 0;
  }
}

const NOTHING = new Uint8Array(0);

/** Numbers that grow. */
class Growing {
  array: Int32Array;
  length = 0;

  constructor(size: number) {
    this.array = scratch.ints(Math.max(16, size));
  }

  /** Where so many more begin. */
  room(more: number): number {
    const at = this.length;
    this.length += more;
    if (this.length > this.array.length) {
      const next = scratch.ints(Math.max(this.length, this.array.length * 2));
      next.set(this.array);
      this.array = next;
    }
    return at;
  }
}

/** Those of some documents, in rising order, that a list has. */
export function amongList(stored: StoredList, documents: Int32Array): Among {
  const blocks = new Blocks(stored, documents.length);
  const found = scratch.ints(documents.length);
  const times = scratch.uints(documents.length);
  let count = 0;
  for (let i = 0; i < documents.length; i++) {
    const often = blocks.times(documents[i]!);
    if (often === 0) continue;
    found[count] = documents[i]!;
    times[count++] = often;
  }
  return {
    count,
    documents: found.subarray(0, count),
    times: times.subarray(0, count),
  };
}

/** The places of those of some documents, in rising order, that a list has. */
export function placesAmong(stored: StoredList, documents: Int32Array): Places {
  const blocks = new Blocks(stored, documents.length);
  const found = scratch.ints(documents.length);
  const ends = scratch.uints(documents.length);
  const places = new Growing(documents.length * 2);
  let count = 0;
  for (let i = 0; i < documents.length; i++) {
    if (blocks.times(documents[i]!) === 0) continue;
    blocks.placesInto(places);
    found[count] = documents[i]!;
    ends[count++] = places.length;
  }
  return {
    documents: found.subarray(0, count),
    ends: ends.subarray(0, count),
    places: places.array.subarray(0, places.length),
  };
}
