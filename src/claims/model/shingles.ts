import { canonical } from './fold.ts';

/** Runs of this many characters are compared: shorter ones are shared by all patents, longer ones break at each edit. */
const LENGTH = 8;

/** Hashes of all runs of eight characters of a text, after width, blanks and punctuation are evened out. Linear. */
export function shingles(text: string): Set<number> {
  const plain = canonical(text).replace(/[^\p{L}\p{N}]+/gu, '');
  const found = new Set<number>();
  for (let i = 0; i + LENGTH <= plain.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = i; k < i + LENGTH; k++) hash = Math.imul(hash ^ plain.charCodeAt(k), 0x01000193);
    found.add(hash >>> 0);
  }
  return found;
}

/** The part of `own` that stands in `other` too, 0 … 1; 0 for a text too short to compare. */
export function containment(own: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (own.size === 0) return 0;
  let shared = 0;
  for (const hash of own) if (other.has(hash)) shared++;
  return shared / own.size;
}
