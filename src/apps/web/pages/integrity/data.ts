import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ActResult } from '#apps/core/act.ts';
import type { ClusterIndicator, ClusterView } from '#apps/core/integrity/clusters.ts';
import type { ClusterAnswer, ClustersAnswer } from '#apps/server/routes/integrity.ts';
import { call } from '../../api/index.ts';
import { pathTo } from '../../site/prefix.ts';

export type { ClusterIndicator, ClusterView };

export const clustersPath = () => pathTo('/work/integrity');
export const clusterPath = (id: string) => pathTo(`/work/integrity/${encodeURIComponent(id)}`);

export const useClusters = () =>
  useQuery({ queryKey: ['mine', 'clusters'], queryFn: () => call<ClustersAnswer>('/api/integrity/clusters') });

export const useCluster = (id: string) =>
  useQuery({
    queryKey: ['mine', 'clusters', id],
    queryFn: () => call<ClusterAnswer>(`/api/integrity/clusters/${encodeURIComponent(id)}`),
  });

export interface InquiryOpening {
  requestId: string;
  groups: string[];
  reason: string;
}

export function useOpenInquiry(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (opening: InquiryOpening) =>
      call<ActResult>(`/api/integrity/clusters/${encodeURIComponent(id)}/inquiry`, { body: opening }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mine'] }),
  });
}
