import { canonicalText, gramsOf, isHanText, SEAM } from '#corpus/words/index.ts';

/** A phrase as it stands in the bytes of a column of grams. */
export interface Needle {
  bytes: Buffer;
  /** Words of other scripts stand alone between blanks. */
  closedLeft: boolean;
  closedRight: boolean;
  /** A lone Chinese character is part of two pairs inside a run. */
  lone: boolean;
}

const BLANK = 0x20;
/** Bytes of a pair of Chinese characters and its blank: one for each character of a run but the last. */
const PAIR = 7;

export function needleOf(phrase: string): Needle {
  const canonical = canonicalText(phrase);
  const grams = gramsOf(canonical);
  const lone = isHanText(canonical) && [...canonical].length === 1;
  const pieces = canonical.split(' ');
  const closed = (piece: string) => !isHanText(piece);
  return {
    bytes: Buffer.from(grams),
    closedLeft: closed(pieces[0]!),
    closedRight: closed(pieces[pieces.length - 1]!),
    lone,
  };
}

/** Characters of the canonical text, near enough for ranking: exact for one Chinese run. */
export const lengthIn = (grams: Buffer): number => (grams.length === 0 ? 0 : Math.ceil((grams.length + 1) / PAIR) + 1);

/** Where the phrase stands in the bytes, from a place on; -1 when nowhere. */
function at(grams: Buffer, needle: Needle, from: number): number {
  const { bytes } = needle;
  for (let place = grams.indexOf(bytes, from); place >= 0; place = grams.indexOf(bytes, place + 1)) {
    if (needle.closedLeft && place > 0 && grams[place - 1] !== BLANK) continue;
    const end = place + bytes.length;
    if (needle.closedRight && end < grams.length && grams[end] !== BLANK) continue;
    return place;
  }
  return -1;
}

export const isIn = (grams: Buffer, needle: Needle): boolean => needle.bytes.length > 0 && at(grams, needle, 0) >= 0;

/** How often the phrase stands in the bytes, and at which character first (-1: nowhere). */
export function timesIn(grams: Buffer, needle: Needle): { times: number; first: number } {
  const { length } = needle.bytes;
  if (length === 0) return { times: 0, first: -1 };
  let times = 0;
  let first = -1;
  for (let place = at(grams, needle, 0); place >= 0; place = at(grams, needle, place)) {
    if (first < 0) first = Math.ceil(place / PAIR);
    times++;
    place += length;
    // 「酸」 ends one pair and begins the next: 乳酸 酸菌.
    if (needle.lone && grams[place] === BLANK && grams.indexOf(needle.bytes, place + 1) === place + 1)
      place += 1 + length;
  }
  return { times, first };
}

/** The distinct tokens of a text, each with a number, to count them in bytes of grams. */
export class Tokens {
  /** Pairs of characters of the basic plane by their two codes; other tokens by their bytes. */
  readonly #pairs = new Map<number, number>();
  readonly #others = new Map<string, number>();
  size = 0;

  constructor(grams: string) {
    for (const gram of grams.split(' ')) {
      if (gram === '' || gram === SEAM) continue;
      if (gram.length === 2 && Buffer.byteLength(gram) === 6) {
        const pair = gram.charCodeAt(0) * 65_536 + gram.charCodeAt(1);
        if (!this.#pairs.has(pair)) this.#pairs.set(pair, this.size++);
      } else {
        const bytes = Buffer.from(gram).toString('latin1');
        if (!this.#others.has(bytes)) this.#others.set(bytes, this.size++);
      }
    }
  }

  /** Adds how often each token stands in the bytes; answers how many tokens the bytes have in all. */
  count(grams: Buffer, times: Uint16Array): number {
    let length = 0;
    for (let start = 0; start < grams.length; ) {
      let end = start;
      while (end < grams.length && grams[end] !== BLANK) end++;
      const known =
        end - start === 6 && (grams[start]! & 0xf0) === 0xe0 && (grams[start + 3]! & 0xf0) === 0xe0
          ? this.#pairs.get(codeAt(grams, start) * 65_536 + codeAt(grams, start + 3))
          : this.#others.size > 0
            ? this.#others.get(grams.toString('latin1', start, end))
            : undefined;
      if (known !== undefined && times[known]! < 65_535) times[known]!++;
      length++;
      start = end + 1;
    }
    return length;
  }
}

const codeAt = (bytes: Buffer, at: number): number =>
  ((bytes[at]! & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
