import { mkdirSync } from 'node:fs';
import { LanceCorpus, type LanceOptions } from '#adapters/lance/index.ts';
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
