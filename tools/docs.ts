// npm run docs: writes every generated page and file again. Tests compare them with their sources.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorsPage } from '#kernel/errors/index.ts';
import { limitsReference } from '#kernel/law/index.ts';
import { definitionsFile } from './catalogue.ts';
import { glossaryPage } from './glossary.ts';
import { queryPage } from './query-reference.ts';
import { rulesFile } from './rule-catalogue.ts';
import { rulesPage } from './rules-page.ts';

const root = path.resolve(import.meta.dirname, '..');

const pages: Record<string, () => string> = {
  'src/apps/core/definitions.generated.ts': definitionsFile,
  'src/claims/rules/catalogue.generated.ts': rulesFile,
  'docs/reference/errors.md': errorsPage,
  'docs/reference/limits.md': limitsReference,
  'docs/reference/glossary.md': glossaryPage,
  'docs/reference/rules.md': rulesPage,
  'docs/reference/query.md': queryPage,
};

for (const [file, text] of Object.entries(pages)) {
  writeFileSync(path.join(root, file), text());
  console.log(`Wrote ${file}`);
}
