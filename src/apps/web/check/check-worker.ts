import type { CheckAnswer, CheckRequest } from './protocol.ts';
import { runCheck } from './run-check.ts';

/** The part of a worker's surroundings that is used here; the project's types are those of a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<CheckRequest>) => void) | null;
  postMessage(answer: CheckAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, input, context } }) => {
  try {
    const checked = runCheck(
      { input, context },
      () => performance.now(),
      (done, total) => scope.postMessage({ id, state: 'progress', done, total }),
    );
    scope.postMessage({ id, state: 'done', checked });
  } catch (fault) {
    scope.postMessage({ id, state: 'failed', fault: fault instanceof Error ? fault.message : String(fault) });
  }
};
