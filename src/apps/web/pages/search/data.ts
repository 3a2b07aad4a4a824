import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ClassesFound, ClassPage } from '#apps/core/corpus/read-classes.ts';
import type { RecordView } from '#apps/core/corpus/read-record.ts';
import type { SearchView } from '#apps/core/corpus/read-search.ts';
import type { Facet, Hit, SortBy } from '#corpus/search/types.ts';
import { call } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';
import { isLong, packQuery, unpackQuery } from './long-query.ts';
import type { Meaning } from './meaning.ts';

export type { Facet, Hit, RecordView, SearchView, SortBy };

export const VIEWS = ['list', 'table', 'cards'] as const;
export type View = (typeof VIEWS)[number];

/** What the address of a result says: all that is needed to come back to it. */
export interface Asked {
  q: string;
  f: readonly string[];
  sort: SortBy;
  page: number;
  size: number;
  view: View;
  grouped: boolean;
}

const SORTS: readonly SortBy[] = ['relevance', '-published', 'published', '-filed', 'filed'];
const SIZES = [10, 20, 50, 100];

function readAddress(search: string, hash: string): Asked {
  const words = new URLSearchParams(search);
  const page = Number(words.get('page'));
  const size = Number(words.get('size'));
  return {
    q: words.get('q') ?? unpackQuery(hash) ?? '',
    f: words.getAll('f'),
    sort: SORTS.find((one) => one === words.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    size: SIZES.includes(size) ? size : 20,
    view: VIEWS.find((one) => one === words.get('view')) ?? 'list',
    grouped: words.get('grouped') === 'true',
  };
}

/** The part of an address that says a result, what is usual left out; a question too long for a server's line stands behind `#`. */
function addressOf(asked: Partial<Asked>): string {
  const words = new URLSearchParams();
  const long = asked.q !== undefined && isLong(asked.q);
  if (asked.q && !long) words.set('q', asked.q);
  for (const one of asked.f ?? []) words.append('f', one);
  if (asked.sort && asked.sort !== 'relevance') words.set('sort', asked.sort);
  if (asked.page && asked.page > 1) words.set('page', String(asked.page));
  if (asked.size && asked.size !== 20) words.set('size', String(asked.size));
  if (asked.view && asked.view !== 'list') words.set('view', asked.view);
  if (asked.grouped) words.set('grouped', 'true');
  const written = words.toString();
  return `/search${written === '' ? '' : `?${written}`}${long ? `#${packQuery(asked.q ?? '')}` : ''}`;
}

export const searchPath = (asked: Partial<Asked>): string => pathTo(addressOf(asked));
/** Where a place of the IPC is browsed; without a symbol its sections. */
export const classPath = (symbol: string): string =>
  pathTo(symbol === '' ? '/classification/ipc' : `/classification/ipc/${encodeURIComponent(symbol)}`);
export const patentPath = (key: string): string => pathTo(`/patent/${encodeURIComponent(key)}`);

/** The page of a document, at those that share most of its text. */
export const duplicatesPath = (key: string): string => `${patentPath(key)}?by=duplicate#similar`;

/** What the address asks for, and a way to ask for something else; whatever changes, one begins at the first page. */
export function useAsked(): [Asked, (change: Partial<Asked>, replace?: boolean) => void] {
  const search = useLocation({ select: (location) => location.searchStr });
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const asked = useMemo(() => readAddress(search, hash), [search, hash]);
  return [
    asked,
    (change, replace = false) => {
      void navigate({ href: addressOf({ ...asked, page: 1, ...change }), replace, resetScroll: 'page' in change });
    },
  ];
}

export const useResult = (asked: Asked, enabled: boolean, { on, site = '' }: Meaning) =>
  useQuery({
    queryKey: ['corpus', 'search', asked.q, asked.f, asked.sort, asked.page, asked.size, asked.grouped, on],
    queryFn: () =>
      call<SearchView>('/api/corpus/search', {
        body: {
          q: asked.q,
          f: asked.f,
          sort: asked.sort,
          page: asked.page,
          size: asked.size,
          grouped: String(asked.grouped),
          facets: 'true',
          ...(on && { meaning: 'true', site }),
        },
      }),
    enabled,
    placeholderData: keepPreviousData,
  });

export const useRecord = (key: string) =>
  useQuery({
    queryKey: ['corpus', 'record', key],
    queryFn: () => call<RecordView>(`/api/corpus/records/${encodeURIComponent(key)}`),
  });

export const LIKENESSES = ['similar', 'meaning', 'duplicate'] as const;
export type Likeness = (typeof LIKENESSES)[number];
export const useSimilar = (key: string, by: Likeness, site?: string) =>
  useQuery({
    queryKey: ['corpus', 'similar', key, by],
    queryFn: () =>
      call<{ hits: (Hit & { share?: number })[] }>(`/api/corpus/records/${encodeURIComponent(key)}/similar`, {
        query: { by, limit: 8, ...(by === 'meaning' && site !== undefined && { site }) },
      }),
  });

const classQuery = (symbol: string) => ({
  queryKey: ['corpus', 'class', symbol],
  queryFn: () => call<ClassPage>(`/api/corpus/classification/ipc/${encodeURIComponent(symbol)}`),
  staleTime: 60_000,
});
export const useClassPage = (symbol: string) => useQuery(classQuery(symbol));
/** Several places at once: those that are open in the tree. */
export const useClassPages = (symbols: readonly string[]) => useQueries({ queries: symbols.map(classQuery) });

export const useClassesFound = (words: string) =>
  useQuery({
    queryKey: ['corpus', 'classes', words],
    queryFn: () => call<ClassesFound>('/api/corpus/classification/ipc-titles', { query: { q: words } }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });

export const FORMATS = ['xlsx', 'csv', 'bib', 'ris'] as const;

/** Where the hits, or the chosen of them, are had as a file. */
export const exportPath = (asked: Asked, format: string, lang: string, keys: readonly string[]): string => {
  const words = new URLSearchParams({ format, lang });
  if (keys.length > 0) words.set('keys', keys.join(','));
  else {
    words.set('q', asked.q);
    for (const one of asked.f) words.append('f', one);
    words.set('sort', asked.sort);
    words.set('grouped', String(asked.grouped));
  }
  return `/api/corpus/export?${words}`;
};

const TRAIL = 'zq-search-trail';
/** The list somebody came from, so that the page of a document knows what stands before and after it. */
export interface Trail {
  keys: string[];
  back: string;
}

export function keepTrail(trail: Trail): void {
  try {
    sessionStorage.setItem(TRAIL, JSON.stringify(trail));
  } catch {
    // A full or forbidden store costs the way back, nothing else.
  }
}

export function findTrail(): Trail | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(TRAIL) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('keys' in kept) || !('back' in kept)) return undefined;
    if (!Array.isArray(kept.keys) || typeof kept.back !== 'string') return undefined;
    return { keys: kept.keys.filter((one) => typeof one === 'string'), back: kept.back };
  } catch {
    return undefined;
  }
}
