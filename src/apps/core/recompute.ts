import { sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';
import { canonical } from '#engine/matter/chain.ts';
import { placesOf } from '#engine/matter/decide.ts';
import { fold } from '#engine/matter/fold.ts';
import { limitsOf } from '#engine/matter/limits.ts';
import type { LogEntry, MatterHead } from '#engine/matter/types.ts';
import { changeEntry, type RegisterAct } from '#engine/register/register.ts';
import type { RegisterDefinition, RegisterEntry } from '#engine/register/types.ts';
import { logs } from './audit.ts';
import { calendarOf } from './calendar.ts';
import { type House, today } from './house.ts';
import { limitRow, matterRow, writeProjection } from './project.ts';
import { entryFromRow, insertEntry, registerTable } from './registers.ts';

export interface RecomputeReport {
  ok: boolean;
  matters: number;
  problems: { record: string; problem: 'missing' | 'different' | 'superfluous' }[];
}

/** What a matter is, from its own log. */
export function headOf(entries: readonly LogEntry[]): MatterHead {
  const head = entries[0]?.result.head;
  if (!head) throw new Error(`The log of matter ${entries[0]?.matter} does not say what the matter is.`);
  return head;
}

/**
 * Rebuilds every projection from the logs: the matters' rows, parties and limits, and the entries of registers that
 * matters made. With `check` nothing is written and every difference is named.
 */
export async function recompute(house: House, options: { check: boolean }): Promise<RecomputeReport> {
  return house.db.transaction(async (tx) => {
    const report: RecomputeReport = { ok: true, matters: 0, problems: [] };
    const calendar = await calendarOf(house.db, tx);
    const all: LogEntry[] = [];
    const seen = new Set<string>();
    for await (const [id, entries] of logs(tx)) {
      report.matters++;
      seen.add(id);
      all.push(...entries.filter((entry) => entry.result.effects.some((effect) => 'register' in effect)));
      const head = headOf(entries);
      const procedure = house.catalogue.procedure(head.procedure, head.version);
      const state = fold(head, entries, placesOf(procedure));
      const limits = limitsOf(procedure, entries, calendar, today(house));
      const last = entries.at(-1)!;
      const times = { created: entries[0]!.at, updated: last.at, headHash: last.hash };
      const wanted = [
        matterRow(procedure, state, limits, times),
        limits.map((limit) => limitRow(id, limit)),
        state.parties.map((party) => [party.role, party.id, party.name]),
      ];
      const stored = await storedProjection(tx, id);
      const same = stored && fingerprint(wanted) === fingerprint(stored);
      if (same) continue;
      report.problems.push({ record: `matter ${head.publicNumber}`, problem: stored ? 'different' : 'missing' });
      if (options.check) continue;
      await tx.deleteFrom('matter_limit').where('matter_id', '=', id).execute();
      await tx.deleteFrom('matter_party').where('matter_id', '=', id).execute();
      await tx.deleteFrom('matter').where('id', '=', id).execute();
      await writeProjection(tx, procedure, state, limits, times, null);
    }
    for (const row of await tx.selectFrom('matter').select(['id', 'public_number']).execute()) {
      if (seen.has(row.id)) continue;
      report.problems.push({ record: `matter ${row.public_number}`, problem: 'superfluous' });
      if (!options.check) await tx.deleteFrom('matter').where('id', '=', row.id).execute();
    }
    for (const register of house.catalogue.registers.values())
      report.problems.push(...(await recomputeRegister(tx, register, all, options.check)));
    report.ok = report.problems.length === 0;
    return report;
  });
}

async function storedProjection(tx: Tx, id: string): Promise<unknown[] | undefined> {
  const matter = await tx.selectFrom('matter').selectAll().where('id', '=', id).executeTakeFirst();
  if (!matter) return undefined;
  const limits = await tx.selectFrom('matter_limit').selectAll().where('matter_id', '=', id).execute();
  const parties = await tx.selectFrom('matter_party').selectAll().where('matter_id', '=', id).execute();
  return [matter, limits, parties.map((party) => [party.role, party.party_id, party.name])];
}

/** JSON columns are objects when read and texts when written; lists of rows have no order of their own. */
function fingerprint([matter, limits, parties]: unknown[]): string {
  const plain = (row: object) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'string' && /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
      ]),
    );
  return canonical([
    plain(matter as object),
    (limits as object[]).map((row) => canonical(plain(row))).sort(),
    (parties as unknown[]).map((row) => canonical(row)).sort(),
  ]);
}

async function recomputeRegister(
  tx: Tx,
  register: RegisterDefinition,
  entries: readonly LogEntry[],
  check: boolean,
): Promise<RecomputeReport['problems']> {
  const stored = (await sql<Record<string, unknown>>`select * from ${registerTable(register)}`.execute(tx)).rows;
  // Imports have a source of their own; what matters did to them is replayed on top.
  const rows: RegisterEntry[] = stored
    .filter((row) => row.cause_import !== null && row.cause_matter === null)
    .map((row) => ({ ...entryFromRow(register, row), supersededAt: null }))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  const acts = entries
    .flatMap((entry) =>
      entry.result.effects.flatMap((effect) =>
        (effect.effect === 'register.enter' ||
          effect.effect === 'register.alter' ||
          effect.effect === 'register.close') &&
        effect.register === register.id
          ? [{ entry, effect }]
          : [],
      ),
    )
    .sort((a, b) => (a.entry.at === b.entry.at ? a.entry.seq - b.entry.seq : a.entry.at < b.entry.at ? -1 : 1));
  const history = new Map<string, RegisterEntry[]>();
  for (const row of rows) history.set(row.key, [...(history.get(row.key) ?? []), row]);
  for (const { entry, effect } of acts) {
    const known = history.get(effect.key) ?? [];
    const act = { ...effect, kind: effect.effect.slice('register.'.length) } as unknown as RegisterAct;
    const change = changeEntry(register, effect.key, known, act, entry.at, { matter: entry.matter, seq: entry.seq });
    for (const row of change.supersede) row.supersededAt = entry.at;
    history.set(effect.key, [...known, ...change.add]);
  }
  const wanted = [...history.values()].flat();
  const text = (row: RegisterEntry) => canonical(row as unknown);
  const left = new Map<string, number>();
  for (const row of stored) {
    const key = text(entryFromRow(register, row));
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const problems: RecomputeReport['problems'] = [];
  const missing: RegisterEntry[] = [];
  for (const row of wanted) {
    const key = text(row);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    else {
      missing.push(row);
      problems.push({ record: `${register.id} ${row.key}`, problem: 'missing' });
    }
  }
  for (const [key, count] of left)
    if (count > 0)
      problems.push({ record: `${register.id} ${(JSON.parse(key) as RegisterEntry).key}`, problem: 'superfluous' });
  if (!check) for (const row of missing) await insertEntry(tx, register, row);
  return problems;
}
