/**
 * Reduces full-width forms to ASCII and every kind of blank to a space, character for character: offsets in the result
 * are offsets in the input. For matching only; what people see is never folded.
 */
export function fold(text: string): string {
  return text.length < LONG ? foldShort(text) : foldLong(text);
}

const foldShort = (text: string): string =>
  text.replace(/[\u00a0\u2000-\u200a\u3000\uff01-\uff5e]/g, (c) => String.fromCharCode(foldedCode(c.charCodeAt(0))));

/** From this length on decoding a buffer is faster than replacing character by character. */
const LONG = 64;

function foldLong(text: string): string {
  const codes = new Uint16Array(text.length);
  let changed = false;
  for (let i = 0; i < codes.length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = code;
    if (code > 0x3000 && code < 0xd800) continue;
    // A decoder would replace halves of a character that stand alone.
    if (code >= 0xd800 && code <= 0xdfff) return foldShort(text);
    const folded = foldedCode(code);
    if (folded === code) continue;
    changed = true;
    codes[i] = folded;
  }
  return changed ? decoder.decode(codes) : text;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

function foldedCode(code: number): number {
  if (code < 0xa0 || (code > 0x3000 && code < 0xff01)) return code;
  if (code >= 0xff01) return code <= 0xff5e ? code - 0xfee0 : code;
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) ? 0x20 : code;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Removes invisible marks (zero-width, direction, soft hyphen, control) and says how many there were. */
export function withoutInvisible(text: string): { text: string; removed: number } {
  const clean = text.replace(INVISIBLE, '').replace(CONTROL, '');
  return { text: clean, removed: text.length - clean.length };
}

/** One form for texts that differ only in width, blanks or composition: for "is this the same wording?". */
export const canonical = (text: string): string =>
  PLAIN.test(text)
    ? fold(text).replaceAll(' ', '')
    : withoutInvisible(text.normalize('NFKC'))
        .text.replace(/\s+/g, '')
        .replace(/[~∼〜]/g, '~');

/** Characters that normalization leaves alone, or that folding changes as it would. */
const PLAIN = /^[\x20-\x7e\u3000-\u3002\u4e00-\u9fa5\uff01-\uff5e\u201c\u201d]*$/;

/**
 * Joins the pieces of one paragraph that a layout broke into lines: without a blank between Chinese characters,
 * with one between two Latin words.
 */
export function joinLines(lines: string[]): string {
  let joined = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    joined += /[A-Za-z,;]$/.test(joined) && /^[A-Za-z(]/.test(next) ? ` ${next}` : next;
  }
  return joined;
}
