import { closeSync, fsyncSync, openSync, readFileSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { inMemory, mergeSegments, Segment, SegmentBroken } from '#corpus/postings/index.ts';
import type { OpenBytes } from './segments.ts';

/** Smaller segments are read into memory whole. */
const SMALL = 256 * 1024;

/** What was written to a file. */
export interface Written {
  crc: number;
  bytes: number;
}

/** Writes a file to the disk; nothing of it stays when that fails. */
export function writeFile(name: string, write: (out: (bytes: Uint8Array) => void) => void): Written {
  const file = openSync(name, 'w');
  const written = { crc: 0, bytes: 0 };
  try {
    write((bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
      written.crc = crc32(bytes, written.crc);
      written.bytes += bytes.length;
    });
    fsyncSync(file);
    closeSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(name, { force: true });
    throw error;
  }
  return written;
}

/** A file read in parts; a small one from memory. */
export function openFile(name: string): OpenBytes {
  const { size } = statSync(name);
  if (size <= SMALL) return { ...inMemory(readFileSync(name)), close: () => {} };
  const file = openSync(name, 'r');
  let open = true;
  return {
    size,
    read(offset, length, into) {
      // Not filled with zeros first: all of it is read.
      const bytes = into ? into.subarray(0, length) : Buffer.allocUnsafeSlow(length);
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

/** Makes one segment file of several. */
export function joinFiles(files: readonly string[], to: string): Written {
  const opened = files.map(openFile);
  try {
    const segments = opened.map((bytes) => new Segment(bytes));
    return writeFile(to, (out) => mergeSegments(segments, out));
  } finally {
    for (const one of opened) one.close();
  }
}
