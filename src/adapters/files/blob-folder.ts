import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { BlobStore, PutOptions, StoredBlob } from '#engine/ports/blob-store.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { sha256Of } from './archive.ts';
import { shownSize } from './limits.ts';

const ADDRESS = /^[0-9a-f]{64}$/;
/** What the system says when there is no room: disk, quota, or a limit on the size of files. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Blobs as files of one folder, `ab/cdef…`. A blob is written beside its place, synced, and renamed into it, so that a
 * crash or a full disk leaves either the whole blob or nothing but a file in `incoming/` that `sweep` removes.
 */
export class FolderBlobStore implements BlobStore {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(path.join(folder, 'incoming'), { recursive: true });
  }

  async put(content: Uint8Array | AsyncIterable<Uint8Array>, options: PutOptions = {}): Promise<Outcome<StoredBlob>> {
    const temporary = path.join(this.folder, 'incoming', randomUUID());
    try {
      const written = await write(temporary, content instanceof Uint8Array ? [content] : content, options);
      if ('code' in written) return refused(written);
      await this.#place(temporary, written.sha256);
      return good(written);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (FULL.has(code)) return refused(refuse('ZQ-SYS-002'));
      if (error instanceof Interrupted) return refused(refuse('ZQ-FIL-019', { file: options.name ?? '' }));
      throw error;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async get(sha256: string): Promise<Outcome<Uint8Array>> {
    const missing = () => refused(refuse('ZQ-FIL-017', { file: sha256.slice(0, 12) }));
    if (!ADDRESS.test(sha256)) return missing();
    const bytes = await readFile(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!bytes) return missing();
    return sha256Of(bytes) === sha256 ? good(bytes) : refused(refuse('ZQ-FIL-018', { file: sha256.slice(0, 12) }));
  }

  async has(sha256: string): Promise<boolean> {
    return ADDRESS.test(sha256) && (await exists(this.pathOf(sha256)));
  }

  async *list(): AsyncGenerator<{ sha256: string; stored: number }> {
    for (const start of await readdir(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(start)) continue;
      for (const rest of await readdir(path.join(this.folder, start))) {
        const sha256 = `${start}${rest}`;
        if (!ADDRESS.test(sha256)) continue;
        const found = await absent(stat(this.pathOf(sha256)));
        if (found) yield { sha256, stored: found.mtimeMs };
      }
    }
  }

  async size(sha256: string): Promise<number | undefined> {
    if (!ADDRESS.test(sha256)) return undefined;
    return absent(stat(this.pathOf(sha256)).then((found) => found.size));
  }

  async remove(sha256: string): Promise<boolean> {
    if (!ADDRESS.test(sha256)) return false;
    return (await absent(unlink(this.pathOf(sha256)).then(() => true))) ?? false;
  }

  /** Where a blob lies, for handing it to a reader without loading it here. */
  pathOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256.slice(2));
  }

  async #place(temporary: string, sha256: string): Promise<void> {
    const place = this.pathOf(sha256);
    if (await exists(place)) return;
    const folder = path.dirname(place);
    await mkdir(folder, { recursive: true });
    await rename(temporary, place);
    // The name itself has to reach the disk, not only the content.
    const directory = await open(folder, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  }
}

/** The sender went away while sending. */
class Interrupted extends Error {}

async function write(
  file: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { name = '', maxBytes = Number.POSITIVE_INFINITY }: PutOptions,
): Promise<StoredBlob | Refusal> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx');
  let bytes = 0;
  try {
    for await (const chunk of interruptible(content)) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        const found = `> ${shownSize(maxBytes)}`;
        return refuse('ZQ-FIL-001', { file: name, found, max: shownSize(maxBytes) });
      }
      hash.update(chunk);
      await writeAll(handle, chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** A short write is how some systems announce a full disk: the next one then fails with the reason. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await handle.write(chunk, at, chunk.length - at);
    at += bytesWritten;
  }
}

async function* interruptible(content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (cause) {
    throw new Interrupted('the content broke off', { cause });
  }
}

/** Undefined where there is no such file. */
const absent = <T>(asked: Promise<T>): Promise<T | undefined> =>
  asked.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
