import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { anchorsOf, checkDocs } from './docs.ts';
import { checkPairs } from './pairs.ts';
import { checkWords } from './words.ts';

const made: string[] = [];

function tree(files: Record<string, string>): string {
  const base = mkdtempSync(path.join(os.tmpdir(), 'parity '));
  made.push(base);
  for (const [file, text] of Object.entries({ 'package.json': '{"scripts":{"check":"x"}}', ...files })) {
    mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
    writeFileSync(path.join(base, file), text);
  }
  return base;
}

afterAll(() => {
  for (const base of made) rmSync(base, { recursive: true, force: true });
});

describe('pairs', () => {
  it('names each definition without its test', () => {
    const base = tree({
      'src/services/tea/brew/brew.procedure.ts': '',
      'src/services/tea/pour/pour.procedure.ts': '',
      'src/services/tea/pour/pour.scenario.test.ts': '',
      'src/registers/pots/pots.register.ts': '',
      'src/registers/cups/cups.test.ts': '',
      'src/indicators/tea/cups.indicator.ts': '',
      'src/indicators/tea/cups.indicator.test.ts': '',
    });
    expect(checkPairs(base)).toEqual([
      expect.stringContaining('write src/services/tea/brew/brew.scenario.test.ts'),
      expect.stringContaining('src/registers/cups/ has no definition'),
      expect.stringContaining('write src/registers/pots/pots.register.test.ts'),
    ]);
  });

  it('names migrations without a number or with one number twice', () => {
    const base = tree({ 'db/migrations/0001_a.sql': '', 'db/migrations/0001_b.sql': '', 'db/migrations/c.sql': '' });
    expect(checkPairs(base)).toEqual([
      expect.stringContaining('0001_b.sql has the number of'),
      expect.stringContaining('c.sql has no number'),
    ]);
  });
});

describe('documents', () => {
  it('names links that lead nowhere, with their line', () => {
    const base = tree({
      'README.md': [
        '# Top',
        '[good](docs/a.md#二-two-parts) [same](#top) [web](https://example.org) `[code](no.md)`',
        '[gone](docs/b.md)',
        '```',
        '[fenced](no.md)',
        '```',
        '[anchor](docs/a.md#three) ![picture](docs/no.png)',
        '[outside](../other.md)',
        'npm run check, npm run nothing',
      ].join('\n'),
      'docs/a.md': '# A\n## 二 Two *parts*\n',
    });
    expect(checkDocs(base)).toEqual([
      expect.stringMatching(/^README\.md:3 .*docs\/b\.md, which does not exist/),
      expect.stringMatching(/^README\.md:7 .*no such heading/),
      expect.stringMatching(/^README\.md:7 .*docs\/no\.png, which does not exist/),
      expect.stringMatching(/^README\.md:8 .*outside the project/),
      expect.stringContaining('npm run nothing'),
    ]);
  });

  it('counts repeated headings as GitHub does', () => {
    expect([...anchorsOf('# One\n## One\n## `code` & [link](x)\n')]).toEqual(['one', 'one-1', 'code--link']);
  });

  it('wants decisions numbered without gaps, each with its parts', () => {
    const whole = '\n**Status**\n## Context\n## Decision\n## Consequences\n';
    const base = tree({
      'docs/decisions/0000-template.md': `# 0000 Template${whole}`,
      'docs/decisions/0001-good.md': `# 0001 Good${whole}`,
      'docs/decisions/0003-late.md': `# 0003 Late${whole}`,
      'docs/decisions/notes.md': '',
    });
    expect(checkDocs(base)).toEqual([
      expect.stringContaining('0003-late.md should have the number 0002'),
      expect.stringContaining('notes.md is not named like'),
    ]);
    expect(checkDocs(tree({ 'docs/decisions/0000-thin.md': '# 0001 Thin\nStatus, Context, Decision' }))).toEqual([
      expect.stringContaining('lacks the heading "# 0000'),
      expect.stringContaining('lacks Consequences'),
    ]);
  });
});

describe('words', () => {
  const slash = '/';
  it.each([
    [`${slash}work${slash}main`, 'machine'],
    [`${slash}home${slash}someone${slash}x`, 'machine'],
    ['TO' + 'DO: later', 'loose end'],
    ['see domain' + '.md', 'no part of the project'],
    ['domain ' + '§5', 'no part of the project'],
    [`put it into ${slash}tmp${slash}x`, 'machine'],
  ])('finds "%s" in a document', (words, why) => {
    const found = checkWords(tree({ 'docs/a.md': `first line\n${words}\n` }));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^docs/a\\.md:2 .*${why}`))]);
  });

  it('leaves ordinary words and relative paths alone', () => {
    const lines = [
      '../shared/data',
      'framework/main',
      'a domain name',
      'styled',
      'https://example.org/home/page',
      'todo list',
    ];
    expect(checkWords(tree({ 'docs/a.md': lines.join('\n'), 'src/a.ts': '// the domain model' }))).toEqual([]);
  });
});
