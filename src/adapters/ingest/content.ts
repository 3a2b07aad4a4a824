import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** Something that can be read from its beginning as often as wanted, in constant memory. */
export interface Content {
  /** As rejects name it: the path, entries of archives behind `!`. */
  name: string;
  /** Bytes of the content itself; undefined where only reading tells. */
  size?: number;
  /** Whether reading can begin at a byte. */
  seekable: boolean;
  /** The bytes from `offset` on; only of a seekable content other than 0. */
  stream(offset: number): AsyncIterable<Uint8Array>;
  /** Bytes of the file on disk that are behind what was read so far. */
  consumed(): number;
  /** Path on disk of exactly these bytes, where they lie there. */
  path?: string;
}

const CHUNK = 1024 * 1024;

/** A file as it lies on disk. */
export function fileContent(path: string, name: string, size: number): Content {
  let behind = 0;
  return {
    name,
    size,
    seekable: true,
    path,
    consumed: () => behind,
    async *stream(offset) {
      behind = offset;
      for await (const chunk of createReadStream(path, { start: offset, highWaterMark: CHUNK })) {
        behind += (chunk as Buffer).length;
        yield chunk as Buffer;
      }
    },
  };
}

/** What is inside a `.gz`. */
export function gzipContent(path: string, name: string): Content {
  let behind = 0;
  return {
    name,
    seekable: false,
    consumed: () => behind,
    async *stream() {
      behind = 0;
      const packed = createReadStream(path, { highWaterMark: CHUNK });
      packed.on('data', (chunk) => {
        behind += chunk.length;
      });
      const plain = createGunzip({ chunkSize: CHUNK });
      packed.on('error', (error) => plain.destroy(error));
      packed.pipe(plain);
      try {
        for await (const chunk of plain) yield chunk as Buffer;
      } finally {
        packed.destroy();
        plain.destroy();
      }
    },
  };
}

/** The first bytes of a content. */
export async function headOf(content: Content, most = 256 * 1024): Promise<Uint8Array> {
  if (content.path !== undefined) {
    const file = await open(content.path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(most), 0, most, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content.stream(0)) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}
