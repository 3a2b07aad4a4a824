import { chanceOf } from './chance.ts';

export interface Laid {
  x: number;
  y: number;
}

const ROUNDS = 16;

/**
 * Lays points on a plane so that neighbours stay neighbours: a self-organising map of `columns` × `rows` cells, trained on all
 * points at once, begun along the two strongest axes. The same points give the same map. Places are from 0 to 1.
 */
export function layOut(points: readonly Float64Array[], columns: number, rows: number, seed: string): Laid[] {
  const k = points[0]?.length ?? 0;
  if (points.length === 0 || k === 0) return points.map(() => ({ x: 0.5, y: 0.5 }));
  const cells = Array.from({ length: columns * rows }, (_, cell) => {
    const vector = new Float64Array(k);
    vector[0] = ((cell % columns) / (columns - 1)) * 2 - 1;
    if (k > 1) vector[1] = (Math.floor(cell / columns) / (rows - 1)) * 2 - 1;
    return vector;
  });
  let best = points.map((point) => nearest(cells, point));
  for (let round = 0; round < ROUNDS; round++) {
    const radius = Math.max(0.7, (Math.max(columns, rows) / 4) * (1 - round / ROUNDS) ** 1.5);
    train(cells, points, best, columns, rows, radius);
    best = points.map((point) => nearest(cells, point));
  }
  const chance = chanceOf(seed);
  return best.map((cell) => {
    // Within its cell a document lies where the lot puts it, more often near the middle.
    const lot = () => 0.5 + ((chance() + chance() + chance()) / 3 - 0.5) * 0.95;
    const [dx, dy] = [lot(), lot()];
    return { x: ((cell % columns) + dx) / columns, y: (Math.floor(cell / columns) + dy) / rows };
  });
}

function train(
  cells: Float64Array[],
  points: readonly Float64Array[],
  best: readonly number[],
  columns: number,
  rows: number,
  radius: number,
): void {
  const k = cells[0]!.length;
  const sums = cells.map(() => new Float64Array(k));
  const counts = new Float64Array(cells.length);
  points.forEach((point, at) => {
    const cell = best[at]!;
    const into = sums[cell]!;
    for (let i = 0; i < k; i++) into[i]! += point[i]!;
    counts[cell]! += 1;
  });
  const reach = Math.ceil(radius * 2.5);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const vector = new Float64Array(k);
      let weight = 0;
      for (let v = Math.max(0, y - reach); v <= Math.min(rows - 1, y + reach); v++)
        for (let u = Math.max(0, x - reach); u <= Math.min(columns - 1, x + reach); u++) {
          const other = v * columns + u;
          if (counts[other] === 0) continue;
          const near = Math.exp(-((u - x) ** 2 + (v - y) ** 2) / (2 * radius * radius));
          weight += near * counts[other]!;
          const from = sums[other]!;
          for (let i = 0; i < k; i++) vector[i]! += near * from[i]!;
        }
      if (weight > 0) cells[y * columns + x] = vector.map((value) => value / weight);
    }
}

function nearest(cells: readonly Float64Array[], point: Float64Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < cells.length; cell++) {
    const vector = cells[cell]!;
    let far = 0;
    for (let i = 0; i < point.length && far < least; i++) far += (vector[i]! - point[i]!) ** 2;
    if (far < least) [best, least] = [cell, far];
  }
  return best;
}

/** Groups of points (k-means, begun far apart): the group of each. Seeded; groups come in the order of their size. */
export function group(points: readonly Float64Array[], wanted: number, seed: string): number[] {
  if (points.length === 0) return [];
  const chance = chanceOf(seed);
  const far = (a: Float64Array, b: Float64Array) => a.reduce((all, value, i) => all + (value - b[i]!) ** 2, 0);
  const centres = [points[Math.floor(chance() * points.length)]!];
  const least = points.map((point) => far(point, centres[0]!));
  while (centres.length < wanted) {
    const whole = least.reduce((all, one) => all + one, 0);
    if (whole <= 1e-12) break;
    let lot = chance() * whole;
    let next = 0;
    while (next < points.length - 1 && lot > least[next]!) {
      lot -= least[next]!;
      next += 1;
    }
    centres.push(points[next]!);
    points.forEach((point, at) => {
      least[at] = Math.min(least[at]!, far(point, centres.at(-1)!));
    });
  }
  let member: number[] = [];
  for (let round = 0; round < 25; round++) {
    const now = points.map((point) => nearest(centres, point));
    if (now.every((one, at) => one === member[at])) break;
    member = now;
    for (let c = 0; c < centres.length; c++) {
      const own = points.filter((_, at) => member[at] === c);
      if (own.length === 0) continue;
      const mean = new Float64Array(own[0]!.length);
      for (const point of own) for (let i = 0; i < mean.length; i++) mean[i]! += point[i]! / own.length;
      centres[c] = mean;
    }
  }
  const sizes = centres.map((_, c) => member.filter((one) => one === c).length);
  const order = sizes.map((size, c) => ({ size, c })).sort((a, b) => b.size - a.size || a.c - b.c);
  const rank = new Map(order.map(({ c }, at) => [c, at]));
  return member.map((c) => rank.get(c)!);
}
