import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { demoLoading } from '#apps/core/corpus/demo-corpus.ts';
import { openCorpus } from '#apps/core/corpus/open.ts';
import { generateCorpus } from '#demo/corpus/index.ts';
import { DEMO_RUN, loadDemoCorpus, planDemoCorpus } from '#demo/corpus/load.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { testHouse } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';

const DAY = '2026-03-02';
const DOCUMENTS = 250;
const SEED = 11;

withDatabases((given) => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  test('the corpus of the demonstration is loaded once, and goes on where it was ended', async () => {
    const { house, close } = await testHouse(given.db, DAY);
    const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-demo-corpus-'));
    folders.push(folder);
    const corpus = await openCorpus({ folder });
    const run = () =>
      house.db.kysely.selectFrom('corpus_run').selectAll().where('id', '=', DEMO_RUN).executeTakeFirstOrThrow();

    expect(await demoLoading(house)).toBeUndefined();
    expect(await planDemoCorpus(house, DOCUMENTS, SEED)).toBe(true);
    expect(await demoLoading(house)).toEqual({ done: 0, documents: DOCUMENTS });
    const ending = new AbortController();
    await loadDemoCorpus(house, corpus, { signal: ending.signal, onProgress: () => ending.abort() });
    const first = await corpus.mark();
    expect(first.documents).toBeGreaterThanOrEqual(100);
    expect(first.documents).toBeLessThan(DOCUMENTS);
    expect(await run()).toMatchObject({
      state: 'running',
      progress: { stored: first.documents, totalBytes: DOCUMENTS },
    });
    expect(await demoLoading(house)).toMatchObject({ done: first.documents, documents: DOCUMENTS });

    // A later start asks for another number; what was begun is finished.
    expect(await planDemoCorpus(house, 10, 1)).toBe(true);
    const seen: number[] = [];
    await loadDemoCorpus(house, corpus, { onProgress: (done) => seen.push(done) });
    expect(seen.every((done) => done > first.documents)).toBe(true);
    expect(await run()).toMatchObject({ state: 'done', report: { stored: DOCUMENTS } });
    expect(await planDemoCorpus(house, DOCUMENTS, SEED)).toBe(false);
    expect(await demoLoading(house)).toBeUndefined();

    const keys = [...generateCorpus({ seed: SEED, documents: DOCUMENTS, until: plainDate(DAY) })].map(({ key }) => key);
    expect((await corpus.records(keys)).map(({ key }) => key)).toEqual(keys);
    const { patents } = await house.db.kysely
      .selectFrom('reg_patent')
      .select(({ fn }) => fn.countAll<number>().as('patents'))
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow();
    expect(Number(patents)).toBeGreaterThan(100);

    const { version } = await corpus.mark();
    await loadDemoCorpus(house, corpus);
    expect((await corpus.mark()).version).toBe(version);
    await corpus.close();
    await close();
  });
});
