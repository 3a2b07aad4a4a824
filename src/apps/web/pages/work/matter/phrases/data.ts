import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Phrase } from '#apps/core/centre/phrases.ts';
import { call } from '../../../../api/index.ts';

export type { Phrase };

/** The parts of an application as an opinion names them. */
export const PARTS: readonly [id: string, label: string][] = [
  ['claims', '权利要求书'],
  ['description', '说明书'],
  ['drawings', '附图'],
  ['abstract', '摘要'],
  ['request', '请求书'],
  ['design', '外观设计图片、简要说明'],
];

export const usePhrases = (enabled: boolean) =>
  useQuery({ queryKey: ['mine', 'phrases'], queryFn: () => call<Phrase[]>('/api/phrases'), enabled, retry: false });

interface PhraseCall {
  path: string;
  method: 'POST' | 'PUT';
  body: unknown;
}

const to = (path: string, body: unknown, method: PhraseCall['method'] = 'POST'): PhraseCall => ({ path, method, body });
const of = (id: string) => `/api/phrases/${encodeURIComponent(id)}`;

/** What can be done with a phrase. */
export const phraseCall = {
  save: (given: Record<string, unknown>, id?: string) => (id ? to(of(id), given, 'PUT') : to('/api/phrases', given)),
  move: (id: string, standing: 'own' | 'proposed' | 'retired') => to(`${of(id)}/move`, { to: standing }),
  share: (id: string) => to(`${of(id)}/decide`, { share: true }),
  giveBack: (id: string, reason: string) => to(`${of(id)}/decide`, { share: false, reason }),
  use: (id: string) => to(`${of(id)}/use`, {}),
};

export function usePhraseChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, method, body }: PhraseCall) => call<{ id: string }>(path, { method, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mine', 'phrases'] }),
  });
}
