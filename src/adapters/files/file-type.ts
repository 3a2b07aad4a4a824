import { findText } from '#claims/read/text-decoding.ts';
import { type Text, text } from '#kernel/text.ts';

export type FileType =
  | 'xml'
  | 'zip'
  | 'docx'
  | 'text'
  | 'jpeg'
  | 'tiff'
  | 'png'
  | 'pdf'
  | 'empty'
  | 'html'
  | 'gif'
  | 'bmp'
  | 'office-old'
  | 'office-other'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'program'
  | 'unknown';

/** What a file is called in a sentence. */
export const typeNames: Record<FileType, Text> = {
  xml: text('XML 文件', 'an XML file'),
  zip: text('ZIP 压缩包', 'a ZIP archive'),
  docx: text('Word 文档（.docx）', 'a Word document (.docx)'),
  text: text('纯文本', 'plain text'),
  jpeg: text('JPG 图像', 'a JPG picture'),
  tiff: text('TIF 图像', 'a TIF picture'),
  png: text('PNG 图像', 'a PNG picture'),
  pdf: text('PDF 文档', 'a PDF document'),
  empty: text('空文件', 'an empty file'),
  html: text('网页（HTML）', 'a web page (HTML)'),
  gif: text('GIF 图像', 'a GIF picture'),
  bmp: text('BMP 图像', 'a BMP picture'),
  'office-old': text('旧版 Office 文档（.doc 等）', 'an old Office document (.doc or the like)'),
  'office-other': text('Office 文档（不是 Word）', 'an Office document other than Word'),
  rar: text('RAR 压缩包', 'a RAR archive'),
  '7z': text('7z 压缩包', 'a 7z archive'),
  gzip: text('GZ 压缩包', 'a GZ archive'),
  program: text('可执行程序', 'a program'),
  unknown: text('未知内容', 'something unknown'),
};

export const mimeTypes: Partial<Record<FileType, string>> = {
  xml: 'application/xml',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** What may be handed in. */
export const acceptedTypes: readonly FileType[] = ['xml', 'zip', 'docx', 'text', 'jpeg', 'tiff', 'png', 'pdf', 'empty'];

export const acceptedNames: Text = text(
  'XML、ZIP、DOCX、TXT、PDF、JPG、TIF、PNG',
  'XML, ZIP, DOCX, TXT, PDF, JPG, TIF, PNG',
);

const EXTENSIONS: Record<string, FileType> = {
  xml: 'xml',
  zip: 'zip',
  docx: 'docx',
  txt: 'text',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  tif: 'tiff',
  tiff: 'tiff',
  png: 'png',
  pdf: 'pdf',
};

/** What the name promises; undefined when it has no extension that promises anything. */
export const promisedType = (name: string): FileType | undefined =>
  EXTENSIONS[/\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? ''];

const MAGIC: [FileType, number[]][] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['office-old', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['program', [0x4d, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x23, 0x21]],
];

/** What a file is, by its content alone. */
export function typeOf(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return zipType(bytes);
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  const binary = MAGIC.find(([, magic]) => startsWith(bytes, magic))?.[0];
  if (binary) return binary;
  if (startsWith(bytes, [0x42, 0x4d]) && bytes.length > 26 && uint32(bytes, 2) === bytes.length) return 'bmp';
  return textType(bytes);
}

function textType(bytes: Uint8Array): FileType {
  const sample = bytes.subarray(0, 65_536);
  const text = findText(sample, sample.length < bytes.length);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of these
  if (text === undefined || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return 'unknown';
  const start = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(?:!doctype html|html[\s>])/i.test(start)) return 'html';
  return /^<(?:\?xml|!DOCTYPE|!--|[\p{L}_][^<>]*>)/u.test(start) ? 'xml' : 'text';
}

/** Word files are archives; the central directory at the end names their parts. */
function zipType(bytes: Uint8Array): FileType {
  const names = latin1(bytes.subarray(Math.max(0, bytes.length - 262_144)));
  if (!names.includes('[Content_Types].xml')) return 'zip';
  if (names.includes('word/document.xml')) return 'docx';
  return /(?:xl|ppt)\//.test(names) ? 'office-other' : 'zip';
}

const startsWith = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const uint32 = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(at, true);
