import { type Connection, Index, type Table } from '@lancedb/lancedb';
import type { PatentRecord } from '#corpus/record/index.ts';
import type { PutReport } from '#corpus/search/index.ts';
import { arrowTable } from './arrow.ts';
import { isAlive } from './counts.ts';
import { contentHash, type EncodedRows } from './encode.ts';
import { INDEXED, SCHEMA, TABLE, WORD_COLUMN } from './layout.ts';
import type { Snapshot } from './snapshot.ts';

/** How grams and words are indexed: tokens are made before, so the index cuts at blanks and changes nothing. */
const indexOf = (column: string) =>
  Index.fts({
    baseTokenizer: 'whitespace',
    withPosition: column !== WORD_COLUMN,
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
    maxTokenLength: 256,
  });

export const buildIndex = (table: Table, column: string): Promise<void> =>
  table.createIndex(column, { config: indexOf(column), replace: true });

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

/** The table, created with its empty indexes when it isn't there. */
export async function openOrCreate(db: Connection): Promise<Table> {
  return (await findTable(db)) ?? createTable(db);
}

export async function createTable(db: Connection): Promise<Table> {
  const table = await db.createEmptyTable(TABLE, SCHEMA, { existOk: true });
  const there = new Set((await table.listIndices()).flatMap((index) => index.columns));
  for (const column of INDEXED) if (!there.has(column)) await buildIndex(table, column);
  return table;
}

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

/** Writes records in one version: readers see all of them or none, and never a document gone before its successor is there. */
export async function write(
  table: Table,
  sorted: ReturnType<typeof sortOut>,
  encode: (records: readonly PatentRecord[]) => Promise<EncodedRows[]>,
): Promise<PutReport> {
  const { fresh, changed, unchanged } = sorted;
  if (changed.length > 0) {
    const data = arrowTable(await encode([...changed, ...fresh]));
    await table.mergeInsert('key').whenMatchedUpdateAll().whenNotMatchedInsertAll().execute(data);
  } else if (fresh.length > 0) await table.add(arrowTable(await encode(fresh)));
  return { stored: fresh.length, updated: changed.length, unchanged };
}

/** Indexes built at a time: each takes one core. */
const AT_ONCE = 2;

/** Brings indexes up to date: built anew when most rows are outside, else extended. */
export async function settle(table: Table): Promise<void> {
  const indexes = await table.listIndices();
  const missing: string[] = [];
  let extend = false;
  for (const column of INDEXED) {
    const index = indexes.find((one) => one.columns.includes(column));
    const stats = index && (await table.indexStats(index.name));
    if (!stats || stats.numUnindexedRows > stats.numIndexedRows) missing.push(column);
    else if (stats.numUnindexedRows > 0) extend = true;
  }
  const build = async () => {
    for (let column = missing.shift(); column !== undefined; column = missing.shift()) await buildIndex(table, column);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, build));
  const { fragmentStats } = await table.stats();
  if (extend || fragmentStats.numSmallFragments > 200) await table.optimize();
}
