import { pieceAt } from './flat.ts';
import { descriptionIndex } from './found-in-description.ts';
import { BREAK, plainWords } from './plain-words.ts';
import type { Study } from './study.ts';
import { introducedTerms, streamOf } from './terms/index.ts';

/** A term of the claims that the description never uses, beside the one it uses in its place. */
export interface RenamedTerm {
  /** Offsets of the term in the claims laid end to end. */
  start: number;
  end: number;
  words: string;
  /** What the description says instead, how often, and where first (offsets of the description laid end to end). */
  near: string;
  count: number;
  nearStart: number;
  nearEnd: number;
}

/** Shorter terms differ in too few characters to be told apart. */
const SHORTEST = 4;
const LONGEST = 12;
/** A near term that is said once may be a slip of the description. */
const LEAST_COUNT = 2;
const MOST_TERMS = 400;
const MOST_PLACES = 60;
/** 第一壳体 and 第二壳体, 上盖 and 下盖 are two things. */
const TELLS_APART =
  /[一二三四五六七八九十两上下左右前后内外正负主从高低大小长短横纵竖顶底首末入出进回冷热阴阳干湿新旧初粗精细快慢粒公母定动头尾输吸排收发甲乙丙丁东西南北\dA-Za-z]/;

export const renamedTerms = (study: Study): readonly RenamedTerm[] => study.view(findAll);

function findAll(study: Study): RenamedTerm[] {
  const stream = study.view(streamOf);
  const index = study.view(descriptionIndex);
  const described = textOf(index.words.codes, index.words.length);
  if (described.length === 0) return [];
  const seen = new Set<string>();
  const found: RenamedTerm[] = [];
  for (const term of study.claims.flatMap((_, order) => introducedTerms(study, order))) {
    if (seen.size >= MOST_TERMS) break;
    const plain = plainWords(term.words);
    const words = textOf(plain.codes, plain.length);
    if (words.length < SHORTEST || words.length > LONGEST || seen.has(words)) continue;
    seen.add(words);
    if (!/^[\u4e00-\u9fa5]+$/.test(words) || described.includes(words)) continue;
    const near = nearest(described, words, (candidate) => stream.text.includes(candidate));
    // Where a term is said once, its first character may belong to the word before it.
    if (!near || (near.words[0] !== words[0] && stream.text.split(words, 3).length < 3)) continue;
    const start = stream.at[term.start]!;
    const end = stream.at[term.end - 1]! + 1;
    const nearStart = index.words.at[near.at]!;
    const piece = pieceAt(study.description, nearStart)!;
    const nearEnd = Math.min(index.words.at[near.at + words.length - 1]! + 1, piece.end);
    found.push({ start, end, words, near: near.words, count: near.count, nearStart, nearEnd });
  }
  return found;
}

/** The stretch of the same length that differs in the fewest characters, if that is few enough and it is said often. */
function nearest(
  described: string,
  words: string,
  claimed: (candidate: string) => boolean,
): { words: string; at: number; count: number } | undefined {
  const most = words.length >= 6 ? 2 : 1;
  const candidates = new Map<string, { at: number; count: number; differs: number }>();
  // Two halves: at least one of them stands unchanged where at most one place differs.
  const middle = words.length >> 1;
  for (const [from, to] of [
    [0, middle],
    [middle, words.length],
  ] as const) {
    const half = words.slice(from, to);
    let places = 0;
    for (
      let at = described.indexOf(half);
      at >= 0 && places < MOST_PLACES;
      at = described.indexOf(half, at + 1), places++
    ) {
      const start = at - from;
      if (start < 0) continue;
      const candidate = described.slice(start, start + words.length);
      if (candidate.length < words.length || !/^[\u4e00-\u9fa5]+$/.test(candidate)) continue;
      const known = candidates.get(candidate);
      if (known) {
        if (known.at !== start) known.count++;
        continue;
      }
      const differs = difference(words, candidate);
      if (differs > 0 && differs <= most) candidates.set(candidate, { at: start, count: 1, differs });
    }
  }
  let best: { words: string; at: number; count: number; differs: number } | undefined;
  for (const [candidate, { at, count, differs }] of candidates)
    if (count >= LEAST_COUNT && !claimed(candidate) && (!best || differs < best.differs))
      best = { words: candidate, at, count, differs };
  return best;
}

/** How many characters differ; endless where a differing character makes it another thing, or where the ends differ. */
function difference(a: string, b: string): number {
  if (a.at(-1) !== b.at(-1)) return Number.POSITIVE_INFINITY;
  let differs = 0;
  for (let i = 0; i < a.length; i++)
    if (a[i] !== b[i]) {
      if (TELLS_APART.test(a[i]!) && TELLS_APART.test(b[i]!)) return Number.POSITIVE_INFINITY;
      differs++;
    }
  return differs;
}

const textOf = (codes: Uint16Array, length: number): string => {
  let text = '';
  for (let i = 0; i < length; i += 4096) text += String.fromCharCode(...codes.subarray(i, Math.min(length, i + 4096)));
  return text.replaceAll(String.fromCharCode(BREAK), '\n');
};
