import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { embedderFrom } from '#adapters/embeddings/index.ts';
import { LanceCorpus, type LanceOptions } from '#adapters/lance/index.ts';
import { withMeaning } from '#adapters/lance/meaning.ts';
import { Vectors } from '#adapters/lance/vectors.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';

/** Where the corpus lies: a folder of this machine, or the address of a dataset on object storage. */
export type CorpusPlace = { folder: string } | { uri: string; storageOptions?: Record<string, string> };

/** Opens the corpus for reading and writing. Nothing is created before something is stored. */
export function openCorpus(
  place: CorpusPlace,
  options: Omit<LanceOptions, 'storageOptions'> = {},
): Promise<CorpusIndex> {
  if ('uri' in place)
    return LanceCorpus.open(place.uri, {
      ...options,
      ...(place.storageOptions && { storageOptions: place.storageOptions }),
    });
  mkdirSync(place.folder, { recursive: true });
  return LanceCorpus.open(place.folder, options);
}

/**
 * Where the corpus of a house lies: at `ZQ_CORPUS_URI` (`az://container/path`, `s3://bucket/path`), with the options of
 * the storage in `ZQ_CORPUS_STORAGE` as JSON; else in the folder `corpus` of the data folder.
 */
export function corpusPlace(env: NodeJS.ProcessEnv, data: string): CorpusPlace {
  if (!env.ZQ_CORPUS_URI) return { folder: path.join(data, 'corpus') };
  const storage: unknown = env.ZQ_CORPUS_STORAGE ? JSON.parse(env.ZQ_CORPUS_STORAGE) : {};
  if (typeof storage !== 'object' || storage === null || Object.values(storage).some((one) => typeof one !== 'string'))
    throw new Error(
      'ZQ_CORPUS_STORAGE has to be a JSON object of texts, as in {"account_name":"…","account_key":"…"}.',
    );
  return { uri: env.ZQ_CORPUS_URI, storageOptions: storage as Record<string, string> };
}

/** The vectors beside the documents of a place. */
export const openVectors = (place: CorpusPlace): Promise<Vectors> =>
  'uri' in place ? Vectors.open(place.uri, place.storageOptions) : Vectors.open(place.folder);

/** Milliseconds somebody who searches waits for the embeddings endpoint. */
const PATIENCE = 3000;

/** The corpus of a house; it can rank by meaning where the house has set an embeddings endpoint. */
export async function openHouseCorpus(env: NodeJS.ProcessEnv, data: string): Promise<CorpusIndex> {
  const embedder = embedderFrom(env, { timeout: PATIENCE });
  const place = corpusPlace(env, data);
  const corpus = await openCorpus(place);
  return embedder ? withMeaning(corpus, { embedder, vectors: await openVectors(place) }) : corpus;
}
