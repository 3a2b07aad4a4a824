import type { Text } from '#kernel/text.ts';
import { targetsOf } from './define.ts';
import type { Procedure } from './types.ts';

/** States and actions as a layered drawing: layer = fewest steps from the start. The screen only places boxes and lines. */
export interface FlowModel {
  nodes: { id: string; title: Text; layer: number; row: number; final?: 'good' | 'bad' | 'neutral'; actors: Text[] }[];
  edges: { from: string; to: string; title: Text; action: string; back: boolean; system: boolean }[];
}

export function flowOf(procedure: Procedure): FlowModel {
  const layer = new Map<string, number>();
  const actions = Object.entries(procedure.actions);
  let frontier = actions.flatMap(([, action]) => (action.from === 'new' ? targetsOf(action.to) : []));
  for (let depth = 0; frontier.length > 0; depth++) {
    for (const state of frontier) if (!layer.has(state)) layer.set(state, depth);
    const here = [...new Set(frontier)];
    frontier = actions
      .flatMap(([, action]) =>
        action.from !== 'new' && action.from.some((one) => here.includes(one)) ? targetsOf(action.to) : [],
      )
      .filter((state) => !layer.has(state));
  }
  const rows = new Map<number, number>();
  const nodes = Object.entries(procedure.states).map(([id, state]) => {
    const depth = layer.get(id) ?? 0;
    const row = rows.get(depth) ?? 0;
    rows.set(depth, row + 1);
    return {
      id,
      title: state.title,
      layer: depth,
      row,
      ...(state.final ? { final: state.final } : {}),
      actors: state.actors.map((role) => procedure.roles[role]!.title),
    };
  });
  const edges = actions.flatMap(([id, action]) =>
    (action.from === 'new' ? [] : action.from).flatMap((from) =>
      targetsOf(action.to)
        .filter((to) => to !== from)
        .map((to) => ({
          from,
          to,
          title: action.title,
          action: id,
          back: (layer.get(to) ?? 0) <= (layer.get(from) ?? 0),
          system: action.by.every((role) => 'system' in procedure.roles[role]!),
        })),
    ),
  );
  return { nodes, edges };
}
