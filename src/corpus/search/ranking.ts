/**
 * How the best documents of a query are put in their final order. The index ranks all of them by its words; of the first
 * ranks is looked at how they have the phrases as they were typed. All weights are here; they are tuned on the even rows of
 * `npm run bench relevance`, which reports the odd rows apart.
 */
import type { Query } from '../query/ast.ts';
import { canonicalText, STOP_WORDS } from '../words/index.ts';

/** The first ranks, whose order is looked at again. Ranks behind them keep the order of the index. */
export const WINDOW = 100;

/** What a phrase adds, in units of its rarity (the natural logarithm as in BM25). */
export const WEIGHTS = {
  /** The phrase anywhere in title, abstract or claims, times its rarity against the rarest possible: rare ones count double. */
  present: 1.5,
  /** Times the logarithm of how often the abstract has it. */
  often: 0.25,
  /** At the beginning of the abstract; half of it `EARLY` characters further on. */
  early: 0.75,
  /** The phrases beside one another in the abstract; half of it when they spread over `NEAR` characters. */
  near: 2,
  /** A title of nothing but the phrases; less by the share they have of it. */
  title: 4,
} as const;
/** How much the pairs of characters that a document shares with a text add to its words. */
export const PAIRS_WEIGHT = 2;
const EARLY = 30;
const NEAR = 20;
/** More phrases than these tell nothing more. */
const MOST_PHRASES = 24;

/** How a document has a phrase. Lengths and places in characters of canonical text, near enough for ranking. */
export interface Found {
  title: boolean;
  /** Times in the abstract. */
  times: number;
  /** Place in the abstract where it first stands; -1 without. */
  first: number;
  claims: boolean;
}

export interface Candidate {
  /** Score of the index. */
  score: number;
  titleLength: number;
  /** One for each phrase. */
  found: readonly Found[];
}

/** The phrases a query can be ranked by, canonical, each once: what stands between blanks in its positive texts. */
export function rankingPhrases(query: Query | undefined): string[] {
  const phrases = new Set<string>();
  const take = (text: string) => {
    for (const part of text.split(/[\s?*？＊]+/)) {
      const phrase = canonicalText(part);
      if (phrase !== '' && !STOP_WORDS.has(phrase)) phrases.add(phrase);
    }
  };
  const walk = (one: Query): void => {
    if ('parts' in one) one.parts.forEach(walk);
    else if (one.kind === 'phrase' || one.kind === 'words') take(one.text);
    else if (one.kind === 'wild' && !['PA', 'IN', 'AG', 'AT', 'ADDR'].includes(one.field)) take(one.pattern);
    else if (one.kind === 'near') {
      take(one.left);
      take(one.right);
    }
  };
  if (query) walk(query);
  return [...phrases].slice(0, MOST_PHRASES);
}

/** How rare something is that so many of all documents have, as BM25 weighs it: above 0. */
export const rarity = (having: number, documents: number): number =>
  Math.log(1 + (Math.max(documents, having) - having + 0.5) / (having + 0.5));

/**
 * Final scores of the candidates, never below those of the index, so that they stay above the ranks behind the window.
 * How rare a phrase is, is judged by the candidates that have it among all `documents`.
 */
export function rerank(candidates: readonly Candidate[], phrases: readonly string[], documents: number): Float32Array {
  const has = (found: Found) => found.title || found.times > 0 || found.claims;
  const rare = phrases.map((_, i) =>
    rarity(candidates.filter(({ found }) => found[i] !== undefined && has(found[i])).length, documents),
  );
  const mean = rare.reduce((a, b) => a + b, 0) / Math.max(1, rare.length);
  const rarest = Math.log(1 + Math.max(1, documents));
  return Float32Array.from(candidates, ({ score, found, titleLength }) => {
    let more = 0;
    let covered = 0;
    let [from, to, placed] = [Number.POSITIVE_INFINITY, 0, 0];
    for (let i = 0; i < found.length; i++) {
      const one = found[i]!;
      const weight = rare[i]!;
      if (!has(one)) continue;
      more += (WEIGHTS.present * weight * weight) / rarest;
      if (one.title) covered += phrases[i]!.length;
      if (one.times === 0) continue;
      more += weight * (WEIGHTS.often * Math.log(one.times) + WEIGHTS.early / (1 + one.first / EARLY));
      from = Math.min(from, one.first);
      to = Math.max(to, one.first);
      placed++;
    }
    if (placed > 1) more += (WEIGHTS.near * mean * (placed - 1)) / (1 + (to - from) / NEAR);
    if (covered > 0) more += WEIGHTS.title * mean * Math.min(1, covered / Math.max(1, titleLength));
    return score + more;
  });
}

/** A document beside a text: how often it has each pair of the text, and how many pairs it has in all. */
export interface PairCounts {
  times: ArrayLike<number>;
  length: number;
}

/**
 * BM25 (k1 1.2, b 0.75) of documents by the pairs of a text, where the documents stand for the corpus: what all of them
 * have tells nothing between them.
 */
export function pairScores(documents: readonly PairCounts[], pairs: number): Float64Array {
  const having = new Float64Array(pairs);
  let sum = 0;
  for (const { times, length } of documents) {
    sum += length;
    for (let i = 0; i < pairs; i++) if (times[i]! > 0) having[i]!++;
  }
  const mean = Math.max(1, sum / Math.max(1, documents.length));
  const weights = Float64Array.from(having, (n) => rarity(n, documents.length));
  return Float64Array.from(documents, ({ times, length }) => {
    const norm = 1.2 * (0.25 + (0.75 * length) / mean);
    let score = 0;
    for (let i = 0; i < pairs; i++) if (times[i]! > 0) score += (weights[i]! * times[i]! * 2.2) / (times[i]! + norm);
    return score;
  });
}
