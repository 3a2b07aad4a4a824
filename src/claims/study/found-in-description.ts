import { claimFeatures, type Feature } from './features.ts';
import { pieceAt } from './flat.ts';
import { BREAK, type PlainWords, plainWords } from './plain-words.ts';
import type { Study } from './study.ts';

/** Where the description says what a feature says. Offsets are those of the description laid end to end. */
export interface FoundPlace {
  start: number;
  end: number;
  /** Share of the feature's pairs of characters that stand there: 1 for the same words. */
  score: number;
}

export interface FoundFeature {
  feature: Feature;
  how: 'same words' | 'close' | 'none';
  /** In order of place. Empty when nothing like it is there. */
  places: FoundPlace[];
  /** The best score anywhere, also when it is too low to count as a place. */
  best: number;
}

/** From this share on the description speaks of the feature in other words. */
export const CLOSE = 0.5;
const SAME = 0.97;
/** Of a longer feature only the beginning is compared. */
const LONGEST = 600;
/** More places than this are not listed for one feature. */
const MOST_SAME = 12;
const MOST_CLOSE = 4;
/** A pair of characters that occurs more often says little; only its last places are looked at. */
const MOST_STEPS = 400;
/** Paragraphs are chosen by this many of a feature's rarest pairs, each followed no farther than so many places. */
const GUIDES = 16;
const MOST_GUIDE_STEPS = 64;
/** A claim set of more features is a stack of paper, not claims; the rest is not compared. */
export const MOST_FEATURES = 1500;

export const foundFeatures = (study: Study): readonly FoundFeature[] => study.view(searchAll);

function searchAll(study: Study): FoundFeature[] {
  const index = study.view(indexOf);
  const words = study.view(plainClaims);
  const { pieces } = study.claimsText;
  return claimFeatures(study)
    .slice(0, MOST_FEATURES)
    .map((feature) => {
      const base = pieces[feature.order]!.start;
      const from = lowerBound(words, base + feature.start);
      const to = Math.min(lowerBound(words, base + feature.end), from + LONGEST);
      return { feature, ...search(index, words.codes.subarray(from, to)) };
    });
}

const plainClaims = (study: Study): PlainWords => plainWords(study.foldedClaims);

/** The first kept character at or after an offset of the text. */
function lowerBound({ at, length }: PlainWords, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const descriptionIndex = (study: Study): DescriptionIndex => study.view(indexOf);

/** Every place of each pair of characters: `head` by the pair's hash, then `next` from place to place, backwards. */
export interface DescriptionIndex {
  words: PlainWords;
  head: Int32Array;
  next: Int32Array;
  /** How many places share each hash; more than {@link MOST_HELD} are as good as that many. */
  held: Uint16Array;
  /** By hash, a pair of the wording now looked for, counted from 1; all zero between two searches. */
  wanted: Uint16Array;
  /** Paragraph of each kept character, from 0. */
  paragraph: Int32Array;
  paragraphs: number;
  /** First kept character of each paragraph. */
  starts: number[];
  /** Counts by paragraph, all zero between two searches. */
  counts: Uint16Array;
  study: Study;
}

const hash = (a: number, b: number, size: number): number =>
  ((Math.imul(a, 0x9e3b) ^ Math.imul(b, 0x85eb)) >>> 2) & (size - 1);

/** A power of two, so that chains stay short in long texts and the table small in short ones. */
function sizeFor(length: number): number {
  let size = 1 << 12;
  while (size < length && size < 1 << 18) size <<= 1;
  return size;
}

const MOST_HELD = 0xffff;

function indexOf(study: Study): DescriptionIndex {
  const words = plainWords(study.foldedDescription);
  const { codes, length } = words;
  const size = sizeFor(length);
  const head = new Int32Array(size).fill(-1);
  const next = new Int32Array(length);
  const held = new Uint16Array(size);
  const paragraph = new Int32Array(length);
  const starts = [0];
  let current = 0;
  for (let i = 0; i < length; i++) {
    paragraph[i] = current;
    const a = codes[i]!;
    if (a === BREAK) {
      current++;
      starts.push(i + 1);
      next[i] = -1;
      continue;
    }
    const b = i + 1 < length ? codes[i + 1]! : BREAK;
    if (b === BREAK) {
      next[i] = -1;
      continue;
    }
    const h = hash(a, b, size);
    next[i] = head[h]!;
    head[h] = i;
    if (held[h]! < MOST_HELD) held[h]!++;
  }
  return {
    words,
    head,
    next,
    held,
    wanted: new Uint16Array(size),
    paragraph,
    paragraphs: starts.length,
    starts,
    counts: new Uint16Array(starts.length),
    study,
  };
}

/** Looks for a wording (kept characters) in the description: the same words first, then paragraphs that hold most of it. */
function search(index: DescriptionIndex, query: Uint16Array): Omit<FoundFeature, 'feature'> {
  if (query.length < 2) return { how: 'none', places: [], best: 0 };
  const same = exact(index, query);
  if (same.length > 0) return { how: 'same words', places: same, best: 1 };
  const near = close(index, query, distinctPairs(query));
  const best = near.reduce((most, { score }) => Math.max(most, score), 0);
  const places = near.filter(({ score }) => score >= CLOSE).sort((a, b) => a.start - b.start);
  const how = best >= SAME ? 'same words' : places.length > 0 ? 'close' : 'none';
  return { how, places, best };
}

interface Pair {
  a: number;
  b: number;
}

function distinctPairs(query: Uint16Array): Pair[] {
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < query.length; i++) {
    const a = query[i]!;
    const b = query[i + 1]!;
    const key = a * 0x10000 + b;
    if (a === BREAK || b === BREAK || seen.has(key)) continue;
    seen.add(key);
    pairs.push({ a, b });
  }
  return pairs;
}

/** How often a pair occurs, counted no farther than `most`. */
function countOf({ words: { codes }, head, next }: DescriptionIndex, a: number, b: number, most: number): number {
  let count = 0;
  let steps = 0;
  for (let i = head[hash(a, b, head.length)]!; i >= 0 && count < most && steps < MOST_STEPS; i = next[i]!, steps++)
    if (codes[i] === a && codes[i + 1] === b) count++;
  return count;
}

/** Places where the whole wording stands, found from its rarest pair. */
function exact(index: DescriptionIndex, query: Uint16Array): FoundPlace[] {
  const { words, head, next, held, paragraph, study } = index;
  const { codes } = words;
  let rarest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < query.length && least > 0; i++) {
    const count = held[hash(query[i]!, query[i + 1]!, head.length)]!;
    if (count >= least) continue;
    least = count;
    rarest = i;
  }
  if (least === 0) return [];
  const places: FoundPlace[] = [];
  let last = -1;
  let steps = 0;
  for (
    let i = head[hash(query[rarest]!, query[rarest + 1]!, head.length)]!;
    i >= 0 && steps < MOST_STEPS;
    i = next[i]!, steps++
  ) {
    const from = i - rarest;
    if (from < 0 || !standsAt(codes, from, query)) continue;
    // Once for each paragraph, at its first place (places come backwards).
    if (paragraph[from] === last) places.pop();
    last = paragraph[from]!;
    places.push(placed(words, study, from, from + query.length, 1));
    if (places.length > MOST_SAME) break;
  }
  return places.slice(0, MOST_SAME).reverse();
}

function standsAt(codes: Uint16Array, from: number, query: Uint16Array): boolean {
  for (let i = 0; i < query.length; i++) if (codes[from + i] !== query[i]) return false;
  return true;
}

/**
 * The paragraphs that hold most of the pairs, each with the stretch where they stand closest. The rarest pairs lead to
 * the paragraphs, so that the cost does not grow with how often common words occur.
 */
function close(index: DescriptionIndex, query: Uint16Array, pairs: Pair[]): FoundPlace[] {
  const { paragraph, counts, head, next, words } = index;
  const { codes } = words;
  const touched: number[] = [];
  const seen: number[] = [];
  const guides = guidesOf(index, pairs);
  for (const { a, b } of guides) {
    let last = -1;
    let steps = 0;
    for (let at = head[hash(a, b, head.length)]!; at >= 0 && steps < MOST_GUIDE_STEPS; at = next[at]!, steps++) {
      if (codes[at] !== a || codes[at + 1] !== b) continue;
      seen.push(at);
      const p = paragraph[at]!;
      if (p === last) continue;
      last = p;
      if (counts[p] === 0) touched.push(p);
      counts[p]!++;
    }
  }
  const likely = touched
    .filter((p) => counts[p]! >= LEAST * guides.length)
    .sort((x, y) => counts[y]! - counts[x]! || x - y)
    .slice(0, MOST_CLOSE);
  for (const p of touched) counts[p] = 0;
  if (likely.length === 0) return [];
  const { wanted } = index;
  const sameHash = want(index, pairs);
  const places = likely.flatMap(
    (p) => stretch(index, hitsIn(index, rangeIn(index, p, seen, query.length), pairs, sameHash), query, pairs) ?? [],
  );
  for (const { a, b } of pairs) wanted[hash(a, b, wanted.length)] = 0;
  return places;
}

/** Enters the pairs under their hashes; for each pair (from 1) the answer holds the one before it under the same hash. */
function want({ wanted }: DescriptionIndex, pairs: Pair[]): Uint16Array {
  const sameHash = new Uint16Array(pairs.length + 1);
  for (const [i, { a, b }] of pairs.entries()) {
    const h = hash(a, b, wanted.length);
    sameHash[i + 1] = wanted[h]!;
    wanted[h] = i + 1;
  }
  return sameHash;
}

/** A paragraph of more kept characters is only looked at where the guides stand closest. */
const LONG_PARAGRAPH = 1200;

function rangeIn({ words, starts, paragraph }: DescriptionIndex, p: number, seen: number[], length: number): Range {
  const [from, to] = [starts[p]!, starts[p + 1] ?? words.length];
  if (to - from <= LONG_PARAGRAPH) return { from, to };
  const own = seen.filter((at) => paragraph[at] === p).sort((x, y) => x - y);
  const reach = length * LOOSENESS + 4;
  let best = { from: own[0] ?? from, count: 0 };
  for (let left = 0, right = 0; right < own.length; right++) {
    while (own[left]! < own[right]! - reach) left++;
    if (right - left + 1 > best.count) best = { from: own[left]!, count: right - left + 1 };
  }
  return { from: Math.max(from, best.from - reach), to: Math.min(to, best.from + 2 * reach) };
}

interface Range {
  from: number;
  to: number;
}

/** The pairs of a feature that occur in the description at all, rarest first. */
function guidesOf(index: DescriptionIndex, pairs: Pair[]): Pair[] {
  if (pairs.length <= GUIDES) return pairs;
  return pairs
    .map((pair) => ({ pair, count: countOf(index, pair.a, pair.b, MOST_GUIDE_STEPS) }))
    .sort((x, y) => (x.count || MOST_GUIDE_STEPS + 1) - (y.count || MOST_GUIDE_STEPS + 1))
    .slice(0, GUIDES)
    .map(({ pair }) => pair);
}

/** Places that hold pairs of a feature, in order, and which pair stands at each. */
interface Hits {
  at: number[];
  pair: number[];
}

/** Where a range of the description holds pairs of the feature. */
function hitsIn(
  { words: { codes }, wanted }: DescriptionIndex,
  { from, to }: Range,
  pairs: Pair[],
  sameHash: Uint16Array,
): Hits {
  const hits: Hits = { at: [], pair: [] };
  for (let at = from; at + 1 < to; at++) {
    const a = codes[at]!;
    const b = codes[at + 1]!;
    let n = wanted[hash(a, b, wanted.length)]!;
    while (n > 0 && (pairs[n - 1]!.a !== a || pairs[n - 1]!.b !== b)) n = sameHash[n]!;
    if (n === 0) continue;
    hits.at.push(at);
    hits.pair.push(n - 1);
  }
  return hits;
}

/** A feature may be told with a few words between; a stretch this much longer than it still counts. */
const LOOSENESS = 2;
/** A paragraph with a smaller share of the pairs is not looked at more closely. */
const LEAST = 0.2;

function stretch(index: DescriptionIndex, hits: Hits, query: Uint16Array, pairs: Pair[]): FoundPlace | undefined {
  const reach = query.length * LOOSENESS + 4;
  const held = new Uint16Array(pairs.length);
  let distinct = 0;
  let left = 0;
  const best = { distinct: 0, from: 0, to: 0 };
  for (let right = 0; right < hits.at.length; right++) {
    const at = hits.at[right]!;
    if (held[hits.pair[right]!]!++ === 0) distinct++;
    while (hits.at[left]! < at + 2 - reach) if (--held[hits.pair[left++]!]! === 0) distinct--;
    // Pairs at the left that stand again farther right only make the stretch longer.
    while (held[hits.pair[left]!]! > 1 && hits.at[left]! < at) held[hits.pair[left++]!]!--;
    if (distinct <= best.distinct) continue;
    best.distinct = distinct;
    best.from = hits.at[left]!;
    best.to = at + 2;
  }
  if (best.distinct === 0) return undefined;
  return placed(index.words, index.study, best.from, best.to, best.distinct / pairs.length);
}

/** Characters kept → offsets of the description; a bracket or sign after the last one is left out. */
function placed({ at }: PlainWords, study: Study, from: number, to: number, score: number): FoundPlace {
  const start = at[from]!;
  const piece = pieceAt(study.description, start);
  const end = Math.min(at[to - 1]! + 1, piece?.end ?? Number.POSITIVE_INFINITY);
  return { start, end, score: Math.round(score * 100) / 100 };
}
