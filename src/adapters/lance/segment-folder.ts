import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { type Member, Segment, SegmentBroken } from '#corpus/postings/index.ts';
import { joinFiles, openFile, type Written, writeFile } from './segment-files.ts';
import type { OpenBytes, SegmentStore, Stored } from './segments.ts';

/** Bytes that are joined sooner than a thread is started. */
const FAST = 8_000_000;
const ENDING = '.postings';
const PART = 8 * 1024 * 1024;

/** Segments as files of a folder, `<name>.<crc-32>.postings`. Files are written aside and renamed, so none is half there. */
export class SegmentFolder implements SegmentStore {
  readonly #folder: string;
  readonly #known = new Map<string, Stored>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<Stored[]> {
    const files = this.#files();
    for (const name of this.#known.keys()) if (!files.has(name)) this.#known.delete(name);
    for (const [name, file] of files) {
      if (this.#known.has(name)) continue;
      try {
        const bytes = openFile(file);
        try {
          this.#known.set(name, { name, bytes: bytes.size, members: new Segment(bytes).members });
        } finally {
          bytes.close();
        }
      } catch (error) {
        if (!(error instanceof SegmentBroken) && !isGone(error)) throw error;
      }
    }
    return [...this.#known.values()];
  }

  async broken(): Promise<string[]> {
    const out: string[] = [];
    for (const [name, file] of this.#files()) if (!isWhole(file)) out.push(name);
    return out;
  }

  async put(name: string, members: readonly Member[], bytes: Uint8Array): Promise<void> {
    mkdirSync(this.#folder, { recursive: true });
    const aside = this.#aside(name);
    const written = writeFile(aside, (out) => out(bytes));
    this.#adopt(name, members, aside, written);
  }

  async join(parts: readonly Stored[], name: string): Promise<void> {
    const there = this.#files();
    const files = parts.map((part) => {
      const file = there.get(part.name);
      if (!file) throw new Error(`index segment ${part.name} was not found`);
      return file;
    });
    const aside = this.#aside(name);
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const written = bytes > FAST ? await joinApart(files, aside) : joinFiles(files, aside);
    this.#adopt(
      name,
      parts.flatMap((part) => part.members),
      aside,
      written,
    );
  }

  async open(name: string): Promise<OpenBytes> {
    const file = this.#files().get(name);
    if (!file) throw new Error(`index segment ${name} was not found`);
    return openFile(file);
  }

  async drop(names: readonly string[]): Promise<void> {
    const files = this.#files();
    for (const name of names) {
      const file = files.get(name);
      if (file) rmSync(file, { force: true });
      this.#known.delete(name);
    }
  }

  #aside(name: string): string {
    return path.join(this.#folder, `${name}.part`);
  }

  #adopt(name: string, members: readonly Member[], aside: string, { crc, bytes }: Written): void {
    renameSync(aside, path.join(this.#folder, `${name}.${hex(crc)}${ENDING}`));
    this.#known.set(name, { name, bytes, members });
  }

  #files(): Map<string, string> {
    if (!existsSync(this.#folder)) return new Map();
    const names = readdirSync(this.#folder).filter((one) => one.endsWith(ENDING));
    return new Map(names.map((one) => [one.slice(0, one.indexOf('.')), path.join(this.#folder, one)]));
  }
}

const hex = (crc: number): string => (crc >>> 0).toString(16).padStart(8, '0');
const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Whether a file is what was stored. */
function isWhole(file: string): boolean {
  const bytes = openFile(file);
  try {
    let crc = 0;
    for (let at = 0; at < bytes.size; at += PART) crc = crc32(bytes.read(at, Math.min(PART, bytes.size - at)), crc);
    return file.endsWith(`.${hex(crc)}${ENDING}`);
  } finally {
    bytes.close();
  }
}

/** Joins files in a thread of its own. */
function joinApart(files: readonly string[], to: string): Promise<Written> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./join-worker.ts', import.meta.url), { workerData: { files, to } });
    worker.once('message', (written: Written) => resolve(written));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`joining index segments ended with ${code}`)));
  });
}
