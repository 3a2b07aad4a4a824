import type { Finding } from '#claims/index.ts';

export interface BetweenVersions {
  /** Whether a finding of the newer text was there before; undefined where there is nothing to compare with. */
  since: (finding: Finding) => 'new' | 'still' | undefined;
  /** Findings of the older text that are gone. */
  mended: Finding[];
}

/**
 * Compares the findings of two versions of a text by their fingerprints: the same alarm in the same surroundings is the same.
 * The same alarm twice in one text is counted, so that mending one of two shows.
 */
export function betweenVersions(before: readonly Finding[] | undefined, now: readonly Finding[]): BetweenVersions {
  if (!before) return { since: () => undefined, mended: [] };
  const left = new Map<string, number>();
  for (const { fingerprint } of now) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const mended = before.filter(({ fingerprint }) => {
    const n = left.get(fingerprint) ?? 0;
    left.set(fingerprint, n - 1);
    return n <= 0;
  });
  return { since: ({ fingerprint }) => (known.has(fingerprint) ? 'still' : 'new'), mended };
}
