/** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): how little the very first places stand out. */
export const FUSION_K = 60;

/**
 * One order from several: each place `r` (from 1) of a ranking adds 1 / (k + r). Equal sums stand as the first ranking
 * has them. What only some rankings hold is in the answer too.
 */
export function fuse(rankings: readonly (readonly string[])[], k = FUSION_K): string[] {
  const sums = new Map<string, number>();
  for (const ranking of rankings)
    for (const [place, key] of [...new Set(ranking)].entries())
      sums.set(key, (sums.get(key) ?? 0) + 1 / (k + place + 1));
  return [...sums].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}
