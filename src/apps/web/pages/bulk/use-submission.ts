import { useRef, useState } from 'react';
import type { Refusal } from '#kernel/refusal.ts';
import { ApiError, refusalsOf } from '../../api/index.ts';
import { secondsLeft } from '../../app/pace.ts';
import { runPool } from '../../app/pool.ts';
import type { Bulk } from './bulk-data.ts';

export interface Submission {
  running: boolean;
  done: number;
  all: number;
  left: number | undefined;
  /** Why it stopped before its end, if it did. */
  faults: Refusal[];
  start: (items: readonly string[]) => Promise<void>;
  stop: () => void;
}

/** Hands packages in one after another. Each has its own request on the server, so that starting again files nothing twice. */
export function useSubmission(bulk: Bulk): Submission {
  const [state, setState] = useState({ running: false, done: 0, all: 0, begun: 0 });
  const [faults, setFaults] = useState<Refusal[]>([]);
  const stopper = useRef<AbortController>(undefined);
  const start = async (items: readonly string[]) => {
    stopper.current = new AbortController();
    setFaults([]);
    setState({ running: true, done: 0, all: items.length, begun: performance.now() });
    await runPool(
      items,
      1,
      async (id) => {
        try {
          await bulk.submit(id);
        } catch (error) {
          setFaults(refusalsOf(error));
          // A refusal of one package is kept with it; only what concerns all of them ends the run.
          if (!(error instanceof ApiError) || error.status === 0 || error.status === 401 || error.status >= 500)
            return false;
        }
        setState((before) => ({ ...before, done: before.done + 1 }));
        return true;
      },
      stopper.current.signal,
    );
    setState((before) => ({ ...before, running: false }));
    await bulk.renew();
  };
  const { running, done, all, begun } = state;
  return {
    running,
    done,
    all,
    left: running && all > 0 ? secondsLeft(done / all, performance.now() - begun) : undefined,
    faults,
    start,
    stop: () => stopper.current?.abort(),
  };
}
