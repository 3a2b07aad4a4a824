/** How a character counts in search: it breaks, is written without blanks (Chinese, kana), or is part of a word. */
export const BREAK = 0;
export const HAN = 1;
export const WORD = 2;
const UNKNOWN = 255;

const classes = new Uint8Array(0x10000).fill(UNKNOWN);
const fill = (from: number, to: number, value: number) => classes.fill(value, from, to + 1);
for (const [from, to] of [
  [0x3005, 0x3007],
  [0x3021, 0x3029],
  [0x3041, 0x3096],
  [0x309d, 0x309f],
  [0x30a1, 0x30fa],
  [0x30fc, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  // A surrogate pair is judged as a whole: planes 2 and 3 are Chinese, other pairs break.
  [0xd840, 0xd8ff],
  [0xdc00, 0xdfff],
] as const)
  fill(from, to, HAN);
fill(0xd800, 0xd83f, BREAK);
fill(0xd900, 0xdbff, BREAK);
fill(0, 127, BREAK);
fill(48, 57, WORD);
fill(65, 90, WORD);
fill(97, 122, WORD);

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The class of the UTF-16 unit at a place of a text that is in NFKC and lower case. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = classes[code]!;
  if (known !== UNKNOWN) {
    if (code >= 0xdc00 && code <= 0xdfff) {
      const high = text.charCodeAt(at - 1);
      return high >= 0xd840 && high <= 0xd8ff ? HAN : BREAK;
    }
    return known;
  }
  const found = LETTER.test(text.charAt(at)) ? WORD : BREAK;
  classes[code] = found;
  return found;
}

export const isHanText = (piece: string): boolean => piece !== '' && classAt(piece, 0) === HAN;

/** Longer words (gene sequences, garbage) are cut: no index keeps them whole. */
export const LONGEST_WORD = 48;

/**
 * A text as search sees it: NFKC, lower case, without punctuation; runs of Chinese characters and words of other
 * scripts stand one blank apart. `PH值测定，Neural Net` → `ph 值测定 neural net`.
 */
export function canonicalText(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  let out = '';
  let start = 0;
  let current = BREAK;
  const end = folded.length;
  for (let at = 0; at <= end; at++) {
    const next = at === end ? BREAK : classAt(folded, at);
    if (next === current) continue;
    if (current !== BREAK) {
      const stop = current === WORD && at - start > LONGEST_WORD ? start + LONGEST_WORD : at;
      out += out === '' ? folded.slice(start, stop) : ` ${folded.slice(start, stop)}`;
    }
    current = next;
    start = at;
  }
  return out;
}
