export interface FlowState {
  id: string;
}
export interface FlowEdge {
  id: string;
  from: string;
  to: string;
}

export interface Placed {
  id: string;
  x: number;
  y: number;
}

export interface Route {
  id: string;
  /** SVG path data. */
  d: string;
  /** Where the number of the action stands. */
  label: { x: number; y: number };
  back: boolean;
}

export interface FlowLayout {
  width: number;
  height: number;
  states: Placed[];
  routes: Route[];
}

export const box = { width: 148, height: 54, gapX: 88, gapY: 30, pad: 34 } as const;

/**
 * Lays states out in columns from the first one (left to right): a column is the longest way there, long edges bend round the
 * columns they cross, edges that lead back run over the gap, or underneath when the way is longer. States that cannot be reached stand in the first column.
 */
export function layoutFlow(states: readonly FlowState[], edges: readonly FlowEdge[]): FlowLayout {
  const known = new Set(states.map((state) => state.id));
  const usable = edges.filter((edge) => known.has(edge.from) && known.has(edge.to));
  const back = backEdges(states, usable);
  const forward = usable.filter((edge) => !back.has(edge.id) && edge.from !== edge.to);

  const column = new Map(states.map((state) => [state.id, 0]));
  for (let round = 0; round < states.length; round++)
    for (const edge of forward)
      column.set(edge.to, Math.max(column.get(edge.to) ?? 0, (column.get(edge.from) ?? 0) + 1));

  // Long edges get a stop in every column they cross, so that they are ordered among the states there.
  const stops = new Map<string, string[]>();
  const columns: string[][] = [];
  const put = (at: number, id: string) => {
    while (columns.length <= at) columns.push([]);
    columns[at]?.push(id);
  };
  for (const state of states) put(column.get(state.id) ?? 0, state.id);
  const links: [string, string][] = [];
  for (const edge of forward) {
    const way = [edge.from];
    for (let at = (column.get(edge.from) ?? 0) + 1; at < (column.get(edge.to) ?? 0); at++) {
      const stop = `~${edge.id}~${at}`;
      put(at, stop);
      way.push(stop);
    }
    way.push(edge.to);
    stops.set(edge.id, way);
    for (let i = 1; i < way.length; i++) links.push([way[i - 1]!, way[i]!]);
  }
  order(columns, links);

  const place = new Map<string, { x: number; y: number }>();
  const tallest = Math.max(1, ...columns.map((members) => members.length));
  const step = box.height + box.gapY;
  columns.forEach((members, at) => {
    const top = ((tallest - members.length) * step) / 2;
    members.forEach((id, row) => {
      place.set(id, { x: box.pad + at * (box.width + box.gapX), y: box.pad + top + row * step });
    });
  });

  const middle = (id: string) => (place.get(id)?.y ?? 0) + box.height / 2;
  const left = (id: string) => place.get(id)?.x ?? 0;
  const floor = box.pad + tallest * step - box.gapY;
  let lanes = 0;
  const perPair = new Map<string, number>();
  const routes = usable
    .filter((edge) => edge.from !== edge.to)
    .map((edge): Route => {
      const pair = `${edge.from}→${edge.to}`;
      const twin = perPair.get(pair) ?? 0;
      perPair.set(pair, twin + 1);
      if (back.has(edge.id)) {
        const [y1, y2] = [middle(edge.from) + 15, middle(edge.to) + 15];
        if ((column.get(edge.from) ?? 0) - (column.get(edge.to) ?? 0) === 1) {
          // Straight back over the gap to the column before.
          const [x1, x2] = [left(edge.from), left(edge.to) + box.width + 5];
          return {
            id: edge.id,
            back: true,
            d: `M${x1} ${y1}C${x1 - box.gapX / 2} ${y1} ${x2 + box.gapX / 2} ${y2} ${x2} ${y2}`,
            label: { x: x1 - 20, y: y1 + (y2 - y1) * 0.12 },
          };
        }
        // Out to the right, down the gap, along underneath, up the gap before the target.
        const lane = lanes++;
        const y = floor + 22 + lane * 22;
        const x1 = left(edge.from) + box.width + 14 + lane * 5;
        const x2 = left(edge.to) - 22 - lane * 5;
        return {
          id: edge.id,
          back: true,
          d: `M${left(edge.from) + box.width} ${y1}H${x1 - 6}Q${x1} ${y1} ${x1} ${y1 + 6}V${y - 8}Q${x1} ${y} ${x1 - 8} ${y}H${x2 + 8}Q${x2} ${y} ${x2} ${y - 8}V${y2 + 6}Q${x2} ${y2} ${x2 + 6} ${y2}H${left(edge.to) - 5}`,
          label: { x: (x1 + x2) / 2, y },
        };
      }
      const way = stops.get(edge.id) ?? [edge.from, edge.to];
      const shift = twin * 16;
      let d = `M${left(edge.from) + box.width} ${middle(edge.from) + shift}`;
      let [x, y] = [left(edge.from) + box.width, middle(edge.from) + shift];
      for (const id of way.slice(1)) {
        const last = id === edge.to;
        const [nx, ny] = [left(id) - (last ? 5 : 0), middle(id) + shift];
        d += `C${x + box.gapX / 2} ${y} ${nx - box.gapX / 2} ${ny} ${nx} ${ny}`;
        [x, y] = [nx, ny];
        if (!last) {
          x += box.width;
          d += `H${x}`;
        }
      }
      const second = way[1] ?? edge.to;
      return {
        id: edge.id,
        back: false,
        d,
        label: { x: left(edge.from) + box.width + box.gapX / 2, y: (middle(edge.from) + middle(second)) / 2 + shift },
      };
    });

  return {
    width: box.pad * 2 + columns.length * (box.width + box.gapX) - box.gapX,
    height: floor + box.pad + (lanes > 0 ? lanes * 22 + 8 : 0),
    states: states.map((state) => ({ id: state.id, ...(place.get(state.id) ?? { x: 0, y: 0 }) })),
    routes,
  };
}

/** Edges that lead back to a state one came through, found depth first in the order given. */
function backEdges(states: readonly FlowState[], edges: readonly FlowEdge[]): Set<string> {
  const found = new Set<string>();
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string) => {
    open.add(id);
    for (const edge of edges) {
      if (edge.from !== id) continue;
      if (open.has(edge.to)) found.add(edge.id);
      else if (!done.has(edge.to)) visit(edge.to);
    }
    open.delete(id);
    done.add(id);
  };
  for (const state of states) if (!done.has(state.id)) visit(state.id);
  return found;
}

/** Orders each column by the mean place of its neighbours to the left, then to the right; four sweeps settle small graphs. */
function order(columns: string[][], links: readonly [string, string][]): void {
  for (let sweep = 0; sweep < 4; sweep++) {
    const rightwards = sweep % 2 === 0;
    const sequence = rightwards ? columns.keys() : [...columns.keys()].reverse();
    for (const at of sequence) {
      const beside = columns[rightwards ? at - 1 : at + 1];
      const members = columns[at];
      if (!beside || !members) continue;
      const weight = new Map(
        members.map((id, row) => {
          const rows = links
            .filter(([from, to]) => (rightwards ? to === id : from === id))
            .map(([from, to]) => beside.indexOf(rightwards ? from : to))
            .filter((index) => index >= 0);
          return [id, rows.length ? rows.reduce((sum, n) => sum + n, 0) / rows.length : row] as const;
        }),
      );
      members.sort((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
    }
  }
}

/** A title in a box: in two lines where one is too long, broken at a mark or a space near the middle. */
export function linesOf(title: string): string[] {
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
  if (width(title) <= 20) return [title];
  const signs = [...title];
  const breaks = signs.flatMap((sign, at) => (at > 0 && /[\s，、,]/.test(sign) ? [at + 1] : []));
  const uneven = (at: number) => Math.abs(width(signs.slice(0, at).join('')) - width(title) / 2);
  const middle = Math.ceil(signs.length / 2);
  const best = breaks.toSorted((a, b) => uneven(a) - uneven(b))[0];
  const at = best !== undefined && uneven(best) <= width(title) / 4 ? best : middle;
  return [signs.slice(0, at).join('').trim(), signs.slice(at).join('').trim()];
}
