import { createHash, randomUUID } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { SegmentBuilder, type SegmentDocument } from '#corpus/postings/index.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import { numberCores } from '#corpus/search/numbers.ts';
import { textOf, valuesOf } from '#corpus/search/values.ts';
import { type CutWords, canonicalText, wordsOf } from '#corpus/words/index.ts';
import { BYTE_COLUMNS, DAYS, INT_COLUMNS, MULTIPLE, SINGLE, TEXT_COLUMNS } from './layout.ts';

/** A column of texts or bytes as Arrow stores it. */
export interface VariableColumn {
  offsets: Int32Array;
  data: Uint8Array;
}

/** Rows as columns, ready to be handed to Arrow or to another thread. */
export interface EncodedRows {
  rows: number;
  variable: Record<string, VariableColumn>;
  ints: Record<string, Int32Array>;
  /** The tokens of the rows, in one part or more. */
  segments: { id: string; bytes: Uint8Array }[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class VariableWriter {
  #data: Uint8Array;
  #length = 0;
  #row = 0;
  readonly #offsets: Int32Array;
  constructor(rows: number, each: number) {
    this.#data = new Uint8Array(Math.max(256, rows * each));
    this.#offsets = new Int32Array(rows + 1);
  }
  text(value: string): void {
    this.#reserve(value.length * 3);
    this.#length += encoder.encodeInto(value, this.#data.subarray(this.#length)).written;
    this.#offsets[++this.#row] = this.#length;
  }
  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#data.set(value, this.#length);
    this.#length += value.length;
    this.#offsets[++this.#row] = this.#length;
  }
  done(): VariableColumn {
    return { offsets: this.#offsets, data: this.#data.slice(0, this.#length) };
  }
  #reserve(more: number): void {
    if (this.#length + more <= this.#data.length) return;
    const next = new Uint8Array(Math.max(this.#length + more, this.#data.length * 2));
    next.set(this.#data.subarray(0, this.#length));
    this.#data = next;
  }
}

/** Fields of a record in the order in which they are hashed. */
const FIELDS: readonly (keyof PatentRecord)[] = [
  'key',
  'office',
  'publication',
  'application',
  'right',
  'lang',
  'title',
  'otherTitles',
  'abstract',
  'otherAbstracts',
  'claims',
  'description',
  'figures',
  'applicants',
  'inventors',
  'agency',
  'agents',
  'ipc',
  'cpc',
  'locarno',
  'priorities',
  'family',
  'citations',
  'events',
  'corrections',
  'source',
  'fieldSources',
];

/** JSON with the names of every object in one order, and without the days on which sources said so. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) {
    if (name !== 'asOf') out[name] = ordered((value as Record<string, unknown>)[name]);
  }
  return out;
}

/** Sixty-four bits of what a record says. The same words said on a later day are the same record. */
export function contentHash(record: PatentRecord): [number, number] {
  let said = '';
  for (const field of FIELDS) said += JSON.stringify(ordered(record[field])) ?? '';
  const bytes = createHash('sha1').update(said).digest();
  return [bytes.readInt32LE(0), bytes.readInt32LE(4)];
}

/** The long texts of a record, which lists don't need. */
const BODY = ['claims', 'description', 'figures'] as const;

/** Shorter texts are stored as they are: compressing each costs more than it saves. */
const LONG = 4096;
const FIRST_OF_ZSTD = 0x28;

function pack(value: unknown): Uint8Array {
  const json = encoder.encode(JSON.stringify(value));
  return json.length < LONG ? json : zstdCompressSync(json);
}
const unpack = (data: Uint8Array): unknown =>
  JSON.parse(decoder.decode(data[0] === FIRST_OF_ZSTD ? zstdDecompressSync(data) : data));

/** How often the words of a title count beside those of the abstract and the claims. */
const TITLE_WEIGHT = 3;
/** Tokens after which a segment is closed, so that long texts don't fill the memory. */
const MOST_TOKENS = 4_000_000;

/** What the index of words keeps of a record. */
export function segmentDocument(record: PatentRecord, cut: CutWords): SegmentDocument {
  const texts = {
    TI: canonicalText(textOf(record, 'TI')),
    AB: canonicalText(textOf(record, 'AB')),
    CL: canonicalText(textOf(record, 'CL')),
    DE: canonicalText(textOf(record, 'DE')),
  };
  const title = wordsOf(texts.TI, cut);
  const words = wordsOf(`${texts.AB} ${texts.CL}`, cut);
  for (let times = 0; times < TITLE_WEIGHT; times++) for (const word of title) words.push(word);
  return { texts, words };
}

const builder = new SegmentBuilder();

/** Records as columns, and their tokens as segments. */
export function encodeRecords(records: readonly PatentRecord[], cut: CutWords): EncodedRows {
  const writers = new Map<string, VariableWriter>();
  for (const name of TEXT_COLUMNS) writers.set(name, new VariableWriter(records.length, 64));
  for (const name of BYTE_COLUMNS) writers.set(name, new VariableWriter(records.length, 512));
  const ints: Record<string, Int32Array> = {};
  for (const name of INT_COLUMNS) ints[name] = new Int32Array(records.length);
  const text = (name: string, value: string) => writers.get(name)!.text(value);
  const segments: EncodedRows['segments'] = [];
  let segment = randomUUID();
  records.forEach((record, row) => {
    const values = valuesOf(record);
    text('key', record.key);
    for (const name of SINGLE) text(name, values[name]);
    for (const name of MULTIPLE)
      text(name, name === 'numbers' ? numberCores(record).join('\n') : values[name].map(oneLine).join('\n'));
    for (const name of DAYS) ints[name]![row] = values[name];
    [ints.hash_a![row], ints.hash_b![row]] = contentHash(record);
    text('segment', segment);
    ints.ordinal![row] = builder.documents;
    builder.add(segmentDocument(record, cut));
    if (builder.tokens > MOST_TOKENS) {
      segments.push({ id: segment, bytes: builder.finish(segment) });
      segment = randomUUID();
    }
    const { claims, description, figures, ...head } = record;
    writers.get('head')!.bytes(pack(head));
    writers
      .get('body')!
      .bytes(
        claims.length + description.length + figures.length === 0
          ? new Uint8Array(0)
          : pack({ claims, description, figures }),
      );
  });
  if (builder.documents > 0) segments.push({ id: segment, bytes: builder.finish(segment) });
  return {
    rows: records.length,
    variable: Object.fromEntries([...writers].map(([name, writer]) => [name, writer.done()])),
    ints,
    segments,
  };
}

const oneLine = (text: string) => text.replaceAll('\n', ' ');

export type RecordHead = Omit<PatentRecord, (typeof BODY)[number]>;

export const decodeHead = (head: Uint8Array): RecordHead => unpack(head) as RecordHead;

export function decodeRecord(head: Uint8Array, body: Uint8Array): PatentRecord {
  const long =
    body.length === 0
      ? { claims: [], description: [], figures: [] }
      : (unpack(body) as Pick<PatentRecord, (typeof BODY)[number]>);
  return { ...decodeHead(head), ...long };
}
