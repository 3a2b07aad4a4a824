import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { definitionsFile } from './catalogue.ts';
import { glossaryPage } from './glossary.ts';
import { queryPage } from './query-reference.ts';
import { rulesFile } from './rule-catalogue.ts';
import { rulesPage } from './rules-page.ts';

const stored = (file: string) => readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8');

test('the list of definitions is the one that the rooms hold', () => {
  expect(stored('src/apps/core/definitions.generated.ts')).toBe(definitionsFile());
});

test('the glossary says what the definitions say', () => {
  expect(stored('docs/reference/glossary.md')).toBe(glossaryPage());
});

test('the catalogue of rules is the one that their folders hold', () => {
  expect(stored('src/claims/rules/catalogue.generated.ts')).toBe(rulesFile());
});

test('the page of rules says what the rules say', () => {
  expect(stored('docs/reference/rules.md')).toBe(rulesPage());
  expect(stored('docs/reference/query.md')).toBe(queryPage());
});
