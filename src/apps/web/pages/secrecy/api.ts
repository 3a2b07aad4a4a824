import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DestructionView, MatterSecrecy } from '#apps/core/secrecy/destructions.ts';
import type { HouseLog, ReadingLog, ReadingRow } from '#apps/core/secrecy/reading-log.ts';
import type { ReadingMark } from '#apps/core/secrecy/readings.ts';
import type { HeldText, RetentionList } from '#apps/core/secrecy/retention.ts';
import type { Unusual } from '#apps/core/secrecy/unusual.ts';
import type { HoldKind } from '#apps/core/secrecy/words.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { call } from '../../api/index.ts';

export type { DestructionView, HeldText, HoldKind, HouseLog, ReadingLog, ReadingMark, ReadingRow, Unusual };

const enc = encodeURIComponent;
const base = (matter: string) => `/api/matters/${enc(matter)}`;

export const useMatterSecrecy = (matter: string) =>
  useQuery({ queryKey: ['mine', 'secrecy', matter], queryFn: () => call<MatterSecrecy>(`${base(matter)}/secrecy`) });

export const useMatterReadings = (matter: string, enabled: boolean) =>
  useQuery({
    queryKey: ['mine', 'readings', matter],
    queryFn: () => call<ReadingLog>(`${base(matter)}/readings`),
    enabled,
  });

export const readingsCsv = (matter: string): string => `${base(matter)}/readings.csv`;
export const certificateUrl = (matter: string): string => `${base(matter)}/destruction.pdf`;

export interface LogFilter {
  from?: string;
  to?: string;
  account?: string;
  matter?: string;
  what?: string;
  unusual?: boolean;
  page?: number;
}

export const useHouseReadings = (filter: LogFilter) =>
  useQuery({
    queryKey: ['mine', 'house-readings', filter],
    queryFn: () => call<HouseLog>('/api/readings', { query: { ...filter } }),
    placeholderData: (before) => before,
  });

export const houseCsv = (filter: LogFilter): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return `/api/readings.csv?${query}`;
};

/** Asks for a copy and answers with the address that hands it out. */
export const askForFile = (matter: string, file: string, reason?: string) =>
  call<{ url: string }>(`${base(matter)}/downloads`, { body: { file, ...(reason ? { reason } : {}) } });

export const askForReport = (matter: string, format: string, reason?: string) =>
  call<{ url: string }>(`${base(matter)}/reports`, { body: { format, ...(reason ? { reason } : {}) } });

/** Tells that a page goes to the printer; sent even when the page is about to be left. */
export const tellPrint = (matter: string, version?: number) =>
  call<unknown>(`${base(matter)}/prints`, {
    body: version === undefined ? {} : { version },
    keepalive: true,
    quiet: true,
  });

export const useRetention = () =>
  useQuery({ queryKey: ['mine', 'retention'], queryFn: () => call<RetentionList>('/api/retention') });

export const useDestructions = () =>
  useQuery({
    queryKey: ['mine', 'destructions'],
    queryFn: () => call<{ rows: DestructionView[] }>('/api/destructions'),
  });

export interface ActResult {
  of: string;
  ok: boolean;
  number?: string;
  certificate?: string;
  removed?: number;
  kept?: number;
  refusals?: Refusal[];
}

export type RetentionAct =
  | { act: 'propose'; matters: string[]; reason: string }
  | { act: 'confirm'; proposals: string[]; reason: string }
  | { act: 'hold'; matter: string; kind: HoldKind; reason: string }
  | { act: 'lift' | 'withdraw' | 'decline'; id: string; reason: string };

export function useRetentionAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: RetentionAct): Promise<ActResult[]> => {
      const { act, ...body } = wanted;
      if (act === 'propose' || act === 'confirm') {
        const path = act === 'propose' ? 'proposals' : 'confirmations';
        return (await call<{ results: ActResult[] }>(`/api/retention/${path}`, { body })).results;
      }
      if (act === 'hold') await call('/api/retention/holds', { body });
      else
        await call(`/api/retention/acts/${enc((body as { id: string }).id)}/${act}`, {
          body: { reason: wanted.reason },
        });
      return [];
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['mine'] }),
  });
}
