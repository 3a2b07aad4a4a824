import { canonicalText, isHanText } from './characters.ts';

/** A phrase as the index can look for it. */
export interface PhraseHold {
  canonical: string;
  /** The part of it that is sure to stand as it is in every document with the phrase. Empty: the index has no hold on it. */
  sure: string;
  /** Every document with the sure part has the phrase. */
  exact: boolean;
}

/**
 * What is sure of a phrase. At an open edge (beside a wildcard) a word may go on, so it is not sure there; a lone Chinese
 * character at an edge may be part of a longer run, so it is not sure either.
 */
export function phraseHold(phrase: string, open: { left?: boolean; right?: boolean } = {}): PhraseHold {
  const canonical = canonicalText(phrase);
  const pieces = canonical === '' ? [] : canonical.split(' ');
  const safe = (piece: string, isOpen: boolean) => (isHanText(piece) ? [...piece].length > 1 : !isOpen);
  let from = 0;
  let to = pieces.length;
  while (from < to && !safe(pieces[from]!, from === 0 && open.left === true)) from++;
  while (from < to && !safe(pieces[to - 1]!, to === pieces.length && open.right === true)) to--;
  return {
    canonical,
    sure: pieces.slice(from, to).join(' '),
    exact: pieces.length > 0 && to - from === pieces.length && !open.left && !open.right,
  };
}

/** Whether a canonical text has a canonical phrase: words whole, Chinese characters anywhere. */
export function hasPhrase(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  const left = isHanText(phrase) ? '' : ' ';
  const right = isHanText(phrase.slice(phrase.lastIndexOf(' ') + 1)) ? '' : ' ';
  return ` ${text} `.includes(`${left}${phrase}${right}`);
}
