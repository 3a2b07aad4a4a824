import { useQuery } from '@tanstack/react-query';
import type { LetterView } from '#apps/core/corpus/saved/letters.ts';
import type { SavedQueryDetail, SavedQueryView } from '#apps/core/corpus/saved/queries.ts';
import { call, useSession } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';

export type { SavedQueryDetail, SavedQueryView };

export const useSavedQueries = () => {
  const { data: session } = useSession();
  return useQuery({
    queryKey: ['mine', 'saved-queries'],
    queryFn: () => call<{ queries: SavedQueryView[] }>('/api/saved-queries'),
    enabled: Boolean(session),
  });
};

export const useSavedQuery = (id: string) =>
  useQuery({
    queryKey: ['mine', 'saved-queries', id],
    queryFn: () => call<SavedQueryDetail>(`/api/saved-queries/${encodeURIComponent(id)}`),
  });

export const useLetters = () =>
  useQuery({
    queryKey: ['mine', 'alert-letters'],
    queryFn: () => call<{ letters: LetterView[] }>('/api/alert-letters'),
    refetchInterval: 15_000,
  });

export const queryPath = (id: string): string => pathTo(`/my/queries/${encodeURIComponent(id)}`);
export const searchPath = (formula: string): string => pathTo(`/search?q=${encodeURIComponent(formula)}`);

export const toneOf = (verdict: string | undefined): 'good' | 'must' | undefined =>
  verdict === undefined || verdict === 'none' ? undefined : verdict === 'good' ? 'good' : 'must';
