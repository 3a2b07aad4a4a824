import type { Study } from '../study.ts';
import { articleAt, beginsAt, compoundEnd, endsAt, functionAt, ordinalAt, termEnd, verbAt } from './ends.ts';
import { DETERMINERS, GENERIC, HEADS, POSITIONS } from './lexicon.ts';
import { isDigit, STOP_CODE, type Stream, streamOf } from './stream.ts';
import { inSet, wordAt } from './words.ts';

/** A noun found in a claim. Offsets are in the {@link Stream}. */
export interface Term {
  words: string;
  /** Order of its claim. */
  claim: number;
  start: number;
  end: number;
}

const LONGEST = 14;
/** Of a longer claim only the beginning is read. */
const MOST_READ = 20_000;

/**
 * The terms a claim (by order) names for the first time in its own text, whether with 一 or bare. Found by their
 * surroundings, not by a dictionary: what stands between a beginning and an end and closes with a noun's character.
 * Good enough to propose a candidate; do not judge by it alone.
 */
export const introducedTerms = (study: Study, order: number): readonly Term[] => termsIn(study, order).terms;

/** … together with those that begin with what may be a verb (碳化|针织织物, 采集|图像数据), for {@link nearestTerm}. */
export const candidateTerms = (study: Study, order: number): readonly Term[] => termsIn(study, order).candidates;

interface Terms {
  terms: Term[];
  candidates: Term[];
}

function termsIn(study: Study, order: number): Terms {
  const known = study.view(termsByClaim);
  let terms = known.get(order);
  if (!terms) {
    terms = termsOf(study.view(streamOf), order);
    known.set(order, terms);
  }
  return terms;
}

const termsByClaim = (_: Study): Map<number, Terms> => new Map();

function termsOf(stream: Stream, order: number): Terms {
  const { text, starts } = stream;
  const last = Math.min(starts[order + 1]! - 1, starts[order]! + MOST_READ);
  const seen = new Set<string>();
  const terms: Term[] = [];
  const candidates: Term[] = [];
  // Where the words an article takes up begin.
  let taken = -1;
  for (let i = starts[order]!; i < last; i++) {
    const article = articleAt(text, i);
    if (article > 0) {
      i += article - 1;
      taken = i + 1;
      continue;
    }
    if (!beginsAt(stream, i) && i !== starts[order]) continue;
    const count = wordAt(DETERMINERS, text, i);
    if (count > 0) {
      i += count - 1;
      if (taken === i + 1 - count) taken = i + 1;
      continue;
    }
    const code = text.charCodeAt(i);
    if (code === STOP_CODE || isDigit(code) || functionAt(text, i) > 0) continue;
    const limit = Math.min(last, i + LONGEST);
    const short = termEnd(stream, i, limit);
    const end = compoundEnd(stream, short, limit) || short;
    if (end - i < 2 || end - i >= LONGEST || !inSet(HEADS, text, end - 1) || !endsAt(stream, end)) continue;
    if (wordAt(GENERIC, text, i) >= end - i || wordAt(POSITIONS, text, i) > 0) continue;
    const words = text.slice(i, end);
    const verb = verbAt(text, i);
    if (verb > 0 && end - i > verb + 2) {
      // 碳化|针织织物 or 采集|图像数据: both readings are kept.
      if (taken !== i && !seen.has(words)) candidates.push({ words, claim: order, start: i, end });
      seen.add(words);
      continue;
    }
    if (taken === i || seen.has(words)) {
      i = end - 1;
      continue;
    }
    seen.add(words);
    const term = { words, claim: order, start: i, end };
    terms.push(term);
    candidates.push(term);
    i = end - 1;
  }
  return { terms, candidates };
}

/**
 * The term among `terms` that looks most like `words`: the most characters in common in the same order, the same ordinal,
 * the same head. What only shares the head (初始位置, 转子位置) or only the owner (设备, 设备电路) is no candidate.
 */
export function nearestTerm(words: string, terms: Iterable<Term>): Term | undefined {
  let best: Term | undefined;
  let most = LEAST_LIKENESS;
  for (const term of terms) {
    const likeness = likenessOf(words, term.words);
    if (likeness >= most) {
      most = likeness;
      best = term;
    }
  }
  return best;
}

const LEAST_LIKENESS = 0.5;

function likenessOf(words: string, other: string): number {
  if (other === words || other.charCodeAt(0) === SHU) return 0;
  const verb = verbAt(other, 0);
  if (verb > 0 && !words.startsWith(other.slice(0, verb))) return 0;
  const count = ordinalAt(words, 0);
  const otherCount = ordinalAt(other, 0);
  const a = words.slice(count);
  const b = other.slice(otherCount);
  if (a.length === 0 || b.length === 0 || (b.length < 2 && a !== b)) return 0;
  const tail = commonTail(a, b);
  const head = commonHead(a, b);
  if (tail === 0 && head < 3) return 0;
  // The characters in common bound those in the same order, and cost less.
  const least = Math.min(a.length, b.length);
  const bound = sharedCharacters(a, b);
  if (bound < least && (bound <= tail || bound < 2 || bound < MOST_APART * Math.max(a.length, b.length))) return 0;
  const shared = commonInOrder(a, b);
  const within = shared === least;
  // Another head is let pass where only it differs: 装卸式防火|板, 装卸式防火|构件.
  if (tail === 0 && (within || head < 3 || Math.max(a.length, b.length) - head > 2)) return 0;
  if (!within && (shared === tail || shared < 2)) return 0;
  let likeness = shared / Math.max(a.length, b.length);
  if (within) likeness += tail === shared && head < shared ? 0.1 : 0.2;
  if (head > 0) likeness += 0.1;
  if (count > 0 && otherCount > 0) likeness += words.slice(0, count) === other.slice(0, otherCount) ? 0.15 : -0.5;
  else if (count + otherCount > 0) likeness -= 0.1;
  return likeness;
}

const SHU = 0x8ff0;
/** What shares less than this cannot reach {@link LEAST_LIKENESS}. */
const MOST_APART = 0.2;

function sharedCharacters(a: string, b: string): number {
  let n = 0;
  for (let i = 0; i < a.length; i++) if (b.includes(a[i]!)) n++;
  return n;
}

function commonTail(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function commonHead(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** The length of the longest common subsequence; both are at most some thirty characters long. */
function commonInOrder(a: string, b: string): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    let corner = 0;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1]!;
      row[j + 1] = a[i] === b[j] ? corner + 1 : Math.max(row[j]!, above);
      corner = above;
    }
  }
  return row[b.length]!;
}
