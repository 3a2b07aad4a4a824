import type { Claim } from './application-text.ts';
import { type DiffSegment, diffText } from './diff.ts';
import { canonical } from './fold.ts';
import { findReferences } from './references.ts';
import { bigrams, likeness } from './similarity.ts';

/** What became of one claim between two versions. */
export interface ClaimComparison {
  /**
   * `same`: same number, same wording. `renumbered`: same wording under another number, or citing the same claims under
   * their new numbers. `changed`: other wording (and `renumbered` true when the number changed as well).
   */
  status: 'same' | 'changed' | 'added' | 'removed' | 'renumbered';
  oldNumber?: number;
  newNumber?: number;
  renumbered: boolean;
  /** 0 … 1, likeness of the wording; 1 for same and renumbered. */
  similarity: number;
  segments: DiffSegment[];
}

/** Below this likeness two claims are different claims, not versions of one. */
const SAME_CLAIM = 0.45;

/**
 * Pairs the claims of two versions by wording, not by number, so that inserting a claim does not make all later ones
 * look changed. In the order of the new version, removed claims where they stood.
 */
export function compareClaims(old: Claim[], next: Claim[]): ClaimComparison[] {
  const pairs = matchClaims(old, next);
  const newNumberOf = new Map(pairs.map(([i, j]) => [old[i]!.number, next[j]!.number]));
  const oldOf = new Map(pairs.map(([i, j]) => [j, i]));
  const comparisons = next.map((claim, j): ClaimComparison => {
    const i = oldOf.get(j);
    return i === undefined ? added(claim) : pair(old[i]!, claim, newNumberOf);
  });
  const matched = new Set(pairs.map(([i]) => i));
  for (const [i, claim] of old.entries()) {
    if (matched.has(i)) continue;
    const before = old.slice(0, i).findLast((_, at) => matched.has(at));
    const at = comparisons.findIndex((c) => c.oldNumber === before?.number && c.status !== 'removed');
    comparisons.splice(before === undefined ? countLeadingRemoved(comparisons) : skipRemoved(comparisons, at + 1), 0, {
      status: 'removed',
      oldNumber: claim.number,
      renumbered: false,
      similarity: 0,
      segments: [{ kind: 'removed', text: claim.text }],
    });
  }
  return comparisons;
}

const countLeadingRemoved = (list: ClaimComparison[]): number => skipRemoved(list, 0);

function skipRemoved(list: ClaimComparison[], from: number): number {
  let at = from;
  while (list[at]?.status === 'removed') at++;
  return at;
}

const added = (claim: Claim): ClaimComparison => ({
  status: 'added',
  newNumber: claim.number,
  renumbered: false,
  similarity: 0,
  segments: [{ kind: 'added', text: claim.text }],
});

function pair(old: Claim, next: Claim, newNumberOf: Map<number, number>): ClaimComparison {
  const renumbered = old.number !== next.number;
  const common = { oldNumber: old.number, newNumber: next.number, renumbered };
  const sameWords = canonical(old.text) === canonical(next.text);
  const carried = sameWords || canonical(renumberReferences(old.text, newNumberOf)) === canonical(next.text);
  if (sameWords && !renumbered)
    return { ...common, status: 'same', similarity: 1, segments: [{ kind: 'same', text: next.text }] };
  const segments = sameWords ? [{ kind: 'same' as const, text: next.text }] : diffText(old.text, next.text);
  if (carried) return { ...common, status: 'renumbered', similarity: 1, segments };
  return { ...common, status: 'changed', similarity: likeness(bigrams(old.text), bigrams(next.text)), segments };
}

/** The old wording as it would read if its references only followed the new numbers. */
function renumberReferences(text: string, newNumberOf: Map<number, number>): string {
  let result = text;
  for (const reference of findReferences(text).reverse()) {
    const shown = text
      .slice(reference.start, reference.end)
      .replace(/\d+/g, (n) => String(newNumberOf.get(Number(n)) ?? n));
    result = result.slice(0, reference.start) + shown + result.slice(reference.end);
  }
  return result;
}

/** References say little about which claim this is and change with every insertion: they are left out of the likeness. */
function wordingOf(claim: Claim): string {
  let result = claim.text;
  for (const reference of findReferences(claim.text).reverse())
    result = result.slice(0, reference.start) + result.slice(reference.end);
  return result;
}

/** Pairs of indices (old, new), each index at most once: equal wording first, then the likest. */
function matchClaims(old: Claim[], next: Claim[]): [number, number][] {
  const pairs: [number, number][] = [];
  const freeOld = new Set(old.keys());
  const freeNext = new Set(next.keys());
  const take = (i: number, j: number) => {
    pairs.push([i, j]);
    freeOld.delete(i);
    freeNext.delete(j);
  };
  for (const key of [(c: Claim) => `${c.number}${canonical(c.text)}`, (c: Claim) => canonical(c.text)]) {
    const byKey = new Map<string, number[]>();
    for (const i of freeOld) {
      const list = byKey.get(key(old[i]!));
      if (list) list.push(i);
      else byKey.set(key(old[i]!), [i]);
    }
    for (const j of [...freeNext]) {
      const i = byKey.get(key(next[j]!))?.shift();
      if (i !== undefined) take(i, j);
    }
  }
  const oldWords = new Map([...freeOld].map((i) => [i, bigrams(wordingOf(old[i]!))]));
  const newWords = new Map([...freeNext].map((j) => [j, bigrams(wordingOf(next[j]!))]));
  const candidates: { i: number; j: number; score: number }[] = [];
  for (const [i, a] of oldWords)
    for (const [j, b] of newWords) {
      const score = likeness(a, b);
      if (score >= SAME_CLAIM) candidates.push({ i, j, score: score + nearness(old[i]!, next[j]!) });
    }
  candidates.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  for (const { i, j } of candidates) if (freeOld.has(i) && freeNext.has(j)) take(i, j);
  return pairs.sort((x, y) => x[1] - y[1]);
}

/** Breaks ties between claims of like wording in favour of the same or a near number. */
const nearness = (a: Claim, b: Claim): number =>
  a.number === b.number ? 0.02 : 0.01 / (1 + Math.abs(a.number - b.number));
