import { isHanText } from '../words/index.ts';

/** Units of a shingle: Chinese characters or words. */
export const SHINGLE = 5;

function unitsOf(canonical: string): string[] {
  return canonical.split(' ').flatMap((piece) => (piece === '' ? [] : isHanText(piece) ? [...piece] : [piece]));
}

/** Every run of five characters or words of a canonical text; a shorter text is one shingle. */
export function shinglesOf(canonical: string): Set<string> {
  const units = unitsOf(canonical);
  const out = new Set<string>();
  if (units.length > 0 && units.length < SHINGLE) out.add(units.join(' '));
  for (let i = 0; i + SHINGLE <= units.length; i++) out.add(units.slice(i, i + SHINGLE).join(' '));
  return out;
}

/** The part of the first set that the second one has too, 0 to 1. */
export function shareOf(shingles: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (shingles.size === 0) return 0;
  let shared = 0;
  for (const shingle of shingles) if (other.has(shingle)) shared++;
  return shared / shingles.size;
}

/**
 * The words that tell a text from others: how often it has them, saturating, by how rare they are. `share` is the part of
 * all documents that have a word. Equal weights in the order of the words.
 */
export function tellingWords(words: readonly string[], share: (word: string) => number, most: number): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([word, n]) => [word, (n / (n + 1.2)) * Math.log(1 + 1 / (share(word) + 1e-6))]),
  );
  return [...weights]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
}
