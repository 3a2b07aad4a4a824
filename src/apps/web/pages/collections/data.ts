import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnnotationView } from '#apps/core/corpus/annotations/annotations.ts';
import type { CollectionLine } from '#apps/core/corpus/collections/collections.ts';
import type { SharedView } from '#apps/core/corpus/collections/sharing.ts';
import type { CollectionView, ComparisonView, DocumentLine, HistoryLine } from '#apps/core/corpus/collections/view.ts';
import { call, useSession } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';

export type { AnnotationView, CollectionLine, CollectionView, ComparisonView, DocumentLine, HistoryLine, SharedView };

const enc = encodeURIComponent;

/** The collections of whoever is signed in; with a key, each says whether it holds that document. */
export const useCollections = (key?: string, enabled = true) => {
  const { data: session } = useSession();
  return useQuery({
    queryKey: ['mine', 'collections', key ?? ''],
    queryFn: () => call<{ collections: CollectionLine[] }>('/api/collections', { query: { key } }),
    enabled: enabled && Boolean(session),
  });
};

export const useCollection = (id: string, page: number, label: string | undefined, asOf: string | undefined) =>
  useQuery({
    queryKey: ['mine', 'collection', id, page, label ?? '', asOf ?? ''],
    queryFn: () => call<CollectionView>(`/api/collections/${enc(id)}`, { query: { page, label, asOf } }),
    placeholderData: keepPreviousData,
  });

export const useHistory = (id: string) =>
  useQuery({
    queryKey: ['mine', 'collection', id, 'history'],
    queryFn: () => call<{ history: HistoryLine[] }>(`/api/collections/${enc(id)}/history`),
  });

export const useComparison = (id: string, other: string) =>
  useQuery({
    queryKey: ['mine', 'collection', id, 'compare', other],
    queryFn: () => call<ComparisonView>(`/api/collections/${enc(id)}/compare`, { query: { with: other } }),
    enabled: other !== '',
  });

export const useSharedCollection = (token: string, page: number) =>
  useQuery({
    queryKey: ['shared-collection', token, page],
    queryFn: () => call<SharedView>(`/api/shared-collections/${enc(token)}`, { query: { page } }),
    placeholderData: keepPreviousData,
  });

export const useAnnotations = (document: string) =>
  useQuery({
    queryKey: ['mine', 'annotations', document],
    queryFn: () => call<{ annotations: AnnotationView[] }>('/api/annotations', { query: { document } }),
  });

export const collectionPath = (id: string): string => pathTo(`/my/collections/${enc(id)}`);
export const documentPath = (key: string): string => pathTo(`/patent/${enc(key)}`);
export const sharedPath = (token: string): string => pathTo(`/shared/${enc(token)}`);
