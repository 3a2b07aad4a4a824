import { type ApplicationText, readNote } from '#claims/index.ts';
import {
  assemble,
  commonFolder,
  type DocxParts,
  formCodeOf,
  forms,
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
import { text as t } from '#kernel/text.ts';
import { Unreadable, unzip } from './unzip.ts';

/** A file as a browser hands it over: its name (with its folder, when a folder was dropped) and its bytes. */
export interface HandedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What lies in the package, unpacked to the last level. */
interface Leaf {
  path: string;
  size: number;
  date?: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

const DEEPEST = 3;
const JUNK = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i;
const IMAGE = /\.(?:jpe?g|png|tiff?)$/i;

/**
 * Reads an application from files, in the browser, as the server reads it: the same parts, versions and notes. Refuses
 * what cannot be read and says why; a file that is none of an application is passed over with a note.
 */
export async function readFiles(files: readonly HandedFile[]): Promise<Outcome<ApplicationText>> {
  const refusals: Refusal[] = [];
  const sources: SourceReading[] = [];
  const ignored: string[] = [];
  let leaves: Leaf[] = [];
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (fault) {
      if (!(fault instanceof Unreadable)) throw fault;
      refusals.push(fault.refusal);
    }
  };
  for (const { name, bytes } of files)
    await attempt(async () => {
      const one = { path: name.replaceAll('\\', '/'), size: bytes.length, read: async () => bytes };
      leaves.push(...(await expand(one, 0, files.length === 1, ignored)));
    });
  const around = commonFolder(leaves.map(({ path }) => path)).length;
  leaves = leaves.map((leaf) => ({ ...leaf, path: leaf.path.slice(around) }));
  for (const leaf of leaves) await attempt(async () => void sources.push(...(await readLeaf(leaf))));
  if (refusals.length > 0) return refused(...refusals);
  const text = assemble(
    sources,
    ignored.map((path) => readNote('part-ignored', { path })),
  );
  const nothing =
    text.claims.length === 0 &&
    text.description.sections.length === 0 &&
    text.abstract === undefined &&
    text.figures.length === 0 &&
    text.request === undefined;
  if (!nothing) return good(text);
  return refused(
    refuse('ZQ-FIL-014', {
      file: files[0]?.name ?? '',
      part: t('权利要求书或说明书', 'claims or description'),
      reason: leaves.some(({ path }) => /\.pdf$/i.test(path))
        ? t(
            'PDF里的文字不能可靠地分成权利要求和段落。',
            'The text of a PDF cannot be told apart into claims and paragraphs.',
          )
        : t('文件里没有可辨认的申请文件内容。', 'Nothing in it reads as part of an application.'),
    }),
  );
}

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6);

async function expand(leaf: Leaf, depth: number, top: boolean, ignored: string[]): Promise<Leaf[]> {
  if (JUNK.test(leaf.path)) {
    ignored.push(leaf.path);
    return [];
  }
  if (!/\.zip$/i.test(leaf.path)) return [leaf];
  const bytes = await leaf.read();
  if (!isZip(bytes)) return [leaf];
  if (depth >= DEEPEST) throw new Unreadable(refuse('ZQ-FIL-012', { file: leaf.path, max: DEEPEST }));
  const inside: Leaf[] = [];
  for (const entry of unzip(bytes, leaf.path)) {
    const path = top ? entry.path : `${leaf.path}/${entry.path}`;
    inside.push(...(await expand({ ...entry, path }, depth + 1, false, ignored)));
  }
  return inside;
}

async function readLeaf(leaf: Leaf): Promise<SourceReading[]> {
  const { path, size } = leaf;
  const source = async (bytes?: Uint8Array<ArrayBuffer>): Promise<SourceReading> => ({
    path,
    sha256: await digest(bytes, path),
    bytes: size,
    notes: [],
    ...(leaf.date === undefined ? {} : { date: leaf.date }),
  });
  if (size === 0) return [await source()];
  const bytes = await leaf.read();
  // What rules about drawings judge from stands in the heads of the images.
  if (IMAGE.test(path)) return [{ ...(await source(bytes)), image: true, picture: pictureOf(bytes) }];
  const code = formCodeOf(path);
  const role = code === undefined ? undefined : forms[code]?.role;
  const hint = role === undefined ? {} : { hint: role };
  if (isZip(bytes)) {
    const { text, media, notes, pictures } = await readWord(bytes, path);
    const reading = readPlain({ text, media, ...hint });
    reading.notes.push(...notes);
    const inside: SourceReading[] = [];
    for (const entry of pictures) {
      const content = await entry.read();
      const image = `${path}/${entry.path}`;
      const sha256 = await digest(content, image);
      inside.push({
        ...(await source()),
        path: image,
        sha256,
        bytes: entry.size,
        image: true,
        picture: pictureOf(content),
      });
    }
    return [{ ...(await source(bytes)), reading }, ...inside];
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  // Kept beside the application on the server; here there is nothing in them that could be judged.
  if (head.includes('%PDF-') || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return [await source(bytes)];
  const text = findXmlText(bytes);
  if (text === undefined) throw new Unreadable(refuse('ZQ-FIL-016', { file: path }));
  if (/^\ufeff?\s*<(?:\?xml|!DOCTYPE|!--|[\p{L}_])/u.test(text)) {
    const document = parseXml(text, path);
    if (!document.ok) throw new Unreadable(document.refusals[0]!);
    return [{ ...(await source(bytes)), reading: readPatentXml(document.value, path) }];
  }
  const plain = (findText(bytes) ?? '').replace(/^\ufeff/, '');
  return [{ ...(await source(bytes)), reading: readPlain({ text: plain, ...hint }) }];
}

const WORD_PARTS: Record<keyof DocxParts, string> = {
  document: 'word/document.xml',
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
  relationships: 'word/_rels/document.xml.rels',
};

async function readWord(bytes: Uint8Array<ArrayBuffer>, file: string) {
  const entries = unzip(bytes, file);
  const parts: Partial<DocxParts> = {};
  for (const [part, path] of Object.entries(WORD_PARTS) as [keyof DocxParts, string][]) {
    const entry = entries.find((one) => one.path === path);
    const said = entry && findXmlText(await entry.read());
    if (said !== undefined) parts[part] = said;
  }
  const { document } = parts;
  if (document === undefined)
    throw new Unreadable(refuse('ZQ-FIL-023', { file, reason: t('其中没有正文。', 'It has no main document in it.') }));
  const word = readDocx({ ...parts, document }, file);
  if (!word.ok) throw new Unreadable(word.refusals[0]!);
  const pictures = entries.filter(({ path }) => path.startsWith('word/media/') && IMAGE.test(path));
  return { ...word.value, pictures };
}

/** A digest where the browser makes one (over a safe connection); otherwise the path, which is as unique here. */
async function digest(bytes: Uint8Array<ArrayBuffer> | undefined, path: string): Promise<string> {
  if (!bytes || !globalThis.crypto?.subtle) return `path:${path}`;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
