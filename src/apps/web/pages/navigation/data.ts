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

export const useReport = (id: string) =>
  useQuery({
    queryKey: ['navigation-report', id],
    queryFn: () => call<ReportView>(`/api/navigation/${encodeURIComponent(id)}/report`),
  });

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

/** What a person may change of a block: figures stay with the house. */
export const editedOf = (blocks: readonly ReportBlock[]): EditedBlock[] =>
  blocks.map((block): EditedBlock => {
    if (block.kind === 'chart') return { id: block.id, kind: 'chart', caption: block.caption, note: block.note };
    if (block.kind === 'documents') return { id: block.id, kind: 'documents', caption: block.caption };
    return block;
  });

export function useSaveReport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; blocks: EditedBlock[] }) =>
      call<{ version: number; blocks: ReportBlock[] }>(`/api/navigation/${encodeURIComponent(id)}/report`, {
        method: 'PUT',
        body,
      }),
    onSuccess: ({ version, blocks }) =>
      client.setQueryData<ReportView>(['navigation-report', id], (view) => view && { ...view, version, blocks }),
  });
}

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
