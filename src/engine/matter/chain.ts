import type { LogEntry, UnsealedEntry } from './types.ts';

/** A digest of a text as lower-case hex; the edge supplies it. */
export type Hash = (text: string) => string;

/** JSON with sorted keys and no undefined members: one value has one text, whatever stored it in between. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key.toWellFormed())}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new Error(`A ${typeof value} cannot stand in a log entry.`);
}

/** What the hash of the first entry of a log is chained to. */
export const GENESIS = '0'.repeat(64);

export function seal(entry: UnsealedEntry, prevHash: string, hash: Hash): LogEntry {
  return { ...entry, prevHash, hash: hash(`${prevHash}\n${canonical(entry)}`) };
}

export type ChainProblem = { matter: string; seq: number; problem: 'sequence' | 'link' | 'content' };

/** Finds every place where a matter's chain does not hold. */
export function verifyChain(matter: string, entries: readonly LogEntry[], hash: Hash): ChainProblem[] {
  const problems: ChainProblem[] = [];
  let previous = GENESIS;
  entries.forEach((entry, index) => {
    const { prevHash, hash: stored, ...content } = entry;
    if (entry.seq !== index + 1 || entry.matter !== matter)
      problems.push({ matter, seq: index + 1, problem: 'sequence' });
    else if (prevHash !== previous) problems.push({ matter, seq: entry.seq, problem: 'link' });
    else if (hash(`${prevHash}\n${canonical(content)}`) !== stored)
      problems.push({ matter, seq: entry.seq, problem: 'content' });
    previous = stored;
  });
  return problems;
}

/** The digest of a day over all matters: chained to the day before, independent of the order of the rows. */
export function dailyRoot(
  heads: { matter: string; seq: number; hash: string }[],
  previousRoot: string,
  hash: Hash,
): string {
  const lines = heads.map((head) => `${head.matter} ${head.seq} ${head.hash}`).sort();
  return hash(`${previousRoot}\n${lines.join('\n')}`);
}
