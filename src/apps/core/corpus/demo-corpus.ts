import type { Progress } from '#corpus/ingest/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { DEMO_RUN, loadDemoCorpus, planDemoCorpus } from '#demo/corpus/load.ts';
import type { JobHandler } from '#engine/ports/jobs.ts';
import type { House } from '../house.ts';

/** Documents up to which a start waits for them; more are loaded while it already answers. */
const AT_ONCE = 1000;
/** Milliseconds between two batches that belong to whoever waits for a page. */
const PAUSE_MS = 15;

/** Sees that the demonstration's documents are in the corpus: few of them at once, many as a background job. */
export async function seeToDemoCorpus(house: House, corpus: CorpusIndex, documents?: number): Promise<void> {
  if (!(await planDemoCorpus(house, documents))) return;
  if (documents !== undefined && documents <= AT_ONCE) await loadDemoCorpus(house, corpus);
  else await house.db.transaction((tx) => house.enqueue(tx, [{ name: 'load-demo-corpus', data: {} }]));
}

/** How far the demonstration's documents are, while they are being loaded. */
export interface DemoLoading {
  done: number;
  documents: number;
  /** Undefined before a rate is known. */
  secondsLeft?: number;
}

/** What visitors are told while they wait; undefined when everything is there, and outside a demonstration. */
export async function demoLoading(house: House): Promise<DemoLoading | undefined> {
  const row = await house.db.kysely
    .selectFrom('corpus_run')
    .select(['checkpoint', 'progress'])
    .where('id', '=', DEMO_RUN)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  if (!row) return undefined;
  const { documents, done } = row.checkpoint as { documents: number; done: number };
  const left = (row.progress as Progress | null)?.secondsLeft;
  return { done, documents, ...(left === undefined ? {} : { secondsLeft: left }) };
}

export function demoCorpusHandlers(
  house: House,
  corpus: CorpusIndex | undefined,
  stopping?: AbortSignal,
): Record<'load-demo-corpus', JobHandler> {
  return {
    'load-demo-corpus': async (_, context) => {
      if (!corpus) return;
      const signal = stopping ? AbortSignal.any([stopping, context.signal]) : context.signal;
      await loadDemoCorpus(house, corpus, { signal, pauseMs: PAUSE_MS });
    },
  };
}
