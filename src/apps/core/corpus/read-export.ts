import type { PatentRecord } from '#corpus/record/index.ts';
import type { CorpusIndex, SearchRequest } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';

/** Documents that go into one file, at most; a setting of the house (customary). */
export const MOST_EXPORTED = 20_000;

type Wanted = Omit<SearchRequest, 'offset' | 'limit' | 'facets'>;

/** Every document of a request in its order, read in batches; refused where there are more than go into one file. */
export async function recordsToExport(
  corpus: CorpusIndex,
  request: Wanted,
): Promise<Outcome<AsyncIterable<PatentRecord>>> {
  const { total } = await corpus.search({ ...request, limit: 1 });
  if (total > MOST_EXPORTED) return refused(refuse('ZQ-COR-021', { found: total, max: MOST_EXPORTED }));
  return good(recordsOf(corpus, request));
}

async function* recordsOf(corpus: CorpusIndex, request: Wanted): AsyncGenerator<PatentRecord> {
  for await (const hits of corpus.all(request, { batch: 200 })) yield* await corpus.records(hits.map((hit) => hit.key));
}
