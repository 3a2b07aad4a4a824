import { createWriteStream, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LanceCorpus } from '#adapters/lance/index.ts';
import type { Query } from '#corpus/query/ast.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import type { SearchRequest } from '#corpus/search/index.ts';
import { type BenchDocument, recordOf } from './documents.ts';
import { batches, type Engine } from './engine.ts';
import type { FieldWord, Question } from './queries.ts';

/** Documents handed over at a time. */
const EACH = 10_000;

/** The house's own index. */
export async function lanceEngine(folder: string): Promise<Engine> {
  const corpus = await LanceCorpus.open(folder, { refreshSeconds: 3600 });
  const ask = async (question: Question): Promise<number> => {
    if (question.line === 'similar document')
      return (await corpus.similar({ like: { key: question.key }, limit: 20 })).length;
    return (await corpus.search(requestOf(question))).hits.length;
  };
  return {
    name: 'Zhiquan',
    ingest: async (documents) => {
      // Documents are generated before the clock runs, and read from a file while it does: as the house ingests, a batch is
      // read and made ready while another is written, and few are in memory.
      const lines = path.join(folder, '..', `${path.basename(folder)}.jsonl`);
      await write(lines, documents);
      const begun = performance.now();
      let last: Promise<unknown> = Promise.resolve();
      for await (const batch of read(lines)) {
        const next = corpus.put(batch);
        await last;
        last = next;
      }
      await last;
      const stored = performance.now() - begun;
      await corpus.settle();
      const all = performance.now() - begun;
      rmSync(lines);
      console.error(
        `  Zhiquan: stored in ${(stored / 1000).toFixed(1)} s, settled in ${((all - stored) / 1000).toFixed(1)} s`,
      );
      return all / 1000;
    },
    ask,
    users: async (count) => Array.from({ length: count }, () => ask),
    bytes: async () => sizeOf(folder),
    processes: async () => [],
    close: () => corpus.close(),
  };
}

/** The records of the documents, a line each. */
async function write(file: string, documents: Iterable<BenchDocument>): Promise<void> {
  const lines = function* () {
    for (const some of batches(documents, 100)) yield some.map((one) => `${JSON.stringify(recordOf(one))}\n`).join('');
  };
  await pipeline(lines, createWriteStream(file));
}

async function* read(file: string): AsyncGenerator<PatentRecord[]> {
  const opened = await open(file);
  let batch: PatentRecord[] = [];
  for await (const line of opened.readLines()) {
    batch.push(JSON.parse(line) as PatentRecord);
    if (batch.length === EACH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** As the plain box asks: in title, abstract and claims. */
const words = (text: string[]): Query => ({ kind: 'words', field: 'TAC', text: text.join(' '), least: 'all' });
const phrase = ({ field, word }: FieldWord): Query => ({ kind: 'phrase', field, text: word });

function requestOf(question: Exclude<Question, { line: 'similar document' }>): SearchRequest {
  switch (question.line) {
    case 'top-20':
      return { query: words(question.words), limit: 20 };
    case 'filtered top-20':
      return {
        // A division is asked for with all that lies within it.
        query: {
          kind: 'and',
          parts: [words(question.words), { kind: 'choice', field: 'DIV', value: question.division }],
        },
        filters: { right: [question.right], filedYear: question.years },
        limit: 20,
      };
    case 'phrase':
      return { query: { kind: 'phrase', field: 'AB', text: question.words.join('') }, limit: 20 };
    case 'boolean of six terms':
      return {
        query: {
          kind: 'and',
          parts: [
            { kind: 'or', parts: question.either.map(phrase) },
            { kind: 'or', parts: question.and.map(phrase) },
            ...question.not.map((one): Query => ({ kind: 'not', part: phrase(one) })),
          ],
        },
        limit: 20,
      };
    case 'count with five facets':
      return { query: words(question.words), facets: ['right', 'filedYear', 'ipc', 'applicant', 'division'], limit: 1 };
    case 'sort by date':
      return { query: words(question.words), sort: '-published', limit: 20 };
  }
}

export function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  return bytes;
}
