import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, call } from './call.ts';
import type { Draft, Refusal } from './types.ts';

export interface DraftPlace {
  procedure?: string;
  matter?: string;
  action?: string;
  /** One working copy for everybody who acts for this party in the matter. */
  shared?: boolean;
}

export type DraftState =
  | { kind: 'loading' }
  | { kind: 'saved'; at: string | null }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  /** Another window saved something newer; one of the two has to be chosen. */
  | { kind: 'conflict'; theirs: Draft }
  | { kind: 'failed'; refusals: Refusal[] };

export interface DraftHandle<T> {
  data: T;
  state: DraftState;
  /** True once what the server kept is on the page. */
  ready: boolean;
  set: (change: T | ((before: T) => T)) => void;
  /** Saves at once: on leaving a field, before a submission. */
  save: () => Promise<void>;
  keepMine: () => Promise<void>;
  takeTheirs: () => void;
  /** After a submission: the draft is gone, and nothing saves it again. */
  discard: () => Promise<void>;
}

const PAUSE_MS = 800;

/**
 * A draft that saves itself: 800 ms after the last change, on leaving a field and when the page is hidden. One saving at a time;
 * what changed meanwhile is saved next. `id` must be stable for one form (see `draftId`).
 */
export function useDraft<T extends Record<string, unknown>>(id: string, initial: T, place: DraftPlace): DraftHandle<T> {
  const [data, setData] = useState<T>(initial);
  const [state, setState] = useState<DraftState>({ kind: 'loading' });
  const own = useRef({
    data: initial,
    seq: 0,
    dirty: false,
    gone: false,
    /** No saving while one of two has to be chosen. */
    halted: false,
    timer: 0,
    running: undefined as Promise<void> | undefined,
  });
  const where = useRef(place);
  where.current = place;

  const save = useCallback(
    async (keepalive = false): Promise<void> => {
      const me = own.current;
      clearTimeout(me.timer);
      // Another caller may have begun the next saving meanwhile: whoever waits here waits until all is stored.
      while (me.running) await me.running;
      if (!me.dirty || me.gone || me.halted) return;
      me.running = (async () => {
        me.dirty = false;
        setState({ kind: 'saving' });
        try {
          const saved = await put(id, me.seq, where.current, me.data, keepalive);
          me.seq = saved.seq;
          if (!me.dirty) setState({ kind: 'saved', at: saved.updatedAt });
        } catch (error) {
          me.dirty = true;
          if (error instanceof ApiError && error.has('ZQ-FRM-015')) {
            me.halted = true;
            const theirs = await call<Draft | null>(`/api/drafts/${id}`);
            setState(theirs ? { kind: 'conflict', theirs } : { kind: 'failed', refusals: error.refusals });
          } else setState({ kind: 'failed', refusals: error instanceof ApiError ? error.refusals : [] });
        }
      })().finally(() => {
        me.running = undefined;
      });
      await me.running;
    },
    [id],
  );

  useEffect(() => {
    const me = own.current;
    me.gone = false;
    let stopped = false;
    call<Draft | null>(`/api/drafts/${id}`)
      .then((draft) => {
        if (stopped) return;
        if (draft) {
          me.seq = draft.seq;
          me.data = { ...me.data, ...draft.data } as T;
          setData(me.data);
        }
        setState({ kind: 'saved', at: draft?.updatedAt ?? null });
      })
      .catch((error: unknown) => {
        if (!stopped) setState({ kind: 'failed', refusals: error instanceof ApiError ? error.refusals : [] });
      });
    const hidden = () => {
      if (document.visibilityState === 'hidden') void save(true);
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      stopped = true;
      document.removeEventListener('visibilitychange', hidden);
      void save(true);
    };
  }, [id, save]);

  const set = useCallback(
    (change: T | ((before: T) => T)) => {
      const me = own.current;
      me.data = typeof change === 'function' ? change(me.data) : change;
      me.dirty = true;
      setData(me.data);
      setState((before) => (before.kind === 'conflict' ? before : { kind: 'dirty' }));
      clearTimeout(me.timer);
      me.timer = window.setTimeout(() => void save(), PAUSE_MS);
    },
    [save],
  );

  return {
    data,
    state,
    ready: state.kind !== 'loading',
    set,
    save: () => save(),
    keepMine: async () => {
      if (state.kind !== 'conflict') return;
      own.current.seq = state.theirs.seq;
      own.current.halted = false;
      own.current.dirty = true;
      await save();
    },
    takeTheirs: () => {
      if (state.kind !== 'conflict') return;
      const me = own.current;
      me.seq = state.theirs.seq;
      me.halted = false;
      me.dirty = false;
      me.data = state.theirs.data as T;
      setData(me.data);
      setState({ kind: 'saved', at: state.theirs.updatedAt });
    },
    discard: async () => {
      const me = own.current;
      me.gone = true;
      clearTimeout(me.timer);
      if (me.running) await me.running;
      if (me.seq > 0) await call<void>(`/api/drafts/${id}`, { method: 'DELETE' }).catch(() => undefined);
    },
  };
}

const put = (id: string, seq: number, place: DraftPlace, data: Record<string, unknown>, keepalive: boolean) =>
  call<Draft>(`/api/drafts/${id}`, {
    method: 'PUT',
    body: {
      seq,
      procedure: place.procedure ?? null,
      matter: place.matter ?? null,
      action: place.action ?? null,
      data,
      ...(place.shared ? { shared: true } : {}),
    },
    // Browsers let a closing page send 64 KB at most.
    ...(keepalive && JSON.stringify(data).length < 60_000 ? { keepalive: true, quiet: true } : {}),
  });

/** One draft per form and place: what was begun there goes on there. Ids are global, so the account is in it. */
export function draftId(account: string, ...place: string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify([account, ...place])))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return `draft_${account.replace(/[^\w-]/g, '-').slice(-40)}_${hash.toString(36)}`;
}
