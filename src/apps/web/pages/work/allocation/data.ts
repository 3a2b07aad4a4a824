import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AllocationView } from '#apps/core/centre/allocation.ts';
import type { RollChange, RollEntry, RollVersion } from '#apps/core/centre/examiner-roll.ts';
import type { Ranking } from '#services/pre-examination/allocation/index.ts';
import { call } from '../../../api/index.ts';

export type { AllocationView, Ranking, RollChange, RollEntry, RollVersion };
export type AllocationRow = AllocationView['cases'][number];

/** Cases that wait, or those that lie with one examiner, with ranking and proposal. */
export const useAllocation = (from: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['mine', 'allocation', from ?? ''],
    queryFn: () => call<AllocationView>('/api/allocation', { query: { from } }),
    enabled,
  });

/** The ranking of one case; only for the head of the centre. */
export const useRanking = (matter: string, enabled: boolean) =>
  useQuery({
    queryKey: ['mine', 'ranking', matter],
    queryFn: () => call<Ranking>(`/api/allocation/matters/${encodeURIComponent(matter)}`),
    enabled,
    retry: false,
  });

export const useRoll = (enabled: boolean) =>
  useQuery({ queryKey: ['mine', 'roll'], queryFn: () => call<RollEntry[]>('/api/examiners'), enabled });

export const useOwnEntry = (enabled: boolean) =>
  useQuery({ queryKey: ['mine', 'roll', 'me'], queryFn: () => call<RollEntry>('/api/examiners/me'), enabled });

export const useRollHistory = (account: string, enabled: boolean) =>
  useQuery({
    queryKey: ['mine', 'roll', account, 'history'],
    queryFn: () => call<RollVersion[]>(`/api/examiners/${encodeURIComponent(account)}/history`),
    enabled,
  });

/** A change to the roll; afterwards rankings are asked for anew. */
export function useRollChange<T>(send: (wanted: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(
        ['roll', 'allocation', 'ranking'].map((key) => client.invalidateQueries({ queryKey: ['mine', key] })),
      ),
  });
}
