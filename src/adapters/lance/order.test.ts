import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { emptyRecord, type PatentRecord } from '#corpus/record/index.ts';
import { WINDOW } from '#corpus/search/ranking.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { LanceCorpus } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-order-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = (n: number, title: string, abstract: string): PatentRecord => ({
  ...emptyRecord({
    key: `CN${100_000_000 + n}A`,
    office: 'CN',
    publication: { number: String(100_000_000 + n), kind: 'A', date: null },
    title,
    source: { id: 'upload', asOf: plainDate('2026-01-01'), licence: 'unknown' },
  }),
  abstract,
});

it('ranks by phrases as they were typed, and pages of one answer fit together behind the first ranks too', async () => {
  const index = await LanceCorpus.open(folder);
  const many = Array.from({ length: WINDOW + 60 }, (_, n) =>
    document(n, '一种电机', `电机的转子铁芯${'，铁芯散热'.repeat(n % 5)}，永磁体嵌在其中${'。效果好'.repeat(n % 7)}`),
  );
  const own = document(9999, '永磁转子', '永磁转子，用于电机，其铁芯不散热');
  await index.put([...many, own]);
  await index.settle();
  const query = { kind: 'words', field: 'TAC', text: '永磁转子 电机', least: 'any' } as const;
  const whole = await index.search({ query, limit: 500 });
  expect(whole.hits[0]?.key).toBe(own.key);
  expect(whole.total).toBe(WINDOW + 61);
  const keys = whole.hits.map((hit) => hit.key);
  expect(new Set(keys).size).toBe(WINDOW + 61);
  const scores = whole.hits.map((hit) => hit.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const limit of [7, 90]) {
    const paged: string[] = [];
    for (let offset = 0; offset < keys.length; offset += limit)
      paged.push(...(await index.search({ query, offset, limit })).hits.map((hit) => hit.key));
    expect(paged).toEqual(keys);
  }
  const gone: string[] = [];
  for await (const batch of index.all({ query })) gone.push(...batch.map((hit) => hit.key));
  expect(gone).toEqual(keys);
  const like = { text: '永磁转子用于电机，其铁芯不散热。量子纠缠蛋白' };
  expect((await index.similar({ like }))[0]?.key).toBe(own.key);
  await index.close();
}, 30_000);
