import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorpusRefused, type SearchRequest } from '#corpus/search/index.ts';
import { LanceCorpus } from './index.ts';
import { corpus } from './random-corpus.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-damage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [documents = []] = fc.sample(corpus(40), { seed: 3, numRuns: 1 });
const phrase: SearchRequest = { query: { kind: 'phrase', field: 'TAC', text: '发酵' }, limit: 500 };
const open = (name: string) => LanceCorpus.open(path.join(folder, name), { refreshSeconds: 0 });
let expected: string[] = [];

beforeAll(async () => {
  const whole = await open('whole');
  await whole.put(documents.slice(0, 20));
  await whole.settle();
  await whole.put(documents.slice(20));
  expected = (await whole.search(phrase)).hits.map((hit) => hit.key).sort();
  await whole.close();
});

let count = 0;
async function harmed(harm: (table: string) => void) {
  const name = `c${count++}`;
  cpSync(path.join(folder, 'whole'), path.join(folder, name), { recursive: true });
  harm(path.join(folder, name, 'documents.lance'));
  return open(name);
}

const postingsOf = (table: string) => path.join(path.dirname(table), 'postings');

const refusal = async (index: LanceCorpus, request: SearchRequest) =>
  index.search(request).then(
    (answer) => answer.total,
    (error: unknown) => (error instanceof CorpusRefused ? error.refusal.code : String(error)),
  );

describe('a dataset that was half deleted', () => {
  it('has nothing to say of a whole one', async () => {
    const index = await open('whole');
    expect(await index.verify()).toEqual([]);
    await index.settle();
    expect(await index.verify()).toEqual([]);
    expect(await index.repair()).toEqual([]);
    await index.close();
  });

  it('without its index of words refuses searches, and builds it anew', async () => {
    const index = await harmed((table) => rmSync(postingsOf(table), { recursive: true }));
    expect(await refusal(index, phrase)).toBe('ZQ-COR-030');
    expect((await index.verify()).map((one) => one.code)).toContain('missing-index');
    expect((await index.repair()).map((one) => one.code)).toContain('index-built');
    expect((await index.search(phrase)).hits.map((hit) => hit.key).sort()).toEqual(expected);
    expect(await index.verify()).toEqual([]);
    await index.close();
  });

  it('with a part of its index changed or cut off finds out, and builds it anew', async () => {
    for (const harm of [
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 9),
      (bytes: Buffer) => bytes.fill(7, 40, 44),
    ]) {
      const index = await harmed((table) => {
        const [first] = readdirSync(postingsOf(table)).sort();
        const file = path.join(postingsOf(table), first!);
        writeFileSync(file, harm(readFileSync(file)));
      });
      expect((await index.verify()).map((one) => one.code)).toContain('missing-index');
      expect((await index.repair()).map((one) => one.code)).toEqual(['index-built']);
      expect((await index.search(phrase)).hits.map((hit) => hit.key).sort()).toEqual(expected);
      expect(await index.verify()).toEqual([]);
      await index.close();
    }
  });

  it('without one file of rows says how many are lost, keeps the others, and takes them again', async () => {
    const index = await harmed((table) => {
      const [first] = readdirSync(path.join(table, 'data')).sort();
      unlinkSync(path.join(table, 'data', first!));
    });
    expect(await refusal(index, {})).toBe('ZQ-COR-030');
    expect((await index.verify()).map((one) => one.code)).toContain('missing-file');
    const done = await index.repair();
    expect(done.find((one) => one.code === 'rows-lost')?.detail).toMatch(/^20 rows/);
    expect((await index.mark()).documents).toBe(20);
    expect(await index.put(documents)).toEqual({ stored: 20, updated: 0, unchanged: 20 });
    expect((await index.search(phrase)).hits.map((hit) => hit.key).sort()).toEqual(expected);
    await index.close();
  });

  it('without its list of versions sets aside what is left and begins anew', async () => {
    const index = await harmed((table) => rmSync(path.join(table, '_versions'), { recursive: true }));
    expect(await refusal(index, {})).toBe('ZQ-COR-030');
    expect((await index.verify()).map((one) => one.code)).toEqual(['no-dataset']);
    expect((await index.repair()).map((one) => one.code)).toEqual(['begun-anew']);
    expect((await index.mark()).documents).toBe(0);
    expect((await index.put(documents)).stored).toBe(40);
    await index.close();
  });

  it('after the newest version is lost goes on from the one before', async () => {
    const index = await harmed((table) => {
      const [newest] = readdirSync(path.join(table, '_versions')).sort();
      unlinkSync(path.join(table, '_versions', newest!));
    });
    expect((await index.put(documents)).unchanged).toBeGreaterThanOrEqual(20);
    expect((await index.mark()).documents).toBe(40);
    await index.close();
  });
});

describe('two indexes on one folder', () => {
  it('see what the other one wrote, and count a document that both stored once', async () => {
    const [one, two] = [await open('shared'), await open('shared')];
    await one.put(documents.slice(0, 10));
    expect((await two.mark()).documents).toBe(10);
    await Promise.all([one.put(documents.slice(5, 30)), two.put(documents.slice(20, 40))]);
    expect((await one.mark()).documents).toBe(40);
    expect(await one.mark()).toEqual(await two.mark());
    const problems = await two.verify();
    if (problems.some((problem) => problem.code === 'duplicate-key')) await two.repair();
    expect((await one.verify()).filter((problem) => problem.code === 'duplicate-key')).toEqual([]);
    expect((await one.mark()).hash).toBe((await two.mark()).hash);
    expect((await one.search({ limit: 500 })).hits.length).toBe(40);
    await one.close();
    await two.close();
  });
});
