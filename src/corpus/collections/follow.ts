import type { CollectionState } from './types.ts';

/** What a refresh has to write down: hits that are new and hits that are gone. Undefined when nothing changed. */
export function refreshOf(
  state: CollectionState,
  hits: ReadonlySet<string>,
): { added: string[]; gone: string[] } | undefined {
  const added = [...hits].filter((key) => !state.hits.has(key)).sort();
  const gone = [...state.hits.keys()].filter((key) => !hits.has(key)).sort();
  return added.length + gone.length === 0 ? undefined : { added, gone };
}

export interface Comparison {
  /** In both, in the order of the first. */
  both: string[];
  onlyFirst: string[];
  onlySecond: string[];
  /** Size of the union. */
  either: number;
  /** Shared part of the union, 0 to 1; 1 for two empty ones. */
  likeness: number;
}

/** Two collections beside each other. */
export function compareKeys(first: readonly string[], second: readonly string[]): Comparison {
  const [a, b] = [new Set(first), new Set(second)];
  const both = [...a].filter((key) => b.has(key));
  const either = a.size + b.size - both.length;
  return {
    both,
    onlyFirst: [...a].filter((key) => !b.has(key)),
    onlySecond: [...b].filter((key) => !a.has(key)),
    either,
    likeness: either === 0 ? 1 : both.length / either,
  };
}
