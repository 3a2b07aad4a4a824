import { sha256 } from './sha256.ts';

/** A passed case that may be drawn. */
export interface Drawable {
  number: string;
  /** Account of the examiner who passed it. */
  examiner: string;
  kind: string;
}

/** What is published before a draw: nobody can find the seed from it, everybody can check the seed by it. */
export const commitmentTo = (seed: string): string => sha256(`zhiquan quality draw ${seed}`);

/** What a population is called: one changed, missing or added case gives another name. */
export const populationName = (population: readonly Drawable[]): string =>
  sha256(sorted(population).map(lineOf).join('\n'));

const lineOf = ({ number, examiner, kind }: Drawable): string => `${number} ${examiner} ${kind}`;
const sorted = (population: readonly Drawable[]): Drawable[] =>
  [...population].sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));

/**
 * Draws so many of the cases: the same population and seed give the same sample, in whatever order the cases are told.
 *
 * Every examiner and kind is a stratum. Places go to strata by their share, the largest remainder first, and each stratum
 * has one place before any has a second that it would not have by share. Within a stratum the cases with the smallest
 * `sha256(seed number)` are taken, so that no one can prefer a case without knowing the seed.
 */
export function drawSample(population: readonly Drawable[], seed: string, size: number): Drawable[] {
  const total = population.length;
  const wanted = Math.max(0, Math.min(Math.floor(size), total));
  if (wanted === 0) return [];
  const strata = [...Map.groupBy(sorted(population), (one) => `${one.examiner} ${one.kind}`)]
    .map(([key, cases]) => {
      const share = (cases.length * wanted) / total;
      return { key, cases, share, places: Math.floor(share), lot: sha256(`${seed} ${key}`) };
    })
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  let left = wanted - strata.reduce((sum, one) => sum + one.places, 0);
  // The lot decides between equal remainders.
  const byNeed = [...strata].sort(
    (a, b) => Number(a.places > 0) - Number(b.places > 0) || b.share - b.places - (a.share - a.places),
  );
  for (const one of byNeed) {
    if (left === 0) break;
    one.places++;
    left--;
  }
  return sorted(
    strata.flatMap(({ cases, places }) =>
      cases
        .map((one) => ({ one, lot: sha256(`${seed} ${one.number}`) }))
        .sort((a, b) => (a.lot < b.lot ? -1 : 1))
        .slice(0, places)
        .map(({ one }) => one),
    ),
  );
}

/**
 * Gives each drawn case to a reviewer who did not examine it, the least loaded first; the seed decides between equals.
 * A case for which there is nobody is left out of the answer.
 */
export function shareOut(
  sample: readonly Drawable[],
  reviewers: readonly string[],
  seed: string,
): { number: string; reviewer: string }[] {
  const load = new Map(reviewers.map((reviewer) => [reviewer, 0]));
  return sorted(sample).flatMap(({ number, examiner }) => {
    const [first] = [...load]
      .filter(([reviewer]) => reviewer !== examiner)
      .map(([reviewer, cases]) => ({ reviewer, cases, lot: sha256(`${seed} ${number} ${reviewer}`) }))
      .sort((a, b) => a.cases - b.cases || (a.lot < b.lot ? -1 : 1));
    if (!first) return [];
    load.set(first.reviewer, first.cases + 1);
    return [{ number, reviewer: first.reviewer }];
  });
}
