import type { RecordBatch } from 'apache-arrow';
import { hasRow, type Rows } from '#corpus/search/row-sets.ts';
import { intColumn, rowIdHalves, variableColumn } from './arrow.ts';
import { Dictionary, hashBytes } from './dictionary.ts';
import { type Growing, ints, words } from './growing.ts';
import { DAYS, type DayName, MULTIPLE, type MultipleName, SINGLE, type SingleName } from './layout.ts';

export interface SingleColumn {
  dictionary: Dictionary;
  codes: Growing<Int32Array>;
}
export interface MultipleColumn {
  dictionary: Dictionary;
  /** Values of row r: `values[offsets[r]] … values[offsets[r + 1] - 1]`. */
  offsets: Growing<Int32Array>;
  values: Growing<Int32Array>;
}
export type ListName = Exclude<MultipleName, 'numbers'>;

const LINE = 10;

/**
 * What is counted, filtered and sorted by, of every document, in memory. Rows are numbered in the order they were met; a row
 * never changes and is never taken away, so that somebody who reads an older state still reads it right. Which rows a state
 * has is told by its set of rows.
 */
export class Columns {
  readonly keys = new Dictionary();
  /** Row → number of its key. */
  readonly key = ints();
  /** Number of a key → its newest row. */
  readonly rowOfKey = ints();
  readonly hashA = ints();
  readonly hashB = ints();
  /** Where the tokens of a row stand: the number of a segment, and of the document in it. */
  readonly segments = new Dictionary();
  readonly segment = ints();
  readonly ordinal = ints();
  readonly place = words();
  readonly fragment = words();
  readonly days: Record<DayName, Growing<Int32Array>> = { filed: ints(), published: ints(), priority: ints() };
  readonly single: Record<SingleName, SingleColumn>;
  readonly multiple: Record<ListName, MultipleColumn>;
  readonly numbers = new NumberTable();
  readonly #rowsOfFragment = new Map<number, Growing<Int32Array>>();

  constructor() {
    const one = (): SingleColumn => ({ dictionary: new Dictionary(), codes: ints() });
    const many = (): MultipleColumn => {
      const offsets = ints();
      offsets.push(0);
      return { dictionary: new Dictionary(), offsets, values: ints() };
    };
    this.single = Object.fromEntries(SINGLE.map((name) => [name, one()])) as Record<SingleName, SingleColumn>;
    this.multiple = Object.fromEntries(
      MULTIPLE.filter((name) => name !== 'numbers').map((name) => [name, many()]),
    ) as Record<ListName, MultipleColumn>;
  }

  get rows(): number {
    return this.key.length;
  }

  /** The row at a place of the table, or −1. */
  rowAt(fragment: number, place: number): number {
    const rows = this.#rowsOfFragment.get(fragment);
    return rows === undefined || place >= rows.length ? -1 : rows.array[place]! - 1;
  }

  rowIdOf(row: number): bigint {
    return (BigInt(this.fragment.array[row]!) << 32n) | BigInt(this.place.array[row]!);
  }

  /** Whether the first of two rows lies later in the table. */
  isLater(row: number, other: number): boolean {
    const [a, b] = [this.fragment.array[row]!, this.fragment.array[other]!];
    return a !== b ? a > b : this.place.array[row]! > this.place.array[other]!;
  }

  keyText(row: number): string {
    return this.keys.get(this.key.array[row]!);
  }

  compareKeys(row: number, other: number): number {
    return this.keys.compare(this.key.array[row]!, this.key.array[other]!);
  }

  /** The newest row of a key, or −1. */
  rowOf(key: string): number {
    const code = this.keys.codeOf(key);
    return code < 0 ? -1 : this.rowOfKey.array[code]!;
  }

  /** Takes in the rows of a batch that aren't known yet; answers the rows in the order of the batch. */
  take(batch: RecordBatch): number[] {
    const length = batch.numRows;
    if (length === 0) return [];
    const { low, high } = rowIdHalves(batch);
    const fresh: number[] = [];
    const first = this.rows;
    for (let i = 0; i < length; i++) {
      const [place, fragment] = [low[i * 2]!, high[i * 2]!];
      if (this.rowAt(fragment, place) >= 0) continue;
      const row = first + fresh.length;
      this.place.push(place);
      this.fragment.push(fragment);
      this.#locate(fragment, place, row);
      fresh.push(i);
    }
    if (fresh.length === 0) return [];
    const key = variableColumn(batch, 'key');
    for (const i of fresh) {
      const code = this.keys.intern(key.bytes, key.offsets[i]!, key.offsets[i + 1]!);
      if (code === this.rowOfKey.length) this.rowOfKey.push(-1);
      this.key.push(code);
    }
    const segment = variableColumn(batch, 'segment');
    for (const i of fresh)
      this.segment.push(this.segments.intern(segment.bytes, segment.offsets[i]!, segment.offsets[i + 1]!));
    const days = DAYS.map((name) => [this.days[name], intColumn(batch, name)] as const);
    for (const [column, values] of [
      ...days,
      [this.ordinal, intColumn(batch, 'ordinal')] as const,
      [this.hashA, intColumn(batch, 'hash_a')] as const,
      [this.hashB, intColumn(batch, 'hash_b')] as const,
    ])
      for (const i of fresh) column.push(values[i]!);
    for (const name of SINGLE) {
      const { dictionary, codes } = this.single[name];
      const { bytes, offsets } = variableColumn(batch, name);
      for (const i of fresh) codes.push(dictionary.intern(bytes, offsets[i]!, offsets[i + 1]!));
    }
    for (const name of MULTIPLE) {
      const { bytes, offsets } = variableColumn(batch, name);
      if (name === 'numbers') {
        fresh.forEach((i, n) => {
          eachLine(bytes, offsets[i]!, offsets[i + 1]!, (from, to) =>
            this.numbers.add(hashBytes(bytes, from, to), first + n),
          );
        });
        continue;
      }
      const column = this.multiple[name];
      for (const i of fresh) {
        eachLine(bytes, offsets[i]!, offsets[i + 1]!, (from, to) =>
          column.values.push(column.dictionary.intern(bytes, from, to)),
        );
        column.offsets.push(column.values.length);
      }
    }
    return fresh.map((_, n) => first + n);
  }

  #locate(fragment: number, place: number, row: number): void {
    let rows = this.#rowsOfFragment.get(fragment);
    if (!rows) {
      rows = ints(256);
      this.#rowsOfFragment.set(fragment, rows);
    }
    if (place >= rows.length) {
      rows.reserve(place + 1 - rows.length);
      rows.length = place + 1;
    }
    rows.array[place] = row + 1;
  }
}

function eachLine(data: Uint8Array, from: number, to: number, visit: (from: number, to: number) => void): void {
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && data[at] !== LINE) continue;
    if (at > start) visit(start, at);
    start = at + 1;
  }
}

/** Hashes of numbers and the rows that carry them. Different numbers may share a hash: what is found has to be judged. */
class NumberTable {
  #hashes = new Int32Array(4096);
  #rows = new Int32Array(4096).fill(-1);
  #count = 0;

  add(hash: number, row: number): void {
    if (this.#count * 2 > this.#rows.length) this.#grow();
    this.#put(hash, row);
    this.#count++;
  }

  rowsOf(text: string, within: Rows): number[] {
    const data = new TextEncoder().encode(text);
    const hash = hashBytes(data, 0, data.length);
    const mask = this.#rows.length - 1;
    const out: number[] = [];
    for (let slot = hash & mask; this.#rows[slot]! >= 0; slot = (slot + 1) & mask) {
      const row = this.#rows[slot]!;
      if (this.#hashes[slot] === hash && row >>> 5 < within.length && hasRow(within, row)) out.push(row);
    }
    return out;
  }

  #put(hash: number, row: number): void {
    const mask = this.#rows.length - 1;
    let slot = hash & mask;
    while (this.#rows[slot]! >= 0) slot = (slot + 1) & mask;
    this.#hashes[slot] = hash;
    this.#rows[slot] = row;
  }

  #grow(): void {
    const [hashes, rows] = [this.#hashes, this.#rows];
    this.#hashes = new Int32Array(rows.length * 2);
    this.#rows = new Int32Array(rows.length * 2).fill(-1);
    for (let i = 0; i < rows.length; i++) if (rows[i]! >= 0) this.#put(hashes[i]!, rows[i]!);
  }
}
