import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyRecord, type PatentRecord } from '#corpus/record/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { LanceCorpus } from './index.ts';

const SPELLINGS = ['甲公司', '甲有限公司', '甲有限责任公司', 'JIA CO LTD', '乙厂', '乙工厂', '丙大学', '王芳'];
const SEED = 20260302;

let folder: string;
let corpus: LanceCorpus;
let records: PatentRecord[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-names-'));
  corpus = await LanceCorpus.open(folder);
  const [lists] = fc.sample(
    fc.array(fc.uniqueArray(fc.constantFrom(...SPELLINGS), { maxLength: 4 }), { minLength: 40, maxLength: 40 }),
    { numRuns: 1, seed: SEED },
  );
  records = lists!.map((names, n) => ({
    ...emptyRecord({
      key: `CN${120000000 + n}A`,
      office: 'CN',
      publication: { number: String(120000000 + n), kind: 'A', date: plainDate(`20${10 + (n % 9)}-01-05`) },
      title: n % 2 === 0 ? '沙棘油' : '风机',
      source: { id: 'demo', asOf: plainDate('2026-01-01'), licence: 'demo' },
    }),
    applicants: names.map((name) => ({ name })),
  }));
  await corpus.put(records);
});
afterAll(async () => {
  await corpus.close();
  await rm(folder, { recursive: true, force: true });
});

const given = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...SPELLINGS), fc.constantFrom('甲公司', '乙厂', '新名字'), { maxKeys: 5 }),
    fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), { nil: undefined }),
    fc.option(fc.constantFrom(...SPELLINGS, '新名字'), { nil: undefined }),
  )
  // A canonical name stands for itself, as the map of confirmed merges has it.
  .map(([map, keys, filter]) => ({
    names: new Map(Object.entries(map).filter(([spelling]) => !['甲公司', '乙厂'].includes(spelling))),
    keys: keys?.map((n) => `CN${120000000 + n}A`),
    filter,
  }));

test('applicants count and filter under the names they stand for, within given documents, as counted by hand', async () => {
  await fc.assert(
    fc.asyncProperty(given, async ({ names, keys, filter }) => {
      const named = (record: PatentRecord) => new Set(record.applicants.map(({ name }) => names.get(name) ?? name));
      const expected = records.filter(
        (record) =>
          (keys === undefined || keys.includes(record.key)) &&
          (filter === undefined || named(record).has(names.get(filter) ?? filter)),
      );
      const counts = new Map<string, number>();
      for (const record of expected) for (const name of named(record)) counts.set(name, (counts.get(name) ?? 0) + 1);
      const request = {
        names,
        ...(keys === undefined ? {} : { keys }),
        ...(filter === undefined ? {} : { filters: { applicant: [filter] } }),
      };
      const answer = await corpus.search({ ...request, facets: ['applicant'], limit: 100, sort: 'published' });
      expect(answer.total).toBe(expected.length);
      expect(new Set(answer.hits.map((hit) => hit.key))).toEqual(new Set(expected.map((record) => record.key)));
      expect(new Map(answer.facets.applicant?.values.map(({ value, count }) => [value, count]))).toEqual(counts);
      expect(answer.facets.applicant?.distinct).toBe(counts.size);
      const tally = await corpus.tally(request, { rows: 'applicant', columns: 'publishedYear' });
      expect(tally.cells.map((row) => row.reduce((sum, n) => sum + n, 0))).toEqual(
        tally.rows.map((name) => counts.get(name)),
      );
    }),
    { seed: SEED, numRuns: 40 },
  );
});
