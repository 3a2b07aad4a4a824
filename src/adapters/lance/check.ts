import type { Connection, Table } from '@lancedb/lancedb';
import { SegmentBuilder, type SegmentDocument } from '#corpus/postings/index.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import type { Problem } from '#corpus/search/index.ts';
import type { CutWords } from '#corpus/words/index.ts';
import { intColumn, rowIdHalves, variableColumn } from './arrow.ts';
import { contentHash, decodeRecord, segmentDocument } from './encode.ts';
import { reasonOf } from './faults.ts';
import { TABLE } from './layout.ts';
import type { Segments } from './segments.ts';
import { createTable, findTable } from './writer.ts';

/** What is wrong, with the rows it is about. */
export interface Finding extends Problem {
  rows?: bigint[];
  /** Parts of the index of words that have to be made again. */
  members?: string[];
  /** Stored segments that are not what was stored. */
  segments?: string[];
}

const BATCH = 2000;
const EXAMPLES = 5;
const decoder = new TextDecoder();

/** Looks at everything: whether the table opens, every row reads and says what its hash says, keys are single, indexes whole. */
export async function examine(db: Connection, segments: Segments): Promise<Finding[]> {
  let table: Table | undefined;
  try {
    table = await findTable(db);
    if (!table) return [];
    await table.countRows();
  } catch (error) {
    return [{ code: 'no-dataset', detail: `The table cannot be opened: ${reasonOf(error)}` }];
  }
  try {
    return [...(await examineRows(table)), ...(await examineWords(table, segments))];
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

/** Whether the index of words has a part for every document, as it was stored. */
async function examineWords(table: Table, segments: Segments): Promise<Finding[]> {
  const out: Finding[] = [];
  const broken = await segments.broken();
  if (broken.length > 0)
    out.push({
      code: 'missing-index',
      detail: `${broken.length} parts of the index of words are not what was stored.`,
      segments: broken,
    });
  const there = await segments.members(broken);
  const missing = new Map<string, number>();
  try {
    for await (const batch of table.query().select(['segment'])) {
      const column = batch.getChild('segment')!;
      for (let i = 0; i < batch.numRows; i++) {
        const id = String(column.get(i));
        if (!there.has(id)) missing.set(id, (missing.get(id) ?? 0) + 1);
      }
    }
  } catch {
    // Rows that cannot be read are told of already.
  }
  if (missing.size > 0) {
    const documents = [...missing.values()].reduce((a, b) => a + b, 0);
    out.push({
      code: 'missing-index',
      detail: `${documents} documents are not in the index of words.`,
      members: [...missing.keys()],
    });
  }
  return out;
}

/**
 * Mends what can be mended: builds indexes anew, takes out rows that cannot be read and those that a newer one of the same
 * key stands over. A table that cannot be opened is set aside by `setAside`, where the storage can do that.
 */
export async function mend(
  db: Connection,
  segments: Segments,
  findings: Finding[],
  { cut, setAside }: { cut: CutWords; setAside: (() => string) | undefined },
): Promise<Problem[]> {
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
    const broken = findings.flatMap((one) => one.segments ?? []);
    if (broken.length > 0) await segments.drop(broken);
    const members = new Set(findings.flatMap((one) => one.members ?? []));
    if (members.size > 0) {
      const documents = await buildWords(table, segments, members, cut);
      done.push({ code: 'index-built', detail: `The index of words of ${documents} documents was built anew.` });
    }
  } finally {
    table.close();
  }
  return done;
}

/** Makes parts of the index of words from the documents themselves; answers of how many. */
async function buildWords(
  table: Table,
  segments: Segments,
  members: ReadonlySet<string>,
  cut: CutWords,
): Promise<number> {
  let documents = 0;
  const builder = new SegmentBuilder();
  for (const id of members) {
    const ordinals = new Map<number, bigint>();
    const places = table.query().where(`segment = '${id}'`).select(['_rowid', 'ordinal']);
    for await (const batch of places) {
      const { low, high } = rowIdHalves(batch);
      const ordinal = intColumn(batch, 'ordinal');
      for (let i = 0; i < batch.numRows; i++)
        ordinals.set(ordinal[i]!, (BigInt(high[i * 2]!) << 32n) | BigInt(low[i * 2]!));
    }
    if (ordinals.size === 0) continue;
    const last = Math.max(...ordinals.keys());
    for (let from = 0; from <= last; from += BATCH) {
      const wanted = Array.from({ length: Math.min(BATCH, last + 1 - from) }, (_, i) => ordinals.get(from + i));
      const records = new Map<bigint, PatentRecord>();
      const ids = wanted.filter((one) => one !== undefined);
      if (ids.length > 0) {
        const query = table.takeRowIds(ids).select(['head', 'body']).withRowId();
        for await (const batch of query) {
          const { low, high } = rowIdHalves(batch);
          const [head, body] = [variableColumn(batch, 'head'), variableColumn(batch, 'body')];
          for (let i = 0; i < batch.numRows; i++)
            records.set(
              (BigInt(high[i * 2]!) << 32n) | BigInt(low[i * 2]!),
              decodeRecord(
                head.bytes.subarray(head.offsets[i]!, head.offsets[i + 1]!),
                body.bytes.subarray(body.offsets[i]!, body.offsets[i + 1]!),
              ),
            );
        }
      }
      for (const one of wanted) {
        const record = one === undefined ? undefined : records.get(one);
        // A document that is gone keeps its number, so that those behind it keep theirs.
        builder.add(record ? segmentDocument(record, cut) : NOTHING);
        if (record) documents++;
      }
    }
    await segments.add(id, builder.finish(id));
  }
  return documents;
}

const NOTHING: SegmentDocument = { texts: { TI: '', AB: '', CL: '', DE: '' }, words: [] };

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
