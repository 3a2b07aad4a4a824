import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RunDetail, RunView, SourceLine } from '#apps/core/corpus/ingest/index.ts';
import type { Mapping } from '#corpus/tabular/index.ts';
import type { Text } from '#kernel/text.ts';
import { call } from '../../api/index.ts';

export type { RunDetail, RunView, SourceLine };

export interface Sources {
  sources: SourceLine[];
  licences: { id: string; title: Text }[];
  today: string;
}

const own = (...rest: unknown[]) => ['mine', 'ingest', ...rest];
const moving = (run: Pick<RunView, 'state'> | undefined) => run?.state === 'waiting' || run?.state === 'running';

export const useSources = () =>
  useQuery({ queryKey: own('sources'), queryFn: () => call<Sources>('/api/data/sources') });

export const useRuns = () =>
  useQuery({
    queryKey: own('runs'),
    queryFn: () => call<{ runs: RunView[] }>('/api/data/runs'),
    refetchInterval: ({ state }) => (state.data?.runs.some(moving) ? 2000 : false),
  });

export const useRunDetail = (id: string) =>
  useQuery({
    queryKey: own('run', id),
    queryFn: () => call<RunDetail>(`/api/data/runs/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (moving(state.data) ? 1000 : false),
  });

export type RunAct =
  | { act: 'start'; body: { source: string; asOf: string; mapping?: Mapping } }
  | { act: 'cancel' | 'resume' };

/** Acts on a run; the answer is the run as it stands then. */
export function useRunAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: RunAct) =>
      call<RunDetail>(`/api/data/runs/${encodeURIComponent(id)}/${act.act}`, {
        body: act.act === 'start' ? act.body : {},
      }),
    onSuccess: (run) => {
      client.setQueryData(own('run', id), run);
      void client.invalidateQueries({ queryKey: own('runs') });
    },
  });
}

export function useDropRun(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>(`/api/data/runs/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: own('runs') }),
  });
}

export interface SourceChange {
  id: string;
  title: Text;
  licence: string;
  upstream: string;
  downSince: string | null;
}

export function useSaveSource() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: SourceChange) =>
      call<void>(`/api/data/sources/${encodeURIComponent(id)}`, { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: own('sources') }),
  });
}
