import type { Queries, Tx } from '#adapters/postgres/index.ts';
import { type ChainProblem, dailyRoot, GENESIS, verifyChain } from '#engine/matter/chain.ts';
import type { LogEntry } from '#engine/matter/types.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { type House, today } from './house.ts';
import { entryOf } from './log-rows.ts';

export interface AuditReport {
  ok: boolean;
  matters: number;
  entries: number;
  days: number;
  problems: (
    | ChainProblem
    | { day: PlainDate; problem: 'digest' }
    | { matter: string; seq: number; problem: 'head' | 'missing' }
  )[];
}

/** Reads logs matter by matter, in constant memory. */
export async function* logs(queries: Queries | Tx, page = 500): AsyncGenerator<[string, LogEntry[]]> {
  let after = '';
  for (;;) {
    const ids = await queries
      .selectFrom('matter_log')
      .select('matter_id')
      .distinct()
      .where('matter_id', '>', after)
      .orderBy('matter_id')
      .limit(page)
      .execute();
    const last = ids.at(-1);
    if (!last) return;
    const rows = await queries
      .selectFrom('matter_log')
      .selectAll()
      .where('matter_id', '>', after)
      .where('matter_id', '<=', last.matter_id)
      .orderBy('matter_id')
      .orderBy('seq')
      .execute();
    const byMatter = Map.groupBy(rows.map(entryOf), (entry) => entry.matter);
    for (const group of byMatter) yield group;
    after = last.matter_id;
  }
}

/**
 * Checks every chain, the heads that the projection shows, and the published digest of every day.
 * One changed byte anywhere is found, and the matter is named.
 */
export async function verifyAudit(house: House): Promise<AuditReport> {
  const queries = house.db.kysely;
  const report: AuditReport = { ok: true, matters: 0, entries: 0, days: 0, problems: [] };
  const heads = new Map(
    (await queries.selectFrom('matter').select(['id', 'seq', 'head_hash']).execute()).map((row) => [row.id, row]),
  );
  const byDay = new Map<PlainDate, DayHead[]>();
  for await (const [matter, entries] of logs(queries)) {
    report.matters++;
    report.entries += entries.length;
    report.problems.push(...verifyChain(matter, entries, house.hash));
    const last = entries.at(-1)!;
    const head = heads.get(matter);
    if (!head || head.seq !== last.seq || head.head_hash !== last.hash)
      report.problems.push({ matter, seq: last.seq, problem: 'head' });
    heads.delete(matter);
    for (const entry of lastOfDays(entries)) byDay.set(entry.day, [...(byDay.get(entry.day) ?? []), entry]);
  }
  for (const [matter, head] of heads) report.problems.push({ matter, seq: head.seq, problem: 'missing' });
  let previous = GENESIS;
  for (const row of await queries.selectFrom('daily_digest').selectAll().orderBy('day').execute()) {
    report.days++;
    const root = dailyRoot(byDay.get(row.day) ?? [], previous, house.hash);
    if (root !== row.root_hash || (row.prev_root ?? GENESIS) !== previous)
      report.problems.push({ day: row.day, problem: 'digest' });
    previous = row.root_hash;
  }
  report.ok = report.problems.length === 0;
  return report;
}

type DayHead = { matter: string; seq: number; hash: string; day: PlainDate };

/** A matter's last entry of each day on which it moved. */
function lastOfDays(entries: readonly LogEntry[]): DayHead[] {
  const last = new Map<PlainDate, DayHead>();
  for (const entry of entries)
    last.set(entry.day, { matter: entry.matter, seq: entry.seq, hash: entry.hash, day: entry.day });
  return [...last.values()];
}

/** Publishes the digest of every past day that has none yet, in order, each chained to the day before. */
export async function publishDigests(house: House): Promise<PlainDate[]> {
  return house.db.transaction(async (tx) => {
    const newest = await tx.selectFrom('daily_digest').selectAll().orderBy('day', 'desc').limit(1).executeTakeFirst();
    const first = await tx
      .selectFrom('matter_log')
      .select(({ fn }) => fn.min('day').as('day'))
      .executeTakeFirst();
    const published: PlainDate[] = [];
    let previous = newest?.root_hash ?? GENESIS;
    let day = newest ? addDays(newest.day, 1) : first?.day;
    while (day && day < today(house)) {
      const rows = await tx
        .selectFrom('matter_log')
        .select(['matter_id', 'seq', 'hash'])
        .where('day', '=', day)
        .orderBy('matter_id')
        .orderBy('seq')
        .execute();
      const heads = new Map(
        rows.map((row) => [row.matter_id, { matter: row.matter_id, seq: row.seq, hash: row.hash }]),
      );
      const root = dailyRoot([...heads.values()], previous, house.hash);
      await tx
        .insertInto('daily_digest')
        .values({
          day,
          matters: heads.size,
          entries: rows.length,
          root_hash: root,
          prev_root: previous,
          at: house.now(),
        })
        .execute();
      published.push(day);
      previous = root;
      day = addDays(day, 1);
    }
    return published;
  });
}
