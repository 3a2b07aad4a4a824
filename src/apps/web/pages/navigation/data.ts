import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EditedBlock, ReportBlock } from '#services/navigation/project/report/report.ts';
import type { ProjectLine, PublishedResult } from '../../../core/navigation/projects.ts';
import type { IssuedReport, ReportView } from '../../../core/navigation/report.ts';
import { call } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';

export type { IssuedReport, ProjectLine, PublishedResult, ReportView };

export const reportPath = (id: string): string => pathTo(`/navigation/${encodeURIComponent(id)}/report`);
export const filePath = (id: string, version: number, format: 'docx' | 'pdf', lang: string): string =>
  `/api/navigation/${encodeURIComponent(id)}/report/${version}/${format}?lang=${lang}`;

/** Asked for anew whenever the page is opened: a chart may have been pinned meanwhile. */
export const useReport = (id: string) =>
  useQuery({ queryKey: ['navigation-report', id], queryFn: () => fetchReport(id), staleTime: 0, gcTime: 0 });

export const useResults = (asked: { q: string; kind: string; year: string }) =>
  useQuery({
    queryKey: ['navigation-results', asked],
    queryFn: () => call<{ results: PublishedResult[] }>('/api/navigation/results', { query: asked }),
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

export function usePin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; chart?: unknown; list?: unknown; caption?: string }) =>
      call<{ version: number; block: string }>(`/api/navigation/${encodeURIComponent(id)}/report/pin`, { body }),
    onSuccess: (_, { id }) => client.invalidateQueries({ queryKey: ['navigation-report', id] }),
  });
}

export function useFreeze(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<IssuedReport>(`/api/navigation/${encodeURIComponent(id)}/report/freeze`, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['navigation-report', id] }),
  });
}
