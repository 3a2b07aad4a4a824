import { sql } from 'kysely';
import { json, type Queries, type Tx } from '#adapters/postgres/index.ts';
import {
  type Evidence,
  foldMerge,
  type Merge,
  type MergeAct,
  type MergeEntry,
  type MergeState,
  type NameMap,
  nameMap,
} from '#corpus/names/index.ts';
import type { Actor } from '#engine/access/types.ts';
import type { Instant } from '#kernel/plain-date.ts';
import type { House } from '../../house.ts';

/** A merge with its log and what follows from it. */
export interface StoredMerge extends Merge {
  state: MergeState;
  log: MergeEntry[];
  at: Instant;
}

/** All merges there ever were, the newest first; or one. */
export async function loadMerges(queries: Queries | Tx, id?: string): Promise<StoredMerge[]> {
  const rows = await queries
    .selectFrom('name_merge')
    .selectAll()
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const entries = await queries
    .selectFrom('name_merge_log')
    .selectAll()
    .$if(id !== undefined, (query) => query.where('merge_id', '=', id!))
    .orderBy('merge_id')
    .orderBy('seq')
    .execute();
  const logs = new Map<string, MergeEntry[]>();
  for (const { merge_id, act, evidence, ...rest } of entries) {
    const entry = { ...rest, act: act as MergeAct, evidence: evidence as unknown as Evidence[] | null };
    logs.set(merge_id, [...(logs.get(merge_id) ?? []), entry]);
  }
  return rows.map((row) => {
    const log = logs.get(row.id) ?? [];
    return {
      id: row.id,
      canonical: row.canonical,
      creditCode: row.credit_code,
      spellings: row.spellings,
      reason: row.reason as Merge['reason'],
      at: row.at,
      log,
      state: foldMerge(log),
    };
  });
}

/** The map of the confirmed merges, for whoever counts or shows names. */
export async function loadNameMap(house: House): Promise<NameMap> {
  return nameMap((await loadMerges(house.db.kysely)).filter(({ state }) => state === 'confirmed'));
}

const known = new WeakMap<House['db'], { entries: string; map: NameMap }>();

/** The same map for whoever asks often: read again once something was decided. The log of decisions only ever grows. */
export async function currentNameMap(house: House): Promise<NameMap> {
  const { n } = await house.db.kysely
    .selectFrom('name_merge_log')
    .select((eb) => eb.fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow();
  const entries = String(n);
  const cached = known.get(house.db);
  if (cached?.entries === entries) return cached.map;
  const map = await loadNameMap(house);
  known.set(house.db, { entries, map });
  return map;
}

/** Decisions about names take turns, so that no two confirm the same spelling. */
export const lockNames = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtextextended('name_merge', 0))`.execute(tx);

export async function writeMerge(
  house: House,
  tx: Tx,
  actor: Actor,
  id: string,
  entry: { seq: number; act: MergeAct; words: string; evidence: readonly Evidence[] | null; party?: string | null },
): Promise<void> {
  await tx
    .insertInto('name_merge_log')
    .values({
      merge_id: id,
      seq: entry.seq,
      act: entry.act,
      words: entry.words.trim(),
      evidence: entry.evidence === null ? null : json(entry.evidence),
      account: actor.account,
      name: actor.name,
      party: entry.party ?? null,
      at: house.now(),
    })
    .execute();
}
