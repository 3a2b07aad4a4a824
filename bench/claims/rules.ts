// The rules as their folders hold them: what is measured does not wait for the catalogue to be written again.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '#claims/index.ts';

const folder = path.resolve(import.meta.dirname, '../../src/claims/rules');
const LETTERS = 'RCDGASP';

/** Every rule, in the order of the groups and ids. A file that cannot be loaded is named on standard error. */
export async function loadRules(): Promise<Rule[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.rule.ts'));
  const rules: Rule[] = [];
  for (const file of files) {
    try {
      rules.push(...Object.values((await import(pathToFileURL(path.join(folder, file)).href)) as Record<string, Rule>));
    } catch (fault) {
      console.error(`${file} cannot be loaded: ${(fault as Error).message}`);
    }
  }
  const rank = ({ id }: Rule) => LETTERS.indexOf(id[0]!) * 100 + Number(id.slice(2));
  return rules.sort((a, b) => rank(a) - rank(b));
}
