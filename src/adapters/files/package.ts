import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { commonFolder } from '#claims/read/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { text } from '#kernel/text.ts';
import { type ArchiveFile, type Budget, Refused, sha256Of, tooBig, unpack } from './archive.ts';
import { isJunk, isUnsafeName } from './entry-name.ts';
import { acceptedNames, acceptedTypes, type FileType, promisedType, typeNames, typeOf } from './file-type.ts';
import { defaultLimits, type Limits, shownSize } from './limits.ts';
import { checkPdf } from './pdf.ts';
import { checkImage } from './render-image.ts';

/** A file as it was handed over: its bytes, or where it lies. */
export type InputFile = { name: string; bytes: Uint8Array } | { name: string; path: string };

/** Files, or the path of a folder or of one file. */
export type PackageInput = string | InputFile[];

export interface PackageFile {
  /** Place inside the package: the same whether it came as a folder or zipped. */
  path: string;
  name: string;
  bytes: Uint8Array;
  sha256: string;
  type: FileType;
  /** `YYYY-MM-DDTHH:mm`, from the innermost archive it lay in. */
  date?: string;
  /** Pixels, for images. */
  width?: number;
  height?: number;
}

export interface PackageContents {
  /** What lay in the package, unpacked to the last level, sorted by path. */
  files: PackageFile[];
  /** What was handed over, byte for byte; to be kept as evidence. */
  originals: { name: string; bytes: Uint8Array; sha256: string }[];
  /** Files of operating systems that were passed over. */
  ignored: string[];
}

interface Leaf extends ArchiveFile {
  /** True for a file of a folder or list, whose date nobody recorded. */
  loose?: true;
}

/**
 * Reads a package: every archive in it unpacked, every file judged by its content. Either all of it is good or nothing
 * is returned; files of the wrong kind are named all at once, a bomb ends the reading where it is found.
 *
 * Refusals: ZQ-FIL-001 … 013, 015, 017, 020 … 022.
 */
export async function readPackage(
  input: PackageInput,
  limits: Limits = defaultLimits,
): Promise<Outcome<PackageContents>> {
  const budget: Budget = { limits, files: 0, unpacked: 0, packed: 0 };
  try {
    const { files, single } = await load(input, budget);
    const refusals: Refusal[] = [];
    const ignored: string[] = [];
    const leaves = await expand(files, single, budget, ignored);
    const read = leaves.map((leaf) => judge(leaf, leaves.length === 1, limits, refusals));
    if (refusals.length > 0) return refused(...refusals);
    const prefix = commonFolder(read.map((file) => file.path));
    const placed = read
      .map((file) => ({ ...file, path: file.path.slice(prefix.length) }))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    const originals = files.map(({ path: name, bytes }) => ({ name, bytes, sha256: sha256Of(bytes) }));
    return good({ files: placed, originals, ignored });
  } catch (error) {
    if (error instanceof Refused) return refused(...error.refusals);
    throw error;
  }
}

async function load(input: PackageInput, budget: Budget): Promise<{ files: Leaf[]; single: boolean }> {
  if (typeof input !== 'string') {
    const files: Leaf[] = [];
    for (const file of input) {
      const loaded = await loadOne(file, budget);
      if (files.some((other) => other.path === loaded.path))
        throw new Refused(refuse('ZQ-FIL-021', { file: loaded.path, entry: loaded.path }));
      files.push(loaded);
    }
    return { files, single: files.length === 1 };
  }
  const info = await stat(input).catch(() => undefined);
  if (!info) throw new Refused(refuse('ZQ-FIL-017', { file: path.basename(input) }));
  if (info.isDirectory()) return { files: await loadFolder(input, budget), single: false };
  return { files: [await loadOne({ name: path.basename(input), path: input }, budget)], single: true };
}

async function loadOne(file: InputFile, budget: Budget): Promise<Leaf> {
  // A browser that sends a folder puts the path inside it into the name.
  const name = file.name.replaceAll('\\', '/');
  if (isUnsafeName(name)) throw new Refused(refuse('ZQ-FIL-006', { entry: name }));
  const size = 'bytes' in file ? file.bytes.length : (await stat(file.path).catch(() => undefined))?.size;
  if (size === undefined) throw new Refused(refuse('ZQ-FIL-017', { file: name }));
  admit(name, size, budget);
  const bytes = 'bytes' in file ? asBuffer(file.bytes) : await readFile(file.path);
  return { path: name, bytes, loose: true };
}

/** Counts a file before it is read, so that nothing too large is ever in memory. */
function admit(name: string, size: number, budget: Budget): void {
  const { limits } = budget;
  budget.files++;
  budget.packed += size;
  if (budget.files > limits.files)
    throw new Refused(refuse('ZQ-FIL-013', { file: name, found: budget.files, max: limits.files }));
  if (budget.packed > limits.uploadBytes)
    throw new Refused(
      refuse('ZQ-FIL-001', { file: name, found: shownSize(budget.packed), max: shownSize(limits.uploadBytes) }),
    );
}

async function loadFolder(folder: string, budget: Budget): Promise<Leaf[]> {
  const files: Leaf[] = [];
  const walk = async (at: string): Promise<void> => {
    for (const name of (await readdir(path.join(folder, at))).sort()) {
      const relative = at === '' ? name : `${at}/${name}`;
      const full = path.join(folder, relative);
      const info = await lstat(full);
      if (info.isDirectory()) await walk(relative);
      else if (!info.isFile()) throw new Refused(refuse('ZQ-FIL-020', { entry: relative }));
      else {
        admit(relative, info.size, budget);
        files.push({ path: relative, bytes: await readFile(full), loose: true });
      }
    }
  };
  await walk('');
  return files;
}

/** Unpacks archives in place, level by level; an archive that holds itself ends at the deepest level allowed. */
async function expand(files: Leaf[], single: boolean, budget: Budget, ignored: string[]): Promise<Leaf[]> {
  const leaves: Leaf[] = [];
  const visit = async (file: Leaf, depth: number, top: boolean): Promise<void> => {
    if (isJunk(file.path)) {
      ignored.push(file.path);
      return;
    }
    if (typeOf(file.bytes) !== 'zip' || !isArchiveByName(file.path)) {
      leaves.push(file);
      return;
    }
    if (depth >= budget.limits.depth)
      throw new Refused(refuse('ZQ-FIL-012', { file: file.path, max: budget.limits.depth }));
    const inside = await unpack(file.bytes, file.path, budget);
    if (budget.unpacked > budget.limits.unpackedBytes) throw tooBig(file.path, budget.limits);
    for (const entry of inside)
      await visit({ ...entry, path: top ? entry.path : `${file.path}/${entry.path}` }, depth + 1, false);
  };
  for (const file of files) await visit(file, 0, single);
  return leaves;
}

/** Anything that is an archive by content is opened, unless its name promises something else: that is a mismatch. */
const isArchiveByName = (name: string): boolean => [undefined, 'zip'].includes(promisedType(name));

function judge(leaf: Leaf, alone: boolean, limits: Limits, refusals: Refusal[]): PackageFile {
  const type = typeOf(leaf.bytes);
  const file: PackageFile = {
    path: leaf.path,
    name: path.posix.basename(leaf.path),
    bytes: leaf.bytes,
    sha256: sha256Of(leaf.bytes),
    type,
    ...(leaf.date === undefined ? {} : { date: leaf.date }),
  };
  const promised = promisedType(leaf.path);
  // Inside a package the office's own tools leave empty parts; they are reported, not refused.
  if (type === 'empty') {
    if (alone) refusals.push(refuse('ZQ-FIL-004', { file: leaf.path }));
  } else if (promised !== undefined && promised !== type) refusals.push(mismatch(leaf, promised, type));
  else if (!acceptedTypes.includes(type))
    refusals.push(refuse('ZQ-FIL-002', { file: leaf.path, found: typeNames[type], accepted: acceptedNames }));
  else if (type === 'pdf') {
    const refusal = checkPdf(leaf.bytes, leaf.path);
    if (refusal) refusals.push(refusal);
  } else if (type === 'jpeg' || type === 'tiff' || type === 'png') {
    const check = checkImage(leaf.bytes, limits);
    if (!check.ok) refusals.push(refuse('ZQ-FIL-015', { file: leaf.path, reason: check.reason }));
    else Object.assign(file, { width: check.width, height: check.height });
  }
  return file;
}

/** An archive whose directory was lost still begins like one: that is damage, not a wrong type. */
function mismatch(leaf: Leaf, promised: FileType, found: FileType): Refusal {
  if (promised === 'docx' && found === 'zip' && !leaf.bytes.includes('[Content_Types].xml'))
    return refuse('ZQ-FIL-010', {
      file: leaf.path,
      reason: text(
        '找不到压缩包的结尾，多半是没有传完。',
        'Its end is missing; it probably did not arrive completely.',
      ),
    });
  return refuse('ZQ-FIL-003', { file: leaf.path, found: typeNames[found] }, { params: { promised, type: found } });
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
