import type { Tx } from '#adapters/postgres/index.ts';

/** Destroys what was made from the texts of a matter and says how many records it were. */
export type DerivedDestroyer = (tx: Tx, matter: string) => Promise<number>;

const destroyers = new Map<string, DerivedDestroyer>();

/**
 * Whoever keeps something made from unpublished texts (prints, vectors, caches) names here how it is destroyed with
 * them. `kind` is the word of the destruction record, such as `text-print`; the same kind replaces the earlier one.
 */
export function onDestruction(kind: string, destroy: DerivedDestroyer): void {
  destroyers.set(kind, destroy);
}

/** Destroys everything derived, inside the transaction of the destruction. */
export async function destroyDerived(tx: Tx, matter: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [kind, destroy] of [...destroyers].sort(([a], [b]) => (a < b ? -1 : 1)))
    counts[kind] = await destroy(tx, matter);
  return counts;
}
