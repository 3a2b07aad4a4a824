import type { FormValues } from '../../../ui/form-renderer/form-types.ts';

/** The findings with one of them moved up (-1) or down (1). */
export function moved(findings: readonly FormValues[], at: number, by: -1 | 1): FormValues[] {
  const next = [...findings];
  const other = at + by;
  if (other < 0 || other >= next.length) return next;
  [next[at], next[other]] = [next[other]!, next[at]!];
  return next;
}

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Findings of the check may become one only when they come from one rule: else one of them would count as not asked for. */
export const canMerge = (findings: readonly FormValues[], at: number): boolean => {
  const [above, one] = [findings[at - 1], findings[at]];
  if (!above || !one) return false;
  return !above.rule || !one.rule || above.rule === one.rule;
};

/** The findings with one of them taken into the one above it: places side by side, words one after the other, said once. */
export function merged(findings: readonly FormValues[], at: number): FormValues[] {
  const [above, one] = [findings[at - 1], findings[at]];
  if (!above || !one || !canMerge(findings, at)) return [...findings];
  const both = (name: string, by: string): string =>
    [...new Set([words(above[name]), words(one[name])])].filter((text) => text !== '').join(by);
  const { rule, fingerprint } = above.rule ? above : one;
  const next: FormValues = {
    ...one,
    ...above,
    place: both('place', '、'),
    what: both('what', '\n'),
    basis: both('basis', '；'),
    ...(words(above.fix) || words(one.fix) ? { fix: both('fix', '\n') } : {}),
    ...(rule ? { rule, fingerprint } : {}),
  };
  return findings.flatMap((each, n) => (n === at ? [] : n === at - 1 ? [next] : [each]));
}

/** What a finding still lacks: without place and basis nobody can answer it. */
export const gapsOf = (finding: FormValues): ('place' | 'basis' | 'what')[] =>
  (['place', 'basis', 'what'] as const).filter((name) => words(finding[name]) === '');
