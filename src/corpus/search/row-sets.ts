/** A set of rows 0 … n−1 as bits; every set of one index has the same length. */
export type Rows = Uint32Array;

export const noRows = (count: number): Rows => new Uint32Array((count + 31) >>> 5);

export function allRows(count: number): Rows {
  const rows = noRows(count).fill(0xffffffff);
  const rest = count & 31;
  if (rest !== 0) rows[rows.length - 1] = (2 ** rest - 1) >>> 0;
  return rows;
}

export const addRow = (rows: Rows, row: number): void => {
  rows[row >>> 5]! |= 1 << (row & 31);
};
export const dropRow = (rows: Rows, row: number): void => {
  rows[row >>> 5]! &= ~(1 << (row & 31));
};
export const hasRow = (rows: Rows, row: number): boolean => (rows[row >>> 5]! & (1 << (row & 31))) !== 0;

/** The rows of both; `into` is changed. */
export function intersect(into: Rows, other: Rows): Rows {
  const shared = Math.min(into.length, other.length);
  for (let i = 0; i < shared; i++) into[i]! &= other[i]!;
  into.fill(0, shared);
  return into;
}

/** The rows of either; `into` is changed. */
export function unite(into: Rows, other: Rows): Rows {
  const shared = Math.min(into.length, other.length);
  for (let i = 0; i < shared; i++) into[i]! |= other[i]!;
  return into;
}

/** The rows of the first without those of the second; `into` is changed. */
export function subtract(into: Rows, other: Rows): Rows {
  const shared = Math.min(into.length, other.length);
  for (let i = 0; i < shared; i++) into[i]! &= ~other[i]!;
  return into;
}

export function countRows(rows: Rows): number {
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    let word = rows[i]!;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** Calls with every row, in rising order. */
export function eachRow(rows: Rows, visit: (row: number) => void): void {
  for (let i = 0; i < rows.length; i++) {
    let word = rows[i]!;
    while (word !== 0) {
      const bit = word & -word;
      visit((i << 5) + (31 - Math.clz32(bit)));
      word ^= bit;
    }
  }
}

export function rowsOf(list: ArrayLike<number>, count: number): Rows {
  const rows = noRows(count);
  for (let i = 0; i < list.length; i++) addRow(rows, list[i]!);
  return rows;
}

export function listRows(rows: Rows): Int32Array {
  const out = new Int32Array(countRows(rows));
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    let word = rows[i]!;
    while (word !== 0) {
      const bit = word & -word;
      out[at++] = (i << 5) + (31 - Math.clz32(bit));
      word ^= bit;
    }
  }
  return out;
}
