import { type ApplicationText, type PartRole, readNote } from '#claims/model/index.ts';
import {
  assemble,
  formCodeOf,
  forms,
  type PartReading,
  parseXml,
  pictureOf,
  readDocx,
  readPatentXml,
  readPlain,
  type SourceReading,
} from '#claims/read/index.ts';
import { findText, findXmlText } from '#claims/read/text-decoding.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { text } from '#kernel/text.ts';
import { type Budget, Refused, sha256Of, unpack } from './archive.ts';
import { type FileType, mimeTypes, typeOf } from './file-type.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type PackageContents, type PackageFile, type PackageInput, readPackage } from './package.ts';

/** A package (files, a folder, a zip), or a text that somebody pasted. */
export type ApplicationInput = PackageInput | { text: string };

export interface ReadOptions {
  limits?: Limits;
  /** What a single text or Word file is, when the person said so. */
  part?: PartRole;
}

/** One file to be kept with the matter. */
export interface StoredPart {
  path: string;
  role: PartRole;
  formCode?: string;
  sha256: string;
  bytes: number;
  type: FileType;
  mime: string;
  content: Uint8Array;
  /** Pixels, for images. */
  width?: number;
  height?: number;
}

export interface ReadApplication {
  text: ApplicationText;
  /** Every file of the package, unpacked. */
  parts: StoredPart[];
  /** What was handed over, byte for byte. */
  originals: PackageContents['originals'];
}

/**
 * Reads a patent application from whatever it came in: a CNIPA e-filing package (folder or zip, zips inside), CNIPA
 * publication XML, Word files, plain text, pasted text. The same package gives the same model, folder or zip.
 *
 * Refusals: those of `readPackage`, of `parseXml`, ZQ-FIL-016 and ZQ-FIL-023 for single files, and ZQ-FIL-014 when there
 * is nothing of an application in it.
 */
export async function readApplication(
  input: ApplicationInput,
  options: ReadOptions = {},
): Promise<Outcome<ReadApplication>> {
  const limits = options.limits ?? defaultLimits;
  if (typeof input === 'object' && 'text' in input) return readPasted(input.text, options);
  const read = await readPackage(input, limits);
  if (!read.ok) return read;
  const refusals: Refusal[] = [];
  const sources: SourceReading[] = [];
  const files: PackageFile[] = [];
  for (const file of read.value.files) {
    const outcome = await readFile(file, read.value.files.length === 1 ? options.part : undefined, limits);
    if (!outcome.ok) refusals.push(...outcome.refusals);
    else {
      sources.push(outcome.value.source, ...outcome.value.inside.map(imageSource));
      files.push(file, ...outcome.value.inside);
    }
  }
  if (refusals.length > 0) return refused(...refusals);
  const ignored = read.value.ignored.map((path) => readNote('part-ignored', { path }));
  return finish(assemble(sources, ignored), files, read.value.originals, nameOf(input));
}

async function readPasted(pasted: string, options: ReadOptions): Promise<Outcome<ReadApplication>> {
  const bytes = Buffer.from(pasted, 'utf8');
  const file: PackageFile = {
    path: '粘贴的文本.txt',
    name: '粘贴的文本.txt',
    bytes,
    sha256: sha256Of(bytes),
    type: 'text',
  };
  if (pasted.trim() === '') return refused(refuse('ZQ-FIL-004', { file: file.name }));
  const reading = readPlain(options.part === undefined ? { text: pasted } : { text: pasted, hint: options.part });
  return finish(
    assemble([sourceOf(file, reading)]),
    [file],
    [{ name: file.name, bytes, sha256: file.sha256 }],
    file.name,
  );
}

const nameOf = (input: PackageInput): string =>
  typeof input === 'string'
    ? (input
        .split(/[\\/]/)
        .filter((s) => s !== '')
        .at(-1) ?? input)
    : (input[0]?.name ?? '');

function finish(
  read: ApplicationText,
  files: PackageFile[],
  originals: PackageContents['originals'],
  name: string,
): Outcome<ReadApplication> {
  const nothing =
    read.claims.length === 0 &&
    read.description.sections.length === 0 &&
    read.abstract === undefined &&
    read.figures.length === 0 &&
    read.design === undefined &&
    read.request === undefined;
  if (nothing)
    return refused(
      refuse('ZQ-FIL-014', {
        file: name,
        part: text('权利要求书或说明书', 'claims or description'),
        reason: whyNothing(files),
      }),
    );
  const roles = new Map(read.sources.map((source) => [source.path, source]));
  const parts = files.map((file): StoredPart => {
    const source = roles.get(file.path);
    return {
      path: file.path,
      role: source?.role ?? 'attachment',
      ...(source?.formCode === undefined ? {} : { formCode: source.formCode }),
      sha256: file.sha256,
      bytes: file.bytes.length,
      type: file.type,
      mime: mimeTypes[file.type] ?? 'application/octet-stream',
      content: file.bytes,
      ...(file.width === undefined ? {} : { width: file.width, height: file.height! }),
    };
  });
  return good({ text: read, parts, originals });
}

function whyNothing(files: PackageFile[]): ReturnType<typeof text> {
  if (files.length === 0) return text('压缩包是空的。', 'The archive is empty.');
  if (files.some((file) => file.type === 'pdf'))
    return text(
      'PDF 只作附件保存，其中的文字不能可靠地分成权利要求和段落。',
      'A PDF is kept as an attachment only; its text cannot be told apart into claims and paragraphs with certainty.',
    );
  return text('文件里没有可辨认的申请文件内容。', 'Nothing in it reads as part of an application.');
}

interface FileReading {
  source: SourceReading;
  /** Images that lay inside a Word file. */
  inside: PackageFile[];
}

async function readFile(file: PackageFile, part: PartRole | undefined, limits: Limits): Promise<Outcome<FileReading>> {
  const code = formCodeOf(file.path);
  const hint = part ?? (code === undefined ? undefined : forms[code]?.role);
  switch (file.type) {
    case 'xml': {
      const source = findXmlText(file.bytes);
      if (source === undefined) return refused(refuse('ZQ-FIL-016', { file: file.path }));
      const document = parseXml(source, file.path);
      return document.ok ? only(file, readPatentXml(document.value, file.path)) : document;
    }
    case 'text': {
      const plain = findText(file.bytes);
      if (plain === undefined) return refused(refuse('ZQ-FIL-016', { file: file.path }));
      const text = plain.replace(/^\ufeff/, '');
      return only(file, readPlain(hint === undefined ? { text } : { text, hint }));
    }
    case 'docx':
      return readWord(file, hint, limits);
    default:
      return good({ source: sourceOf(file), inside: [] });
  }
}

const only = (file: PackageFile, reading: PartReading): Outcome<FileReading> =>
  good({ source: sourceOf(file, reading), inside: [] });

function sourceOf(file: PackageFile, reading?: PartReading): SourceReading {
  return {
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes.length,
    notes: [],
    ...(file.date === undefined ? {} : { date: file.date }),
    ...(reading ? { reading } : {}),
    ...(file.type === 'jpeg' || file.type === 'tiff' || file.type === 'png'
      ? { image: true, picture: pictureOf(file.bytes) }
      : {}),
  };
}

const imageSource = (file: PackageFile): SourceReading => sourceOf(file);

const WORD_PARTS = {
  document: 'word/document.xml',
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
  relationships: 'word/_rels/document.xml.rels',
} as const;

/** A Word file is an archive as well: it is unpacked under the same limits before anything in it is parsed. */
async function readWord(file: PackageFile, hint: PartRole | undefined, limits: Limits): Promise<Outcome<FileReading>> {
  const budget: Budget = { limits, files: 0, unpacked: 0, packed: file.bytes.length };
  try {
    const files = await unpack(Buffer.from(file.bytes), file.path, budget);
    const decoded: Partial<Record<keyof typeof WORD_PARTS, string>> = {};
    for (const [part, path] of Object.entries(WORD_PARTS) as [keyof typeof WORD_PARTS, string][]) {
      const found = files.find((f) => f.path === path);
      const said = found && findXmlText(found.bytes);
      if (said !== undefined) decoded[part] = said;
    }
    if (decoded.document === undefined)
      return refused(
        refuse('ZQ-FIL-023', { file: file.path, reason: text('其中没有正文。', 'It has no main document in it.') }),
      );
    const word = readDocx({ ...decoded, document: decoded.document }, file.path);
    if (!word.ok) return word;
    const { text: said, media, notes } = word.value;
    const reading = readPlain(hint === undefined ? { text: said, media } : { text: said, hint, media });
    reading.notes.push(...notes);
    const inside = files
      .filter((f) => f.path.startsWith('word/media/'))
      .flatMap((f): PackageFile[] => {
        const type = typeOf(f.bytes);
        if (type !== 'jpeg' && type !== 'png' && type !== 'tiff') return [];
        const path = `${file.path}/${f.path}`;
        return [{ path, name: path.slice(path.lastIndexOf('/') + 1), bytes: f.bytes, sha256: sha256Of(f.bytes), type }];
      });
    return good({ source: sourceOf(file, reading), inside });
  } catch (error) {
    if (error instanceof Refused) return refused(...error.refusals);
    throw error;
  }
}
