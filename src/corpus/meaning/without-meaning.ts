import type { CorpusIndex } from '../search/types.ts';

/**
 * The corpus for questions that come from unpublished texts: whatever a request says, it is never ranked by meaning, so no word of
 * it is sent anywhere.
 */
export function withoutMeaning(corpus: CorpusIndex): Pick<CorpusIndex, 'search' | 'similar' | 'mark'> {
  return {
    search: ({ meaning: _never, ...request }) => corpus.search(request),
    similar: ({ meaning: _never, ...request }) => corpus.similar(request),
    mark: () => corpus.mark(),
  };
}
