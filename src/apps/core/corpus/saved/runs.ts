import type { Queries, Tx } from '#adapters/postgres/index.ts';
import { type Expectation, type Judgement, judgeRun } from '#corpus/collections/index.ts';
import type { Query } from '#corpus/query/ast.ts';
import type { CorpusIndex, CorpusMark } from '#corpus/search/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import type { House } from '../../house.ts';
import { findQuery } from '../formula.ts';

/** What a version of a query found in a state of the corpus. */
export interface RunView extends Judgement {
  version: number;
  total: number;
  at: Instant;
  corpus: CorpusMark;
}

export interface Judged {
  total: number;
  corpus: CorpusMark;
  judgement: Judgement;
}

/** Runs a query and judges it by what is expected of it. A number counts as found when any document of that number is a hit. */
export async function runAndJudge(corpus: CorpusIndex, query: Query, expectation: Expectation): Promise<Judged> {
  const { total, corpus: mark } = await corpus.search({ query, limit: 1 });
  const found = new Set<string>();
  for (const number of expectation.expected) {
    const keys = await corpus.keysOf(number);
    if (keys.length === 0) continue;
    const wanted: Query = {
      kind: 'and',
      parts: [query, { kind: 'or', parts: keys.map((key) => ({ kind: 'number', field: 'PN', text: key }) as const) }],
    };
    const among = await corpus.search({ query: wanted, limit: 1 });
    if (among.total > 0) found.add(number);
  }
  return { total, corpus: mark, judgement: judgeRun(expectation, total, found) };
}

interface Stored {
  id: string;
  version: number;
  formula: string;
  expected: string[];
  expect_min: number | null;
  expect_max: number | null;
}

export const expectationOf = (row: Pick<Stored, 'expected' | 'expect_min' | 'expect_max'>): Expectation => ({
  expected: row.expected,
  min: row.expect_min,
  max: row.expect_max,
});

/** Runs the present version and writes it down, once for each state of the corpus. Nothing for a formula no longer read. */
export async function runSaved(house: House, corpus: CorpusIndex, row: Stored): Promise<Judged | undefined> {
  const query = findQuery(row.formula);
  if (!query) return undefined;
  const judged = await runAndJudge(corpus, query, expectationOf(row));
  await house.db.kysely
    .insertInto('saved_query_run')
    .values({
      query_id: row.id,
      version: row.version,
      corpus_hash: judged.corpus.hash,
      corpus_version: judged.corpus.version,
      corpus_documents: judged.corpus.documents,
      total: judged.total,
      expected: row.expected.length,
      missing: judged.judgement.missing,
      verdict: judged.judgement.verdict,
      at: house.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return judged;
}

/** Runs every saved query that has not been run in the present state of the corpus; answers how many were. */
export async function runAllSaved(house: House, corpus: CorpusIndex): Promise<number> {
  const mark = await corpus.mark();
  const rows = await house.db.kysely
    .selectFrom('saved_query')
    .selectAll()
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('saved_query_run')
            .select('saved_query_run.at')
            .whereRef('saved_query_run.query_id', '=', 'saved_query.id')
            .whereRef('saved_query_run.version', '=', 'saved_query.version')
            .where('saved_query_run.corpus_hash', '=', mark.hash),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  for (const row of rows) await runSaved(house, corpus, row);
  return rows.length;
}

/** The runs of a query, the newest first, each judged by what its version expected. */
export async function listRuns(queries: Queries | Tx, id: string, most = 60): Promise<RunView[]> {
  const rows = await queries
    .selectFrom('saved_query_run as run')
    .innerJoin('saved_query_version as version', (on) =>
      on.onRef('version.query_id', '=', 'run.query_id').onRef('version.version', '=', 'run.version'),
    )
    .selectAll('run')
    .select(['version.expected as numbers', 'version.expect_min', 'version.expect_max'])
    .where('run.query_id', '=', id)
    .orderBy('run.at', 'desc')
    .orderBy('run.version', 'desc')
    .orderBy('run.corpus_version', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => {
    const missing = new Set(row.missing);
    const expectation = { expected: row.numbers, min: row.expect_min, max: row.expect_max };
    const found = new Set(row.numbers.filter((one) => !missing.has(one)));
    return {
      ...judgeRun(expectation, row.total, found),
      version: row.version,
      total: row.total,
      at: row.at,
      corpus: { version: row.corpus_version, documents: row.corpus_documents, hash: row.corpus_hash },
    };
  });
}
