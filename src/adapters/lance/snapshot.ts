import type { Connection, Table } from '@lancedb/lancedb';
import type { CorpusMark } from '#corpus/search/index.ts';
import { addRow, countRows, dropRow, eachRow, hasRow, noRows, type Rows } from '#corpus/search/row-sets.ts';
import { rowIdHalves } from './arrow.ts';
import { Columns } from './columns.ts';
import { TABLE, VALUE_COLUMNS } from './layout.ts';
import { Postings } from './postings.ts';
import type { Segments } from './segments.ts';

/** One state of the dataset: nothing of it changes, whatever is written meanwhile. */
export interface Snapshot {
  version: number;
  table: Table;
  columns: Columns;
  /** How many rows the columns had when the state was read; sets of rows are so long. */
  rows: number;
  /** The rows that this state has. */
  alive: Rows;
  /** The tokens of its texts. */
  postings: Postings;
  mark: CorpusMark;
  /** Rows of the table that a later row of the same key stands over. */
  shadowed: number;
}

const BATCH = 8192;

/** Reads the state of a version: only what is new against the state before, where that can be. */
export async function readSnapshot(
  db: Connection,
  segments: Segments,
  version: number,
  before?: Snapshot,
): Promise<Snapshot> {
  const table = await db.openTable(TABLE, [], { version });
  const next = before ? await readDifference(table, before) : undefined;
  const { columns, alive, shadowed } = next ?? (await readWhole(table));
  const { rows } = columns;
  const held = await segments.covering(segmentsOf(columns, alive));
  const postings = new Postings(columns, rows, alive, held.segments, held.missing);
  return { version, table, columns, rows, alive, shadowed, postings, mark: markOf(version, columns, alive) };
}

/** The segments that hold the tokens of these rows. */
export function segmentsOf({ segments, segment }: Columns, alive: Rows): string[] {
  const used = new Uint8Array(segments.size);
  eachRow(alive, (row) => {
    used[segment.array[row]!] = 1;
  });
  return Array.from(used.keys())
    .filter((code) => used[code] === 1)
    .map((code) => segments.get(code));
}

interface Read {
  columns: Columns;
  alive: Rows;
  shadowed: number;
}

async function readWhole(table: Table): Promise<Read> {
  const columns = new Columns();
  const query = table
    .query()
    .select([...VALUE_COLUMNS])
    .withRowId();
  for await (const batch of query) columns.take(batch);
  const alive = noRows(columns.rows);
  let shadowed = 0;
  for (let row = 0; row < columns.rows; row++) shadowed += enter(columns, alive, row);
  return { columns, alive, shadowed };
}

/** Lets a row stand for its key, unless a later one does; answers how many rows went into the shadow. */
function enter(columns: Columns, alive: Rows, row: number): number {
  const code = columns.key.array[row]!;
  const other = columns.rowOfKey.array[code]!;
  const there = other >= 0 && other !== row && hasRow(alive, other);
  if (there && columns.isLater(other, row)) return 1;
  if (there) dropRow(alive, other);
  columns.rowOfKey.array[code] = row;
  addRow(alive, row);
  return there ? 1 : 0;
}

/** The new state from the one before; undefined when reading it whole is simpler. */
async function readDifference(table: Table, before: Snapshot): Promise<Read | undefined> {
  const { columns } = before;
  const seen = noRows(columns.rows);
  const fresh: bigint[] = [];
  let known = 0;
  for await (const batch of table.query().select(['_rowid'])) {
    const { low, high } = rowIdHalves(batch);
    for (let i = 0; i < batch.numRows; i++) {
      const row = columns.rowAt(high[i * 2]!, low[i * 2]!);
      if (row >= 0) {
        addRow(seen, row);
        known++;
      } else fresh.push((BigInt(high[i * 2]!) << 32n) | BigInt(low[i * 2]!));
    }
  }
  const dead = columns.rows - known;
  // A fragment number is never given twice, but a restored dataset may give one again for other rows.
  if (before.shadowed > 0 || dead > 10_000 + known / 2 || fresh.length > 50_000 + known / 4) return undefined;
  const alive = noRows(columns.rows + fresh.length);
  alive.set(before.alive);
  for (let i = 0; i < seen.length; i++) alive[i]! &= seen[i]!;
  let shadowed = 0;
  for (let i = 0; i < fresh.length; i += BATCH) {
    const ids = fresh.slice(i, i + BATCH);
    const query = table
      .takeRowIds(ids)
      .select([...VALUE_COLUMNS])
      .withRowId();
    for await (const batch of query) for (const row of columns.take(batch)) shadowed += enter(columns, alive, row);
  }
  return { columns, alive, shadowed };
}

const mix = (a: number, b: number): number => {
  let hash = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
};

/** The sum of the hashes of all documents: the same for the same documents in any order. */
function markOf(version: number, columns: Columns, alive: Rows): CorpusMark {
  let [a, b] = [0, 0];
  eachRow(alive, (row) => {
    const key = columns.keys.hashOf(columns.key.array[row]!);
    a = (a + mix(columns.hashA.array[row]!, key)) | 0;
    b = (b + mix(columns.hashB.array[row]!, key ^ 0x5bd1e995)) | 0;
  });
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return { version, documents: countRows(alive), hash: hex(a) + hex(b) };
}
