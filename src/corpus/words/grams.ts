import { canonicalText, isHanText } from './characters.ts';

/** Stands between two runs that would otherwise read as one: `发酵，酵母` is not `发酵母`. */
export const SEAM = '|';

/** Characters outside the basic plane, written as two units. */
const RARE = /[\ud800-\udfff]/;

/**
 * The text as tokens of which a sequence, one after another, is an exact test for a phrase: pairs of neighbouring
 * characters for Chinese runs (a lone character stands for itself), whole words otherwise. Takes canonical text.
 */
export function gramsOf(canonical: string): string {
  if (canonical === '') return '';
  let out = '';
  let last = '';
  for (const piece of canonical.split(' ')) {
    if (!isHanText(piece)) {
      out += `${piece} `;
      last = '';
      continue;
    }
    if (piece.length === 1) {
      out += `${piece} `;
      last = '';
      continue;
    }
    const pair = RARE.test(piece) ? [...piece] : piece;
    const length = pair.length;
    if (length === 1) {
      out += `${piece} `;
      last = '';
      continue;
    }
    if (last === pair[0]) out += `${SEAM} `;
    if (typeof pair === 'string') for (let i = 1; i < length; i++) out += `${piece.slice(i - 1, i + 1)} `;
    else for (let i = 1; i < length; i++) out += `${pair[i - 1]}${pair[i]} `;
    last = pair[length - 1]!;
  }
  return out.slice(0, -1);
}

/** The canonical text back from its tokens. */
export function textOfGrams(grams: string): string {
  let out = '';
  let last = '';
  for (const gram of grams.split(' ')) {
    if (gram === '') continue;
    if (gram === SEAM) {
      last = '';
      continue;
    }
    const size = isHanText(gram) ? [...gram].length : 0;
    if (size !== 2) {
      out += out === '' ? gram : ` ${gram}`;
      last = '';
      continue;
    }
    const first = gram.slice(0, firstLength(gram));
    const second = gram.slice(first.length);
    if (last === first) out += second;
    else out += out === '' ? gram : ` ${gram}`;
    last = second;
  }
  return out;
}

const firstLength = (gram: string): number => (gram.charCodeAt(0) >= 0xd800 && gram.charCodeAt(0) <= 0xdbff ? 2 : 1);

/** A phrase as the index can look for it. */
export interface PhraseGrams {
  canonical: string;
  /** Tokens in sequence; every document with the phrase has them. Empty: the index has no hold on the phrase. */
  grams: string[];
  /** Every document with the tokens has the phrase. */
  exact: boolean;
}

/**
 * The tokens of a phrase. At an open edge (beside a wildcard) a word may go on, so it gives no token there; a lone Chinese
 * character at an edge may be part of a longer run, so it gives none either.
 */
export function phraseGrams(phrase: string, open: { left?: boolean; right?: boolean } = {}): PhraseGrams {
  const canonical = canonicalText(phrase);
  const pieces = canonical === '' ? [] : canonical.split(' ');
  const safe = (piece: string, isOpen: boolean) => (isHanText(piece) ? [...piece].length > 1 : !isOpen);
  let from = 0;
  let to = pieces.length;
  while (from < to && !safe(pieces[from]!, from === 0 && open.left === true)) from++;
  while (from < to && !safe(pieces[to - 1]!, to === pieces.length && open.right === true)) to--;
  const kept = gramsOf(pieces.slice(from, to).join(' '));
  return {
    canonical,
    grams: kept === '' ? [] : kept.split(' '),
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
