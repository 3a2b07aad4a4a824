import type { Merge } from './merge.ts';

/** What a spelling stands for in lists and counts. */
export interface CanonicalName {
  name: string;
  creditCode?: string;
  /** The merge that says so; left out for a name that stands for itself. */
  merge?: string;
}

/**
 * The confirmed merges as one map. Records keep their spellings: whoever counts or shows names lays this over them, so taking a
 * merge away restores exactly what was before.
 */
export interface NameMap {
  canonicalName(spelling: string): CanonicalName;
  /** Every spelling that counts as the name, itself included: what a filter by the name has to ask for. */
  spellingsOf(name: string): string[];
  /** Spelling → canonical name, of merged spellings only: for counting in an index. */
  readonly entries: ReadonlyMap<string, string>;
}

/** Throws when two merges claim one spelling: the house confirms no such thing. */
export function nameMap(merges: readonly Merge[]): NameMap {
  const bySpelling = new Map<string, Merge>();
  for (const merge of merges)
    for (const spelling of merge.spellings) {
      const other = bySpelling.get(spelling);
      if (other && other.id !== merge.id)
        throw new Error(`The spelling "${spelling}" belongs to the merges ${other.id} and ${merge.id}.`);
      bySpelling.set(spelling, merge);
    }
  const byName = new Map<string, string[]>();
  for (const merge of merges)
    byName.set(merge.canonical, [...new Set([...(byName.get(merge.canonical) ?? []), ...merge.spellings])]);
  return {
    canonicalName(spelling) {
      const merge = bySpelling.get(spelling);
      if (!merge) return { name: spelling };
      return {
        name: merge.canonical,
        merge: merge.id,
        ...(merge.creditCode === null ? {} : { creditCode: merge.creditCode }),
      };
    },
    spellingsOf(name) {
      const canonical = bySpelling.get(name)?.canonical ?? name;
      return [...new Set([...(byName.get(canonical) ?? []), name])];
    },
    entries: new Map([...bySpelling].map(([spelling, merge]) => [spelling, merge.canonical])),
  };
}

export const noMerges: NameMap = nameMap([]);
