import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { IndustryCard, IndustryView, NodeLine } from '#apps/core/corpus/industries/overview.ts';
import type { SampleView } from '#apps/core/corpus/industries/sampling.ts';
import type { Difference } from '#apps/core/corpus/industries/versions.ts';
import type { CorpusMark } from '#corpus/search/types.ts';
import type { Text } from '#kernel/text.ts';
import { call } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';

export type { Difference, IndustryCard, IndustryView, NodeLine, SampleView };

const enc = encodeURIComponent;

export interface NodeView {
  industry: { id: string; title: Text };
  id: string;
  title: Text;
  formula: string;
  versions: {
    version: number;
    query: string;
    date: string;
    note: Text;
    change: {
      hits_before: number;
      hits_after: number;
      added: number;
      lost: number;
      corpus_hash: string;
      name: string;
      at: string;
    } | null;
  }[];
  samples: { id: string; total: number; name: string; at: string; corpus_hash: string; current: boolean }[];
  mayEdit: boolean;
}

export const industriesPath = () => pathTo('/industries');
export const industryPath = (id: string, node?: string) =>
  pathTo(`/industries/${id}${node && node !== 'all' ? `?node=${node}` : ''}`);
export const nodePath = (id: string, node: string) => pathTo(`/industries/${id}/nodes/${node}`);
export const samplePath = (id: string) => pathTo(`/industry-samples/${enc(id)}`);

export const useIndustries = () =>
  useQuery({
    queryKey: ['industries'],
    queryFn: () => call<{ corpus: CorpusMark; asOf: string; industries: IndustryCard[] }>('/api/industries'),
    staleTime: 60_000,
  });

export const useIndustry = (id: string) =>
  useQuery({
    queryKey: ['industry', id],
    queryFn: () => call<IndustryView & { mayEdit: boolean }>(`/api/industries/${enc(id)}`),
    staleTime: 60_000,
  });

export const useNode = (id: string, node: string) =>
  useQuery({
    queryKey: ['industry', id, 'node', node],
    queryFn: () => call<NodeView>(`/api/industries/${enc(id)}/nodes/${enc(node)}`),
  });

export const useSample = (id: string) =>
  useQuery({
    queryKey: ['industry-sample', id],
    queryFn: () => call<SampleView>(`/api/industry-samples/${enc(id)}`),
  });

/** A change by an analyst; everything told of the industry is asked for again afterwards. */
export function useChange<In, Out>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: In) => call<Out>(path, { body }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['industries'] }),
        client.invalidateQueries({ queryKey: ['industry'] }),
      ]);
    },
  });
}

export const nodeApi = (id: string, node: string, what: string) =>
  `/api/industries/${enc(id)}/nodes/${enc(node)}/${what}`;
export const reviewApi = (id: string) => `/api/industries/${enc(id)}/reviews`;
export const judgeApi = (id: string) => `/api/industry-samples/${enc(id)}/judgements`;
