import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBoundaries, format } from '../boundaries.ts';
import { readFacts } from './facts.ts';

// One file per deed: [file, source, part of the expected violation]. `undefined` = must be silent.
const tree: readonly (readonly [file: string, source: string, expected: string | undefined])[] = [
  // direction
  ['src/kernel/a.ts', `import { b } from '#engine/b.ts';`, 'kernel may not import engine'],
  ['src/engine/up-type.ts', `import type { R } from '#registers/r.ts';`, 'engine may not import registers'],
  [
    'src/engine/up-dynamic.ts',
    `export const late = () => import('#services/pledge/x.ts');`,
    'engine may not import services',
  ],
  ['src/engine/up-export.ts', `export * from '#registers/r.ts';`, 'engine may not import registers'],
  ['src/engine/up-inline.ts', `export type T = import('#registers/r.ts').T;`, 'engine may not import registers'],
  ['src/claims/a.ts', `import { e } from '#engine/e.ts';`, 'claims may not import engine'],
  ['src/registers/a.ts', `import { s } from '#services/s.ts';`, 'registers may not import services'],
  ['src/services/market/up.ts', `import { i } from '#indicators/i.ts';`, 'services may not import indicators'],
  ['src/indicators/up.ts', `import { s } from '#sites/s.ts';`, 'indicators may not import sites'],
  ['src/sites/up.ts', `import { s } from '#apps/server/s.ts';`, 'sites may not import apps'],
  ['src/adapters/up.ts', `import { s } from '#services/pledge/x.ts';`, 'adapters may not import services'],
  [
    'src/services/market/down.ts',
    `import { k } from '#kernel/k.ts';\nimport { e } from '#engine/e.ts';\nimport { r } from '#registers/r.ts';`,
    undefined,
  ],
  [
    'src/apps/server/down.ts',
    `import { p } from '#adapters/p.ts';\nimport fs from 'node:fs';\nimport pg from 'pg';\nfs; pg; p; process.env; Date.now();`,
    undefined,
  ],
  // slices
  [
    'src/services/market/sibling.ts',
    `import { x } from '#services/pledge/x.ts';`,
    'services never import each other: market and pledge',
  ],
  [
    'src/services/market/deep/sibling.ts',
    `import { x } from '../../pledge/x.ts';`,
    'services never import each other: market and pledge',
  ],
  ['src/services/market/own.ts', `import { x } from '../market/down.ts';`, undefined],
  ['src/services/catalogue.ts', `export { x } from './pledge/x.ts';`, undefined],
  ['src/services/market/gatherer.ts', `import { x } from '../catalogue.ts';`, 'catalogue.ts gathers all slices'],
  // adapters
  ['src/corpus/adapter.ts', `import { p } from '#adapters/p.ts';`, 'adapters are imported by apps'],
  [
    'src/corpus/adapter.test.ts',
    `import { p } from '#adapters/p.ts';\nimport { it } from 'vitest';\nimport fc from 'fast-check';\nimport fs from 'node:fs';`,
    undefined,
  ],
  // purity of imports
  ['src/kernel/node.ts', `import fs from 'node:fs';`, 'kernel is pure: it imports no module of Node'],
  ['src/kernel/old-node.ts', `import fs from 'fs/promises';`, 'kernel is pure: it imports no module of Node'],
  ['src/registers/sql.ts', `import type { Kysely } from 'kysely';`, 'of npm it may import zod only'],
  ['src/kernel/days.ts', `import d from 'chinese-days';`, 'of npm it may import zod only'],
  [
    'src/kernel/calendar/days.ts',
    `import d from 'chinese-days';\nimport { z } from 'zod';\nimport m from 'zod/mini';`,
    undefined,
  ],
  ['src/claims/read/xml.ts', `import { SaxesParser } from 'saxes';`, undefined],
  ['src/kernel/tester.ts', `import fc from 'fast-check';`, 'of npm it may import zod only'],
  ['src/kernel/server.test.ts', `import http from 'node:http';`, 'kernel is pure: it imports no module of Node'],
  ['src/kernel/computed.ts', `export const load = (name: string) => import(name);`, 'names what it imports'],
  // clock, chance, surroundings
  ['src/engine/now.ts', `export const now = new Date();`, 'uses new Date()'],
  ['src/engine/now-2.ts', `export const clock = Date.now;`, 'uses Date.now'],
  ['src/engine/now-3.ts', `export const text = Date();`, 'uses Date()'],
  ['src/engine/chance.ts', `export const n = Math.random();`, 'uses Math.random'],
  ['src/engine/chance-2.ts', `export const n = Math['random']();`, 'uses Math.random'],
  ['src/engine/chance-3.ts', `export const id = crypto.randomUUID();`, 'uses crypto.randomUUID'],
  ['src/engine/elapsed.ts', `export const t = performance.now();`, 'uses performance.now'],
  ['src/engine/env.ts', `export const e = process.env.HOME;`, 'uses process.env'],
  ['src/engine/env-2.ts', `const { env } = process;\nexport { env };`, 'uses process'],
  ['src/engine/env-3.ts', `export const e = globalThis.process;`, 'uses globalThis.process'],
  ['src/engine/net.ts', `export const get = (u: string) => fetch(u);`, 'uses fetch'],
  ['src/engine/timer.ts', `setTimeout(() => undefined, 1);`, 'uses setTimeout'],
  ['src/engine/timer-2.ts', `export const later = (run: typeof setTimeout = setTimeout) => run;`, 'uses setTimeout'],
  [
    'src/engine/fine.ts',
    `// Date.now() and process.env in a comment\nexport const s = 'Math.random()';\nexport const d = new Date('2026-01-01');\nexport const process = (performance: { now: number }) => performance.now;\nexport const o = { fetch: 1, setTimeout: 2 };\no.fetch;`,
    undefined,
  ],
  ['src/engine/clock.test.ts', `export const begun = Date.now();`, undefined],
  // walls
  ['src/engine/wall.ts', `import { k } from '../kernel/k.ts';`, 'relative paths stay inside src/engine/'],
  ['src/apps/server/wall.ts', `import { k } from '../../kernel/k.ts';`, 'relative paths stay inside src/apps/'],
  ['src/apps/server/neighbour.ts', `import { k } from '../cli/k.ts';`, undefined],
  ['src/apps/web/neighbour.ts', `import { k } from '../cli/k.ts';`, 'it may import types only'],
  ['tests/wall.test.ts', `import { k } from '../src/kernel/k.ts';`, 'relative paths stay inside tests/'],
  ['src/engine/no-such.ts', `import { k } from '#nowhere/k.ts';`, 'has no such subpath'],
  // who is imported
  ['src/apps/server/tools.ts', `import { k } from '../../../tools/k.ts';`, 'nothing in src/ imports tools/'],
  ['src/apps/server/test.ts', `import { k } from '#tests/k.ts';`, 'what runs does not import what tests it'],
  ['src/engine/uses-test.ts', `import { k } from './clock.test.ts';`, 'what runs does not import what tests it'],
  // browser
  ['src/apps/web/server.ts', `import { app } from '#apps/server/app.ts';`, 'it may import types only'],
  [
    'src/apps/web/server-type.ts',
    `import type { App } from '#apps/server/app.ts';\nimport { type Other } from '#apps/server/app.ts';`,
    undefined,
  ],
  ['src/apps/web/node.ts', `import fs from 'node:fs';`, 'where Node has no modules'],
  ['src/apps/web/adapter.ts', `import { p } from '#adapters/p.ts';`, 'it may import types only'],
  ['src/apps/web/findings.ts', `import { d } from '#adapters/findings/index.ts';`, undefined],
  ['src/adapters/findings/index.ts', `import { d } from 'docx';`, undefined],
  ['src/adapters/findings/node.ts', `import fs from 'node:fs';`, 'where Node has no modules'],
  ['src/adapters/findings/other.ts', `import { p } from '../p.ts';`, 'it may import types only'],
  // no TypeScript
  ['src/kernel/broken.ts', `export const = ;`, 'cannot be parsed'],
];

let base = '';
let lines: string[] = [];
const linesOf = (file: string) => lines.filter((line) => line.startsWith(`${file}:`));

beforeAll(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'boundaries '));
  writeFileSync(path.join(base, 'package.json'), readFileSync(path.resolve(import.meta.dirname, '../../package.json')));
  for (const [file, source] of tree) {
    mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
    writeFileSync(path.join(base, file), source);
  }
  lines = checkBoundaries(base).violations.map(format);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('the import-direction lint', () => {
  it.each(tree.filter(([, , expected]) => expected))('catches %s', (file, _source, expected) => {
    expect(linesOf(file)).toEqual([expect.stringContaining(expected!)]);
  });

  it.each(tree.filter(([, , expected]) => !expected))('is silent about %s', (file) => {
    expect(linesOf(file)).toEqual([]);
  });

  it('holds no case twice', () => {
    expect(new Set(tree.map(([file]) => file)).size).toBe(tree.length);
  });

  it('names file and line, also after Chinese text and characters outside the basic plane', () => {
    const facts = readFacts('a.ts', `const 全 = '𠮷知全𠮷';\n\nimport 'b';\n全;\nMath.random();\n`);
    expect(facts.imports).toEqual([{ specifier: 'b', line: 3, typeOnly: false }]);
    expect(facts.uses).toEqual([{ name: 'Math.random', line: 5 }]);
  });

  it('reads every form of import', () => {
    const facts = readFacts(
      'a.tsx',
      `import a from 'a'; import type { B } from 'b'; import { type C } from 'c'; import { type D, d } from 'd';
       export { e } from 'e'; export type { F } from 'f'; export * as g from 'g'; const h = await import('h');
       type I = import('i').I; import 'j'; const x = <p>import 'no'</p>; export const own = 1; export { h };`,
    );
    expect(facts.imports.map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' (type)' : ''}`)).toEqual([
      'a',
      'b (type)',
      'c (type)',
      'd',
      'e',
      'f (type)',
      'g',
      'h',
      'i (type)',
      'j',
    ]);
  });
});
