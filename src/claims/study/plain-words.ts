import { unitFollows } from './sign-words.ts';

/**
 * A text reduced to what is compared when one asks "does it say this?": letters, digits of measures and Chinese
 * characters; without marks, blanks, reference signs, and the words 所述, 该, 的 that come and go between claims and
 * description. `at[i]` is the offset in the text of the i-th code that was kept.
 */
export interface PlainWords {
  codes: Uint16Array;
  at: Int32Array;
  length: number;
}

/** Stands between two paragraphs, so that nothing is found across them. */
export const BREAK = 10;

const SKIP = 0;
const KEEP = 1;
const HAN = 2;
const DIGIT = 3;
const OPEN = 4;
/** 的, 该: left out. */
const DROP = 5;
/** Chinese characters with which 所述, 所说, 上述, 前述 begin. */
const ARTICLE = 6;

const kinds = new Uint8Array(0x10000);
for (let c = 0x4e00; c <= 0x9fa5; c++) kinds[c] = HAN;
for (let c = 0x30; c <= 0x39; c++) kinds[c] = DIGIT;
for (const [from, to] of [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x370, 0x3ff],
  [0x1d2c, 0x1d6a],
  [0x2070, 0x209c],
  [0x2100, 0x214f],
] as const)
  for (let c = from; c <= to; c++) kinds[c] = KEEP;
for (const c of '%℃°±<>≤≥') kinds[c.charCodeAt(0)] = KEEP;
for (const c of '([〔⟦') kinds[c.charCodeAt(0)] = OPEN;

const code = (c: string) => c.charCodeAt(0);
const SUO = code('所');
const SHU = code('述');
const SHUO = code('说');
const SHANG = code('上');
const QIAN = code('前');
const GAI = code('该');
const DE = code('的');
kinds[DE] = kinds[GAI] = DROP;
kinds[SUO] = kinds[SHANG] = kinds[QIAN] = ARTICLE;
const POINT = code('.');
const MEDIA = code('⟦');
const LONGEST_MEDIA = 200;
const AN = code('安');
/** A bracket of reference signs is no longer than this. */
const LONGEST_SIGNS = 90;
const SIGNS = /^[([〔]\s{0,3}[A-Za-z]{0,3}\d[\dA-Za-z'′’,;、\-~\s.]{0,88}[)\]〕]/;

/** @param folded text with full-width forms folded (`fold`) */
export function plainWords(folded: string): PlainWords {
  const codes = new Uint16Array(folded.length);
  const at = new Int32Array(folded.length);
  let length = 0;
  let last = SKIP;
  for (let i = 0; i < folded.length; i++) {
    const c = folded.charCodeAt(i);
    if (c === BREAK) {
      codes[length] = BREAK;
      at[length++] = i;
      last = SKIP;
      continue;
    }
    const kind = kinds[c]!;
    if (kind === SKIP) {
      if (c !== 32) last = SKIP;
      continue;
    }
    if (kind === OPEN) {
      if (c === MEDIA) {
        // Only as far as a placeholder reaches: a text of unclosed ones must not cost a walk to its end each time.
        const length = folded.slice(i, i + LONGEST_MEDIA).indexOf('⟧');
        if (length > 0) i += length;
        continue;
      }
      const next = folded.charCodeAt(i + 1);
      if (kinds[next] === DIGIT || next === 32 || (next >= 0x41 && next <= 0x7a)) {
        const signs = SIGNS.exec(folded.slice(i, i + LONGEST_SIGNS));
        if (signs) i += signs[0].length - 1;
      }
      last = SKIP;
      continue;
    }
    if (kind === DROP) continue;
    if (kind === ARTICLE) {
      const next = folded.charCodeAt(i + 1);
      if (next === SHU || (c === SUO && next === SHUO)) {
        i++;
        continue;
      }
    } else if (kind === DIGIT && last === HAN) {
      const end = signEnd(folded, i);
      if (end > i) {
        i = end - 1;
        continue;
      }
    }
    codes[length] = kind === KEEP && c >= 0x41 && c <= 0x5a ? c + 32 : c;
    at[length++] = i;
    last = kind === ARTICLE ? HAN : kind;
  }
  return { codes, at, length };
}

/** 壳体3内: a number after a word that no unit and no letter follows is a reference sign. Its end, else `from`. */
function signEnd(folded: string, from: number): number {
  let end = from + 1;
  while (kinds[folded.charCodeAt(end)] === DIGIT) end++;
  if (end - from > 4) return from;
  let after = folded.charCodeAt(end);
  if (after >= 0x61 && after <= 0x7a && kinds[folded.charCodeAt(end + 1)] !== KEEP) after = folded.charCodeAt(++end);
  const kind = kinds[after];
  if (kind === DIGIT || kind === KEEP || after === POINT) return from;
  // 凸轮41安装在: no amperes.
  if (after === AN && /[装置放设全]/.test(folded[end + 1] ?? '')) return end;
  if (unitFollows(folded, end)) return from;
  return end;
}
