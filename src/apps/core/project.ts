import type { OperationNodeSource } from 'kysely';
import { json, type Tx } from '#adapters/postgres/index.ts';
import { at, evaluate } from '#engine/condition.ts';
import { contextOf } from '#engine/matter/context.ts';
import { openLimits, type RunningLimit } from '#engine/matter/limits.ts';
import type { MatterState } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { startOfDay } from '#kernel/plain-date.ts';
import { together } from './together.ts';

/** The row that lists and clocks read: a projection of the log, computed and never edited. */
export function matterRow(
  procedure: Procedure,
  state: MatterState,
  limits: readonly RunningLimit[],
  times: { created: Instant; updated: Instant; headHash: string },
) {
  const definition = procedure.states[state.state]!;
  const context = contextOf(procedure, state, SYSTEM, {}, state.lastDay, { settings: {}, facts: {}, numbers: {} });
  const next = openLimits(limits).find((limit) => limit.due !== null);
  const words = [
    state.publicNumber,
    ...state.parties.map((party) => party.name),
    ...procedure.search.map((path) => at(context, path)),
  ];
  return {
    id: state.id,
    public_number: state.publicNumber,
    procedure_id: procedure.id,
    procedure_version: procedure.version,
    state: state.state,
    stage: definition.stage,
    title: String(evaluate(procedure.subject, context) ?? '') || procedure.title.zh,
    division: state.division,
    body: state.body,
    seq: state.seq,
    head_hash: times.headHash,
    created_at: times.created,
    updated_at: times.updated,
    closed_at: state.closedDay === null ? null : times.updated,
    next_actor: json(nextActors(procedure, state)),
    next_due: next?.due ?? null,
    next_limit: next?.id ?? null,
    assignees: state.assignees,
    data: json({
      columns: Object.fromEntries(procedure.columns.map((column) => [column.path, at(context, column.path) ?? null])),
    }),
    search: words
      .flat()
      .filter((word) => typeof word === 'string')
      .join(' ')
      .normalize('NFKC')
      .toLowerCase(),
  };
}

const SYSTEM = { account: 'system', name: 'system', capacity: { kind: 'system' as const } };

/** Marks of who acts next, which a person's own marks are compared with: `party:…`, `account:…`, `post:…`, `outside:…`. */
export function nextActors(procedure: Procedure, state: MatterState): string[] {
  return procedure.states[state.state]!.actors.flatMap((id) => {
    const role = procedure.roles[id]!;
    if ('system' in role) return [];
    if ('outside' in role) return [`outside:${id}`];
    if ('party' in role)
      return state.parties.filter((party) => party.role === role.party).map((party) => `party:${party.id}`);
    return role.assigned ? state.assignees.map((account) => `account:${account}`) : [`post:${role.post}`];
  });
}

/** Writes the projection of one matter, as a whole or only what new entries changed. */
export async function writeProjection(
  tx: Tx,
  procedure: Procedure,
  state: MatterState,
  limits: readonly RunningLimit[],
  times: { created: Instant; updated: Instant; headHash: string },
  before: { parties: number } | null,
): Promise<void> {
  await together(tx, projectionWrites(tx, procedure, state, limits, times, before));
}

/**
 * The writes of a projection, to be done together. With `before` only what the new entries changed is written again;
 * limits that are left out stay as they were stored.
 */
export function projectionWrites(
  tx: Tx,
  procedure: Procedure,
  state: MatterState,
  limits: readonly RunningLimit[],
  times: { created: Instant; updated: Instant; headHash: string },
  before: { parties: number } | null,
): OperationNodeSource[] {
  const writes: OperationNodeSource[] = [];
  const row = matterRow(procedure, state, limits, times);
  if (before === null) writes.push(tx.insertInto('matter').values(row));
  else {
    const { id, created_at: _, ...changed } = row;
    writes.push(tx.updateTable('matter').set(changed).where('id', '=', id));
  }
  const joined = state.parties.slice(before?.parties ?? 0);
  if (joined.length > 0)
    writes.push(
      tx.insertInto('matter_party').values(
        joined.map((party) => ({
          matter_id: state.id,
          role: party.role,
          party_id: party.id,
          name: party.name,
          organisation: party.id.startsWith('org:') ? party.id.slice(4) : null,
          account: party.id.startsWith('person:') ? party.id.slice(7) : null,
        })),
      ),
    );
  if (limits.length > 0)
    writes.push(
      tx
        .insertInto('matter_limit')
        .values(limits.map((limit) => limitRow(state.id, limit)))
        .onConflict((conflict) =>
          conflict.columns(['matter_id', 'limit_id', 'instance']).doUpdateSet((eb) => ({
            // Receipt proven later moves the start.
            started: eb.ref('excluded.started'),
            due: eb.ref('excluded.due'),
            paused: eb.ref('excluded.paused'),
            met: eb.ref('excluded.met'),
            expired: eb.ref('excluded.expired'),
            executed: eb.ref('excluded.executed'),
            provisional: eb.ref('excluded.provisional'),
            detail: eb.ref('excluded.detail'),
          })),
        ),
    );
  return writes;
}

export function limitRow(matter: string, limit: RunningLimit) {
  return {
    matter_id: matter,
    limit_id: limit.id,
    instance: limit.instance,
    kind: limit.kind,
    started: limit.started,
    due: limit.due,
    paused: limit.paused,
    met: limit.ended,
    expired: limit.ended !== null && limit.due !== null && limit.ended > limit.due,
    executed: limit.ended !== null && limit.due !== null && limit.ended > limit.due,
    provisional: limit.provisional,
    detail: json({ span: limit.span, basis: limit.basis }),
  };
}

/** The moment the clock has to look at a limit: the first of the day after its last. */
export const wakeAt = (limit: RunningLimit): Instant | null =>
  limit.due === null ? null : (new Date(Date.parse(startOfDay(limit.due)) + 86_400_000).toISOString() as Instant);
