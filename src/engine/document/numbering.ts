import type { PlainDate } from '#kernel/plain-date.ts';
import type { DocumentDefinition } from './definition.ts';

const PLACE = /\{(year|n)(?::(\d))?\}/g;

/** What is wrong with a numbering pattern; empty when it is good. */
export function patternProblems(pattern: string): string[] {
  const problems: string[] = [];
  const count = (name: string) => [...pattern.matchAll(PLACE)].filter((match) => match[1] === name).length;
  if (count('n') !== 1) problems.push('needs {n} exactly once');
  if (count('year') !== 1) problems.push('needs {year} exactly once, because the series starts anew each year');
  if (/[{}]/.test(pattern.replace(PLACE, ''))) problems.push('knows only {year}, {n} and {n:digits}');
  return problems;
}

/**
 * The document number (发文字号): year in full, number without leading zeros unless the pattern asks for digits
 * (GB/T 9704-2012 7.2.5). Without `n` the place stays open, as a draft shows it.
 */
export function documentNumber(
  numbering: NonNullable<DocumentDefinition['numbering']>,
  date: PlainDate,
  n?: number,
): string {
  if (n !== undefined && (!Number.isSafeInteger(n) || n < 1)) throw new RangeError(`${n} is no document number.`);
  return numbering.pattern.replace(PLACE, (_, name: string, digits?: string) => {
    if (name === 'year') return date.slice(0, 4);
    return n === undefined ? '\u3000\u3000' : String(n).padStart(Number(digits ?? 0), '0');
  });
}
