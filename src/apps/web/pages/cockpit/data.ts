import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseRow, Cockpit } from '#apps/core/centre/cockpit.ts';
import type { Leagues } from '#apps/core/centre/leagues.ts';
import { call } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';

export type { CaseRow, Cockpit, Leagues };

/** What the figures are narrowed to; kept in the address, so that a view can be shared and printed. */
export interface Narrowed {
  kind?: string;
  field?: string;
  agency?: string;
  division?: string;
  from?: string;
  to?: string;
}

const KEYS = ['kind', 'field', 'agency', 'division', 'from', 'to'] as const;

export function narrowedIn(search: string): Narrowed {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(KEYS.flatMap((key) => (asked.get(key) ? [[key, asked.get(key)!]] : [])));
}

const address = (path: string, words: Record<string, string | undefined>): string => {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(words)) if (value) query.set(key, value);
  const asked = query.toString();
  return `${pathTo(path)}${asked ? `?${asked}` : ''}`;
};

export const cockpitPath = (narrowed: Narrowed = {}) => address('/work/centre', { ...narrowed });
export const leaguesPath = (narrowed: Narrowed = {}) => address('/work/centre/leagues', { ...narrowed });
export const qualityPath = () => pathTo('/work/centre/quality');

/** The list of the cases behind a figure. */
export const rowsPath = (narrowed: Narrowed, figure: string, key = '') =>
  address('/work/centre/rows', { ...narrowed, figure, key });

export const useCockpit = (narrowed: Narrowed) =>
  useQuery({
    queryKey: ['mine', 'cockpit', narrowed],
    queryFn: () => call<Cockpit>('/api/centre/cockpit', { query: { ...narrowed } }),
    placeholderData: keepPreviousData,
  });

export interface Rows {
  asOf: string;
  from: string;
  to: string;
  mayOpen: boolean;
  rows: CaseRow[];
}

export const useRows = (narrowed: Narrowed, figure: string, key: string) =>
  useQuery({
    queryKey: ['mine', 'cockpit-rows', narrowed, figure, key],
    queryFn: () => call<Rows>('/api/centre/cockpit/rows', { query: { ...narrowed, figure, key } }),
  });

export const useLeagues = (narrowed: Narrowed) =>
  useQuery({
    queryKey: ['mine', 'leagues', narrowed],
    queryFn: () => call<Leagues>('/api/centre/leagues', { query: { ...narrowed } }),
    placeholderData: keepPreviousData,
  });
