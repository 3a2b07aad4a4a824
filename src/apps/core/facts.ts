import { sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';
import { evaluate } from '#engine/condition.ts';
import { tallyValues } from '#engine/matter/tally.ts';
import type { MatterContext } from '#engine/matter/types.ts';
import type { ActionDefinition, Tally } from '#engine/procedure/types.ts';
import { calendarOf } from './calendar.ts';
import type { House } from './house.ts';
import { keysBy, openHolds, standing } from './registers.ts';

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
    if ('tally' in need) {
      facts[need.id] = await tallied(house, tx, need.tally, context);
      continue;
    }
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
    const values = (Array.isArray(value) ? value : [value]).filter(
      (one): one is string => typeof one === 'string' && one !== '',
    );
    const keys = need.by === undefined ? values : await keysBy(tx, register, need.by, values);
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

/** Counts matters; who asks for the same count in another transaction waits until this one ends. */
async function tallied(house: House, tx: Tx, tally: Tally, context: MatterContext): Promise<number> {
  const calendar = await calendarOf(house.db, tx);
  const { party, from, to, input } = tallyValues(tally, context, calendar);
  const { body } = context.matter;
  const key = `tally ${tally.procedure} ${body} ${party ?? ''}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const taken = sql`select 1 from matter_log log where log.matter_id = matter.id
    and log.action in (${sql.join([tally.action].flat())})
    ${from === null ? sql`` : sql`and log.day >= ${from}`}
    ${to === null ? sql`` : sql`and log.day <= ${to}`}
    ${Object.keys(input).length === 0 ? sql`` : sql`and log.input @> ${JSON.stringify(input)}::jsonb`}`;
  // A party has few matters: they are found first, and only their logs are looked at.
  const among =
    party === null
      ? sql`matter`
      : sql`(select distinct matter_id from matter_party where party_id = ${party}) own
          join matter on matter.id = own.matter_id`;
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${among}
    where matter.procedure_id = ${tally.procedure} and matter.body = ${body} and exists (${taken})`.execute(tx);
  return rows[0]?.count ?? 0;
}
