import { classAt, HAN } from '../words/characters.ts';

/** Tokens of at most so many UTF-16 units are their own key; longer ones are hashed. */
const EXACT_UNITS = 3;
const UNIT = 0x10000;
/** Keys below are exact; the tokens can be told from them. */
export const HASHED_FROM = UNIT ** EXACT_UNITS;
const HASHES = 2 ** 53 - HASHED_FROM;
const WORD = 2 ** 32;
const BLANK = 0x20;

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

/** Tokens of a text and the places where they begin, in UTF-16 units. Used again and again. */
export class TokenBuffer {
  keys = new Float64Array(1024);
  places = new Uint32Array(1024);
  length = 0;
  /** The tokens that their keys don't tell. */
  readonly long: string[] = [];

  /**
   * Takes the tokens of a canonical text: overlapping pairs of characters for Chinese runs (a run of one character stands
   * for itself), whole words otherwise. A text has a phrase exactly when it has the phrase's tokens at the same distances.
   */
  read(canonical: string): this {
    this.length = 0;
    this.long.length = 0;
    const end = canonical.length;
    if (end > this.keys.length) {
      this.keys = new Float64Array(end * 2);
      this.places = new Uint32Array(end * 2);
    }
    const { keys, places } = this;
    let count = 0;
    for (let at = 0; at < end; ) {
      let before = canonical.charCodeAt(at);
      if (classAt(canonical, at) !== HAN) {
        const blank = canonical.indexOf(' ', at);
        const stop = blank < 0 ? end : blank;
        const word = canonical.slice(at, stop);
        if (word.length > EXACT_UNITS) this.long.push(word);
        keys[count] = keyOf(word);
        places[count++] = at;
        at = stop + 1;
        continue;
      }
      let from = at;
      let next = isHigh(before) ? from + 2 : from + 1;
      let unit = next < end ? canonical.charCodeAt(next) : BLANK;
      if (unit === BLANK) {
        keys[count] = keyOf(canonical.slice(from, next));
        places[count++] = from;
      }
      while (unit !== BLANK) {
        const after = isHigh(unit) ? next + 2 : next + 1;
        if (after - from === 2) keys[count] = before * UNIT + unit;
        else {
          const pair = canonical.slice(from, after);
          if (pair.length > EXACT_UNITS) this.long.push(pair);
          keys[count] = keyOf(pair);
        }
        places[count++] = from;
        from = next;
        before = unit;
        next = after;
        unit = next < end ? canonical.charCodeAt(next) : BLANK;
      }
      at = next + 1;
    }
    this.length = count;
    return this;
  }
}

/** A token of a phrase and how far it stands from the phrase's beginning. */
export interface PhraseToken {
  key: number;
  at: number;
}

export function tokensOf(canonical: string): PhraseToken[] {
  const { keys, places, length } = new TokenBuffer().read(canonical);
  return Array.from({ length }, (_, i) => ({ key: keys[i]!, at: places[i]! }));
}
