import { chanceOf } from './chance.ts';
import type { Weighed } from './terms.ts';

/**
 * Documents as points in `k` dimensions that keep what is alike together: a truncated singular value decomposition by
 * randomised power iteration (Halko, Martinsson, Tropp 2011). The chance comes from the seed alone. Rows have length 1.
 */
export function reduce({ terms, rows }: Weighed, k: number, seed: string): Float64Array[] {
  const chance = chanceOf(seed);
  const width = Math.min(k, terms.length, rows.length);
  let right: Float64Array[] = Array.from({ length: width }, () =>
    Float64Array.from({ length: terms.length }, () => chance() * 2 - 1),
  );
  let left: Float64Array[] = [];
  for (let round = 0; round < 6; round++) {
    left = orthonormal(right.map((direction) => times(rows, direction)));
    right = left.map((direction) => transposed(rows, direction, terms.length));
  }
  // The last product carries the singular values: axes that explain more are longer.
  const sizes = right.map((direction) => Math.hypot(...direction));
  const order = sizes.map((size, at) => ({ size, at })).sort((a, b) => b.size - a.size);
  return rows.map((_, row) => {
    const point = Float64Array.from(order, ({ size, at }) => left[at]![row]! * size);
    const length = Math.hypot(...point) || 1;
    return point.map((value) => value / length);
  });
}

function times(rows: Weighed['rows'], direction: Float64Array): Float64Array {
  return Float64Array.from(rows, ({ places, weights }) => {
    let all = 0;
    for (let i = 0; i < places.length; i++) all += weights[i]! * direction[places[i]!]!;
    return all;
  });
}

function transposed(rows: Weighed['rows'], direction: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size);
  rows.forEach(({ places, weights }, row) => {
    const value = direction[row]!;
    for (let i = 0; i < places.length; i++) out[places[i]!]! += weights[i]! * value;
  });
  return out;
}

/** Gram–Schmidt, twice over for accuracy; directions that vanish become zero. */
function orthonormal(columns: Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const column of columns) {
    const own = Float64Array.from(column);
    for (let pass = 0; pass < 2; pass++)
      for (const other of done) {
        let dot = 0;
        for (let i = 0; i < own.length; i++) dot += own[i]! * other[i]!;
        for (let i = 0; i < own.length; i++) own[i]! -= dot * other[i]!;
      }
    const length = Math.hypot(...own);
    done.push(length < 1e-9 ? own.fill(0) : own.map((value) => value / length));
  }
  return done;
}
