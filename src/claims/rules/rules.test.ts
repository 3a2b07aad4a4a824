// Every rule's examples, executed. One group: `-t C-23`.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Examples } from './examples.ts';
import type { Rule } from './rule.ts';
import { exampleProblems } from './try-examples.ts';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.rule.ts'))
  .sort();

test.each(files)('%s', async (file) => {
  const [, group, folder, stem] = /^([^/]+)\/([^/]+)\/([^/]+)\.rule\.ts$/.exec(file)!;
  expect(folder!.startsWith(`${stem}-`)).toBe(true);
  const rules = Object.values((await import(`./${file}`)) as Record<string, Rule>);
  expect(rules).toHaveLength(1);
  const rule = rules[0]!;
  expect([rule.group, rule.id.toLowerCase()]).toEqual([group, stem]);
  const { examples } = (await import(`./${file.replace('.rule.ts', '.examples.ts')}`)) as { examples: Examples };
  expect(exampleProblems(rule, examples)).toEqual([]);
});
