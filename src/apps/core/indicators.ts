import { sql } from 'kysely';
import { computeIndicator } from '#engine/indicator/indicator.ts';
import type { IndicatorDefinition, IndicatorResult, IndicatorRow, Measure } from '#engine/indicator/types.ts';
import { placesOf } from '#engine/matter/decide.ts';
import { fold } from '#engine/matter/fold.ts';
import { heldBy } from '#engine/matter/held.ts';
import type { LogEntry, MatterState } from '#engine/matter/types.ts';
import { asOf as standingOn } from '#engine/register/register.ts';
import type { Calendar } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { logs } from './audit.ts';
import { calendarOf } from './calendar.ts';
import type { House } from './house.ts';
import { headOf } from './recompute.ts';
import { entryFromRow, registerTable } from './registers.ts';

/** Computes indicators from registers and logs as they stood on a day, with the rows behind each figure. */
export async function indicatorsOn(
  house: House,
  definitions: readonly IndicatorDefinition[],
  asOf: PlainDate,
  division?: string,
): Promise<IndicatorResult[]> {
  const sources = new Map<string, IndicatorRow[]>();
  const calendar = await calendarOf(house.db, house.db.kysely);
  for (const definition of definitions)
    for (const { from } of Object.values(definition.measures))
      if (!sources.has(keyOf(from))) sources.set(keyOf(from), await rowsOf(house, from, asOf, calendar));
  return definitions.map((definition) =>
    computeIndicator(definition, (from) => sources.get(keyOf(from)) ?? [], asOf, calendar, division),
  );
}

const keyOf = (from: Measure['from']): string =>
  'register' in from ? `register ${from.register}` : `matters ${from.matters}`;

async function rowsOf(
  house: House,
  from: Measure['from'],
  asOf: PlainDate,
  calendar: Calendar,
): Promise<IndicatorRow[]> {
  if ('register' in from) {
    const register = house.catalogue.registers.get(from.register);
    if (!register) throw new Error(`No register "${from.register}" is defined.`);
    const found = await sql<Record<string, unknown>>`
      select * from ${registerTable(register)}
      where superseded_at is null and valid_from <= ${asOf} and (valid_to is null or valid_to >= ${asOf})`.execute(
      house.db.kysely,
    );
    return standingOn(
      found.rows.map((row) => entryFromRow(register, row)),
      register,
      asOf,
    ).map((entry) => ({
      record: { kind: 'register', register: register.id, key: entry.key },
      title: String(entry.fields[register.list[0] ?? ''] ?? entry.key),
      division: register.division ? ((entry.fields[register.division] as string | null) ?? null) : null,
      values: { ...entry.fields, key: entry.key, state: entry.state, validFrom: entry.validFrom },
    }));
  }
  const rows: IndicatorRow[] = [];
  for await (const [, entries] of logs(house.db.kysely)) {
    const head = headOf(entries);
    if (head.procedure !== from.matters) continue;
    const known = entries.filter((entry) => entry.day <= asOf);
    if (known.length === 0) continue;
    const procedure = house.catalogue.procedure(head.procedure, head.version);
    const state = fold(head, known, placesOf(procedure));
    rows.push({
      record: { kind: 'matter', id: head.id, number: head.publicNumber },
      title: head.publicNumber,
      division: head.division,
      values: { ...matterValues(state, known), held: heldBy(procedure, state.stays, calendar, asOf) },
    });
  }
  return rows;
}

/** What measures may look at in a matter: its state, data, and the first and last day of each action. */
function matterValues(state: MatterState, entries: readonly LogEntry[]): Record<string, unknown> {
  const first: Record<string, PlainDate> = {};
  const last: Record<string, PlainDate> = {};
  for (const entry of entries) {
    first[entry.action] ??= entry.day;
    last[entry.action] = entry.day;
  }
  return {
    state: state.state,
    data: state.data,
    counts: state.counts,
    openedDay: state.openedDay,
    closedDay: state.closedDay,
    first,
    last,
    party: state.parties[0]?.id ?? null,
  };
}
