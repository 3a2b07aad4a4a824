import { type QuotaNumbers, type QuotaRules, quotaInputs, quotaOf } from './quota-of.ts';

/** What other rules would mean for one entity. */
export interface Rehearsed<T> {
  line: T;
  before: number;
  after: number;
  /** Above zero: it would gain. */
  change: number;
  /** It has used more this year than the other rules would have given. */
  over: boolean;
}

export interface Rehearsal<T> {
  /** Those whom the other rules touch, the greatest loss first, then the greatest gain. */
  changed: Rehearsed<T>[];
  gain: number;
  lose: number;
  same: number;
  over: number;
  /** All quotas together, before and after. */
  before: number;
  after: number;
}

/** Reckons every entity by two sets of rules on the same records. Undefined where either formula has a fault. */
export function rehearse<T extends QuotaNumbers & { used: number }>(
  lines: readonly T[],
  now: QuotaRules,
  other: QuotaRules,
): Rehearsal<T> | undefined {
  const result: Rehearsal<T> = { changed: [], gain: 0, lose: 0, same: 0, over: 0, before: 0, after: 0 };
  for (const line of lines) {
    const [a, b] = [now, other].map((rules) => quotaOf(rules.formula, quotaInputs(rules, line)));
    if (!a?.ok || !b?.ok) return undefined;
    const [before, after] = [a.value.quota, b.value.quota];
    const change = after - before;
    const over = line.used > after;
    result.before += before;
    result.after += after;
    result.over += over ? 1 : 0;
    result[change > 0 ? 'gain' : change < 0 ? 'lose' : 'same'] += 1;
    if (change !== 0) result.changed.push({ line, before, after, change, over });
  }
  result.changed.sort((a, b) => Math.sign(a.change) - Math.sign(b.change) || Math.abs(b.change) - Math.abs(a.change));
  return result;
}
