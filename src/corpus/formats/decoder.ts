/** Encodings that deliveries come in. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]+)["']/;
const NAMES: Readonly<Record<string, Encoding>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  gb18030: 'gb18030',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

/**
 * The encoding of a file by its first bytes (64 kB are enough): its byte order mark, zero bytes between ASCII, what the
 * XML declaration says unless the bytes contradict it, else UTF-8 where they are that but for a little damage, else
 * GB 18030.
 */
export function decoderFor(head: Uint8Array): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declared = NAMES[DECLARED.exec(ascii(head))?.[1]?.toLowerCase() ?? ''];
  if (declared === 'gb18030' || declared === 'windows-1252') {
    // Files that were converted keep their old declaration; Chinese in three bytes each is never chance.
    return isUtf8(head) && hanCount(head) > 1 ? 'utf-8' : declared;
  }
  return isUtf8(head) || isSpoiltUtf8(head) ? 'utf-8' : 'gb18030';
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 400));

/** How many lead bytes of the common Chinese characters of UTF-8 there are. */
const hanCount = (bytes: Uint8Array): number =>
  bytes.reduce((n, byte, i) => (byte >= 0xe4 && byte <= 0xe9 && ((bytes[i + 1] ?? 0) & 0xc0) === 0x80 ? n + 1 : n), 0);

/**
 * Whether bytes that are no UTF-8 throughout are Chinese in UTF-8 with a few spoilt bytes. Read as GB 18030 all of it would be
 * garbage, and hardly any of it would show.
 */
export const isSpoiltUtf8 = (bytes: Uint8Array): boolean => chinese(bytes) > 4 * faults(bytes);

const follows = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** How many common Chinese characters of UTF-8 there are, all three bytes of them. */
function chinese(bytes: Uint8Array): number {
  let n = 0;
  for (let i = 0; i < bytes.length - 2; i++)
    if (bytes[i]! >= 0xe4 && bytes[i]! <= 0xe9 && follows(bytes[i + 1]) && follows(bytes[i + 2])) {
      n++;
      i += 2;
    }
  return n;
}

/** How often the bytes break off being UTF-8. */
function faults(bytes: Uint8Array): number {
  let n = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    const more =
      byte < 0x80
        ? 0
        : byte >= 0xc2 && byte <= 0xdf
          ? 1
          : byte >= 0xe0 && byte <= 0xef
            ? 2
            : byte >= 0xf0 && byte <= 0xf4
              ? 3
              : -1;
    let good = more >= 0;
    for (let k = 1; good && k <= more && i + k < bytes.length; k++) good = follows(bytes[i + k]);
    if (!good) n++;
    i += good ? more + 1 : 1;
  }
  return n;
}

/** Whether the bytes are UTF-8 throughout; a character that the end cuts off does not count against it. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] as number;
    const more =
      byte < 0x80
        ? 0
        : byte >= 0xc2 && byte <= 0xdf
          ? 1
          : byte >= 0xe0 && byte <= 0xef
            ? 2
            : byte >= 0xf0 && byte <= 0xf4
              ? 3
              : -1;
    if (more < 0) return false;
    for (let k = 1; k <= more; k++) {
      const next = bytes[i + k];
      if (next === undefined) return true;
      if ((next & 0xc0) !== 0x80) return false;
      if (
        k === 1 &&
        ((byte === 0xe0 && next < 0xa0) ||
          (byte === 0xed && next > 0x9f) ||
          (byte === 0xf0 && next < 0x90) ||
          (byte === 0xf4 && next > 0x8f))
      )
        return false;
    }
    i += more + 1;
  }
  return true;
}
