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
export function introducedTerms(study: Study, order: number): readonly Term[] {
  const known = study.view(termsByClaim);
  let terms = known.get(order);
  if (!terms) {
    terms = termsOf(study.view(streamOf), order);
    known.set(order, terms);
  }
  return terms;
}

const termsByClaim = (_: Study): Map<number, Term[]> => new Map();

function termsOf(stream: Stream, order: number): Term[] {
  const { text, starts } = stream;
  const last = Math.min(starts[order + 1]! - 1, starts[order]! + MOST_READ);
  const seen = new Set<string>();
  const found: Term[] = [];
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
    if (verbAt(text, i) > 0 && end - i > verbAt(text, i) + 2) continue;
    const words = text.slice(i, end);
    if (taken === i || seen.has(words)) {
      i = end - 1;
      continue;
    }
    seen.add(words);
    found.push({ words, claim: order, start: i, end });
    i = end - 1;
  }
  return found;
}

/** The term among `terms` that looks most like `words`: the same head, the most characters in common. */
export function nearestTerm(words: string, terms: Iterable<Term>): Term | undefined {
  let best: Term | undefined;
  let most = 0;
  const own = words.slice(ordinalAt(words, 0));
  for (const term of terms) {
    const other = term.words.slice(ordinalAt(term.words, 0));
    if (term.words === words) continue;
    const tail = commonTail(own, other);
    const shared = sharedCharacters(own, other);
    const likeness = (2 * shared + tail) / (own.length + other.length + Math.max(own.length, other.length) / 2);
    const whole = tail === Math.min(own.length, other.length);
    if (!whole && (shared < 2 || shared * 2 < Math.max(own.length, other.length))) continue;
    if (likeness >= most) {
      most = likeness;
      best = term;
    }
  }
  return most >= LEAST_LIKENESS ? best : undefined;
}

const LEAST_LIKENESS = 0.5;

function commonTail(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function sharedCharacters(a: string, b: string): number {
  let n = 0;
  for (const c of new Set(a)) if (b.includes(c)) n++;
  return n;
}
