/** Judgements of a sample, folded: of several of one document the last counts. */
export interface Judged {
  drawn: number;
  judged: number;
  relevant: number;
}

export function foldJudgements(
  keys: readonly string[],
  log: readonly { key: string; relevant: boolean }[],
): Judged & { of: Map<string, boolean> } {
  const drawn = new Set(keys);
  const of = new Map<string, boolean>();
  for (const { key, relevant } of log) if (drawn.has(key)) of.set(key, relevant);
  return { drawn: keys.length, judged: of.size, relevant: [...of.values()].filter(Boolean).length, of };
}

/** Names the versions a formula rests on, so that a sample can tell whether it still speaks of the query that stands. */
export const queryKey = (versions: Readonly<Record<string, number>>): string =>
  Object.keys(versions)
    .sort()
    .map((node) => `${node}@${versions[node]}`)
    .join(' ');

/** What two result sets have not in common, in order. */
export function differ(before: readonly string[], after: readonly string[]): { added: string[]; lost: string[] } {
  const [old, now] = [new Set(before), new Set(after)];
  return { added: after.filter((key) => !old.has(key)), lost: before.filter((key) => !now.has(key)) };
}
