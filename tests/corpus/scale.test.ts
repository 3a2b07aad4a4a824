import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cutWithJieba, LanceCorpus } from '#adapters/lance/index.ts';
import type { Query } from '#corpus/query/ast.ts';
import { judge, matches } from '#corpus/search/index.ts';
import { startAzurite } from './azurite.ts';
import { documentsOf } from './batch-writer.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-scale-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SIZE = 20;
const BATCHES = 12;
const QUERY: Query = { kind: 'phrase', field: 'TAC', text: '发酵' };
/** Seconds after which a node looks for what others wrote. */
const REFRESH = 0.3;

interface Place {
  uri: string;
  storageOptions?: Record<string, string>;
}

/** A writer in a process of its own; tells of every batch that it was told is stored. */
function startWriter(place: Place, batches: number) {
  const acknowledged: number[] = [];
  const child: ChildProcess = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'batch-writer.ts'), JSON.stringify({ ...place, batches, size: SIZE })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const waiting: { count: number; done: () => void }[] = [];
  let text = '';
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString();
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const _ of lines) acknowledged.push(performance.now());
    for (const one of waiting) if (acknowledged.length >= one.count) one.done();
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const told = (count: number) =>
    Promise.race([
      ended,
      new Promise<void>((done) => {
        if (acknowledged.length >= count) done();
        else waiting.push({ count, done });
      }),
    ]);
  return { child, acknowledged, ended, told };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function survives(place: Place) {
  const options = { refreshSeconds: REFRESH, ...(place.storageOptions && { storageOptions: place.storageOptions }) };
  const nodes = [await LanceCorpus.open(place.uri, options), await LanceCorpus.open(place.uri, options)];
  const documents = documentsOf(BATCHES * SIZE);
  const found = documents.map((one) => matches(QUERY, judge(one, cutWithJieba), cutWithJieba));
  const expected = (count: number) => found.slice(0, count).filter(Boolean).length;
  const writer = startWriter(place, BATCHES);
  let asking = true;
  const answers = [0, 0];
  const ask = async (node: LanceCorpus, i: number) => {
    let before = 0;
    while (asking) {
      const known = writer.acknowledged.filter((at) => at <= performance.now() - REFRESH * 1000).length;
      const answer = await node.search({ query: QUERY, limit: 500 });
      const { documents: count } = answer.corpus;
      // Whole batches only, none lost again, each visible in time, and the hits those of just these documents.
      expect(count % SIZE).toBe(0);
      expect(count).toBeGreaterThanOrEqual(Math.max(before, known * SIZE));
      expect(answer.total).toBe(expected(count));
      expect(answer.hits.length).toBe(answer.total);
      before = count;
      answers[i]!++;
      await pause(20);
    }
  };
  const askers = nodes.map(ask);
  await writer.told(5);
  await pause(15);
  writer.child.kill('SIGKILL');
  await writer.ended;
  const stored = writer.acknowledged.length;
  expect(stored).toBeGreaterThanOrEqual(5);
  expect(stored).toBeLessThan(BATCHES);
  await pause(REFRESH * 1000);
  const { documents: left } = await nodes[0]!.mark();
  expect(left).toBeGreaterThanOrEqual(stored * SIZE);
  expect(left).toBeLessThanOrEqual((stored + 1) * SIZE);
  const damage = (await nodes[1]!.verify()).filter((problem) => problem.code !== 'stale-index');
  expect(damage).toEqual([]);
  const second = startWriter(place, BATCHES);
  await second.ended;
  expect(second.acknowledged.length).toBe(BATCHES);
  await pause(REFRESH * 1000);
  asking = false;
  await Promise.all(askers);
  await nodes[0]!.settle();
  await pause(REFRESH * 1000);
  const [one, two] = await Promise.all(nodes.map((node) => node.search({ query: QUERY, limit: 500 })));
  expect(one).toEqual(two);
  expect(one?.corpus.documents).toBe(documents.length);
  expect(one?.total).toBe(expected(documents.length));
  expect(Math.min(...answers)).toBeGreaterThan(3);
  const hash = one?.corpus.hash;
  await Promise.all(nodes.map((node) => node.close()));
  return hash;
}

describe('two query nodes and a writer that is killed', () => {
  it('on a folder and on blob storage lose nothing, never answer wrong, and see each batch in time', async () => {
    const local = await survives({ uri: path.join(folder, 'local') });
    const storage = await startAzurite(path.join(folder, 'azurite'), 'corpus');
    try {
      const remote = await survives({ uri: 'az://corpus/patents', storageOptions: storage.storageOptions });
      expect(remote).toBe(local);
    } finally {
      await storage.close();
    }
  }, 90_000);
});
