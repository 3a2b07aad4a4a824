import { classAt, HAN } from '../words/characters.ts';

/** Tokens of at most so many UTF-16 units are their own key; longer ones are hashed. */
const EXACT_UNITS = 3;
const UNIT = 0x10000;
/** Keys below are exact; the tokens can be told from them. */
export const HASHED_FROM = UNIT ** EXACT_UNITS;
const HASHES = 2 ** 53 - HASHED_FROM;
const WORD = 2 ** 32;

/**
 * A token as a number: up to three UTF-16 units exactly, longer ones by 52 bits of hash. Among a million long tokens the
 * chance that any two share a number is about one in ten thousand.
 */
export function keyOf(token: string): number {
  const { length } = token;
  if (length <= EXACT_UNITS) {
    let key = 0;
    for (let i = 0; i < length; i++) key = key * UNIT + token.charCodeAt(i);
    return key;
  }
  let a = 0x811c9dc5;
  let b = 0x2c1b3c6d ^ length;
  for (let i = 0; i < length; i++) {
    const unit = token.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 16), 0x7feb352d);
  b = Math.imul(b ^ (b >>> 16), 0x297a2d39);
  const hash = ((a ^ (a >>> 15)) >>> 0) + ((b ^ (b >>> 15)) & 0x1fffff) * WORD;
  return HASHED_FROM + (hash % HASHES);
}

/** The token of an exact key. */
export function tokenOf(key: number): string {
  let token = '';
  for (let rest = key; rest > 0; rest = Math.floor(rest / UNIT)) token = String.fromCharCode(rest % UNIT) + token;
  return token;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/**
 * The tokens of a canonical text with the place where each begins: overlapping pairs of characters for Chinese runs (a run
 * of one character stands for itself), whole words otherwise. A text has a phrase exactly when it has the phrase's tokens
 * at the same distances. `long` is given the text of tokens whose key doesn't tell it.
 */
export function eachToken(canonical: string, visit: (key: number, at: number, long?: string) => void): void {
  const end = canonical.length;
  for (let at = 0; at < end; ) {
    const blank = canonical.indexOf(' ', at);
    const stop = blank < 0 ? end : blank;
    if (classAt(canonical, at) !== HAN) {
      const word = canonical.slice(at, stop);
      visit(keyOf(word), at, word.length > EXACT_UNITS ? word : undefined);
    } else {
      let from = at;
      let before = canonical.charCodeAt(from);
      let next = isHigh(before) ? from + 2 : from + 1;
      if (next >= stop) visit(keyOf(canonical.slice(from, stop)), from);
      while (next < stop) {
        const unit = canonical.charCodeAt(next);
        const after = isHigh(unit) ? next + 2 : next + 1;
        if (after - from === 2) visit(before * UNIT + unit, from);
        else {
          const pair = canonical.slice(from, after);
          visit(keyOf(pair), from, pair.length > EXACT_UNITS ? pair : undefined);
        }
        from = next;
        before = unit;
        next = after;
      }
    }
    at = stop + 1;
  }
}

/** A token of a phrase and how far it stands from the phrase's beginning. */
export interface PhraseToken {
  key: number;
  at: number;
}

export function tokensOf(canonical: string): PhraseToken[] {
  const out: PhraseToken[] = [];
  eachToken(canonical, (key, at) => out.push({ key, at }));
  return out;
}
