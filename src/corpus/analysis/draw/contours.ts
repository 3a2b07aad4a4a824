/** A field of heights on a grid, row by row. */
export interface Field {
  columns: number;
  rows: number;
  values: readonly number[];
}

type Point = readonly [x: number, y: number];

/**
 * Closed lines around everything at least as high as `level` (marching squares), in units of the grid. Lines around holes run
 * the other way, so that an even-odd fill leaves them open. Outside the grid everything is low.
 */
export function contours({ columns, rows, values }: Field, level: number): Point[][] {
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= columns || y >= rows ? -level : values[y * columns + x]!;
  const next = new Map<string, { to: string; point: Point }>();
  const key = ([x, y]: Point) => `${x.toFixed(4)} ${y.toFixed(4)}`;
  const between = (ax: number, ay: number, bx: number, by: number): Point => {
    const [a, b] = [at(ax, ay), at(bx, by)];
    const share = Math.min(0.999, Math.max(0.001, (level - a) / (b - a)));
    return [ax + (bx - ax) * share, ay + (by - ay) * share];
  };
  for (let y = -1; y < rows; y++)
    for (let x = -1; x < columns; x++) {
      const corners = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1)].map((value) => value >= level);
      const kind = corners.reduce((bits, high, bit) => bits | (high ? 1 << bit : 0), 0);
      if (kind === 0 || kind === 15) continue;
      const top = () => between(x, y, x + 1, y);
      const right = () => between(x + 1, y, x + 1, y + 1);
      const bottom = () => between(x, y + 1, x + 1, y + 1);
      const left = () => between(x, y, x, y + 1);
      for (const [from, to] of segments(kind, { top, right, bottom, left }))
        next.set(key(from), { to: key(to), point: from });
    }
  const rings: Point[][] = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const ring: Point[] = [];
    for (let here = start!; next.has(here); ) {
      const { to, point } = next.get(here)!;
      next.delete(here);
      ring.push(point);
      here = to;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

interface Sides {
  top: () => Point;
  right: () => Point;
  bottom: () => Point;
  left: () => Point;
}

/** The lines through a square, with the high side always on the same hand. */
function segments(kind: number, { top, right, bottom, left }: Sides): [Point, Point][] {
  switch (kind) {
    case 1:
      return [[left(), top()]];
    case 2:
      return [[top(), right()]];
    case 3:
      return [[left(), right()]];
    case 4:
      return [[right(), bottom()]];
    case 5:
      return [
        [left(), top()],
        [right(), bottom()],
      ];
    case 6:
      return [[top(), bottom()]];
    case 7:
      return [[left(), bottom()]];
    case 8:
      return [[bottom(), left()]];
    case 9:
      return [[bottom(), top()]];
    case 10:
      return [
        [top(), right()],
        [bottom(), left()],
      ];
    case 11:
      return [[bottom(), right()]];
    case 12:
      return [[right(), left()]];
    case 13:
      return [[right(), top()]];
    default:
      return [[top(), left()]];
  }
}

/** Closed lines as the path of an SVG, rounded at the corners, carried to the screen by `place`. */
export function pathOf(rings: readonly (readonly Point[])[], place: (point: Point) => Point): string {
  const shown = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return rings
    .map((ring) => {
      const points = ring.map(place);
      const middle = (i: number): Point => {
        const [a, b] = [points[i % points.length]!, points[(i + 1) % points.length]!];
        return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      };
      const curves = points.map((_, i) => `Q${shown(points[(i + 1) % points.length]!)} ${shown(middle(i + 1))}`);
      return `M${shown(middle(0))}${curves.join('')}Z`;
    })
    .join('');
}
