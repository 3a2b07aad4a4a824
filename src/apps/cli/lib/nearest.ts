/** The word of a list that was probably meant: at most a third of its letters away; undefined when none is near. */
export function findNearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.candidate ?? known.find((candidate) => word.length > 2 && candidate.startsWith(word));
}

/** Levenshtein distance with neighbouring letters swapped counted as one. */
export function editDistance(a: string, b: string): number {
  const row = (length: number, first: number) => Array.from({ length: length + 1 }, (_, i) => (i === 0 ? first : i));
  let before = row(b.length, 0);
  let twoBefore = before;
  for (let i = 1; i <= a.length; i++) {
    const now = row(b.length, i);
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      now[j] = Math.min(
        now[j - 1]! + 1,
        before[j]! + 1,
        before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? twoBefore[j - 2]! + 1 : Number.POSITIVE_INFINITY,
      );
    }
    twoBefore = before;
    before = now;
  }
  return before[b.length]!;
}
