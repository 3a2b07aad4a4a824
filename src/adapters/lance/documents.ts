import { legalStateOf } from '#corpus/events/index.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import type { Hit } from '#corpus/search/index.ts';
import { rowIdHalves, variableColumn } from './arrow.ts';
import { decodeHead, decodeRecord, type RecordHead } from './encode.ts';
import type { Snapshot } from './snapshot.ts';

const CHUNK = 1000;

/** Reads columns of rows, in the order of the rows; undefined for a row that is gone. The parts are views, not copies. */
export async function readColumns<T>(
  snapshot: Snapshot,
  rows: ArrayLike<number>,
  columns: readonly string[],
  read: (parts: Uint8Array[]) => T,
): Promise<(T | undefined)[]> {
  const at = new Map<number, number[]>();
  for (let i = 0; i < rows.length; i++) {
    const places = at.get(rows[i]!);
    if (places) places.push(i);
    else at.set(rows[i]!, [i]);
  }
  const out = new Array<T | undefined>(rows.length).fill(undefined);
  const wanted = [...at.keys()];
  for (let i = 0; i < wanted.length; i += CHUNK) {
    const ids = wanted.slice(i, i + CHUNK).map((row) => snapshot.columns.rowIdOf(row));
    const query = snapshot.table
      .takeRowIds(ids)
      .select([...columns])
      .withRowId();
    for await (const batch of query) {
      const { low, high } = rowIdHalves(batch);
      const parts = columns.map((name) => variableColumn(batch, name));
      for (let n = 0; n < batch.numRows; n++) {
        const row = snapshot.columns.rowAt(high[n * 2]!, low[n * 2]!);
        const value = read(parts.map(({ offsets, bytes }) => bytes.subarray(offsets[n]!, offsets[n + 1]!)));
        for (const place of at.get(row) ?? []) out[place] = value;
      }
    }
  }
  return out;
}

/** Whole records of rows, in the order of the rows. */
export const readRecords = (snapshot: Snapshot, rows: ArrayLike<number>): Promise<(PatentRecord | undefined)[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : readColumns(snapshot, rows, ['head', 'body'], ([head, body]) => decodeRecord(head!, body!));

/** Goes through whole records of rows, in no order, without keeping them. */
export async function eachRecord(
  snapshot: Snapshot,
  rows: ArrayLike<number>,
  visit: (row: number, record: PatentRecord) => void,
): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    const some = Array.prototype.slice.call(rows, i, i + CHUNK) as number[];
    const records = await readRecords(snapshot, some);
    records.forEach((record, n) => {
      if (record) visit(some[n]!, record);
    });
  }
}

/** Rows as lists show them, in the order of the rows. What is known of rows already is not read again. */
export async function readHits(
  snapshot: Snapshot,
  rows: ArrayLike<number>,
  scores?: ArrayLike<number>,
  known?: ReadonlyMap<number, RecordHead>,
): Promise<Hit[]> {
  const unknown = Array.from(rows).filter((row) => !known?.has(row));
  const read =
    unknown.length === 0 ? [] : await readColumns(snapshot, unknown, ['head'], ([head]) => decodeHead(head!));
  const heads = new Map(unknown.map((row, i) => [row, read[i]]));
  return Array.from(rows).flatMap((row, i) => {
    const head = known?.get(row) ?? heads.get(row);
    return head ? [hitOf(head, scores?.[i] ?? 0)] : [];
  });
}

function hitOf(head: RecordHead, score: number): Hit {
  return {
    key: head.key,
    application: head.application?.number ?? null,
    title: head.title,
    abstract: head.abstract,
    applicants: head.applicants.map((one) => one.name),
    inventors: head.inventors.map((one) => one.name),
    ipc: head.ipc.map((one) => one.symbol),
    right: head.right,
    kind: head.publication.kind,
    filedOn: head.application?.date ?? null,
    publishedOn: head.publication.date,
    state: legalStateOf(head, head.source.asOf),
    source: head.source,
    score,
  };
}
