import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Entry } from 'yauzl';
import yauzl from 'yauzl';
import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import { entryName } from '../files/entry-name.ts';
import type { Content } from './content.ts';

/** An entry of an archive, with its place in the directory. */
export type ArchiveEntry = { index: number; packed: number } & (
  | { content: Content }
  | { refusal: Refusal; name: string }
);

/**
 * The entries of an archive from an index on, each to be read before the next is asked for. Only its directory and one stretch
 * of one entry are in memory. Throws ArchiveFault when the directory cannot be read.
 */
export async function* archiveEntries(file: string, name: string, from: number): AsyncGenerator<ArchiveEntry> {
  let zip: Awaited<ReturnType<typeof yauzl.openPromise>>;
  try {
    zip = await yauzl.openPromise(file, {
      decodeStrings: false,
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw new ArchiveFault(faultOf(name, error));
  }
  try {
    let index = -1;
    const entries = zip.eachEntry()[Symbol.asyncIterator]();
    for (;;) {
      let entry: Entry;
      try {
        const next = await entries.next();
        if (next.done) return;
        entry = next.value;
      } catch (error) {
        throw new ArchiveFault(faultOf(name, error));
      }
      index++;
      const inside = entryName(entry);
      if (index < from || inside.endsWith('/')) continue;
      const whole = `${name}!${inside}`;
      const { compressedSize: packed } = entry;
      if (entry.isEncrypted()) yield { index, packed, name: whole, refusal: refuse('ZQ-FIL-011', { file: whole }) };
      else yield { index, packed, content: entryContent(zip, entry, whole) };
    }
  } finally {
    zip.close();
  }
}

/** An archive that cannot be read. */
export class ArchiveFault extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.what.en);
    this.refusal = refusal;
  }
}

const faultOf = (file: string, error: unknown): Refusal => {
  const said = error instanceof Error ? error.message : String(error);
  return refuse('ZQ-FIL-010', { file, reason: t(`解压程序报告：${said}。`, `The unpacker says: ${said}.`) });
};

type Zip = Awaited<ReturnType<typeof yauzl.openPromise>>;

function entryContent(zip: Zip, entry: Entry, name: string): Content {
  let share = 0;
  return {
    name,
    size: entry.uncompressedSize,
    seekable: false,
    consumed: () => Math.round(share * entry.compressedSize),
    async *stream() {
      let read = 0;
      try {
        const stream = await zip.openReadStreamPromise(entry);
        try {
          for await (const chunk of stream) {
            read += (chunk as Buffer).length;
            share = entry.uncompressedSize > 0 ? read / entry.uncompressedSize : 1;
            yield chunk as Buffer;
          }
        } finally {
          stream.destroy();
        }
      } catch (error) {
        throw new ArchiveFault(faultOf(name, error));
      }
    },
  };
}

/** Puts a content into a file of its own for readers that have to jump about in it; gone when `use` is done. */
export async function* spooled<T>(content: Content, use: (file: string) => AsyncIterable<T>): AsyncGenerator<T> {
  if (content.path !== undefined) {
    yield* use(content.path);
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-ingest-'));
  try {
    const file = path.join(folder, 'content');
    await pipeline(content.stream(0), createWriteStream(file));
    yield* use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
