import { createHash } from 'node:crypto';
import type { Embedder } from '#adapters/embeddings/index.ts';
import type { Vectors } from '#adapters/lance/vectors.ts';
import type { CorpusIndex, Hit } from '#corpus/search/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

export interface EmbedProgress {
  /** Documents looked at. */
  seen: number;
  /** Documents that got a vector, new or again. */
  embedded: number;
  documents: number;
}

/** Characters of a title and abstract that are sent. */
const LONGEST = 2000;
const BATCH = 200;

const textOf = (hit: Hit): string => `${hit.title}\n${hit.abstract}`.slice(0, LONGEST);
const hashOf = ({ model, dimension }: Embedder, text: string): string =>
  createHash('sha256')
    .update(`${model}${dimension ? ` ${dimension}` : ''}\n${text}`)
    .digest('hex')
    .slice(0, 32);

/**
 * Gives each document that was published by `today` a vector of its title and abstract, where it has none of this model
 * and text. Each batch is stored when it is there: a run that was stopped goes on where it was.
 */
export async function embedCorpus(
  parts: { corpus: CorpusIndex; vectors: Vectors; embedder: Embedder; today: PlainDate },
  onProgress: (progress: EmbedProgress) => void = () => {},
): Promise<EmbedProgress> {
  const { corpus, vectors, embedder, today } = parts;
  const progress = { seen: 0, embedded: 0, documents: (await corpus.mark()).documents };
  for await (const hits of corpus.all({ sort: 'published' }, { batch: BATCH })) {
    const there = await vectors.hashesOf(hits.map((hit) => hit.key));
    const wanted = hits
      .filter((hit) => hit.publishedOn !== null && hit.publishedOn <= today)
      .map((hit) => ({ key: hit.key, text: textOf(hit), hash: hashOf(embedder, textOf(hit)) }))
      .filter((one) => there.get(one.key) !== one.hash);
    const made = wanted.length > 0 ? await embedder.embed(wanted.map((one) => one.text)) : [];
    await vectors.put(wanted.map(({ key, hash }, i) => ({ key, model: embedder.model, hash, vector: made[i]! })));
    progress.seen += hits.length;
    progress.embedded += wanted.length;
    onProgress({ ...progress });
  }
  await vectors.settle();
  return progress;
}
