import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type CallOptions, call } from './call.ts';
import { sessionFrom } from './queries.ts';
import { noteSignedIn } from './session-gate.ts';
import type { ActResult, FileRef, PackageValue, SessionAnswer } from './types.ts';

/**
 * After an action or another hat, everything that belongs to somebody is asked for anew. Left alone are forms of actions, which
 * may just have ceased to be permitted and are asked for whenever they are opened, and texts of drafts, which never change.
 */
const renewMine = async (client: QueryClient) => {
  const own = (key: readonly unknown[]) => key[0] === 'mine' && key[1] !== 'draft-text' && key[3] !== 'action';
  const isText = (key: readonly unknown[]) => ['application', 'findings', 'filing'].includes(String(key[3]));
  await client.invalidateQueries({ predicate: ({ queryKey }) => own(queryKey) && !isText(queryKey) });
  // What was done may have closed the texts to whoever did it: the page takes the new view before it asks for them again.
  await new Promise((taken) => setTimeout(taken));
  await client.invalidateQueries({ predicate: ({ queryKey }) => own(queryKey) && isText(queryKey) });
};

/**
 * The client's own id of one intention. It stays the same until the server answered, so that sending twice acts once; a changed
 * intention (`meaning`) gets a new one.
 */
function useRequestId(): { idFor: (meaning: string) => string; answered: () => void } {
  const kept = useRef<{ meaning: string; id: string } | undefined>(undefined);
  return {
    idFor: (meaning) => {
      if (kept.current?.meaning !== meaning) kept.current = { meaning, id: crypto.randomUUID() };
      return kept.current.id;
    },
    answered: () => {
      kept.current = undefined;
    },
  };
}

export interface OpenMatter {
  /** `slice/name`. */
  procedure: string;
  action: string;
  site: string;
  input: Record<string, unknown>;
  /** The draft it comes from: what was marked there goes on standing in the matter. */
  draft?: string;
}

/** Opens a matter. */
export function useOpenMatter() {
  const client = useQueryClient();
  const request = useRequestId();
  return useMutation({
    mutationFn: async ({ procedure, ...rest }: OpenMatter) => {
      const requestId = request.idFor(JSON.stringify([procedure, rest]));
      return call<ActResult>(`/api/procedures/${procedure}/open`, { body: { requestId, ...rest } });
    },
    onSuccess: async () => {
      request.answered();
      await renewMine(client);
    },
  });
}

export interface ActOnMatter {
  action: string;
  /** The `seq` of the matter as it was shown; an action on an older state is refused. */
  expectedSeq: number;
  input?: Record<string, unknown>;
}

/** Acts on a matter; refused with ZQ-MAT-… when somebody else acted meanwhile. */
export function useAct(matter: string) {
  const client = useQueryClient();
  const request = useRequestId();
  return useMutation({
    mutationFn: async ({ action, expectedSeq, input = {} }: ActOnMatter) => {
      const requestId = request.idFor(JSON.stringify([matter, action, expectedSeq, input]));
      return call<ActResult>(`/api/matters/${encodeURIComponent(matter)}/actions/${encodeURIComponent(action)}`, {
        body: { requestId, expectedSeq, input },
      });
    },
    onSuccess: async () => {
      request.answered();
      await renewMine(client);
    },
  });
}

/** Judges by content and keeps files for a field of kind `files`. */
export const uploadFiles = (files: readonly File[], how: UploadHow = {}): Promise<FileRef[]> =>
  call('/api/uploads', { files, ...how });

/** Reads an application package for a field of kind `package`. */
export const uploadPackage = (files: readonly File[], how: UploadHow = {}): Promise<PackageValue> =>
  call('/api/packages', { files, ...how });

type UploadHow = Pick<CallOptions, 'signal' | 'onProgress'>;

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => call<void>('/api/notices/read', { body: { ids } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mine', 'notices'] }),
  });
}

export function useDeleteDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<void>(`/api/drafts/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mine', 'drafts'] }),
  });
}

/** Another capacity in the same session: every list and page is drawn anew for it. */
export function usePutOnHat() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (hat: string) => call<SessionAnswer>('/api/session/hat', { body: { hat } }),
    onSuccess: async (answer) => {
      client.setQueryData(['session'], sessionFrom(answer));
      await renewMine(client);
    },
  });
}

/** Signs in; a refusal ZQ-ACC-010 asks for the one-time code as well. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: { login: string; password: string; code?: string }) =>
      call<SessionAnswer>('/api/sign-in', { body: words, quiet: true }),
    onSuccess: async (answer) => {
      const session = sessionFrom(answer);
      noteSignedIn(session !== null);
      client.setQueryData(['session'], session);
      await renewMine(client);
    },
  });
}

/** Staying signed in, on being warned. */
export function useExtendSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<SessionAnswer>('/api/session/extend', { body: {} }),
    onSuccess: (answer) => {
      client.setQueryData(['session'], sessionFrom(answer));
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<{ signOutAt?: string } | undefined>('/api/sign-out', { body: {} }),
    onSuccess: (answer) => {
      noteSignedIn(false);
      // Whoever came through the identity service leaves it, too.
      if (answer?.signOutAt) location.assign(answer.signOutAt);
      client.setQueryData(['session'], null);
      client.removeQueries({ queryKey: ['mine'] });
    },
  });
}
