import type { Connection, Table } from '@lancedb/lancedb';
import type { PatentRecord } from '#corpus/record/index.ts';
import type { PutReport } from '#corpus/search/index.ts';
import { arrowTable } from './arrow.ts';
import { isAlive } from './counts.ts';
import { contentHash, type EncodedRows } from './encode.ts';
import { SCHEMA, TABLE } from './layout.ts';
import type { Segments } from './segments.ts';
import type { Snapshot } from './snapshot.ts';

/** Waits in milliseconds for a table that another process is just creating. */
const BEING_CREATED = [50, 100, 200, 400];

/** The table when it is there. Its name is listed a moment before it can be opened, so a miss is looked at again. */
export async function findTable(db: Connection): Promise<Table | undefined> {
  for (const wait of [...BEING_CREATED, undefined]) {
    if (!(await db.tableNames()).includes(TABLE)) return undefined;
    try {
      return await db.openTable(TABLE);
    } catch (error) {
      if (wait === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return undefined;
}

/** The table, created when it isn't there. */
export const openOrCreate = async (db: Connection): Promise<Table> => (await findTable(db)) ?? createTable(db);

export const createTable = (db: Connection): Promise<Table> => db.createEmptyTable(TABLE, SCHEMA, { existOk: true });

/** What has to be written of the records: those that are new, and those that say something else than before. */
export function sortOut(
  records: readonly PatentRecord[],
  snapshot: Snapshot | undefined,
): { fresh: PatentRecord[]; changed: PatentRecord[]; unchanged: number } {
  const last = new Map(records.map((record) => [record.key, record]));
  const fresh: PatentRecord[] = [];
  const changed: PatentRecord[] = [];
  let unchanged = records.length - last.size;
  for (const record of last.values()) {
    const row = snapshot ? snapshot.columns.rowOf(record.key) : -1;
    if (!snapshot || !isAlive(snapshot, row)) {
      fresh.push(record);
      continue;
    }
    const [a, b] = contentHash(record);
    const { hashA, hashB } = snapshot.columns;
    if (hashA.array[row] === a && hashB.array[row] === b) unchanged++;
    else changed.push(record);
  }
  return { fresh, changed, unchanged };
}

/**
 * Writes records in one version: readers see all of them or none, and never a document gone before its successor is there.
 * Their tokens are stored first, so that whoever sees a document finds its tokens.
 */
export async function write(
  table: Table,
  segments: Segments,
  sorted: ReturnType<typeof sortOut>,
  encode: (records: readonly PatentRecord[]) => Promise<EncodedRows[]>,
): Promise<PutReport> {
  const { fresh, changed, unchanged } = sorted;
  const encoded = await encode([...changed, ...fresh]);
  for (const { id, bytes } of encoded.flatMap((part) => part.segments)) await segments.add(id, bytes);
  const data = arrowTable(encoded);
  if (changed.length > 0) await table.mergeInsert('key').whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(data);
  else await table.add(data);
  return { stored: fresh.length, updated: changed.length, unchanged };
}

/** Small parts of the table from which on they are joined. */
const MANY_PARTS = 200;

/** Joins small segments and small parts of the table, so that searches look into few. */
export async function settle(table: Table, segments: Segments): Promise<void> {
  await segments.merge();
  const { fragmentStats } = await table.stats();
  if (fragmentStats.numSmallFragments > MANY_PARTS) await table.optimize();
}
