import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { BulkBatch, BulkBatchLine } from '#apps/core/centre/bulk.ts';
import type { Client } from '#apps/core/centre/bulk-clients.ts';
import type { JudgedItem } from '#apps/server/routes/bulk.ts';
import { type CallOptions, call } from '../../api/index.ts';

export type { BulkBatch, BulkBatchLine, Client, JudgedItem };

/** A batch with everything in it, as the server answers. */
export interface BatchAnswer {
  batch: BulkBatch;
  items: JudgedItem[];
  /** Names of the fields that all packages share. */
  common: string[];
  clients: Client[];
  max: number;
}

export const PROCEDURE = 'pre-examination/request';

const enc = encodeURIComponent;
const base = (batch: string) => `/api/bulk/${enc(batch)}`;
const keyOf = (batch: string) => ['mine', 'bulk', batch] as const;

export const batchesQuery = () =>
  queryOptions({ queryKey: ['mine', 'bulk'], queryFn: () => call<BulkBatchLine[]>('/api/bulk') });

export const batchQuery = (id: string) =>
  queryOptions({ queryKey: keyOf(id), queryFn: () => call<BatchAnswer>(base(id)) });

export const createBatch = (site: string, common: Record<string, unknown>) =>
  call<BulkBatch>('/api/bulk', { body: { site, common } });

export const resultsUrl = (batch: string) => `${base(batch)}/results.csv`;
export const textUrl = (batch: string, item: string) => `${base(batch)}/items/${enc(item)}/application`;

/** Puts a package as the server answered it into what is shown, in its place or at the end. */
function place(client: QueryClient, batch: string, item: JudgedItem): void {
  client.setQueryData<BatchAnswer>(keyOf(batch), (before) => {
    if (!before) return before;
    const known = before.items.some((one) => one.id === item.id);
    return {
      ...before,
      items: known ? before.items.map((one) => (one.id === item.id ? item : one)) : [...before.items, item],
    };
  });
}

/** What can be done to a batch; every answer is shown at once. */
export function useBulk(batch: string) {
  const client = useQueryClient();
  const put = async (path: string, options: CallOptions): Promise<JudgedItem> => {
    const item = await call<JudgedItem>(`${base(batch)}/items/${path}`, options);
    place(client, batch, item);
    return item;
  };
  const renew = () => client.invalidateQueries({ queryKey: keyOf(batch) });
  return {
    announce: async (files: { name: string; bytes: number }[]): Promise<JudgedItem[]> => {
      const items = await call<JudgedItem[]>(`${base(batch)}/items`, { body: { files } });
      for (const item of items) place(client, batch, { ...item, refusals: [] });
      return items;
    },
    upload: (item: string, files: readonly File[], how: Pick<CallOptions, 'signal' | 'onProgress'>) =>
      put(`${enc(item)}/package`, { method: 'PUT', files, ...how }),
    change: (item: string, change: { input?: Record<string, unknown>; hat?: string }) =>
      put(enc(item), { method: 'PUT', body: change }),
    submit: (item: string) => put(`${enc(item)}/submit`, { body: {} }),
    remove: async (item: string) => {
      await call<void>(`${base(batch)}/items/${enc(item)}`, { method: 'DELETE' });
      await renew();
    },
    saveCommon: async (common: Record<string, unknown>) => {
      await call(`${base(batch)}/common`, { method: 'PUT', body: { common } });
      await renew();
    },
    discard: () => call<void>(base(batch), { method: 'DELETE' }),
    renew,
  };
}

export type Bulk = ReturnType<typeof useBulk>;

/** Where a package stands, for filters and for the word in its line. */
export type Standing = 'submitted' | 'ready' | 'client' | 'blocked' | 'waiting';

export function standingOf(item: JudgedItem): Standing {
  if (item.result) return 'submitted';
  if (!item.package) return 'waiting';
  if (item.refusals.some((one) => one.field === 'client')) return 'client';
  return item.refusals.length > 0 ? 'blocked' : 'ready';
}
