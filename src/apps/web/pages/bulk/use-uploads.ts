import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { ApiError, refusalsOf } from '../../api/index.ts';
import { pathOf } from '../../api/send-files.ts';
import { secondsLeft } from '../../app/pace.ts';
import { Checker, type WorkerLike } from '../../check/checker.ts';
import { readInWorker } from '../../check/index.ts';
import { spawnWorker } from '../../check/spawn.ts';
import type { Bulk } from './bulk-data.ts';
import { groupPackages } from './group-packages.ts';

/** A package on its way. What this browser read of it is shown until the server has read it. */
export interface Travelling {
  state: 'waiting' | 'sending' | 'reading' | 'failed' | 'stopped';
  share: number;
  bytes: number;
  title?: string;
  findings?: number;
  refusals?: Refusal[];
}

export interface Uploads {
  travelling: Readonly<Record<string, Travelling>>;
  /** All that was dropped since nothing was under way. */
  overall: { share: number; left: number | undefined; open: number; all: number } | undefined;
  faults: Refusal[];
  add: (files: readonly File[]) => Promise<void>;
  /** Sends one again; false when this page no longer has its files. */
  retry: (item: string) => boolean;
  has: (item: string) => boolean;
  /** Puts other files in the place of one package. */
  replace: (item: string, files: readonly File[]) => void;
  stop: (item: string) => void;
  stopAll: () => void;
}

const LANES = 2;

/**
 * Sends packages, two at a time, and tells how far each and all of them are. Meanwhile this browser reads and checks those that
 * still wait, so that their titles and findings are seen before they have travelled.
 */
export function useUploads(bulk: Bulk, today: string): Uploads {
  const [travelling, setTravelling] = useState<Record<string, Travelling>>({});
  const [faults, setFaults] = useState<Refusal[]>([]);
  const [begun, setBegun] = useState<{ at: number; items: string[] }>();
  const kept = useRef(new Map<string, File[]>());
  const stoppers = useRef(new Map<string, AbortController>());
  const queue = useRef<string[]>([]);
  const running = useRef(false);
  const checking = useRef(false);
  const seen = useRef(new Set<string>());
  const own = useRef(bulk);
  own.current = bulk;

  const move = useCallback((id: string, change: Partial<Travelling> | undefined) => {
    setTravelling((all) => {
      const { [id]: before, ...others } = all;
      if (!change) return others;
      return { ...others, [id]: { state: 'waiting', share: 0, bytes: 0, ...before, ...change } };
    });
  }, []);

  const send = useCallback(
    async (id: string) => {
      const stopper = stoppers.current.get(id);
      const files = kept.current.get(id);
      if (!stopper || !files || stopper.signal.aborted) return;
      move(id, { state: 'sending', share: 0 });
      try {
        await own.current.upload(id, files, {
          signal: stopper.signal,
          onProgress: (share) => move(id, { state: share < 1 ? 'sending' : 'reading', share }),
        });
        move(id, undefined);
      } catch (error) {
        if (stopper.signal.aborted) return;
        move(id, { state: 'failed', refusals: refusalsOf(error) });
        // Without a connection the others would only fail, too.
        if (error instanceof ApiError && error.status === 0)
          for (const other of queue.current.splice(0)) move(other, { state: 'failed', refusals: error.refusals });
      }
    },
    [move],
  );

  /** Reads and checks what waits, one by one, in a worker. */
  const look = useCallback(async () => {
    if (checking.current) return;
    checking.current = true;
    const checker = new Checker(
      () => spawnWorker() as WorkerLike,
      () => performance.now(),
    );
    try {
      // The last first: those in front are about to be answered by the server.
      for (
        let id = queue.current.at(-1);
        id !== undefined;
        id = queue.current.findLast((one) => !seen.current.has(one))
      ) {
        seen.current.add(id);
        const files = kept.current.get(id);
        const read = files && (await readInWorker(files).catch(() => undefined));
        if (!read?.ok || !queue.current.includes(id)) continue;
        const text = read.value;
        const findings = await new Promise<number | undefined>((resolve) =>
          checker.check(
            { input: text, context: { on: today as PlainDate } },
            {
              progress: () => undefined,
              done: ({ report }) => resolve(report.findings.filter((one) => one.severity === 'E').length),
              failed: () => resolve(undefined),
            },
          ),
        );
        if (queue.current.includes(id))
          move(id, {
            ...(text.title === undefined ? {} : { title: text.title }),
            ...(findings === undefined ? {} : { findings }),
          });
      }
    } finally {
      checker.close();
      checking.current = false;
    }
  }, [move, today]);

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    try {
      // What is dropped meanwhile joins the same queue.
      const lane = async () => {
        for (let id = queue.current.shift(); id !== undefined; id = queue.current.shift()) await send(id);
      };
      while (queue.current.length > 0) await Promise.all(Array.from({ length: LANES }, lane));
      // One package may be the twin of another: all are judged once more.
      await own.current.renew();
    } finally {
      running.current = false;
    }
  }, [send]);

  const enqueue = useCallback(
    (ids: readonly string[]) => {
      for (const id of ids) {
        stoppers.current.set(id, new AbortController());
        seen.current.delete(id);
        const bytes = kept.current.get(id)?.reduce((sum, file) => sum + file.size, 0) ?? 0;
        move(id, { state: 'waiting', share: 0, bytes, refusals: [] });
      }
      setBegun((before) => ({
        at: running.current && before ? before.at : performance.now(),
        items: [...new Set([...(running.current && before ? before.items : []), ...ids])],
      }));
      queue.current.push(...ids);
      void run();
      void look();
    },
    [run, look, move],
  );

  const add = async (files: readonly File[]) => {
    setFaults([]);
    const groups = groupPackages(files.map((file) => ({ path: pathOf(file), bytes: file.size })));
    if (groups.length === 0) return;
    try {
      const items = await bulk.announce(groups.map(({ name, bytes }) => ({ name: name.slice(0, 300), bytes })));
      for (const [at, item] of items.entries())
        kept.current.set(
          item.id,
          groups[at]!.files.map((one) => files[one]!),
        );
      // What is in the batch already need not travel again.
      enqueue(items.filter((one) => one.state === 'waiting').map((one) => one.id));
    } catch (error) {
      setFaults(refusalsOf(error));
    }
  };

  const stop = (id: string) => {
    queue.current = queue.current.filter((one) => one !== id);
    stoppers.current.get(id)?.abort();
    move(id, { state: 'stopped' });
  };

  // Leaving the page ends what is under way; the server keeps what has arrived.
  useEffect(() => {
    const all = stoppers.current;
    return () => {
      queue.current = [];
      for (const stopper of all.values()) stopper.abort();
    };
  }, []);

  const overall = overallOf(travelling, begun);
  return {
    travelling,
    overall,
    faults,
    add,
    retry: (id) => {
      if (!kept.current.has(id)) return false;
      enqueue([id]);
      return true;
    },
    has: (id) => kept.current.has(id),
    replace: (id, files) => {
      kept.current.set(id, [...files]);
      enqueue([id]);
    },
    stop,
    stopAll: () => {
      for (const [id, { state }] of Object.entries(travelling))
        if (state === 'waiting' || state === 'sending' || state === 'reading') stop(id);
    },
  };
}

function overallOf(
  travelling: Readonly<Record<string, Travelling>>,
  begun: { at: number; items: string[] } | undefined,
): Uploads['overall'] {
  if (!begun) return undefined;
  const under = begun.items.flatMap((id) => {
    const one = travelling[id];
    return one && (one.state === 'waiting' || one.state === 'sending' || one.state === 'reading') ? [one] : [];
  });
  if (under.length === 0) return undefined;
  const all = begun.items.length;
  // Reading on the server takes as long as travelling, so a package that has arrived is half done.
  const share = (all - under.length + under.reduce((sum, one) => sum + one.share / 2, 0)) / all;
  return { share, left: secondsLeft(share, performance.now() - begun.at), open: under.length, all };
}
