import { readInputs } from '#adapters/ingest/index.ts';
import { json } from '#adapters/postgres/index.ts';
import { type IngestReport, type Progress, runIngest } from '#corpus/ingest/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Mapping } from '#corpus/tabular/index.ts';
import type { JobHandler } from '#engine/ports/jobs.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Outcome, Refusal } from '#kernel/refusal.ts';
import { type House, today } from '../../house.ts';
import { runLedger } from './ledger.ts';
import { type Contents, withFile } from './runs.ts';

/** The work of reading an uploaded file into the corpus. */
export function ingestHandlers(
  house: House,
  corpus: CorpusIndex | undefined,
  files: Pick<Contents, 'get'>,
): Record<'ingest-corpus', JobHandler> {
  return {
    'ingest-corpus': async (data, context) => {
      const id = String(data.run);
      try {
        await readRun(house, corpus, files, id, context.signal);
      } catch (error) {
        // Another attempt goes on after the last batch; after the last attempt a person decides.
        if (context.last)
          await end(house, id, { state: 'stopped', refusal: refuse('ZQ-SYS-001', { incident: context.id }) });
        throw error;
      }
    },
  };
}

/** Reads one run to its end, from where it was left. One that is over or taken back stays as it is. */
export async function readRun(
  house: House,
  corpus: CorpusIndex | undefined,
  files: Pick<Contents, 'get'>,
  id: string,
  signal?: AbortSignal,
): Promise<void> {
  const row = await house.db.kysely
    .updateTable('corpus_run')
    .set({ state: 'running', started_at: house.now() })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returningAll()
    .executeTakeFirst();
  if (!row) return;
  if (!corpus) return end(house, id, { state: 'stopped', refusal: refuse('ZQ-COR-053') });
  const bytes = await files.get(row.sha256).catch(() => undefined);
  if (!bytes) return end(house, id, { state: 'stopped', refusal: refuse('ZQ-FIL-017', { file: row.name }) });
  const source = { id: row.source_id!, asOf: row.as_of!, licence: row.licence! };
  const mapping = row.mapping as Mapping | null;
  const outcome = await withFile(bytes, row.name, (path) =>
    runIngest({
      inputs: [row.name],
      totalBytes: bytes.length,
      read: (from) =>
        readInputs([{ name: row.name, path }], { source, today: today(house), ...(mapping ? { mapping } : {}) }, from),
      corpus,
      ledger: runLedger(house, id),
      now: () => Date.parse(house.now()),
      onProgress: (progress) => noteProgress(house, id, progress),
      stop: async () => signal?.aborted === true || (await cancelAsked(house, id)),
    }),
  );
  await conclude(house, id, outcome);
}

async function conclude(house: House, id: string, outcome: Outcome<IngestReport>): Promise<void> {
  if (!outcome.ok) return end(house, id, { state: 'stopped', refusal: outcome.refusals[0]! });
  await end(house, id, { state: outcome.value.cancelled ? 'cancelled' : 'done', report: outcome.value });
}

async function end(
  house: House,
  id: string,
  how: { state: 'done' | 'cancelled' | 'stopped'; report?: IngestReport; refusal?: Refusal },
): Promise<void> {
  await house.db.kysely
    .updateTable('corpus_run')
    .set({
      state: how.state,
      ended_at: house.now(),
      ...(how.report ? { report: json(how.report) } : {}),
      refusal: how.refusal ? json(how.refusal) : null,
    })
    .where('id', '=', id)
    .execute();
}

async function noteProgress(house: House, id: string, progress: Progress): Promise<void> {
  await house.db.kysely
    .updateTable('corpus_run')
    .set({ progress: json(progress) })
    .where('id', '=', id)
    .execute();
}

async function cancelAsked(house: House, id: string): Promise<boolean> {
  const row = await house.db.kysely
    .selectFrom('corpus_run')
    .select('cancel_asked')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.cancel_asked ?? true;
}
