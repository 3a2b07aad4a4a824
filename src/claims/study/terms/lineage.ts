import type { AnalysedClaim } from '../../model/index.ts';
import type { Study } from '../study.ts';

/** One citation of a claim as a source of terms. */
export interface Source {
  /** The cited claims that exist and stand before this one, by order. */
  claims: number[];
  /** The cited claims are alternatives: a term must be found along each of them. */
  each: boolean;
  /** A cited claim is missing, damaged or stands later: nothing can be said along it. */
  open: boolean;
}

export interface Lineage {
  /** By order of the claim. */
  sources: readonly (readonly Source[])[];
  /** The one claim a claim builds on, where it builds on exactly one; -1 otherwise. */
  only: Int32Array;
}

/** How a claim ends that breaks off in the middle; a claim that only lacks its full stop is whole. */
const BROKEN = /[，,、：:（(的和与及或在为由将被对从所该以其述至第]$/;

/** From which claims each claim takes its terms: its parents, and every claim it cites without depending on it. */
export function lineageOf(study: Study): Lineage {
  const { claims } = study;
  const orderOf = new Map<AnalysedClaim, number>();
  for (const [order, claim] of claims.entries()) orderOf.set(claim, order);
  // A claim that breaks off may have lost the words that introduce a term.
  const damaged = claims.map(({ text }) => BROKEN.test(text.slice(-8).trimEnd()));
  const sources = claims.map((claim, order): Source[] => {
    const found = claim.references.map((reference): Source => {
      // 前述任一权利要求: naming a term in any of them is let pass, or nearly every such claim would be reported.
      if (reference.relative) return { claims: Array.from({ length: order }, (_, i) => i), each: false, open: false };
      const cited = reference.numbers.map((n) => study.byNumber.get(n)).map((one) => (one ? orderOf.get(one)! : order));
      const earlier = cited.filter((one) => one < order && !damaged[one]);
      return {
        claims: earlier,
        each: reference.form === 'alternative' || reference.form === 'range',
        open: earlier.length < cited.length || cited.length === 0,
      };
    });
    if (found.length === 0 && claim.kind === 'dependent') found.push({ claims: [], each: false, open: true });
    return found;
  });
  const only = Int32Array.from(sources, (list) =>
    list.length === 1 && list[0]!.claims.length === 1 && !list[0]!.open ? list[0]!.claims[0]! : -1,
  );
  return { sources, only };
}

/** The claim itself and every claim on a path to it, by order, nearest first; at most `most`. */
export function ancestorsOf({ sources }: Lineage, claim: number, most = 400): number[] {
  const found = [claim];
  const seen = new Set(found);
  for (let i = 0; i < found.length && found.length < most; i++)
    for (const source of sources[found[i]!]!)
      for (const cited of source.claims)
        if (!seen.has(cited)) {
          seen.add(cited);
          found.push(cited);
        }
  return found.sort((a, b) => b - a);
}
