import { type Connection, MatchQuery, type Table } from '@lancedb/lancedb';
import type { Problem } from '#corpus/search/index.ts';
import { intColumn, rowIdHalves, variableColumn } from './arrow.ts';
import { contentHash, decodeRecord } from './encode.ts';
import { reasonOf } from './faults.ts';
import { INDEXED, TABLE } from './layout.ts';
import { buildIndex, createTable, findTable } from './writer.ts';

/** What is wrong, with the rows it is about. */
export interface Finding extends Problem {
  rows?: bigint[];
  column?: string;
}

const BATCH = 2000;
const EXAMPLES = 5;
const decoder = new TextDecoder();

/** Looks at everything: whether the table opens, every row reads and says what its hash says, keys are single, indexes whole. */
export async function examine(db: Connection): Promise<Finding[]> {
  let table: Table | undefined;
  try {
    table = await findTable(db);
    if (!table) return [];
    await table.countRows();
  } catch (error) {
    return [{ code: 'no-dataset', detail: `The table cannot be opened: ${reasonOf(error)}` }];
  }
  try {
    return [...(await examineRows(table)), ...(await examineIndexes(table))];
  } finally {
    table.close();
  }
}

/** Row ids by fragment; told by the list of the version alone, without a look into data. */
async function rowIds(table: Table): Promise<Map<number, bigint[]>> {
  const out = new Map<number, bigint[]>();
  for await (const batch of table.query().select(['_rowid'])) {
    const { low, high } = rowIdHalves(batch);
    for (let i = 0; i < batch.numRows; i++) {
      const fragment = high[i * 2]!;
      const ids = out.get(fragment);
      const id = (BigInt(fragment) << 32n) | BigInt(low[i * 2]!);
      if (ids) ids.push(id);
      else out.set(fragment, [id]);
    }
  }
  return out;
}

async function examineRows(table: Table): Promise<Finding[]> {
  const out: Finding[] = [];
  const newest = new Map<string, bigint>();
  const older: { key: string; id: bigint }[] = [];
  const broken: { key: string; id: bigint }[] = [];
  const fragments = [...(await rowIds(table))].sort((a, b) => a[0] - b[0]);
  for (const [, ids] of fragments) {
    try {
      for (let i = 0; i < ids.length; i += BATCH)
        await readRows(table, ids.slice(i, i + BATCH), (key, id, whole) => {
          const before = newest.get(key);
          if (before !== undefined) older.push({ key, id: before });
          newest.set(key, id);
          if (!whole) broken.push({ key, id });
        });
    } catch (error) {
      out.push({
        code: 'missing-file',
        detail: `${ids.length} rows cannot be read: ${reasonOf(error)}`,
        rows: ids,
      });
    }
  }
  const some = (list: { key: string }[]) =>
    list
      .slice(0, EXAMPLES)
      .map((one) => one.key)
      .join(', ') + (list.length > EXAMPLES ? ' …' : '');
  if (older.length > 0)
    out.push({
      code: 'duplicate-key',
      detail: `${older.length} documents stand twice; the newer ones count: ${some(older)}`,
      rows: older.map((one) => one.id),
    });
  if (broken.length > 0)
    out.push({
      code: 'broken-row',
      detail: `${broken.length} documents are not what was stored: ${some(broken)}`,
      rows: broken.map((one) => one.id),
    });
  return out;
}

async function readRows(
  table: Table,
  ids: bigint[],
  visit: (key: string, id: bigint, whole: boolean) => void,
): Promise<void> {
  const query = table.takeRowIds(ids).select(['key', 'hash_a', 'hash_b', 'head', 'body']).withRowId();
  for await (const batch of query) {
    const { low, high } = rowIdHalves(batch);
    const [key, head, body] = ['key', 'head', 'body'].map((name) => variableColumn(batch, name));
    const [a, b] = [intColumn(batch, 'hash_a'), intColumn(batch, 'hash_b')];
    const part = (column: typeof key, i: number) =>
      column!.bytes.subarray(column!.offsets[i]!, column!.offsets[i + 1]!);
    for (let i = 0; i < batch.numRows; i++) {
      const name = decoder.decode(part(key, i));
      let whole = false;
      try {
        const record = decodeRecord(part(head, i), part(body, i));
        const [x, y] = contentHash(record);
        whole = record.key === name && x === a[i] && y === b[i];
      } catch {
        whole = false;
      }
      visit(name, (BigInt(high[i * 2]!) << 32n) | BigInt(low[i * 2]!), whole);
    }
  }
}

async function examineIndexes(table: Table): Promise<Finding[]> {
  const out: Finding[] = [];
  let there: Awaited<ReturnType<Table['listIndices']>>;
  try {
    there = await table.listIndices();
  } catch (error) {
    const detail = (column: string) => `The index of ${column} cannot be read: ${reasonOf(error)}`;
    return INDEXED.map((column) => ({ code: 'missing-index', detail: detail(column), column }));
  }
  for (const column of INDEXED) {
    const index = there.find((one) => one.columns.includes(column));
    if (!index) {
      out.push({ code: 'missing-index', detail: `Column ${column} has no index.`, column });
      continue;
    }
    try {
      await table.prewarmIndex(index.name);
      await table.query().fullTextSearch(new MatchQuery('x', column)).select(['_rowid', '_score']).limit(1).toArrow();
      const stats = await table.indexStats(index.name);
      if (stats && stats.numUnindexedRows > 0)
        out.push({
          code: 'stale-index',
          detail: `${stats.numUnindexedRows} rows are not in the index of ${column} yet; searches are right, only slower.`,
          column,
        });
    } catch (error) {
      out.push({ code: 'missing-index', detail: `The index of ${column} cannot be read: ${reasonOf(error)}`, column });
    }
  }
  return out;
}

/**
 * Mends what can be mended: builds indexes anew, takes out rows that cannot be read and those that a newer one of the same
 * key stands over. A table that cannot be opened is set aside by `setAside`, where the storage can do that.
 */
export async function mend(db: Connection, findings: Finding[], setAside?: () => string): Promise<Problem[]> {
  const done: Problem[] = [];
  if (findings.some((one) => one.code === 'no-dataset')) {
    const where = setAside?.() ?? 'its place on the storage, beside the new table';
    (await createTable(db)).close();
    return [
      {
        code: 'begun-anew',
        detail: `What was left is kept at ${where}. The corpus is empty now: ingest its sources again.`,
      },
    ];
  }
  if (findings.length === 0) return done;
  const table = await db.openTable(TABLE);
  try {
    for (const finding of findings) {
      if (!finding.rows) continue;
      await dropRows(table, finding.rows);
      const lost = finding.code !== 'duplicate-key';
      done.push({
        code: lost ? 'rows-lost' : 'duplicates-dropped',
        detail: `${finding.rows.length} rows were taken out${lost ? ': they could not be read. Ingest their sources again' : ''}. ${finding.detail}`,
      });
    }
    for (const finding of findings) {
      if (!finding.column || finding.code === 'stale-index') continue;
      // An index whose files are gone cannot be replaced, but it can be taken off the list.
      await table.dropIndex(`${finding.column}_idx`).catch(() => {});
      await buildIndex(table, finding.column);
      done.push({ code: 'index-built', detail: `The index of ${finding.column} was built anew.` });
    }
    if (findings.some((one) => one.code === 'stale-index') || done.length > 0) {
      const stale = await examineIndexes(table);
      for (const one of stale) if (one.column) await buildIndex(table, one.column);
      for (const one of stale)
        done.push({ code: 'index-built', detail: `The index of ${one.column} was brought up to date.` });
    }
  } finally {
    table.close();
  }
  return done;
}

/** Takes rows out by their place alone, so that it works also where their data cannot be read. */
async function dropRows(table: Table, rows: bigint[]): Promise<void> {
  const sorted = [...rows].sort((a, b) => (a < b ? -1 : 1));
  const ranges: [bigint, bigint][] = [];
  for (const id of sorted) {
    const last = ranges.at(-1);
    if (last && id === last[1] + 1n) last[1] = id;
    else ranges.push([id, id]);
  }
  for (let i = 0; i < ranges.length; i += 200)
    await table.delete(
      ranges
        .slice(i, i + 200)
        .map(([from, to]) => `(_rowid >= ${from} AND _rowid <= ${to})`)
        .join(' OR '),
    );
}
