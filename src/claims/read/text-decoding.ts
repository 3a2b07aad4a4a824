/** Chinese Windows writes GB 18030 (GBK, CP936) without saying so; everybody else UTF-8. */

function strictly(encoding: string, bytes: Uint8Array, cut = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return undefined;
  }
}

/**
 * The text by its byte order mark, as UTF-8, or as GB 18030, whichever it strictly is; undefined when it is none.
 *
 * @param cut the bytes are the beginning of something longer and may end inside a character
 */
export function findText(bytes: Uint8Array, cut = false): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes, cut);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes, cut);
  return strictly('utf-8', bytes, cut) ?? strictly('gb18030', bytes, cut);
}

const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]+)["']/;
const NAMES: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  gb18030: 'gb18030',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  'us-ascii': 'utf-8',
};

/** XML by its declaration; a declaration that does not fit the bytes gives way to what the bytes strictly are. */
export function findXmlText(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  const declared = NAMES[DECLARED.exec(head)?.[1]?.toLowerCase() ?? ''];
  return (declared === 'gb18030' ? strictly(declared, bytes) : undefined) ?? findText(bytes);
}

/** A name out of an archive that does not say its encoding. */
export const decodeName = (bytes: Uint8Array): string =>
  strictly('utf-8', bytes) ?? strictly('gb18030', bytes) ?? new TextDecoder('latin1').decode(bytes);
