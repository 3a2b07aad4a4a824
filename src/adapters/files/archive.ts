import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { type Text, text } from '#kernel/text.ts';
import { entryName, isUnsafeName } from './entry-name.ts';
import { type Limits, shownSize } from './limits.ts';

/** Thrown inside the reading of a package to end it with refusals; never leaves this folder's public functions. */
export class Refused extends Error {
  readonly refusals: Refusal[];
  constructor(...refusals: Refusal[]) {
    super(refusals.map((r) => r.code).join(', '));
    this.refusals = refusals;
  }
}

/** What has been spent of the limits, over all levels of one package. */
export interface Budget {
  limits: Limits;
  files: number;
  unpacked: number;
  /** Packed bytes of what was handed over: the measure for the ratio of the whole. */
  packed: number;
}

export interface ArchiveFile {
  /** Path inside the archive, `/` between folders. */
  path: string;
  bytes: Buffer;
  /** `YYYY-MM-DDTHH:mm` as written in the archive. */
  date?: string;
}

const SYMLINK = 0o120000;
const FILE_KIND = 0o170000;
const REGULAR = [0, 0o100000, 0o040000];

/**
 * Unpacks one archive into memory after looking at all of its directory first: names, links, encryption, sizes and the
 * places of the data are judged before a single byte is inflated.
 *
 * @param name what the archive is called in refusals
 * @throws Refused
 */
export async function unpack(bytes: Buffer, name: string, budget: Budget): Promise<ArchiveFile[]> {
  const zip = await open(bytes, name);
  try {
    const entries = await directory(zip, name, budget);
    await judgePlaces(zip, entries, bytes.length, name);
    const files: ArchiveFile[] = [];
    for (const { entry, path } of entries) {
      if (path.endsWith('/')) continue;
      const content = await inflate(zip, entry, name);
      budget.unpacked += content.length;
      const date = dosDate(entry);
      files.push(date === undefined ? { path, bytes: content } : { path, bytes: content, date });
    }
    return files;
  } finally {
    zip.close();
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const damaged = (file: string, reason: Text): Refused => new Refused(refuse('ZQ-FIL-010', { file, reason }));
const forged = (file: string, reason: Text): Refused => new Refused(refuse('ZQ-FIL-022', { file, reason }));

export const tooBig = (file: string, limits: Limits): Refused =>
  new Refused(refuse('ZQ-FIL-005', { file, max: shownSize(limits.unpackedBytes), ratio: limits.ratio }));

async function open(bytes: Buffer, name: string): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { decodeStrings: false, lazyEntries: true, validateEntrySizes: true });
  } catch (error) {
    throw unreadable(name, error);
  }
}

function unreadable(name: string, error: unknown): Refused {
  if (error instanceof Refused) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (/encrypt/i.test(said)) return new Refused(refuse('ZQ-FIL-011', { file: name }));
  if (/end of central directory|file is too short|invalid comment length/i.test(said))
    return damaged(
      name,
      text('找不到压缩包的结尾，多半是没有传完。', 'Its end is missing; it probably did not arrive completely.'),
    );
  if (/too many bytes|not enough bytes|size mismatch|invalid uncompressed/i.test(said))
    return forged(
      name,
      text('文件的实际大小与目录所写不同。', 'The real size of a file differs from what its directory says.'),
    );
  return damaged(name, text(`解压程序报告：${said}。`, `The unpacker says: ${said}.`));
}

interface Listed {
  entry: Entry;
  path: string;
}

async function directory(zip: ZipFile, name: string, budget: Budget): Promise<Listed[]> {
  const { limits } = budget;
  const listed: Listed[] = [];
  const names = new Set<string>();
  let declared = 0;
  if (zip.entryCount + budget.files > limits.files)
    throw new Refused(refuse('ZQ-FIL-013', { file: name, found: zip.entryCount + budget.files, max: limits.files }));
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entryName(entry);
      judgeEntry(entry, path, name);
      if (names.has(path)) throw new Refused(refuse('ZQ-FIL-021', { file: name, entry: path }));
      names.add(path);
      declared += entry.uncompressedSize;
      budget.files++;
      judgeSize(entry, path, declared, name, budget);
      listed.push({ entry, path });
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  return listed;
}

function judgeEntry(entry: Entry, path: string, name: string): void {
  if (isUnsafeName(path))
    throw new Refused(refuse('ZQ-FIL-006', { entry: shownName(path) }, { params: { file: name } }));
  const kind = (entry.externalFileAttributes >>> 16) & FILE_KIND;
  if (kind === SYMLINK || !REGULAR.includes(kind)) throw new Refused(refuse('ZQ-FIL-020', { entry: path }));
  if (entry.isEncrypted()) throw new Refused(refuse('ZQ-FIL-011', { file: `${name}/${path}` }));
  if (!entry.canDecodeFileData())
    throw damaged(
      name,
      text(
        `“${path}”的压缩方法（${entry.compressionMethod}）不受支持。`,
        `"${path}" is packed by a method (${entry.compressionMethod}) that is not supported.`,
      ),
    );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be shown
const shownName = (path: string): string => path.replace(/[\u0000-\u001f]/g, '␀').slice(0, 200);

function judgeSize(entry: Entry, path: string, declared: number, name: string, budget: Budget): void {
  const { limits } = budget;
  if (entry.uncompressedSize > limits.fileBytes)
    throw new Refused(
      refuse('ZQ-FIL-001', {
        file: `${name}/${path}`,
        found: shownSize(entry.uncompressedSize),
        max: shownSize(limits.fileBytes),
      }),
    );
  const total = budget.unpacked + declared;
  if (total > limits.unpackedBytes) throw tooBig(name, limits);
  const beyond = (unpacked: number, packed: number) => unpacked > limits.ratioFloor && unpacked > limits.ratio * packed;
  if (beyond(entry.uncompressedSize, entry.compressedSize)) throw tooBig(name, limits);
  if (total > 10 * limits.ratioFloor && beyond(total, budget.packed)) throw tooBig(name, limits);
}

/** Entries that share their packed bytes unpack to far more than an archive of that size can hold. */
async function judgePlaces(zip: ZipFile, entries: Listed[], size: number, name: string): Promise<void> {
  const ordered = [...entries].sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const { entry } of ordered) {
    if (entry.relativeOffsetOfLocalHeader < end)
      throw forged(name, text('有几个文件共用同一段数据。', 'Several of its files share the same data.'));
    try {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      end = fileDataStart + entry.compressedSize;
    } catch (error) {
      throw unreadable(name, error);
    }
    if (end > size) throw damaged(name, text('数据在结尾处被截断。', 'Its data is cut off at the end.'));
  }
}

async function inflate(zip: ZipFile, entry: Entry, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    // yauzl ends the stream with an error as soon as more arrives than the directory says.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  } catch (error) {
    throw unreadable(name, error);
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32 >>> 0)
    throw damaged(name, text('有文件的校验和不符。', 'The checksum of a file in it does not fit.'));
  return content;
}

/** The date an archive records has no time zone; it is kept as written. */
function dosDate({ lastModFileDate: date, lastModFileTime: time }: Entry): string | undefined {
  const [year, month, day] = [(date >> 9) + 1980, (date >> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two((time >> 11) & 31)}:${two((time >> 5) & 63)}`;
}
