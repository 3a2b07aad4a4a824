import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportBlock } from '#services/navigation/project/report/report.ts';
import { ApiError } from '../../api/index.ts';
import { fetchReport, type ReportView, saveReport } from './data.ts';
import { editedOf, keptMine, type Removed, rebased, type Step, sameWords, takenBack, withRemoved } from './editing.ts';

const PAUSE = 1200;
/** How long a deleted block can be put back. */
const REMORSE = 12_000;

export type Saving =
  | { state: 'stored'; at: string | null }
  | { state: 'unsaved' | 'saving' }
  | { state: 'failed'; error: unknown; theirs?: ReportView };

const storedOf = ({ blocks, removed }: { blocks: ReportBlock[]; removed: Removed | undefined }) =>
  withRemoved(blocks, removed);

/** A report while it is written: saved a moment after each change, one save after the other, on top of what others pinned meanwhile. */
export function useReportDraft(id: string, view: ReportView) {
  const [blocks, setBlocks] = useState(view.blocks);
  const [removed, setRemoved] = useState<Removed>();
  const [steps, setSteps] = useState<Step[]>([]);
  const [saving, setSaving] = useState<Saving>({ state: 'stored', at: null });
  const [version, setVersion] = useState(view.version);
  const base = useRef({ version: view.version, blocks: view.blocks });
  const mine = useRef({ blocks: view.blocks, removed: undefined as Removed | undefined });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const remorse = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const lay = useCallback((next: ReportBlock[], taken: Removed | undefined) => {
    mine.current = { blocks: next, removed: taken };
    setBlocks(next);
    setRemoved(taken);
  }, []);
  /** What the house holds, without the block that is deleted here. */
  const adopt = useCallback(
    (next: readonly ReportBlock[]) => {
      const taken = mine.current.removed;
      lay(
        next.filter((block) => block.id !== taken?.block.id),
        taken,
      );
    },
    [lay],
  );

  const send = useCallback(async (): Promise<boolean> => {
    for (;;) {
      const wanted = storedOf(mine.current);
      if (sameWords(wanted, base.current.blocks)) {
        setSaving((before) => (before.state === 'stored' ? before : { state: 'stored', at: new Date().toISOString() }));
        return true;
      }
      setSaving({ state: 'saving' });
      try {
        base.current = await saveReport(id, base.current.version, editedOf(wanted));
        setVersion(base.current.version);
        // What was typed meanwhile is saved after the next pause.
        if (!sameWords(storedOf(mine.current), base.current.blocks)) {
          setSaving({ state: 'unsaved' });
          return true;
        }
      } catch (error) {
        if (!(error instanceof ApiError && error.has('ZQ-FRM-015'))) {
          setSaving({ state: 'failed', error });
          return false;
        }
        const theirs = await fetchReport(id).catch(() => undefined);
        const joined = theirs && rebased(base.current.blocks, storedOf(mine.current), theirs.blocks);
        if (!theirs || !joined) {
          setSaving({ state: 'failed', error, ...(theirs ? { theirs } : {}) });
          return false;
        }
        base.current = { version: theirs.version, blocks: theirs.blocks };
        adopt(joined);
      }
    }
  }, [id, adopt]);

  /** Saves now; false when it could not be saved. */
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(send);
    return running.current;
  }, [send]);

  const change = useCallback(
    (next: ReportBlock[], taken: Removed | undefined = undefined) => {
      lay(next, taken);
      setSaving({ state: 'unsaved' });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    [lay, flush],
  );
  const forget = useCallback(() => {
    clearTimeout(remorse.current);
    if (mine.current.removed) change(mine.current.blocks);
  }, [change]);
  const remove = (gone: string) => {
    const at = blocks.findIndex((block) => block.id === gone);
    const block = blocks[at];
    if (!block) return;
    clearTimeout(remorse.current);
    remorse.current = setTimeout(forget, REMORSE);
    // One deleted before it can no longer be put back.
    change(blocks.toSpliced(at, 1), { block, below: blocks[at - 1]?.id ?? null });
  };
  const putBack = () => {
    clearTimeout(remorse.current);
    change(storedOf(mine.current));
  };
  /** What is deleted stays deleted, and all is saved: before a report is frozen. */
  const finish = () => {
    forget();
    return flush();
  };
  /** Takes in what was stored meanwhile; nothing happens where both changed the words. */
  const renew = useCallback(async () => {
    if (!(await flush())) return;
    const theirs = await fetchReport(id).catch(() => undefined);
    const joined = theirs && rebased(base.current.blocks, storedOf(mine.current), theirs.blocks);
    if (!theirs || !joined) return;
    base.current = { version: theirs.version, blocks: theirs.blocks };
    setVersion(theirs.version);
    adopt(joined);
  }, [id, flush, adopt]);
  /** Settles a conflict: their text, or mine with the figures they pinned. */
  const settle = (theirs: ReportView, whose: 'theirs' | 'mine') => {
    base.current = { version: theirs.version, blocks: theirs.blocks };
    const next = whose === 'mine' ? keptMine(storedOf(mine.current), theirs.blocks) : theirs.blocks;
    clearTimeout(remorse.current);
    lay([...next], undefined);
    void flush();
  };

  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') void renew();
      else void flush();
    };
    document.addEventListener('visibilitychange', seen);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      clearTimeout(remorse.current);
      // Whoever leaves the page means what stands on it.
      mine.current = { ...mine.current, removed: undefined };
      void flush();
    };
  }, [renew, flush]);

  const write = (next: ReportBlock[]) => change(next, mine.current.removed);
  /** Moves or puts in a block so that it can be taken back. */
  const step = (next: ReportBlock[], inserted?: string) => {
    const done: Step =
      inserted === undefined
        ? { did: 'move', order: mine.current.blocks.map(({ id: one }) => one) }
        : { did: 'insert', id: inserted };
    setSteps((before) => [...before.slice(-30), done]);
    write(next);
  };
  /** Takes back what was done last: a deletion, a move or an insertion. */
  const undo = () => {
    if (mine.current.removed) return putBack();
    const last = steps.at(-1);
    if (!last) return;
    setSteps(steps.slice(0, -1));
    write(takenBack(mine.current.blocks, last));
  };
  const mayUndo = removed !== undefined || steps.length > 0;
  return {
    step,
    undo,
    mayUndo,
    blocks,
    removed,
    saving,
    version,
    change: write,
    remove,
    putBack,
    finish,
    flush,
    renew,
    settle,
  };
}
