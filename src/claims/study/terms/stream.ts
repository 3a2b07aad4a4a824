import { pieceAt } from '../flat.ts';
import type { Study } from '../study.ts';

/**
 * All claims as one run of bare words: blanks, line breaks, 的 and reference signs in brackets are left out, letters are
 * lower-case, every mark that ends a clause is one {@link STOP}. Equal terms are equal stretches of it.
 */
export interface Stream {
  text: string;
  /** Offset in `study.claimsText.text` of each character. */
  at: Int32Array;
  /** What was left out before each character: {@link GAP_DE}, {@link GAP_SIGN}. */
  gap: Uint8Array;
  /** First character of each claim, by order, and the end of the last. */
  starts: Int32Array;
  /** Which claim (by order) each character stands in. */
  claim: Int32Array;
  /** The nearest earlier place that may begin with the same two characters; -1 without one. */
  before: Int32Array;
}

export const STOP = '|';
export const STOP_CODE = 0x7c;
export const GAP_DE = 1;
export const GAP_SIGN = 2;

const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;
const STOPS = 4;
const DE = 5;
const OPEN = 6;
const CLOSE = 7;

/** The class of every UTF-16 unit; 0 is an ordinary character of a word. */
const CLASS = new Uint8Array(0x10000);
const classify = (characters: string, kind: number) => {
  for (let i = 0; i < characters.length; i++) CLASS[characters.charCodeAt(i)] = kind;
};
for (let code = 0; code < 0x30; code++) CLASS[code] = STOPS;
classify(
  '\t\n\r \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u3000\ufeff',
  BLANK,
);
classify('!"\',.:;<=>?|，。；：、？！“”‘’《》「」『』〈〉…—～~≤≥＜＞=+×÷%％‰∶·*\\{}⟦⟧⟪⟫［］【】〔〕[]±∑√→←↑↓　', STOPS);
CLASS[0x3000] = BLANK;
classify('-_#&', 0);
classify('的', DE);
classify('(（', OPEN);
classify(')）', CLOSE);
for (let code = 0x30; code <= 0x39; code++) CLASS[code] = DIGIT;
for (let code = 0x41; code <= 0x5a; code++) CLASS[code] = CLASS[code + 32] = LETTER;
for (let code = 0x391; code <= 0x3c9; code++) CLASS[code] = LETTER;
classify('₀₁₂₃₄₅₆₇₈₉ⁿⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ①②③④⑤⑥⑦⑧⑨⑩', DIGIT);

for (let code = 0xff01; code <= 0xff5e; code++) if (CLASS[code] === 0) CLASS[code] = CLASS[code - 0xfee0]!;

/** Full-width forms as ASCII, capitals as small letters. */
function lower(code: number): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return (narrow >= 0x41 && narrow <= 0x5a) || (narrow >= 0x391 && narrow <= 0x3a9) ? narrow + 32 : narrow;
}

export const isLetter = (code: number): boolean => CLASS[code] === LETTER;
export const isDigit = (code: number): boolean => CLASS[code] === DIGIT;
/** A letter or a digit: what symbols and abbreviations are made of. */
export const isSymbol = (code: number): boolean => CLASS[code] === LETTER || CLASS[code] === DIGIT;

/** Brackets around more than this hold a remark, not a reference sign. */
const LONGEST_SIGN = 40;

/** The words of all claims of an application. Linear in their length. */
export function streamOf(study: Study): Stream {
  const flat = study.claimsText;
  const source = flat.text;
  const size = source.length + flat.pieces.length + 1;
  const codes = new Uint16Array(size);
  const at = new Int32Array(size);
  const gap = new Uint8Array(size);
  const claim = new Int32Array(size);
  const starts = new Int32Array(flat.pieces.length + 1);
  let n = 0;
  for (const [order, piece] of flat.pieces.entries()) {
    starts[order] = n;
    let left = 0;
    for (let i = piece.start; i < piece.end; i++) {
      const code = source.charCodeAt(i);
      let kind = CLASS[code]!;
      if (kind === BLANK) continue;
      if (kind === DE) {
        left |= GAP_DE;
        continue;
      }
      if (kind === OPEN || kind === CLOSE) {
        if (kind === OPEN) {
          const sign = signAt(source, i, piece.end);
          if (sign > 0) {
            left |= GAP_SIGN;
            i = sign;
            continue;
          }
          if (sign < 0) {
            left |= GAP_SIGN;
            continue;
          }
        } else if (left === 0 && n > 0 && isLetter(codes[n - 1]!)) {
          left |= GAP_SIGN;
          continue;
        }
        kind = STOPS;
      }
      // A point or comma between digits belongs to a number or a chemical name.
      if (
        kind === STOPS &&
        n > 0 &&
        isDigit(codes[n - 1]!) &&
        isDigit(source.charCodeAt(i + 1)) &&
        (lower(code) === 0x2e || lower(code) === 0x2c)
      )
        kind = 0;
      if (kind === STOPS) {
        left = 0;
        if (n === starts[order] || codes[n - 1] === STOP_CODE) continue;
        codes[n] = STOP_CODE;
      } else codes[n] = lower(code);
      at[n] = i;
      gap[n] = left;
      claim[n] = order;
      left = 0;
      n++;
    }
    codes[n] = STOP_CODE;
    at[n] = piece.end;
    claim[n] = order;
    n++;
  }
  starts[flat.pieces.length] = n;
  return {
    text: stringOf(codes, n),
    at: at.subarray(0, n),
    gap: gap.subarray(0, n),
    claim: claim.subarray(0, n),
    starts,
    before: chainsOf(codes, n),
  };
}

/** The end of a reference sign that opens at `open`; -1 for an abbreviation whose letters count as words; 0 for a remark. */
function signAt(source: string, open: number, end: number): number {
  const last = Math.min(end, open + LONGEST_SIGN);
  let letters = 0;
  let digits = 0;
  for (let i = open + 1; i < last; i++) {
    const code = source.charCodeAt(i);
    const kind = CLASS[code]!;
    if (kind === CLOSE)
      return letters >= (digits === 0 ? 2 : 3) && letters + digits === i - open - 1 ? -1 : i > open + 1 ? i : 0;
    if (kind === LETTER) letters++;
    else if (kind === DIGIT) digits++;
    else if (kind === STOPS || kind === BLANK || code === 0x2d || code === 0x5f || code === 0x2f) continue;
    else return 0;
  }
  return 0;
}

/** Half a character pair becomes the replacement character: the length stays. */
const stringOf = (codes: Uint16Array, n: number): string =>
  new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes.subarray(0, n));

/** Chains of places that share their first two characters (or collide with them), nearest first. */
function chainsOf(codes: Uint16Array, n: number): Int32Array {
  let bits = 10;
  while (1 << bits < n && bits < 18) bits++;
  const heads = new Int32Array(1 << bits).fill(-1);
  const before = new Int32Array(n);
  const shift = 32 - bits;
  for (let i = 0; i + 1 < n; i++) {
    const hash = Math.imul(codes[i]! * 0x1f1f + codes[i + 1]!, 0x9e3779b1) >>> shift;
    before[i] = heads[hash]!;
    heads[hash] = i;
  }
  if (n > 0) before[n - 1] = -1;
  return before;
}

/** The place of a stretch of the stream in the claim's own text, with signs that stand inside it. */
export function spanOf(study: Study, stream: Stream, start: number, end: number): { start: number; end: number } {
  const base = pieceAt(study.claimsText, stream.at[start]!)!.start;
  return { start: stream.at[start]! - base, end: stream.at[end - 1]! + 1 - base };
}
