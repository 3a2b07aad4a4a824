import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { inMemory, type Member, Segment, SegmentBroken } from '#corpus/postings/index.ts';
import type { OpenBytes, SegmentStore, Stored } from './segments.ts';

/** Smaller segments are read into memory whole. */
const SMALL = 256 * 1024;
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

  async put(
    name: string,
    members: readonly Member[],
    write: (out: (bytes: Uint8Array) => void) => void,
  ): Promise<void> {
    mkdirSync(this.#folder, { recursive: true });
    const aside = path.join(this.#folder, `${name}.part`);
    const file = openSync(aside, 'w');
    let crc = 0;
    let size = 0;
    try {
      write((bytes) => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
        crc = crc32(bytes, crc);
        size += bytes.length;
      });
      fsyncSync(file);
      closeSync(file);
    } catch (error) {
      closeSync(file);
      rmSync(aside, { force: true });
      throw error;
    }
    renameSync(aside, path.join(this.#folder, `${name}.${hex(crc)}${ENDING}`));
    this.#known.set(name, { name, bytes: size, members });
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

/** A file read in parts; a small one from memory. */
export function openFile(name: string): OpenBytes {
  const { size } = statSync(name);
  if (size <= SMALL) return { ...inMemory(readFileSync(name)), close: () => {} };
  const file = openSync(name, 'r');
  let open = true;
  return {
    size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      let read = 0;
      while (read < length) {
        const more = readSync(file, bytes, read, length - read, offset + read);
        if (more === 0) throw new SegmentBroken(`index segment ends at ${offset + read}`);
        read += more;
      }
      return bytes;
    },
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}
