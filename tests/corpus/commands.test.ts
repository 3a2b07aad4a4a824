import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LanceCorpus } from '#adapters/lance/index.ts';
import { dispatch } from '#apps/cli/lib/dispatch.ts';
import { documentsOf } from './batch-writer.ts';

const data = mkdtempSync(path.join(tmpdir(), 'zhiquan-corpus-commands-'));
const root = path.resolve(import.meta.dirname, '..', '..');
const run = (...argv: string[]) =>
  dispatch([...argv, '--data', data, '--json'], { version: '0', cwd: root, root, env: {} });

const documents = documentsOf(30);

beforeAll(async () => {
  mkdirSync(path.join(data, 'corpus'));
  const index = await LanceCorpus.open(path.join(data, 'corpus'));
  await index.put(documents);
  await index.close();
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('search answers the total, hits with their source, facets and the time', async () => {
  const found = await run('corpus', 'search', 'PA=公司 OR PA=大学', '--facets', 'applicant,year', '--limit', '3');
  expect(found.exit).toBe(0);
  const { total, hits, facets, milliseconds } = found.json as {
    total: number;
    hits: { number: string; title: string; score: number; source: { licence: string } }[];
    facets: Record<string, { value: string; count: number }[]>;
    milliseconds: number;
  };
  const expected = documents.filter((one) => one.applicants.some(({ name }) => /公司|大学/.test(name)));
  expect(total).toBe(expected.length);
  expect(hits.length).toBe(3);
  expect(hits.every((hit) => hit.source.licence === 'demo')).toBe(true);
  expect(Object.keys(facets)).toEqual(['applicant', 'year']);
  expect(milliseconds).toBeGreaterThanOrEqual(0);
  expect((await run('corpus', 'search', 'TI=没有的词语在此')).exit).toBe(1);
});

it('search points at the character of a query that cannot be read, and names the facets there are', async () => {
  const open = await run('corpus', 'search', 'TI=(永磁');
  expect(open.exit).toBe(2);
  expect(open.error?.split('\n')[1]).toMatch(/^ *\^$/);
  expect((await run('corpus', 'search', '发酵', '--facets', 'colour')).error).toMatch(/facet colour/);
  expect((await run('corpus', 'search', '发酵', '--limit', '0')).exit).toBe(2);
});

it('similar, verify and repair answer for a whole corpus', async () => {
  const [first] = documents;
  const near = await run('corpus', 'similar', first!.key, '--limit', '5');
  expect((near.json as { hits: { number: string }[] }).hits.map((hit) => hit.number)).not.toContain(first!.key);
  expect((await run('corpus', 'similar', 'CN999999999A')).exit).toBe(2);
  const before = await run('corpus', 'verify');
  expect(before.exit).toBe(0);
  const mended = await run('corpus', 'repair');
  expect(mended).toMatchObject({ exit: 0, json: { ok: true, problems: [] } });
});
