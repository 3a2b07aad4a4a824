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

export const box = { width: 148, height: 54, gapX: 74, gapY: 26, pad: 12 } as const;

/**
 * Lays states out in columns from the first one (left to right): a column is the longest way there, long edges bend round the
 * columns they cross, edges that lead back run underneath. States that cannot be reached stand in the first column.
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
        const y = floor + 20 + lanes++ * 20;
        const from = left(edge.from) + box.width / 2 + 12;
        const to = left(edge.to) + box.width / 2 - 12;
        const bottom = (id: string) => middle(id) + box.height / 2;
        const r = 8;
        return {
          id: edge.id,
          back: true,
          d: `M${from} ${bottom(edge.from)}V${y - r}Q${from} ${y} ${from - r} ${y}H${to + r}Q${to} ${y} ${to} ${y - r}V${bottom(edge.to) + 5}`,
          label: { x: (from + to) / 2, y },
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
    height: floor + box.pad + (lanes > 0 ? lanes * 20 + 14 : 0),
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
