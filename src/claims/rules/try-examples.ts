import { check, type Finding } from './check.ts';
import type { CheckContext } from './context.ts';
import { type Example, type Examples, exampleDay, exampleText, markedWords } from './examples.ts';
import type { Rule } from './rule.ts';

/** The least number of examples on each side that a rule must show. */
export const LEAST_EXAMPLES = 5;

/** Runs one rule over one example, as the public page does too. */
export function tryExample(rule: Rule, example: Example): Finding[] {
  const context: CheckContext = { on: exampleDay(example), only: [rule.id], scope: example.scope ?? 'application' };
  if (example.kind ?? (rule.kinds.includes('invention') ? undefined : rule.kinds[0]))
    context.kind = example.kind ?? rule.kinds[0]!;
  if (example.facts) context.facts = example.facts;
  const report = check(exampleText(example), [rule], context);
  const not = report.notJudged[0];
  if (not) throw new Error(`${rule.id} did not judge this example: ${not.reason.en}.`);
  if (report.judged.length === 0) throw new Error(`${rule.id} does not apply to this example.`);
  return report.findings;
}

/** What is wrong with a rule's examples; empty when each says what it promises. */
export function exampleProblems(rule: Rule, examples: Examples): string[] {
  const problems: string[] = [];
  for (const side of ['right', 'wrong'] as const) {
    const list = examples[side];
    if (list.length < LEAST_EXAMPLES)
      problems.push(`${rule.id} has ${list.length} ${side} examples, not ${LEAST_EXAMPLES}.`);
    const seen = new Set<string>();
    for (const [i, example] of list.entries()) {
      const { shows: _, ...content } = example;
      const key = JSON.stringify(content);
      if (seen.has(key)) problems.push(`${rule.id} ${side} ${i + 1} repeats an earlier example.`);
      seen.add(key);
      problems.push(...problemsOf(rule, example, side).map((said) => `${rule.id} ${side} ${i + 1}: ${said}`));
    }
  }
  return problems;
}

function problemsOf(rule: Rule, example: Example, side: 'right' | 'wrong'): string[] {
  let findings: Finding[];
  try {
    findings = tryExample(rule, example);
  } catch (fault) {
    return [(fault as Error).message];
  }
  const told = findings.map(placeName).sort();
  if (side === 'right') return told.length === 0 ? [] : [`must be silent, but reports ${told.join(' | ')}.`];
  const wanted = [...markedWords(example), ...(example.at ?? [])].sort();
  if (wanted.length === 0) return ['marks no place.'];
  return told.join('\n') === wanted.join('\n')
    ? []
    : [`must report ${wanted.join(' | ')}, but reports ${told.join(' | ') || 'nothing'}.`];
}

/** The reported words, or the name of a place without words: `claims`, `claims#3`, `request:title`, `drawings:图2`. */
export function placeName({ text, part, claim, field, figure, paragraph }: Finding): string {
  if (text !== '') return text;
  const within = field ?? figure;
  if (within !== undefined) return `${part}:${within}`;
  const numbered = claim ?? paragraph;
  return numbered === undefined ? part : `${part}#${numbered}`;
}
