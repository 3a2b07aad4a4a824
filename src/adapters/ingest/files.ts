import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { IngestGroup, IngestItem, Position } from '#corpus/ingest/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { text as t } from '#kernel/text.ts';
import { ArchiveFault, archiveEntries, spooled } from './archive.ts';
import { type Content, fileContent, gzipContent, headOf } from './content.ts';
import { BEGINNING, excerptOf, type Found, type ReadContext, unreadable } from './found.ts';
import { kindOf } from './kinds.ts';
import { readJsonLines, readTable } from './lines.ts';
import { besideEntry, besideFile, withPictures } from './pictures.ts';
import { readWorkbook } from './workbook.ts';
import { readXmlFile } from './xml.ts';

/** Archives inside archives that are opened. */
const DEEPEST = 3;
/** Stands for the end of an archive whose directory cannot be read. */
const BROKEN = Number.MAX_SAFE_INTEGER;

/** A path that was given: what it is called in the report, and where it lies. */
export interface Input {
  name: string;
  path: string;
}

interface Listed {
  input: number;
  /** Path below the input, `/` between folders; empty when the input is a file. */
  file: string;
  name: string;
  path: string;
  bytes: number;
  /** Milliseconds. */
  changed: number;
}

/** Every file of the inputs, folders in the order of their names. */
export async function* listFiles(inputs: readonly Input[]): AsyncGenerator<Listed> {
  for (const [input, one] of inputs.entries()) {
    const facts = await stat(one.path);
    if (facts.isDirectory()) yield* walk(one, input, '');
    else yield { input, file: '', name: one.name, path: one.path, bytes: facts.size, changed: facts.mtimeMs };
  }
}

async function* walk(root: Input, input: number, below: string): AsyncGenerator<Listed> {
  const entries = await readdir(path.join(root.path, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(root, input, file);
    else if (entry.isFile()) {
      const whole = path.join(root.path, file);
      const { size: bytes, mtimeMs: changed } = await stat(whole);
      yield { input, file, name: `${root.name}/${file}`, path: whole, bytes, changed };
    }
  }
}

/** How much there is to read, and a digest of names, sizes and times: a run goes on only over the same files. */
export async function surveyOf(inputs: readonly Input[]): Promise<{ bytes: number; files: number; digest: string }> {
  const hash = createHash('sha256');
  let [bytes, files] = [0, 0];
  for await (const one of listFiles(inputs)) {
    bytes += one.bytes;
    files++;
    hash.update(`${one.input}\n${one.file}\n${one.bytes}\n${one.changed}\n`);
  }
  return { bytes, files, digest: hash.digest('hex') };
}

/** -1, 0 or 1 by the order in which files are read. */
function order(a: Pick<Position, 'input' | 'file'>, b: Pick<Position, 'input' | 'file'>): number {
  if (a.input !== b.input) return a.input < b.input ? -1 : 1;
  const [left, right] = [a.file.split('/'), b.file.split('/')];
  for (const [at, part] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (part !== other) return part < other ? -1 : 1;
  }
  return left.length === right.length ? 0 : -1;
}

/** Everything in the inputs after a position, in constant memory. */
export async function* readInputs(
  inputs: readonly Input[],
  context: ReadContext,
  from: Position | null,
): AsyncGenerator<IngestGroup> {
  let before = 0;
  for await (const file of listFiles(inputs)) {
    const place = from ? order(file, from) : 1;
    if (place >= 0) yield* readFile(file, context, place === 0 && from ? from : null, before);
    before += file.bytes;
    yield { items: [], bytes: before };
  }
}

async function* readFile(
  file: Listed,
  context: ReadContext,
  from: Position | null,
  before: number,
): AsyncGenerator<IngestGroup> {
  const content = fileContent(file.path, file.name, file.bytes);
  const own = { input: file.input, file: file.file };
  if (file.bytes === 0) {
    if (!from) yield group(own, content.name, [unreadable(refuse('ZQ-FIL-004', { file: file.name }))], 0, before);
    return;
  }
  const head = await headOf(content, 64 * 1024);
  const kind = kindOf(file.name, head);
  if (kind === 'zip') {
    yield* readArchive(file, context, from, before);
    return;
  }
  // Where reading begins inside the file, nothing is skipped; elsewhere what was taken before is read over.
  const start = from?.offset === undefined ? BEGINNING : { offset: from.offset, line: from.line ?? 1 };
  let items = from?.items ?? 0;
  let skip = start.offset > 0 ? 0 : items;
  if (skip > 0) items = 0;
  const beside = besideFile();
  for await (const found of readContent(content, kind, context, start, file.file === '')) {
    const fresh = found.slice(Math.min(skip, found.length));
    items += found.length - fresh.length;
    skip -= found.length - fresh.length;
    const whole = kind === 'xml' ? await withPictures(fresh, file.path, beside) : fresh;
    yield group(own, content.name, whole, items, before + content.consumed(), content.seekable && kind !== 'gzip');
    items += fresh.length;
  }
}

async function* readArchive(
  file: Listed,
  context: ReadContext,
  from: Position | null,
  before: number,
): AsyncGenerator<IngestGroup> {
  if (from?.entry === BROKEN) return;
  let packed = 0;
  const pictures = besideEntry(file.path);
  try {
    for await (const entry of archiveEntries(file.path, file.name, from?.entry ?? 0)) {
      const own = { input: file.input, file: file.file, entry: entry.index };
      let skip = from?.entry === entry.index ? from.items : 0;
      if ('refusal' in entry) {
        if (skip === 0) yield group(own, entry.name, [unreadable(entry.refusal)], 0, before + packed);
        continue;
      }
      let items = 0;
      for await (const found of readEntry(entry.content, context, 1)) {
        const fresh = found.slice(Math.min(skip, found.length));
        items += found.length - fresh.length;
        skip -= found.length - fresh.length;
        const behind = Math.min(file.bytes, packed + entry.content.consumed());
        const inside = entry.content.name.slice(file.name.length + 1);
        yield group(
          own,
          entry.content.name,
          await withPictures(fresh, inside, pictures.beside),
          items,
          before + behind,
        );
        items += fresh.length;
      }
      packed += entry.packed;
    }
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    const own = { input: file.input, file: file.file, entry: BROKEN };
    yield group(own, file.name, [unreadable(error.refusal)], 0, before + file.bytes);
  } finally {
    pictures.close();
  }
}

/** One entry; an entry that breaks off is one reject, and the next entry is read. */
async function* readEntry(content: Content, context: ReadContext, depth: number): AsyncGenerator<Found[]> {
  try {
    if (content.size === 0) {
      // Zero bytes inside an archive: an empty part of a filing is common, a document it is not.
      yield [unreadable(refuse('ZQ-FIL-004', { file: content.name }))];
      return;
    }
    const head = await headOf(content, 64 * 1024);
    const kind = kindOf(content.name, head);
    if (kind !== 'zip') yield* readContent(content, kind, context, BEGINNING, false);
    else if (depth >= DEEPEST) yield [unreadable(refuse('ZQ-FIL-012', { file: content.name, max: DEEPEST }))];
    else
      yield* spooled(content, async function* (spool) {
        for await (const entry of archiveEntries(spool, content.name, 0))
          if ('refusal' in entry) yield [unreadable(entry.refusal)];
          else yield* readEntry(entry.content, context, depth + 1);
      });
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    yield [unreadable(error.refusal)];
  }
}

async function* readContent(
  content: Content,
  kind: ReturnType<typeof kindOf>,
  context: ReadContext,
  start: typeof BEGINNING,
  given: boolean,
): AsyncGenerator<Found[]> {
  switch (kind) {
    case 'xml':
      yield* readXmlFile(content, context, start);
      return;
    case 'table':
      yield* readTable(content, context, start);
      return;
    case 'json-lines':
      yield* readJsonLines(content, context, start);
      return;
    case 'workbook':
      yield* spooled(content, (file) => readWorkbook(file, content.name, context));
      return;
    case 'gzip':
      yield* readGzip(content, context);
      return;
    case 'passed':
      if (!given) return;
  }
  const reason = t('内容和扩展名都不像专利数据。', 'Neither its content nor its name is that of patent data.');
  yield [unreadable(refuse('ZQ-COR-080', { file: content.name, reason }))];
}

async function* readGzip(content: Content, context: ReadContext): AsyncGenerator<Found[]> {
  if (content.path === undefined) {
    yield* spooled(content, (file) => readGzip(fileContent(file, content.name, content.size ?? 0), context));
    return;
  }
  const name = content.name.replace(/\.gz$/i, '');
  const inner = gzipContent(content.path, name);
  try {
    const kind = kindOf(name, await headOf(inner, 64 * 1024));
    if (kind === 'zip' || kind === 'gzip') {
      const reason = t('压缩包里还有压缩包。', 'It is packed twice.');
      yield [unreadable(refuse('ZQ-COR-080', { file: content.name, reason }))];
      return;
    }
    yield* readContent(inner, kind, context, BEGINNING, true);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!code.startsWith('Z_')) throw error;
    const said = (error as Error).message;
    yield [
      unreadable(
        refuse('ZQ-FIL-010', {
          file: content.name,
          reason: t(`解压程序报告：${said}。`, `The unpacker says: ${said}.`),
        }),
      ),
    ];
  }
}

/** Gives finds their positions. */
function group(
  own: Pick<Position, 'input' | 'file' | 'entry'>,
  source: string,
  found: readonly Found[],
  taken: number,
  bytes: number,
  seekable = false,
): IngestGroup {
  const items = found.map((one, at): IngestItem => {
    const next: Position = {
      ...own,
      items: taken + at + 1,
      ...(seekable && one.next ? { offset: one.next.offset, line: one.next.line ?? 1 } : {}),
    };
    const place = one.within === undefined ? source : `${source}#${one.within}`;
    const base = { next, source: place, offset: one.offset };
    if (one.kind === 'record')
      return {
        ...base,
        kind: 'record',
        record: one.record,
        notes: one.notes,
        ...(one.pictures && { pictures: one.pictures }),
      };
    if (one.kind === 'partial') return { ...base, kind: 'partial', partial: one.partial };
    if (one.kind === 'withdrawal') return { ...base, kind: 'withdrawal', withdrawal: one.withdrawal };
    const { offset, line, refusals, excerpt } = one;
    return {
      ...base,
      kind: 'reject',
      reject: { source: place, offset, ...(line === undefined ? {} : { line }), refusals, excerpt: excerptOf(excerpt) },
    };
  });
  return { items, bytes };
}
