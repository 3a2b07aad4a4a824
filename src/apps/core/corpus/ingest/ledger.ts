import { json, type Tx } from '#adapters/postgres/index.ts';
import type { Checkpoint, Ledger, Reject, Removal, Waiting } from '#corpus/ingest/index.ts';
import type { House } from '../../house.ts';

/** Rows that are inserted in one statement. */
const AT_ONCE = 200;

/** The ledger of a run in the database: checkpoint, rejects and what waits change in one transaction. */
export function runLedger(house: House, run: string): Ledger {
  const counted = { rejects: 0, waiting: 0, removed: 0 };
  return {
    async load() {
      const row = await house.db.kysely
        .selectFrom('corpus_run')
        .select('checkpoint')
        .where('id', '=', run)
        .executeTakeFirstOrThrow();
      counted.rejects = await countOf(house, 'corpus_reject', run);
      counted.waiting = await countOf(house, 'corpus_waiting', run);
      counted.removed = await countOf(house, 'corpus_removed', run);
      return (row.checkpoint as Checkpoint | null) ?? undefined;
    },
    save: (checkpoint, { rejects = [], waiting = [], removed = [] }) =>
      house.db.transaction(async (tx) => {
        await tx
          .updateTable('corpus_run')
          .set({ checkpoint: json(checkpoint) })
          .where('id', '=', run)
          .execute();
        await insertRejects(tx, run, counted.rejects, rejects);
        await insertRemovals(tx, run, counted.removed, removed);
        for (let from = 0; from < waiting.length; from += AT_ONCE)
          await tx
            .insertInto('corpus_waiting')
            .values(
              waiting
                .slice(from, from + AT_ONCE)
                .map((part, at) => ({ run_id: run, n: counted.waiting + from + at + 1, part: json(part) })),
            )
            .execute();
        counted.rejects += rejects.length;
        counted.waiting += waiting.length;
        counted.removed += removed.length;
      }),
    async *waiting(skip) {
      for (let after = skip; ; ) {
        const rows = await house.db.kysely
          .selectFrom('corpus_waiting')
          .select(['n', 'part'])
          .where('run_id', '=', run)
          .where('n', '>', after)
          .orderBy('n')
          .limit(AT_ONCE)
          .execute();
        const last = rows.at(-1);
        if (!last) return;
        after = last.n;
        yield rows.map(({ part }) => part as Waiting);
      }
    },
  };
}

async function insertRejects(tx: Tx, run: string, before: number, rejects: readonly Reject[]): Promise<void> {
  for (let from = 0; from < rejects.length; from += AT_ONCE)
    await tx
      .insertInto('corpus_reject')
      .values(
        rejects.slice(from, from + AT_ONCE).map((one, at) => ({
          run_id: run,
          n: before + from + at + 1,
          source: one.source,
          at_byte: one.offset,
          line: one.line ?? null,
          refusals: json(one.refusals),
          excerpt: plain(one.excerpt),
        })),
      )
      .execute();
}

async function insertRemovals(tx: Tx, run: string, before: number, removed: readonly Removal[]): Promise<void> {
  for (let from = 0; from < removed.length; from += AT_ONCE)
    await tx
      .insertInto('corpus_removed')
      .values(
        removed.slice(from, from + AT_ONCE).map((one, at) => ({
          run_id: run,
          n: before + from + at + 1,
          key: one.record.key,
          source: one.source,
          at_byte: one.offset,
          record: json(one.record),
        })),
      )
      .execute();
}

// PostgreSQL keeps no character of code zero in a text.
const plain = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

async function countOf(
  house: House,
  table: 'corpus_reject' | 'corpus_waiting' | 'corpus_removed',
  run: string,
): Promise<number> {
  const row = await house.db.kysely
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('run_id', '=', run)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
