import { type Place, placeIn, type Study } from '../../study/index.ts';

/** Words found in the claims, with what stands beside them; all folded (`fold`). */
export interface WordHit {
  word: string;
  start: number;
  end: number;
  /** At most this many characters before and after, within the same paragraph. */
  before: string;
  after: string;
}

const REACH = 28;

/** Every match of a global pattern in all claims, folded, with its surroundings. One scan. */
export function* wordsInClaims(study: Study, pattern: RegExp): Generator<WordHit> {
  const text = study.foldedClaims;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    yield { word: match[0], start, end, before: lineBefore(text, start), after: lineAfter(text, end) };
  }
}

export function lineBefore(text: string, at: number, reach = REACH): string {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.slice(before.lastIndexOf('\n') + 1);
}

export function lineAfter(text: string, at: number, reach = REACH): string {
  const after = text.slice(at, at + reach);
  const end = after.indexOf('\n');
  return end < 0 ? after : after.slice(0, end);
}

export const claimPlace = (study: Study, start: number, end: number): Place => placeIn(study.claimsText, start, end);

/**
 * Passes the first of several like findings in one claim. A claim that says 约 twenty times has one thing to mend, and
 * a list of twenty findings hides the others.
 */
export function firstPerClaim(): (place: Place, key: string) => boolean {
  const seen = new Set<string>();
  return (place, key) => {
    const name = `${place.order} ${key}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  };
}

/** What stands before opens a clause: nothing, or a mark that ends the clause before. */
export const opensClause = (before: string): boolean => /(?:^|[,;:。、([{|/])\s{0,4}$/.test(before);
