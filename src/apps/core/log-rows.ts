import { type RawBuilder, type Selectable, sql } from 'kysely';
import { type Database, json, type Queries, type Tx } from '#adapters/postgres/index.ts';
import { GENESIS } from '#engine/matter/chain.ts';
import type { LogActor, LogEntry, LogResult } from '#engine/matter/types.ts';
import type { Instant } from '#kernel/plain-date.ts';

export function entryOf(row: Selectable<Database['matter_log']>): LogEntry {
  return {
    matter: row.matter_id,
    seq: row.seq,
    requestId: row.request_id,
    action: row.action,
    at: row.at,
    day: row.day,
    actor: row.actor as unknown as LogActor,
    input: row.input as Record<string, unknown>,
    result: row.result as unknown as LogResult,
    visibleTo: row.visible_to,
    prevHash: row.prev_hash ?? GENESIS,
    hash: row.hash,
  };
}

export async function readLog(queries: Queries | Tx, matter: string): Promise<LogEntry[]> {
  const rows = await queries
    .selectFrom('matter_log')
    .selectAll()
    .where('matter_id', '=', matter)
    .orderBy('seq')
    .execute();
  return rows.map(entryOf);
}

/** A log as one JSON column of another query, and the entries of that column. */
export const logColumn = (matter: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select json_agg(entry order by entry.seq) from matter_log entry where entry.matter_id = ${matter})`;

export const entriesOfColumn = (column: unknown): LogEntry[] =>
  ((column ?? []) as Selectable<Database['matter_log']>[]).map((row) =>
    // JSON writes a moment in another form than a column of its own.
    entryOf({ ...row, at: new Date(row.at).toISOString() as Instant }),
  );

export const entryRow = (entry: LogEntry) => ({
  matter_id: entry.matter,
  seq: entry.seq,
  request_id: entry.requestId,
  action: entry.action,
  at: entry.at,
  day: entry.day,
  actor: json(entry.actor),
  input: json(entry.input),
  result: json(entry.result),
  visible_to: entry.visibleTo,
  prev_hash: entry.prevHash,
  hash: entry.hash,
});

export async function writeEntries(tx: Tx, entries: readonly LogEntry[]): Promise<void> {
  await tx.insertInto('matter_log').values(entries.map(entryRow)).execute();
}
