import { crc32 } from 'node:zlib';
import { decodeName } from '#claims/read/text-decoding.ts';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;

interface RawName {
  fileNameRaw: Buffer;
  generalPurposeBitFlag: number;
  extraFields: { id: number; data: Buffer }[];
}

/** The name of an archive entry: as flagged, by its Unicode extra field, else UTF-8 or GB 18030 by what the bytes are. */
export function entryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: RawName): string {
  const unicode = extraFields.find((field) => field.id === UNICODE_PATH)?.data;
  if (unicode && unicode.length > 5 && unicode[0] === 1 && unicode.readUInt32LE(1) === crc32(fileNameRaw))
    return unicode.subarray(5).toString('utf8');
  return generalPurposeBitFlag & UTF8_FLAG ? fileNameRaw.toString('utf8') : decodeName(fileNameRaw);
}

/** True for a name that could reach outside its archive or means different things to different systems. */
export function isUnsafeName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (name === '' || name.length > 1000 || /[\u0000-\u001f\\]/.test(name)) return true;
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return true;
  const segments = name.replace(/\/$/, '').split('/');
  return segments.some((segment) => segment === '' || segment === '.' || segment === '..');
}

const JUNK = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i;

/** Files that operating systems leave in folders and archives. */
export const isJunk = (path: string): boolean => JUNK.test(path);
