import type { ApplicationText } from '#claims/index.ts';
import { type Example, exampleText, markedWords } from '#claims/rules/examples.ts';
import type { Finding, Rule } from '#claims/rules/index.ts';
import { placeName, tryExample } from '#claims/rules/try-examples.ts';

/** What a rule really does on an example, here and now. */
export interface ExampleRun {
  text: ApplicationText;
  findings: readonly Finding[];
  /** It did what the example promises. */
  asPromised: boolean;
  /** It could not judge at all. */
  fault?: string;
}

/** Runs an example in the browser, as the tests run it. Never throws. */
export function runExample(rule: Rule, example: Example, side: 'right' | 'wrong'): ExampleRun {
  const text = exampleText(example);
  try {
    const findings = tryExample(rule, example);
    const told = findings.map(placeName).sort().join('\n');
    const promised = [...markedWords(example), ...(example.at ?? [])].sort().join('\n');
    return { text, findings, asPromised: side === 'right' ? findings.length === 0 : told === promised };
  } catch (fault) {
    return { text, findings: [], asPromised: false, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
