import { useEffect, useRef, useState } from 'react';
import type { CheckContext } from '#claims/index.ts';
import { Checker, type WorkerLike } from './checker.ts';
import type { Checked, CheckInput } from './protocol.ts';
import { spawnWorker } from './spawn.ts';

export interface CheckState {
  state: 'idle' | 'checking' | 'done' | 'failed';
  /** The newest finished check. While `checking` it is that of the words before, so that nothing flickers. */
  checked?: Checked;
  /** How many rules have judged; only told of runs that take long. */
  progress?: { done: number; total: number };
  /** Why it failed, for a log; people are told that it failed and can try again. */
  fault?: string;
}

const IDLE: CheckState = { state: 'idle' };

/**
 * Checks words or a read application in a worker of its own while somebody writes: nothing leaves the browser.
 *
 *     const { state, checked } = useCheck(words, { on: today, kind: 'invention' });
 *     const findings = checked ? findingViews(checked) : [];
 *
 * - `input`: pasted words (read as claims or as a whole application), an `ApplicationText` (the same object as long as
 *   nothing changed in it), or undefined for nothing to check.
 * - `context`: compared by content, so it may be written in place. `context.on` is the day whose law judges.
 * - `wait`: milliseconds of rest before a run begins (300; 0 checks at once).
 *
 * A newer input drops the run before it. `checked.report` is what `checkApplication` gives for the same input.
 */
export function useCheck(
  input: CheckInput | undefined,
  context: CheckContext,
  { wait = 300 }: { wait?: number } = {},
): CheckState {
  const [told, setTold] = useState<CheckState>(IDLE);
  const checker = useRef<Checker>(null);
  const contextKey = JSON.stringify(context);
  const blank = input === undefined || (typeof input === 'string' && input.trim() === '');

  useEffect(
    () => () => {
      checker.current?.close();
      checker.current = null;
    },
    [],
  );

  useEffect(() => {
    if (blank || input === undefined) {
      checker.current?.cancel();
      setTold(IDLE);
      return;
    }
    setTold(({ checked }) => ({ state: 'checking', ...(checked && { checked }) }));
    const timer = setTimeout(() => {
      checker.current ??= new Checker(
        () => spawnWorker() as WorkerLike,
        () => performance.now(),
      );
      checker.current.check(
        { input, context: JSON.parse(contextKey) as CheckContext },
        {
          progress: (done, total) => setTold((before) => ({ ...before, progress: { done, total } })),
          done: (checked) => setTold({ state: 'done', checked }),
          failed: (fault) => setTold(({ checked }) => ({ state: 'failed', fault, ...(checked && { checked }) })),
        },
      );
    }, wait);
    return () => {
      clearTimeout(timer);
      checker.current?.cancel();
    };
  }, [blank, input, contextKey, wait]);

  return told;
}
