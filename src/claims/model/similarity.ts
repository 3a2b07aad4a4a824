import { canonical } from './fold.ts';

/** How often each pair of neighbouring characters occurs, after width and blanks are evened out. */
export type Bigrams = Map<string, number>;

export function bigrams(text: string): Bigrams {
  const characters = [...canonical(text)];
  const counts: Bigrams = new Map();
  if (characters.length === 1) counts.set(characters[0]!, 1);
  for (let i = 1; i < characters.length; i++) {
    const pair = characters[i - 1]! + characters[i]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient over character pairs: 1 for the same wording, 0 for nothing in common. */
export function likeness(a: Bigrams, b: Bigrams): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small) shared += Math.min(count, large.get(pair) ?? 0);
  const total = size(a) + size(b);
  return total === 0 ? 1 : (2 * shared) / total;
}

function size(counts: Bigrams): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
