import type { ApplicationText } from '../model/index.ts';
import { shingles } from '../model/shingles.ts';

/**
 * A one-way print of a text: from it alone the text cannot be read, but two prints tell how alike their texts are. It says
 * whether somebody who already has a text has the same one, so it is kept as closely as the text itself.
 */
export interface TextPrint {
  /** How many different runs of eight characters the text has. */
  shingles: number;
  /** MinHash values, signed 32-bit; empty for a text too short to compare. */
  signature: number[];
  /** One key for each band of the signature: two texts are compared when they share any. */
  bands: number[];
}

/** Raised when prints are made otherwise: stored ones are then made anew. */
export const PRINT_VERSION = 1;

/**
 * Three values in each of 42 bands: texts of which 85 % stand in the other (likeness about 0.74) share a band with
 * a chance of 1 − 3·10⁻¹⁰, those of which half are shared (0.33) with 0.79, unrelated patents (0.02) with 0.0003.
 */
const ROWS = 3;
const BANDS = 42;
const SIZE = ROWS * BANDS;

/** Fewer runs than this are shared by chance: a title, a brief description. */
const FEWEST = 60;

const SEEDS = seeds(SIZE);

export function printOf(text: string): TextPrint {
  const found = shingles(text);
  if (found.size < FEWEST) return { shingles: found.size, signature: [], bands: [] };
  const least = new Uint32Array(SIZE).fill(0xffffffff);
  for (const hash of found)
    for (let i = 0; i < SIZE; i++) {
      const value = mixed(hash ^ SEEDS[i]!);
      if (value < least[i]!) least[i] = value;
    }
  return { shingles: found.size, signature: Array.from(least, (value) => value | 0), bands: bandsOf(least) };
}

/** Claims and description, as rule P-06 compares them. */
export const comparedText = (text: Pick<ApplicationText, 'claims' | 'description'>): string =>
  [
    ...text.claims.map((claim) => claim.text),
    ...text.description.sections.flatMap((section) => section.paragraphs.map((paragraph) => paragraph.text)),
  ].join('\n');

type Compared = Pick<TextPrint, 'shingles' | 'signature'>;

/** Estimated share of the runs of both texts that both have, 0 … 1 (Jaccard); standard error about 0.04. */
export function likenessOf(a: Compared, b: Compared): number {
  if (a.signature.length !== SIZE || b.signature.length !== SIZE) return 0;
  let same = 0;
  for (let i = 0; i < SIZE; i++) if (a.signature[i] === b.signature[i]) same++;
  return same / SIZE;
}

/** Estimated part of the text of `own` that stands in the text of `other`, 0 … 1. */
export function containedIn(own: Compared, other: Compared): number {
  const likeness = likenessOf(own, other);
  if (likeness === 0) return 0;
  return Math.min(1, (likeness * (own.shingles + other.shingles)) / (1 + likeness) / own.shingles);
}

function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let key = mixed(band + 1);
    for (let row = 0; row < ROWS; row++) key = mixed(key ^ signature[band * ROWS + row]!);
    return key | 0;
  });
}

/** The finalizer of MurmurHash3: every bit of the result depends on every bit of the value. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function seeds(count: number): Uint32Array {
  const made = new Uint32Array(count);
  let state = 0x7a71_7561;
  for (let i = 0; i < count; i++) {
    state = (state + 0x9e3779b9) >>> 0;
    made[i] = mixed(state);
  }
  return made;
}
