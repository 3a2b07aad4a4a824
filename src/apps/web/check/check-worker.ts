import { supportMap } from '#claims/support/index.ts';
import type { CheckAnswer, CheckRequest, ReadAnswer, ReadRequest, SupportAnswer, SupportRequest } from './protocol.ts';
import { type HandedFile, readFiles } from './read/read-files.ts';
import { runCheck } from './run-check.ts';

/** The part of a worker's surroundings that is used here; the project's types are those of a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<CheckRequest | ReadRequest | SupportRequest>) => void) | null;
  postMessage(answer: CheckAnswer | ReadAnswer | SupportAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  if ('files' in data) void read(data).catch(reportError);
  else if ('support' in data) scope.postMessage({ found: supportMap(data.support) });
  else judge(data);
};

function judge({ id, input, context }: CheckRequest): void {
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
}

async function read({ files }: ReadRequest): Promise<void> {
  const handed = await Promise.all(
    files.map(
      async (file): Promise<HandedFile> => ({
        name: file.webkitRelativePath || file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }),
    ),
  );
  scope.postMessage({ read: await readFiles(handed) });
}
