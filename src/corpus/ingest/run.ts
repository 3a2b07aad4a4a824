import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { CorpusIndex } from '../search/types.ts';
import { BATCH, Batch, type BatchLimits, keysIn, layBatch, picturesIn } from './batch.ts';
import { isDiskFull } from './disk-full.ts';
import { Pace, type Progress } from './progress.ts';
import type {
  Checkpoint,
  Counts,
  IngestGroup,
  IngestReport,
  InputCounts,
  Ledger,
  Noted,
  Position,
  Reason,
  Reject,
} from './types.ts';

export interface IngestParts {
  /** The paths that are read, as the report names them. */
  inputs: readonly string[];
  totalBytes: number;
  /** Reads on after a position; from the beginning when null. */
  read: (from: Position | null) => AsyncIterable<IngestGroup>;
  corpus: Pick<CorpusIndex, 'put' | 'putPictures' | 'remove' | 'records' | 'settle'>;
  ledger: Ledger;
  /** Milliseconds. */
  now: () => number;
  onProgress?: (progress: Progress) => void | Promise<void>;
  /** Asked after every batch; what is stored stays, and the run can go on later. */
  stop?: () => boolean | Promise<boolean>;
  limits?: BatchLimits;
}

/**
 * Reads everything, stores it in batches, and notes after each how far it is. Killed at any moment and run again it goes on
 * after the last batch; what was stored but not noted is read again and found unchanged. One record that cannot be read never
 * stops it. Memory holds one batch. A full disk ends it with ZQ-COR-019; all that was stored before stays.
 */
export async function runIngest(parts: IngestParts): Promise<Outcome<IngestReport>> {
  const before = await parts.ledger.load();
  const run = new Run(parts, before);
  try {
    return good(await run.all());
  } catch (error) {
    if (isDiskFull(error)) return refused(refuse('ZQ-COR-019', { stored: run.counts.stored + run.counts.updated }));
    throw error;
  }
}

const none = (): Counts => ({ read: 0, stored: 0, updated: 0, unchanged: 0, removed: 0, rejected: 0, notes: 0 });

class Run {
  readonly counts: Counts;
  readonly #parts: IngestParts;
  readonly #inputs: InputCounts[];
  readonly #reasons: Map<string, Reason>;
  readonly #resumedAfter: number;
  readonly #began: number;
  readonly #pace = new Pace();
  #at: Position | null;
  #drained: boolean;
  #waiting: number;
  #laid: number;
  #bytes: number;
  #told = 0;

  constructor(parts: IngestParts, before: Checkpoint | undefined) {
    this.#parts = parts;
    this.counts = { ...none(), ...before?.counts };
    this.#inputs = parts.inputs.map((path, at) => ({ path, ...none(), ...before?.inputs[at] }));
    this.#reasons = new Map((before?.reasons ?? []).map((one) => [one.code, one]));
    this.#resumedAfter = before?.seconds ?? 0;
    this.#began = parts.now();
    this.#at = before?.at ?? null;
    this.#drained = before?.drained ?? false;
    this.#waiting = before?.waiting ?? 0;
    this.#laid = before?.laid ?? 0;
    this.#bytes = before?.bytes ?? 0;
    this.#pace.mark(this.#began, this.counts.read, this.#bytes);
  }

  async all(): Promise<IngestReport> {
    const { stop, limits = BATCH } = this.#parts;
    let cancelled = false;
    let batch = new Batch();
    let storing: Promise<void> = Promise.resolve();
    // While one batch is stored, the next is read; never more than these two.
    const flush = async () => {
      await storing;
      storing = this.#store(batch);
      storing.catch(() => {});
      batch = new Batch();
      cancelled = (await stop?.()) ?? false;
    };
    if (!this.#drained) {
      reading: for await (const group of this.#parts.read(this.#at)) {
        for (const item of group.items) {
          if (batch.at && batch.at.input !== item.next.input) await flush();
          batch.add(item);
          if (batch.full(limits)) await flush();
          if (cancelled) break reading;
        }
        this.#bytes = group.bytes;
        await this.#tell(batch);
      }
      if (!cancelled) {
        if (!batch.empty) await flush();
        await storing;
        this.#drained = true;
        await this.#note({});
      }
    }
    await storing;
    if (!cancelled) await this.#layWaiting();
    await this.#parts.corpus.settle();
    await this.#tell(new Batch(), true);
    return {
      ...this.counts,
      inputs: this.#inputs,
      reasons: this.#sortedReasons(),
      seconds: this.#seconds(),
      bytes: this.#bytes,
      cancelled,
      resumedAfter: this.#resumedAfter,
    };
  }

  async #store(batch: Batch): Promise<void> {
    const { corpus } = this.#parts;
    const there = batch.arrivals.length === 0 ? [] : await corpus.records(keysIn(batch.arrivals));
    const laying = layBatch(batch.arrivals, new Map(there.map((record) => [record.key, record])));
    // Kept before it goes: a kill in between leaves it noted twice at worst, never gone without a trace.
    if (laying.removed.length > 0) {
      await this.#note({ removed: laying.removed });
      await corpus.remove(laying.removed.map(({ record }) => record.key));
    }
    if (laying.put.length > 0) await corpus.put(laying.put);
    const pictures = picturesIn(batch.arrivals);
    if (pictures.length > 0) await corpus.putPictures(pictures);
    const rejects = [...batch.rejects, ...laying.rejects];
    this.#add(batch.at?.input ?? 0, {
      read: batch.arrivals.length + batch.rejects.length,
      stored: laying.stored,
      updated: laying.updated,
      unchanged: laying.unchanged,
      removed: laying.removed.length,
      rejected: rejects.length,
      notes: batch.notes,
    });
    this.#count(rejects);
    this.#at = batch.at;
    this.#waiting += laying.waiting.length;
    await this.#note({ rejects, waiting: laying.waiting });
  }

  /** Parts whose document was not there yet: it may have come since. What still has none is rejected. */
  async #layWaiting(): Promise<void> {
    if (this.#laid >= this.#waiting) return;
    for await (const some of this.#parts.ledger.waiting(this.#laid)) {
      const arrivals = some.map((one) => ({
        kind: 'partial' as const,
        partial: one.partial,
        source: one.source,
        offset: one.offset,
        next: { input: 0, file: '', items: 0 },
      }));
      const there = await this.#parts.corpus.records(keysIn(arrivals));
      const laying = layBatch(arrivals, new Map(there.map((record) => [record.key, record])));
      if (laying.put.length > 0) await this.#parts.corpus.put(laying.put);
      const rejects = laying.waiting.map(
        (one): Reject => ({
          source: one.source,
          offset: one.offset,
          refusals: [refuse('ZQ-COR-018', { key: one.partial.key })],
          excerpt: Object.keys(one.partial.fields).join(', '),
        }),
      );
      const { updated, unchanged } = laying;
      this.#add(0, { ...none(), updated, unchanged, rejected: rejects.length });
      this.#count(rejects);
      this.#laid += some.length;
      await this.#note({ rejects });
    }
  }

  #add(input: number, more: Counts): void {
    for (const counts of [this.counts, this.#inputs[input]])
      if (counts) for (const name of Object.keys(more) as (keyof Counts)[]) counts[name] += more[name];
  }

  #count(rejects: readonly Reject[]): void {
    for (const { refusals } of rejects)
      for (const example of refusals.slice(0, 1)) {
        const known = this.#reasons.get(example.code);
        if (known) known.count++;
        else this.#reasons.set(example.code, { code: example.code, count: 1, example });
      }
  }

  #note(more: Noted) {
    const checkpoint: Checkpoint = {
      version: 1,
      at: this.#at,
      drained: this.#drained,
      counts: this.counts,
      inputs: this.#inputs,
      reasons: this.#sortedReasons(),
      waiting: this.#waiting,
      laid: this.#laid,
      bytes: this.#bytes,
      seconds: this.#seconds(),
    };
    return this.#parts.ledger.save(checkpoint, more);
  }

  async #tell(batch: Batch, always = false): Promise<void> {
    const { onProgress, now, totalBytes } = this.#parts;
    const at = now();
    if (!onProgress || (!always && at - this.#told < 500)) return;
    this.#told = at;
    const read = this.counts.read + batch.arrivals.length + batch.rejects.length;
    this.#pace.mark(at, read, this.#bytes);
    await onProgress(this.#pace.progress({ ...this.counts, read }, this.#bytes, totalBytes, this.#seconds()));
  }

  #seconds = (): number => this.#resumedAfter + (this.#parts.now() - this.#began) / 1000;
  #sortedReasons = (): Reason[] => [...this.#reasons.values()].sort((a, b) => b.count - a.count);
}
