import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { PatentRecord } from '#corpus/record/index.ts';
import { type Judged, judge, matches } from '#corpus/search/matches.ts';
import { NO_DAY } from '#corpus/search/values.ts';
import { cutWithJieba, LanceCorpus } from './index.ts';
import { corpus, query, record } from './random-corpus.fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-lance-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const open = (name = `c${count++}`, refreshSeconds = 0) =>
  LanceCorpus.open(path.join(folder, name), { refreshSeconds });

const SEED = 20_260_101;
const [documents = []] = fc.sample(corpus(60), { seed: SEED, numRuns: 1 });

const countBy = (list: Judged[], values: (one: Judged) => string[]) => {
  const counts = new Map<string, number>();
  for (const one of list) for (const value of new Set(values(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, n]) => ({ value, count: n }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
};

async function agrees(index: LanceCorpus, judged: Judged[]) {
  await fc.assert(
    fc.asyncProperty(query, async (asked) => {
      const expected = judged.filter((one) => matches(asked, one, cutWithJieba));
      const keys = expected.map((one) => one.record.key).sort();
      const answer = await index.search({
        query: asked,
        limit: 500,
        facets: ['ipc', 'applicant', 'publishedYear', 'division', 'kind'],
      });
      expect(answer.hits.map((hit) => hit.key).sort()).toEqual(keys);
      expect(answer.total).toBe(keys.length);
      expect(answer.facets.ipc?.values).toEqual(
        countBy(expected, (one) => one.values.ipc.map((symbol) => symbol.slice(0, 4))),
      );
      expect(answer.facets.applicant?.values).toEqual(countBy(expected, (one) => one.values.applicants));
      expect(answer.facets.division?.values).toEqual(
        countBy(expected, (one) => (one.values.division ? [one.values.division] : [])),
      );
      expect(answer.facets.publishedYear?.values).toEqual(
        countBy(expected, (one) => (one.record.publication.date ? [one.record.publication.date.slice(0, 4)] : [])),
      );
      const newest = await index.search({ query: asked, sort: '-filed', limit: 10, offset: 3 });
      const weight = (one: Judged) => (one.values.filed === NO_DAY ? Number.NEGATIVE_INFINITY : one.values.filed);
      const byDay = [...expected].sort((a, b) => weight(b) - weight(a) || (a.record.key < b.record.key ? -1 : 1) || 0);
      expect(newest.hits.map((hit) => hit.key)).toEqual(byDay.slice(3, 13).map((one) => one.record.key));
    }),
    { seed: SEED, numRuns: 120 },
  );
}

describe('search over a random corpus', () => {
  it('answers as judging every document does, before and after the indexes are brought up to date', async () => {
    const index = await open();
    const judged = documents.map((one) => judge(one, cutWithJieba));
    expect(await index.put(documents)).toEqual({ stored: 60, updated: 0, unchanged: 0 });
    await agrees(index, judged);
    await index.settle();
    await agrees(index, judged);
    await index.close();
  }, 60_000);

  it('stores again only what says something else, and forgets what is removed', async () => {
    const index = await open();
    const first = documents.slice(0, 20);
    await index.put(first);
    const before = await index.mark();
    expect(await index.put(first)).toEqual({ stored: 0, updated: 0, unchanged: 20 });
    expect(await index.mark()).toEqual(before);
    const [other] = fc.sample(record(0), { seed: 7, numRuns: 1 });
    const changed: PatentRecord = { ...other!, key: first[0]!.key, publication: first[0]!.publication };
    expect(await index.put([changed, ...documents.slice(20, 22)])).toEqual({ stored: 2, updated: 1, unchanged: 0 });
    expect((await index.find(changed.key))?.title).toBe(changed.title);
    const now = [changed, ...first.slice(1), ...documents.slice(20, 22)];
    await agrees(
      index,
      now.map((one) => judge(one, cutWithJieba)),
    );
    expect(await index.remove([changed.key, 'CN1A'])).toBe(1);
    expect(await index.find(changed.key)).toBeUndefined();
    await index.put([first[0]!]);
    await index.remove(documents.slice(20, 22).map((one) => one.key));
    expect((await index.mark()).hash).toBe(before.hash);
    expect((await index.records(first.map((one) => one.key).reverse())).map((one) => one.key)).toEqual(
      first.map((one) => one.key).reverse(),
    );
    await index.close();
  }, 60_000);
});

describe('similar documents', () => {
  const said =
    '本发明公开了一种沙棘果油的低温萃取方法，将沙棘鲜果清洗后冷冻干燥，粉碎至八十目，以超临界二氧化碳在三十五摄氏度下萃取两小时，分离得到沙棘果油，所得果油的类胡萝卜素保留率高。';
  const near = said.replace('三十五', '四十').replace('两小时', '三小时');
  const others = documents.slice(0, 30);
  const made = (number: number, abstract: string, application: string): PatentRecord => ({
    ...others[0]!,
    key: `CN11100000${number}A`,
    publication: { number: `11100000${number}`, kind: 'A', date: null },
    application: { number: application, date: null },
    title: `方法${number}`,
    abstract,
    claims: [],
    description: [],
  });

  it('finds the same wording again, with its share, and leaves out the document and its other stages', async () => {
    const index = await open();
    await index.put([
      ...others,
      made(1, said, '201910302430.1'),
      made(2, near, '201910302431.1'),
      made(3, said, '201910302430.1'),
      made(4, '沙棘果油在饲料中的应用。', '201910302432.1'),
    ]);
    const same = await index.similar({ like: { key: 'CN111000001A' }, by: 'duplicate' });
    expect(same.map((hit) => hit.key)).toEqual(['CN111000002A']);
    expect(same[0]!.share).toBeGreaterThan(0.7);
    const like = await index.similar({ like: { text: '沙棘果油的萃取' }, limit: 4 });
    expect(
      like
        .map((hit) => hit.key)
        .slice(0, 4)
        .sort(),
    ).toEqual(['CN111000001A', 'CN111000002A', 'CN111000003A', 'CN111000004A']);
    expect(await index.similar({ like: { text: said }, by: 'duplicate', filters: { office: ['US'] } })).toEqual([]);
    expect(await index.similar({ like: { key: 'CN999999999A' } })).toEqual([]);
    await index.close();
  });
});
