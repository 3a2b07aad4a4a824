import { setTimeout as pause } from 'node:timers/promises';
import { json } from '#adapters/postgres/index.ts';
import { enterRegionalRights } from '#apps/core/corpus/regional-subset.ts';
import { type House, today } from '#apps/core/house.ts';
import type { IngestReport, Progress } from '#corpus/ingest/index.ts';
import type { PatentRecord } from '#corpus/record/types.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { generateCorpus, WHOLE_CORPUS } from './index.ts';
import { workWithDemoCorpus } from './work.ts';

/** The one run that puts the demonstration's documents into the corpus, listed among the runs of ingest. */
export const DEMO_RUN = 'corpus-run-demo';
const SOURCE = '演示数据（生成）';
/** Documents that are written at once: small enough that the server answers in between. */
const BATCH = 100;
const SEED = 20_240_426;

interface Planned {
  seed: number;
  documents: number;
  /** Documents that are stored and whose rights are in the register. */
  done: number;
}

/**
 * Says once how many documents the demonstration's corpus is to have. Answers whether there is something left to do:
 * false on every start after the one that finished.
 */
export async function planDemoCorpus(house: House, documents = WHOLE_CORPUS, seed = SEED): Promise<boolean> {
  const plan: Planned = { seed, documents, done: 0 };
  await house.db.kysely
    .insertInto('corpus_run')
    .values({
      id: DEMO_RUN,
      name: SOURCE,
      sha256: house.hash(`demo corpus ${seed} ${documents}`),
      bytes: 0,
      kind: 'generated',
      source_id: 'demo',
      licence: 'demo',
      as_of: today(house),
      state: 'waiting',
      checkpoint: json(plan),
      by: 'demo',
      by_name: SOURCE,
      created_at: house.now(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { state } = await house.db.kysely
    .selectFrom('corpus_run')
    .select('state')
    .where('id', '=', DEMO_RUN)
    .executeTakeFirstOrThrow();
  return state === 'waiting' || state === 'running';
}

export interface DemoCorpusOptions {
  /** Aborted when the process is about to end: the next start goes on from the last batch. */
  signal?: AbortSignal;
  onProgress?: (done: number, documents: number) => void;
  /** Milliseconds left to others between two batches. */
  pauseMs?: number;
}

/**
 * Generates what is left of the planned documents, stores them, and enters the rights of the region in the register of
 * patents. Ended early or killed, it goes on from the last batch; a batch that is stored twice changes nothing.
 */
export async function loadDemoCorpus(
  house: House,
  corpus: CorpusIndex,
  options: DemoCorpusOptions = {},
): Promise<void> {
  const row = await house.db.kysely
    .updateTable('corpus_run')
    .set({ state: 'running', started_at: house.now() })
    .where('id', '=', DEMO_RUN)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['checkpoint', 'as_of'])
    .executeTakeFirst();
  if (!row) return;
  const plan = row.checkpoint as unknown as Planned;
  const asOf = row.as_of as PlainDate;
  const started = performance.now();
  const progress = (done: number): Progress => {
    const seconds = (performance.now() - started) / 1000;
    const perSecond = seconds > 0 ? (done - plan.done) / seconds : 0;
    const left = perSecond > 0 ? { secondsLeft: Math.ceil((plan.documents - done) / perSecond) } : {};
    return {
      ...countsOf(done),
      bytes: done,
      totalBytes: plan.documents,
      seconds,
      perSecond,
      bytesPerSecond: perSecond,
      ...left,
    };
  };
  let done = 0;
  for (const batch of batches(generateCorpus({ seed: plan.seed, documents: plan.documents, until: asOf }))) {
    done += batch.length;
    if (done <= plan.done) continue;
    if (options.signal?.aborted) return;
    await corpus.put(batch);
    await enterRegionalRights(house, batch, { source: SOURCE, asOf, by: 'demo' });
    await house.db.kysely
      .updateTable('corpus_run')
      .set({ checkpoint: json({ ...plan, done }), progress: json(progress(done)) })
      .where('id', '=', DEMO_RUN)
      .execute();
    options.onProgress?.(done, plan.documents);
    if (options.pauseMs) await pause(options.pauseMs);
  }
  await corpus.settle();
  await workWithDemoCorpus(house, corpus, plan.seed);
  const report: IngestReport = {
    ...countsOf(plan.documents),
    inputs: [],
    reasons: [],
    seconds: (performance.now() - started) / 1000,
    bytes: 0,
    cancelled: false,
    resumedAfter: 0,
  };
  await house.db.kysely
    .updateTable('corpus_run')
    .set({ state: 'done', ended_at: house.now(), report: json(report) })
    .where('id', '=', DEMO_RUN)
    .execute();
}

/** Batches that never part the documents of one right. */
function* batches(documents: Iterable<PatentRecord>): Generator<PatentRecord[]> {
  let batch: PatentRecord[] = [];
  for (const one of documents) {
    const last = batch.at(-1);
    if (last && batch.length >= BATCH && last.application?.number !== one.application?.number) {
      yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length > 0) yield batch;
}

const countsOf = (documents: number) => ({
  read: documents,
  stored: documents,
  updated: 0,
  unchanged: 0,
  removed: 0,
  rejected: 0,
  notes: 0,
});
