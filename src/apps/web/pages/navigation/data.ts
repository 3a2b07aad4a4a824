import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EditedBlock, PanelId, ReportBlock } from '#services/navigation/project/report/report.ts';
import type { OutdatedFigure } from '../../../core/navigation/freshness.ts';
import type { OwnProject, ProjectLine, PublishedResult, PublishedResults } from '../../../core/navigation/projects.ts';
import type { EarlierFigure, IssuedReport, ReportView } from '../../../core/navigation/report.ts';
import { call } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';

export type { EarlierFigure, IssuedReport, OutdatedFigure, ProjectLine, PublishedResult, ReportView };

export const reportPath = (id: string): string => pathTo(`/navigation/${encodeURIComponent(id)}/report`);
export const filePath = (id: string, version: number, format: 'docx' | 'pdf', lang: string): string =>
  `/api/navigation/${encodeURIComponent(id)}/report/${version}/${format}?lang=${lang}`;

/** Asked for anew whenever the page is opened: a chart may have been pinned meanwhile. */
export const useReport = (id: string) =>
  useQuery({ queryKey: ['navigation-report', id], queryFn: () => fetchReport(id), staleTime: 0, gcTime: 0 });

export interface ResultsFilter {
  q: string;
  kind: string;
  industry: string;
  year: string;
  state: string;
}

export const useResults = (asked: ResultsFilter) =>
  useQuery({
    queryKey: ['navigation-results', asked],
    queryFn: () => call<PublishedResults & { asOf: string }>('/api/navigation/results', { query: { ...asked } }),
    placeholderData: (before) => before,
  });

/** The projects of whoever is signed in, in all their states. */
export const useOwnProjects = (enabled: boolean) =>
  useQuery({
    queryKey: ['navigation-projects'],
    queryFn: () => call<{ projects: OwnProject[] }>('/api/navigation/projects', { quiet: true }),
    enabled,
    retry: false,
  });

export const useMyProjects = (enabled: boolean) =>
  useQuery({
    queryKey: ['navigation-mine'],
    queryFn: () => call<{ projects: ProjectLine[] }>('/api/navigation/mine', { quiet: true }),
    enabled,
    staleTime: 60_000,
    retry: false,
  });

export const fetchReport = (id: string) => call<ReportView>(`/api/navigation/${encodeURIComponent(id)}/report`);
export const saveReport = (id: string, version: number, blocks: EditedBlock[]) =>
  call<{ version: number; blocks: ReportBlock[] }>(`/api/navigation/${encodeURIComponent(id)}/report`, {
    method: 'PUT',
    body: { version, blocks },
    keepalive: JSON.stringify(blocks).length < 20_000,
  });

/** What is asked for: a chart, a list, or a part of the project's record; below a block, at the top (null) or at the end. */
export interface PinAsked {
  id: string;
  chart?: unknown;
  list?: unknown;
  panel?: PanelId;
  caption?: string;
  below?: string | null;
}

const at = (id: string): string => `/api/navigation/${encodeURIComponent(id)}/report`;

export function usePin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: PinAsked) => call<{ version: number; block: string }>(`${at(id)}/pin`, { body }),
    onSuccess: (_, { id }) => client.invalidateQueries({ queryKey: ['navigation-report', id] }),
  });
}

/** Figures that would come out of other data today; `state` names what the report shows, so that it is asked anew. */
export const useOutdated = (id: string, state: string) =>
  useQuery({
    queryKey: ['navigation-outdated', id, state],
    queryFn: () => call<{ outdated: OutdatedFigure[] }>(`${at(id)}/outdated`, { quiet: true }),
    staleTime: 30_000,
  });

export const computeAgain = (id: string, block: string) =>
  call<{ version: number; block: string }>(`${at(id)}/figures/${encodeURIComponent(block)}/compute`, {
    method: 'POST',
  });
export const fetchEarlier = (id: string, block: string) =>
  call<{ earlier: EarlierFigure[] }>(`${at(id)}/figures/${encodeURIComponent(block)}/earlier`);
export const fetchVersion = (id: string, version: number) =>
  call<{ blocks: ReportBlock[] }>(`${at(id)}/versions/${version}`);
export const copyVersion = (id: string, version: number) =>
  call<{ version: number }>(`${at(id)}/versions/${version}/copy`, { method: 'POST' });

export function useFreeze(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<IssuedReport>(`/api/navigation/${encodeURIComponent(id)}/report/freeze`, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['navigation-report', id] }),
  });
}
