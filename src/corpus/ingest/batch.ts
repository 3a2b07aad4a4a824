import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { contentOf } from '../record/content.ts';
import { lay } from '../record/lay.ts';
import { layPartial, type PartialRecord } from '../record/partial.ts';
import type { PatentRecord, SourceMark } from '../record/types.ts';
import type { Picture } from '../search/types.ts';
import type { IngestItem, Position, Reject, Removal, Waiting } from './types.ts';

export interface BatchLimits {
  records: number;
  /** Characters of text. */
  characters: number;
}

export const BATCH: BatchLimits = { records: 2000, characters: 24_000_000 };
/** Rejects that are held at most before they are written. */
const MOST_REJECTS = 1000;

type Arrival = Extract<IngestItem, { kind: 'record' | 'partial' | 'withdrawal' }>;

/** What was read since the last batch that is stored. */
export class Batch {
  arrivals: Arrival[] = [];
  rejects: Reject[] = [];
  notes = 0;
  at: Position | null = null;
  #characters = 0;

  add(item: IngestItem): void {
    this.at = item.next;
    if (item.kind === 'reject') {
      this.rejects.push(item.reject);
      return;
    }
    this.arrivals.push(item);
    if (item.kind === 'record') {
      this.notes += item.notes;
      this.#characters += sizeOf(item.record);
      for (const { bytes } of item.pictures ?? []) this.#characters += bytes.length;
    } else if (item.kind === 'partial') this.#characters += JSON.stringify(item.partial.fields).length;
  }

  get empty(): boolean {
    return this.arrivals.length === 0 && this.rejects.length === 0;
  }

  full(limits: BatchLimits): boolean {
    return (
      this.arrivals.length >= limits.records ||
      this.#characters >= limits.characters ||
      this.rejects.length >= MOST_REJECTS
    );
  }
}

/** The pictures of the records that arrived. A correction is laid over its document, and so are its pictures. */
export const picturesIn = (arrivals: readonly IngestItem[]): Picture[] =>
  arrivals.flatMap((one) =>
    one.kind === 'record' ? (one.pictures ?? []).map((picture) => ({ key: one.record.key, ...picture })) : [],
  );

/** About how much text a record holds. */
function sizeOf(record: PatentRecord): number {
  let size = 1000 + record.title.length + record.abstract.length;
  for (const { text } of record.claims) size += text.length;
  for (const { text } of record.description) size += text.length;
  return size;
}

export interface Laying {
  /** What has to be written, by key. */
  put: PatentRecord[];
  stored: number;
  updated: number;
  unchanged: number;
  waiting: Waiting[];
  /** Documents that have to go, as they are stored. */
  removed: Removal[];
  rejects: Reject[];
}

/** Lays what arrived, in its order, over what is stored: documents, corrections and parts of documents. */
export function layBatch(arrivals: readonly Arrival[], there: ReadonlyMap<string, PatentRecord>): Laying {
  const current = new Map(there);
  const changed = new Map<string, PatentRecord>();
  const laying: Laying = { put: [], stored: 0, updated: 0, unchanged: 0, waiting: [], removed: [], rejects: [] };
  for (const item of arrivals) {
    if (item.kind === 'record') {
      const { record, change } = lay(current.get(item.record.key), item.record);
      laying[change]++;
      if (change === 'unchanged') continue;
      current.set(record.key, record);
      changed.set(record.key, record);
      continue;
    }
    if (item.kind === 'withdrawal') {
      const { key, by } = item.withdrawal;
      const stored = current.get(key);
      const kept = stored && keptFrom(stored, by);
      if (kept) laying.rejects.push({ source: item.source, offset: item.offset, refusals: [kept], excerpt: key });
      else if (!stored) laying.unchanged++;
      else {
        laying.removed.push({ source: item.source, offset: item.offset, by, record: stored });
        current.delete(key);
        changed.delete(key);
      }
      continue;
    }
    const base = current.get(item.partial.key);
    if (!base) {
      laying.waiting.push({ partial: item.partial, source: item.source, offset: item.offset });
      continue;
    }
    const record = laidOver(base, item.partial);
    laying[record ? 'updated' : 'unchanged']++;
    if (!record) continue;
    current.set(record.key, record);
    changed.set(record.key, record);
  }
  laying.put = [...changed.values()];
  return laying;
}

/** Why a document stays although a source has withdrawn it; undefined when it has to go. */
function keptFrom({ key, source }: PatentRecord, by: SourceMark): Refusal | undefined {
  if (source.id !== by.id) return refuse('ZQ-COR-100', { key, by: by.id, source: source.id });
  return by.asOf < source.asOf ? refuse('ZQ-COR-101', { key, day: source.asOf, withdrawn: by.asOf }) : undefined;
}

/** The document with the part laid over it; undefined when that changes nothing. */
export function laidOver(base: PatentRecord, partial: PartialRecord): PatentRecord | undefined {
  const record = layPartial(base, partial);
  return contentOf(record) === contentOf(base) ? undefined : record;
}

/** Keys whose stored documents have to be known before the batch is laid. */
export const keysIn = (arrivals: readonly Arrival[]): string[] => [...new Set(arrivals.map(keyOf))];

const keyOf = (item: Arrival): string =>
  item.kind === 'record' ? item.record.key : item.kind === 'partial' ? item.partial.key : item.withdrawal.key;
