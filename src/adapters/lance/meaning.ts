import type { Embedder } from '#adapters/embeddings/index.ts';
import { fuse } from '#corpus/search/fuse.ts';
import {
  type CorpusIndex,
  CorpusRefused,
  type Hit,
  type SearchAnswer,
  type SearchRequest,
  type SimilarRequest,
} from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { type Text, text } from '#kernel/text.ts';
import type { Vectors } from './vectors.ts';

/** The first so many results are put in order by meaning as well; what follows stands as the words rank it. */
export const REORDERED = 200;
/** Documents near in meaning that are offered where the words find nothing. */
const OFFERED = 20;
/** Milliseconds for which an endpoint that failed is left alone. */
const REST = 30_000;
/** Questions whose vectors are remembered, so that turning a page sends nothing again. */
const REMEMBERED = 200;

/** What the index offers where it can rank by meaning. */
export interface MeaningParts {
  embedder: Embedder;
  vectors: Vectors;
}

/**
 * A corpus that also ranks by meaning, where a request says so. Which documents are found, how many, and their facets are
 * the answer of the words alone; vectors only reorder. Without `meaning` in the request no text leaves the house.
 */
export function withMeaning(inner: CorpusIndex, { embedder, vectors }: MeaningParts): CorpusIndex {
  let restUntil = 0;
  const known = new Map<string, number[]>();
  async function vectorOf(words: string): Promise<number[] | CorpusRefused> {
    const remembered = known.get(words);
    if (remembered) return remembered;
    if (performance.now() < restUntil) return LEFT_ALONE;
    try {
      const [vector] = await embedder.embed([words]);
      if (!vector) return LEFT_ALONE;
      known.set(words, vector);
      if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
      return vector;
    } catch (error) {
      if (!(error instanceof CorpusRefused)) throw error;
      restUntil = performance.now() + REST;
      return error;
    }
  }
  const nearest = (vector: readonly number[], wanted: Parameters<Vectors['nearest']>[2]) =>
    vectors.nearest(vector, embedder.model, wanted);

  async function search({ meaning, ...request }: SearchRequest): Promise<SearchAnswer> {
    const offset = request.offset ?? 0;
    const end = offset + Math.min(request.limit ?? 20, 500);
    const byWords = (request.sort ?? 'relevance') === 'relevance';
    if (meaning === undefined || meaning.trim() === '' || !byWords || offset >= REORDERED) return inner.search(request);
    const [vector, head] = await Promise.all([
      vectorOf(meaning),
      inner.search({ ...request, offset: 0, limit: Math.max(REORDERED, Math.min(end, 500)) }),
    ]);
    if (vector instanceof CorpusRefused) return { ...(await inner.search(request)), notice: wordsOnly(vector) };
    if (head.total === 0) {
      const near = await among(await nearest(vector, { limit: OFFERED * 5 }), request);
      return { ...head, near: near.slice(0, OFFERED) };
    }
    const first = head.hits.slice(0, REORDERED);
    const keys = first.map((hit) => hit.key);
    const byMeaning = await nearest(vector, { keys });
    const ordered = inOrder(first, fuse([keys, byMeaning]));
    const rest = end > 500 ? await inner.search({ ...request, facets: [], offset: 500, limit: end - 500 }) : undefined;
    const hits = [...ordered, ...head.hits.slice(REORDERED), ...(rest?.hits ?? [])].slice(offset, end);
    return { ...head, hits, ...(byMeaning.length === 0 && { notice: NO_VECTORS }) };
  }

  /** Documents of the corpus among these, within the filters asked for, in the order given. */
  async function among(keys: string[], { filters }: Pick<SearchRequest, 'filters'>): Promise<Hit[]> {
    if (keys.length === 0) return [];
    const { hits } = await inner.search({ keys, limit: 500, ...(filters && { filters }) });
    return inOrder(hits, keys);
  }

  async function similar({ meaning, ...request }: SimilarRequest): Promise<(Hit & { share?: number })[]> {
    if (!meaning || request.by === 'duplicate') return inner.similar(request);
    const limit = Math.min(request.limit ?? 20, 500);
    const lexical = await inner.similar({ ...request, limit: Math.max(limit, REORDERED) });
    const { like } = request;
    const [key] = 'key' in like ? await inner.keysOf(like.key) : [];
    const base = key === undefined ? undefined : await inner.find(key);
    const vector = 'text' in like ? await vectorOf(like.text) : base && (await vectors.of(base.key, embedder.model));
    if (!vector || vector instanceof CorpusRefused) return lexical.slice(0, limit);
    const near = (await among(await nearest(vector, { limit: REORDERED }), request)).filter(
      (hit) =>
        !base || (hit.key !== base.key && (hit.application === null || hit.application !== base.application?.number)),
    );
    const rankings = [lexical, near].map((list) => list.map((hit) => hit.key));
    return inOrder([...near, ...lexical], fuse(rankings)).slice(0, limit);
  }

  return {
    search,
    similar,
    put: (records) => inner.put(records),
    remove: (keys) => inner.remove(keys),
    putPictures: (pictures) => inner.putPictures(pictures),
    picture: (key, file) => inner.picture(key, file),
    picturesOf: (key) => inner.picturesOf(key),
    settle: () => inner.settle(),
    find: (key) => inner.find(key),
    keysOf: (number) => inner.keysOf(number),
    tally: (request, by) => inner.tally(request, by),
    all: (request, options) => inner.all(request, options),
    records: (keys) => inner.records(keys),
    mark: () => inner.mark(),
    verify: () => inner.verify(),
    repair: () => inner.repair(),
    close: async () => {
      vectors.close();
      await inner.close();
    },
  };
}

const LEFT_ALONE = new CorpusRefused(
  refuse('ZQ-COR-033', {
    reason: text('刚才没有答复，半分钟内不再询问', 'it failed a moment ago and is left alone for half a minute'),
  }),
  undefined,
);

const NO_VECTORS = text(
  '本次只按词语排序：这些文献还没有向量，需由管理员运行 zhiquan corpus embed。',
  'Ranked by words alone this time: these documents have no vectors yet; the administrator makes them by “zhiquan corpus embed”.',
);

const wordsOnly = ({ refusal }: CorpusRefused): Text =>
  text(
    `本次只按词语排序：${refusal.what.zh}${refusal.why.zh}`,
    `Ranked by words alone this time. ${refusal.what.en} ${refusal.why.en}`,
  );

function inOrder<T extends { key: string }>(hits: readonly T[], keys: readonly string[]): T[] {
  const byKey = new Map(hits.map((hit) => [hit.key, hit]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
