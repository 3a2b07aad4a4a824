/** How far the bytes of a request have travelled, 0 to 1; 1 means that all are there and the answer is awaited. */
export type OnProgress = (share: number) => void;

/**
 * Sends files and tells how far they are, which `fetch` cannot. Resolves to the answer whatever its status; rejects with an
 * AbortError when stopped and with a TypeError when the server cannot be reached, as `fetch` does.
 */
export function sendFiles(
  url: string,
  method: string,
  files: readonly File[],
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: OnProgress | undefined } = {},
): Promise<Response> {
  const form = new FormData();
  // Files of a dropped folder keep their path below it.
  for (const file of files) form.append('file', file, pathOf(file));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const done = (settle: () => void) => () => {
      signal?.removeEventListener('abort', stop);
      settle();
    };
    request.open(method, url);
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    });
    request.upload.addEventListener('load', () => onProgress?.(1));
    request.addEventListener(
      'load',
      done(() => {
        const empty = request.status === 204 || request.status === 304;
        resolve(new Response(empty ? null : request.responseText, { status: request.status }));
      }),
    );
    request.addEventListener(
      'error',
      done(() => reject(new TypeError('The server cannot be reached.'))),
    );
    request.addEventListener(
      'abort',
      done(() => reject(new DOMException('The upload was stopped.', 'AbortError'))),
    );
    if (signal?.aborted) {
      reject(new DOMException('The upload was stopped.', 'AbortError'));
      return;
    }
    signal?.addEventListener('abort', stop);
    request.send(form);
  });
}

const paths = new WeakMap<File, string>();

/** Gives a file from a dropped folder the path it had there; browsers tell it for chosen folders only. */
export function withPath(file: File, path: string): File {
  paths.set(file, path);
  return file;
}

export const pathOf = (file: File): string => paths.get(file) ?? (file.webkitRelativePath || file.name);
