import { type CollectionState, foldCollection, refreshOf } from '#corpus/collections/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { good, type Outcome } from '#kernel/refusal.ts';
import type { House } from '../../house.ts';
import { findQuery } from '../formula.ts';
import { allKeys } from '../keepers.ts';
import { append, BY_CLOCK, logOf } from './store.ts';

/**
 * Brings a living collection up to the present corpus: what its query finds more or no longer finds goes into the log. Does
 * nothing when it is up to date, fixed, or when its formula is no longer read.
 */
export async function refresh(
  house: House,
  corpus: CorpusIndex,
  id: string,
  state: CollectionState,
): Promise<Outcome<CollectionState>> {
  if (state.kind !== 'living' || state.formula === null) return good(state);
  const mark = await corpus.mark();
  if (state.corpus?.hash === mark.hash) return good(state);
  const query = findQuery(state.formula);
  if (!query) return good(state);
  const hits = new Set(await allKeys(corpus, query));
  return house.db.transaction((tx) =>
    append(house, tx, id, BY_CLOCK, (current) => {
      // Changed meanwhile to another query or fixed: whoever did that brings it up to date.
      if (current.formula !== state.formula) return good([]);
      const change = refreshOf(current, hits);
      if (!change && current.corpus?.hash === mark.hash) return good([]);
      return good([
        {
          act: 'refresh',
          added: change?.added ?? [],
          gone: change?.gone ?? [],
          corpus: { version: mark.version, hash: mark.hash },
        },
      ]);
    }),
  );
}

/** Brings every living collection up to date; answers how many changed. */
export async function refreshAll(house: House, corpus: CorpusIndex): Promise<number> {
  const mark = await corpus.mark();
  const rows = await house.db.kysely
    .selectFrom('collection')
    .select(['id', 'seq'])
    .where('kind', '=', 'living')
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('corpus_hash', 'is', null), eb('corpus_hash', '!=', mark.hash)]))
    .orderBy('id')
    .execute();
  let changed = 0;
  for (const { id, seq } of rows) {
    const state = foldCollection(await logOf(house.db.kysely, id));
    if (!state) continue;
    const done = await refresh(house, corpus, id, state);
    if (done.ok && done.value.seq !== seq) changed++;
  }
  return changed;
}
