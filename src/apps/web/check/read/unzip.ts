import { decodeName } from '#claims/read/text-decoding.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';

/** Ends the reading of a file with what a person is told; never leaves `readFiles`. */
export class Unreadable extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export interface ZipEntry {
  path: string;
  /** Unpacked size in bytes, as the directory says. */
  size: number;
  /** `YYYY-MM-DDTHH:mm` as written in the archive. */
  date?: string;
  /** Unpacks it. Throws `Unreadable`. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENCRYPTED = 1;
const UTF8 = 0x800;
/** Entries, and unpacked bytes of one entry, that are read at most: enough for any filing, little enough for a phone. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 60 * 1024 * 1024;

const damaged = (file: string, zh: string, en: string) =>
  new Unreadable(refuse('ZQ-FIL-010', { file, reason: t(zh, en) }));

/**
 * The directory of an archive. Only what is asked for is unpacked, by the browser's own inflater. Throws `Unreadable` for
 * an archive that is damaged, protected, or larger than any filing.
 */
export function unzip(bytes: Uint8Array<ArrayBuffer>, name: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined)
    throw damaged(name, '找不到压缩包的结尾，多半是没有传完。', 'Its end is missing; it probably is not complete.');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new Unreadable(refuse('ZQ-FIL-013', { file: name, found: count, max: MOST_ENTRIES }));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY)
      throw damaged(name, '压缩包的目录不完整。', 'Its directory is not complete.');
    const nameLength = view.getUint16(at + 28, true);
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
    const flags = view.getUint16(at + 8, true);
    const path = (flags & UTF8 ? new TextDecoder().decode(rawName) : decodeName(rawName)).replaceAll('\\', '/');
    const date = dosDate(view.getUint16(at + 14, true), view.getUint16(at + 12, true));
    const place = {
      flags,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (!path.endsWith('/'))
      entries.push({
        path,
        size: place.size,
        ...(date === undefined ? {} : { date }),
        read: () => inflate(bytes, view, place, name, path),
      });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

interface EntryPlace {
  flags: number;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  { flags, method, packed, size, offset }: EntryPlace,
  archive: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (flags & ENCRYPTED) throw new Unreadable(refuse('ZQ-FIL-011', { file: `${archive}/${path}` }));
  if (size > MOST_BYTES)
    throw new Unreadable(
      refuse('ZQ-FIL-001', { file: `${archive}/${path}`, found: `${Math.ceil(size / 1048576)} MB`, max: '60 MB' }),
    );
  const broken = () => damaged(archive, `“${path}”解不开。`, `"${path}" cannot be unpacked.`);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw broken();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed) throw broken();
  if (method === 0) return data;
  if (method !== 8) throw broken();
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const whole = new Uint8Array(size);
  let filled = 0;
  try {
    const reader = stream.getReader();
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      if (!value) continue;
      // An entry larger than its directory says is a trap, not a file.
      if (filled + value.length > size) {
        void reader.cancel();
        throw broken();
      }
      whole.set(value, filled);
      filled += value.length;
    }
  } catch (fault) {
    throw fault instanceof Unreadable ? fault : broken();
  }
  if (filled !== size) throw broken();
  return whole;
}

function dosDate(date: number, time: number): string | undefined {
  const [year, month, day] = [(date >> 9) + 1980, (date >> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two((time >> 11) & 31)}:${two((time >> 5) & 63)}`;
}
