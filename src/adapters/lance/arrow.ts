import { Binary, type Data, Int32, makeData, RecordBatch, Struct, Table, Utf8 } from 'apache-arrow';
import type { EncodedRows } from './encode.ts';
import { INT_COLUMNS, SCHEMA } from './layout.ts';

/** Encoded rows as an Arrow table, without copying them. */
export const arrowTable = (parts: readonly EncodedRows[]): Table => new Table(SCHEMA, parts.map(recordBatch));

function recordBatch(encoded: EncodedRows): RecordBatch {
  const length = encoded.rows;
  const children = SCHEMA.fields.map((field): Data => {
    if ((INT_COLUMNS as readonly string[]).includes(field.name))
      return makeData({ type: new Int32(), length, nullCount: 0, data: encoded.ints[field.name]! });
    const { offsets, data } = encoded.variable[field.name]!;
    return field.type instanceof Binary
      ? makeData({ type: new Binary(), length, nullCount: 0, valueOffsets: offsets, data })
      : makeData({ type: new Utf8(), length, nullCount: 0, valueOffsets: offsets, data });
  });
  const struct = makeData({ type: new Struct(SCHEMA.fields), length, nullCount: 0, children });
  return new RecordBatch(SCHEMA, struct);
}

/** Row ids of a batch as pairs of fragment and place in it, without big integers. */
export function rowIdHalves(batch: RecordBatch): { low: Uint32Array; high: Uint32Array; stride: 2 } {
  const data = batch.getChild('_rowid')!.data[0]!;
  const values = data.values as BigUint64Array;
  const halves = new Uint32Array(values.buffer, values.byteOffset, data.length * 2);
  return { low: halves, high: halves.subarray(1), stride: 2 };
}

/** Offsets and bytes of a column of texts or bytes. */
export function variableColumn(batch: RecordBatch, name: string): { offsets: Int32Array; bytes: Uint8Array } {
  const data = batch.getChild(name)!.data[0]!;
  return { offsets: data.valueOffsets as Int32Array, bytes: data.values as Uint8Array };
}

export const intColumn = (batch: RecordBatch, name: string): Int32Array =>
  batch.getChild(name)!.data[0]!.values as Int32Array;
