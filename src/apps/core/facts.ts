import type { Tx } from '#adapters/postgres/index.ts';
import { evaluate } from '#engine/condition.ts';
import type { MatterContext } from '#engine/matter/types.ts';
import type { ActionDefinition } from '#engine/procedure/types.ts';
import type { House } from './house.ts';
import { openHolds, standing } from './registers.ts';

/** A register entry as a decision sees it: its fields, its state and what holds it. */
export interface EntryFact {
  [field: string]: unknown;
  key: string;
  state: string;
  holds: { kind: string; matter: string }[];
}

/** Loads, and locks until the transaction ends, what an action wants to know from outside its own matter. */
export async function factsFor(
  house: House,
  tx: Tx,
  action: ActionDefinition,
  context: MatterContext,
): Promise<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const need of action.facts ?? []) {
    if ('matters' in need) {
      const party = String(evaluate(need.matters.party, context) ?? '');
      const row = await tx
        .selectFrom('matter')
        .innerJoin('matter_party', 'matter_party.matter_id', 'matter.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('matter.procedure_id', '=', need.matters.procedure)
        .where('matter_party.party_id', '=', party)
        .where('matter.closed_at', 'is', null)
        .executeTakeFirstOrThrow();
      facts[need.id] = row.count;
      continue;
    }
    const register = house.catalogue.registers.get(need.register);
    if (!register) throw new Error(`No register "${need.register}" is defined.`);
    const value = evaluate(need.key, context);
    const keys = (Array.isArray(value) ? value : [value]).filter(
      (key): key is string => typeof key === 'string' && key !== '',
    );
    const entries = await standing(tx, register, keys, true);
    const holds = await openHolds(tx, register.id, keys);
    const found: EntryFact[] = entries.map((entry) => ({
      ...entry.fields,
      key: entry.key,
      state: entry.state,
      holds: holds.filter((hold) => hold.key === entry.key && hold.matter !== context.matter.id),
    }));
    if (need.many) facts[need.id] = found;
    else if (found[0]) facts[need.id] = found[0];
  }
  return facts;
}
