import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Folders of the data folder that a backup holds whole, in the order in which they are taken: how far an ingest is before what
 * it has stored, so that a restored ingest may read something twice and never skips anything.
 */
export const FOLDERS = ['schemes', 'corpus-ingest', 'corpus'] as const;

/** Looks at the folders that may meet a writer before the backup gives up. */
const LOOKS = 40;
const BETWEEN_MS = 250;
const PART = 3 * 1024 * 1024;

/** A part of a file of these folders, as a line of the backup; the last one of a file has its sum. */
export interface FilePart {
  file: string;
  data: string;
  /** SHA-256 over the whole file. */
  sum?: string;
}

interface Listed {
  /** Below the data folder, `/` between folders. */
  file: string;
  bytes: number;
  changed: number;
  inode: number;
}

async function* filesOf(data: string, below: string): AsyncGenerator<Listed> {
  const entries = await readdir(path.join(data, below), { withFileTypes: true }).catch(absent);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesOf(data, file);
    else if (entry.isFile()) {
      const facts = await stat(path.join(data, file)).catch(absent);
      if (!Array.isArray(facts)) yield { file, bytes: facts.size, changed: facts.mtimeMs, inode: facts.ino };
    }
  }
}

const absent = (error: NodeJS.ErrnoException): never[] => {
  if (error.code === 'ENOENT') return [];
  throw error;
};

async function listed(data: string): Promise<Listed[]> {
  const all: Listed[] = [];
  for (const folder of FOLDERS) for await (const one of filesOf(data, folder)) all.push(one);
  return all;
}

/** The folders were written to again and again while they were to be taken. */
export class BusyFolders extends Error {
  constructor() {
    super(
      'The corpus is written to all the time: no moment between two batches was found. Stop the ingest (it goes on later where it was) and make the backup again.',
    );
  }
}

/**
 * The files of the folders as they stand at one moment between two writes, as hard links beside them: taking them lasts
 * milliseconds, and whatever is written, joined or deleted afterwards changes nothing in them. `use` gets the folder of the
 * links; it is gone afterwards. Throws BusyFolders.
 */
export async function atOneMoment<T>(
  data: string,
  use: (folder: string, files: readonly Listed[]) => Promise<T>,
): Promise<T> {
  const aside = path.join(data, `.backup-${process.pid}`);
  try {
    for (let look = 0; look < LOOKS; look++) {
      if (look > 0) await wait(BETWEEN_MS);
      const files = await listed(data);
      if (files.length === 0) return await use(aside, files);
      await rm(aside, { recursive: true, force: true });
      if (!(await linked(data, aside, files))) continue;
      if (JSON.stringify(await listed(data)) === JSON.stringify(files)) return await use(aside, files);
    }
    throw new BusyFolders();
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function linked(data: string, aside: string, files: readonly Listed[]): Promise<boolean> {
  const made = new Set<string>();
  for (const { file } of files) {
    const target = path.join(aside, file);
    const folder = path.dirname(target);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    try {
      await link(path.join(data, file), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }
  return true;
}

/** Files as lines of a backup, each read to the length it had when it was taken. */
export function* partsOf(folder: string, files: readonly Pick<Listed, 'file' | 'bytes'>[]): Generator<FilePart> {
  const buffer = Buffer.alloc(PART);
  for (const { file, bytes } of files) {
    const handle = openSync(path.join(folder, file), 'r');
    try {
      const hash = createHash('sha256');
      let at = 0;
      do {
        const read = readSync(handle, buffer, 0, Math.min(PART, bytes - at), at);
        if (read === 0 && at < bytes) throw new Error(`${file} became shorter while it was read.`);
        at += read;
        const part = buffer.subarray(0, read);
        hash.update(part);
        yield { file, data: part.toString('base64'), ...(at >= bytes ? { sum: hash.copy().digest('hex') } : {}) };
      } while (at < bytes);
    } finally {
      closeSync(handle);
    }
  }
}

/** Puts files back aside; they take their places when everything else is back. */
export class FoldersBack {
  readonly #data: string;
  readonly #aside: string;
  #open: { file: string; handle: number; hash: ReturnType<typeof createHash> } | undefined;
  files = 0;
  bytes = 0;

  constructor(data: string) {
    this.#data = data;
    this.#aside = path.join(data, '.restoring');
  }

  /** Throws when a folder of the target holds files already. */
  async begin(): Promise<void> {
    const [first] = await listed(this.#data);
    if (first)
      throw new Error(
        `The target already holds ${first.file}. Restore into an empty data folder, or move its folder "${first.file.split('/')[0]}" away.`,
      );
    await rm(this.#aside, { recursive: true, force: true });
  }

  async take({ file, data, sum }: FilePart): Promise<void> {
    if (!/^[\w-]+(?:\/[\w.,=@+~-]+)+$/.test(file) || file.split('/').includes('..') || !isOurs(file))
      throw new Error(`The backup names a file that it must not hold: ${file}`);
    if (this.#open?.file !== file) {
      const target = path.join(this.#aside, file);
      await mkdir(path.dirname(target), { recursive: true });
      this.#open = { file, handle: openSync(target, 'wx'), hash: createHash('sha256') };
    }
    const bytes = Buffer.from(data, 'base64');
    this.#open.hash.update(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#open.handle, bytes, at);
    this.bytes += bytes.length;
    if (sum === undefined) return;
    const { handle, hash } = this.#open;
    this.#open = undefined;
    closeSync(handle);
    if (hash.digest('hex') !== sum) throw new Error(`The file ${file} is damaged in the backup.`);
    this.files++;
  }

  async finish(): Promise<void> {
    if (this.#open) throw new Error(`The backup breaks off within ${this.#open.file}.`);
    for (const folder of FOLDERS) {
      const from = path.join(this.#aside, folder);
      if (await stat(from).catch(() => undefined)) {
        await rm(path.join(this.#data, folder), { recursive: true, force: true });
        await rename(from, path.join(this.#data, folder));
      }
    }
    await this.drop();
  }

  async drop(): Promise<void> {
    if (this.#open) closeSync(this.#open.handle);
    this.#open = undefined;
    await rm(this.#aside, { recursive: true, force: true });
  }
}

const isOurs = (file: string): boolean => FOLDERS.some((folder) => file.startsWith(`${folder}/`));
