import type { CorpusIndex } from '#corpus/search/index.ts';
import type { DocumentPrinter } from '#engine/document/index.ts';
import type { JobHandler } from '#engine/ports/jobs.ts';
import { demoCorpusHandlers } from './corpus/demo-corpus.ts';
import { ingestHandlers } from './corpus/ingest/index.ts';
import { afterIngest, regionalHandlers } from './corpus/regional-subset-job.ts';
import { keptHandlers } from './corpus/saved/jobs.ts';
import { documentPdf } from './documents.ts';
import type { House } from './house.ts';
import { printMissing, type TextSource } from './integrity/prints.ts';
import { clockHandlers, type JobName } from './jobs.ts';
import { mailHandlers } from './mail-jobs.ts';
import type { Shredder } from './secrecy/destroy.ts';
import { retentionHandlers } from './secrecy/jobs.ts';

export interface JobParts {
  house: House;
  printer: DocumentPrinter;
  files: Parameters<typeof documentPdf>[2] & Shredder & TextSource;
  demo: boolean;
  env: NodeJS.ProcessEnv;
  /** The patent documents, where the house has them. */
  corpus?: CorpusIndex;
  /** Aborted when the process is about to end: long work then stops where it can go on later. */
  stopping?: AbortSignal;
}

/** Work that comes round by itself, in seconds. */
export const EVERY = [
  { name: 'sweep-limits', seconds: 300 },
  { name: 'publish-digests', seconds: 3600 },
  { name: 'daily-digest', seconds: 900 },
  { name: 'sweep-retention', seconds: 24 * 3600 },
  { name: 'print-texts', seconds: 60 },
  { name: 'watch-corpus', seconds: 300 },
  { name: 'alert-letters', seconds: 900 },
];

/** A handler for every kind of work. */
export function allHandlers(parts: JobParts): Record<JobName, JobHandler> {
  return {
    ...clockHandlers(parts.house),
    ...mailHandlers(parts.house, parts.env),
    ...keptHandlers(parts.house, parts.corpus, parts.env, parts.demo),
    ...afterIngest(parts.house, ingestHandlers(parts.house, parts.corpus, parts.files), parts.demo),
    ...regionalHandlers(parts.house, parts.corpus),
    ...demoCorpusHandlers(parts.house, parts.corpus, parts.stopping),
    ...retentionHandlers(parts.house, parts.files),
    'print-texts': async () => {
      await printMissing(parts.house, parts.files);
    },
    'render-document': async (data) => {
      await documentPdf(parts.house, parts.printer, parts.files, String(data.document), parts.demo);
    },
  };
}
