import { createHash } from 'node:crypto';
import path from 'node:path';
import { folderLedger, type Input, readInputs, surveyOf } from '#adapters/ingest/index.ts';
import { type IngestReport, type Progress, runIngest } from '#corpus/ingest/index.ts';
import { findSource } from '#corpus/record/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Mapping } from '#corpus/tabular/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome } from '#kernel/refusal.ts';

export interface IngestFiles {
  corpus: CorpusIndex;
  inputs: readonly Input[];
  /** Where checkpoints and rejects are kept. */
  folder: string;
  /** Id of the source; left out, that of each format for XML of an office and `upload` for the rest. */
  source?: string;
  /** Left out, that of the source. */
  licence?: string;
  asOf: PlainDate;
  today: PlainDate;
  mapping?: Mapping;
  /** Where the rejects go; beside the checkpoint when left out. */
  rejects?: string;
  /** Milliseconds. */
  now: () => number;
  onProgress?: (progress: Progress) => void;
  stop?: () => boolean;
}

export interface IngestedFiles extends IngestReport {
  files: number;
  /** The reject file, when there are any. */
  rejectsFile?: string;
  /** The file with documents that were withdrawn, whole, when there are any. */
  removedFile?: string;
}

/** Reads files and folders into the corpus. Called again with the same files after a kill, it goes on where it was. */
export async function ingestFiles(request: IngestFiles): Promise<Outcome<IngestedFiles>> {
  const { corpus, inputs, source = 'upload', asOf, today, mapping, now } = request;
  const survey = await surveyOf(inputs);
  const id = createHash('sha256')
    .update(JSON.stringify([inputs.map((one) => path.resolve(one.path)), survey.digest, request.source, mapping]))
    .digest('hex')
    .slice(0, 16);
  const ledger = await folderLedger(request.folder, id, request.rejects);
  const licence = request.licence ?? findSource(source)?.licence ?? 'unknown';
  const outcome = await runIngest({
    inputs: inputs.map((one) => one.name),
    totalBytes: survey.bytes,
    read: (from) =>
      readInputs(
        inputs,
        {
          source: { id: source, asOf, licence },
          byFormat: request.source === undefined,
          today,
          ...(mapping ? { mapping } : {}),
        },
        from,
      ),
    corpus,
    ledger,
    now,
    ...(request.onProgress ? { onProgress: request.onProgress } : {}),
    ...(request.stop ? { stop: request.stop } : {}),
  });
  if (!outcome.ok) return outcome;
  if (!outcome.value.cancelled) await ledger.finish();
  const { rejected, removed } = outcome.value;
  return good({
    ...outcome.value,
    files: survey.files,
    ...(rejected > 0 ? { rejectsFile: ledger.rejects } : {}),
    ...(removed > 0 ? { removedFile: ledger.removed } : {}),
  });
}
