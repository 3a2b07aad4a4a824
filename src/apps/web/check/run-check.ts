import { check, rules } from '#claims/index.ts';
import type { Checked, CheckRequest, RuleBrief } from './protocol.ts';
import { readPasted } from './read-pasted.ts';

/** Judges one input by all rules; `progress` is told now and then how many of them have judged. */
export function runCheck(
  { input, context }: Pick<CheckRequest, 'input' | 'context'>,
  now: () => number,
  progress: (done: number, total: number) => void = () => undefined,
): Checked {
  const text = typeof input === 'string' ? readPasted(input) : input;
  const begun = now();
  let told = begun;
  function* watched() {
    for (const [done, rule] of rules.entries()) {
      const at = now();
      if (at - told > 100) {
        told = at;
        progress(done, rules.length);
      }
      yield rule;
    }
  }
  const report = check(text, watched(), context);
  const ms = now() - begun;
  const named = new Set([
    ...report.findings.map(({ rule }) => rule),
    ...report.judged,
    ...report.notJudged.map(({ rule }) => rule),
  ]);
  const briefs: Record<string, RuleBrief> = {};
  for (const { id, title, nursery } of rules)
    if (named.has(id)) briefs[id] = nursery ? { title, nursery: true } : { title };
  const notAsked = { kind: 0, scope: 0, nursery: 0 };
  for (const rule of rules) {
    if (named.has(rule.id)) continue;
    if (!rule.kinds.includes(report.kind)) notAsked.kind++;
    else if (rule.nursery && !context.nursery) notAsked.nursery++;
    else notAsked.scope++;
  }
  return { text, report, ms, rules: briefs, notAsked };
}
