import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { embedderFrom, openEmbedder } from '#adapters/embeddings/index.ts';
import { withMeaning } from '#adapters/lance/meaning.ts';
import { embedCorpus } from '#apps/core/corpus/embed.ts';
import { openCorpus, openHouseCorpus, openVectors } from '#apps/core/corpus/open.ts';
import type { Query } from '#corpus/query/ast.ts';
import { parseQuery } from '#corpus/query/index.ts';
import { emptyRecord, type PatentRecord } from '#corpus/record/index.ts';
import { fuse } from '#corpus/search/fuse.ts';
import { type CorpusIndex, CorpusRefused } from '#corpus/search/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

const TODAY = '2026-01-01' as PlainDate;
const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-embeddings-'));
const place = { folder: path.join(folder, 'corpus') };

/** A vector says how much a text speaks of milk and how much of magnets; "奶" and "乳" mean the same to it. */
const vectorOf = (text: string): number[] => [
  0.01 + (text.match(/[奶乳]/g) ?? []).length,
  0.01 + (text.match(/[磁稀]/g) ?? []).length,
  0.01,
];

type Manner = 'good' | 'garbage' | 'short' | 'busy-once' | 'busy' | 'hang' | 'denied';
let manner: Manner = 'good';
const asked: { model: string; input: string[]; key: string | undefined }[] = [];
let requests = 0;

function answer(body: string, key: string | undefined, response: ServerResponse): void {
  requests++;
  const given = JSON.parse(body) as { model: string; input: string[] };
  const say = (status: number, what: string) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(what);
  if (manner === 'hang') return;
  if (manner === 'garbage') return void say(200, '{"data": "');
  if (manner === 'denied') return void say(401, '{}');
  if (manner === 'busy') return void say(503, '{}');
  if (manner === 'busy-once') {
    manner = 'good';
    return void say(429, '{}');
  }
  asked.push({ ...given, key });
  const data = given.input.map((text, index) => ({ index, embedding: vectorOf(text) })).reverse();
  say(200, JSON.stringify({ data: manner === 'short' ? data.slice(1) : data }));
}

let server: Server;
let url: string;
let inner: CorpusIndex;

const document = (key: string, title: string, abstract: string, publishedOn = '2024-05-01'): PatentRecord => ({
  ...emptyRecord({
    key,
    office: 'CN',
    publication: { number: key.slice(2, -1), kind: 'A', date: publishedOn as PlainDate },
    title,
    source: { id: 'demo', asOf: TODAY, licence: 'demo' },
  }),
  abstract,
});

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (some) => {
      body += some;
    });
    request.on('end', () => answer(body, request.headers.authorization, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  inner = await openCorpus(place);
  await inner.put(documents);
});
afterAll(async () => {
  await inner.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const documents = [
  document('CN100000001A', '装置装置', '装置用于稀土磁体的制备'),
  document('CN100000002A', '一种装置', '用于奶奶奶制品的发酵，其过程包括加热和冷却以及保存和运输'),
  document('CN100000003A', '发酵乳', '牛乳的冷却方法'),
  document('CN100000004A', '奶粉', '干燥塔'),
  document('CN100000005A', '未公开的奶', '尚未公开', '2027-05-01'),
];
const query = (formula: string): Query => {
  const read = parseQuery(formula);
  if (!read.ok) throw new Error(read.fault.en);
  return read.query;
};
/** Cosine of a document and a text. */
const nearness = (hit: { title: string; abstract: string }, text: string): number => {
  const [a, b] = [vectorOf(`${hit.title}\n${hit.abstract}`), vectorOf(text)];
  const dot = (x: number[], y: number[]) => x.reduce((sum, one, i) => sum + one * y[i]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
};
const env = () => ({ ZQ_EMBEDDINGS_URL: url, ZQ_EMBEDDINGS_MODEL: 'tiny', ZQ_EMBEDDINGS_KEY: 'k' });
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof CorpusRefused ? error.refusal : undefined;
};

it('gives published documents vectors, once, and again those that changed', async () => {
  const embedder = embedderFrom(env());
  if (!embedder) throw new Error('no embedder');
  const vectors = await openVectors(place);
  const parts = { corpus: inner, vectors, embedder, today: TODAY };
  expect(await embedCorpus(parts)).toEqual({ seen: 5, embedded: 4, documents: 5 });
  expect(asked.map((one) => [one.model, one.key])).toEqual([['tiny', 'Bearer k']]);
  expect(JSON.stringify(asked)).not.toContain('未公开');
  requests = 0;
  expect((await embedCorpus(parts)).embedded).toBe(0);
  expect(requests).toBe(0);
  await inner.put([document('CN100000004A', '奶粉', '喷雾干燥塔')]);
  expect((await embedCorpus(parts)).embedded).toBe(1);
  expect([...(await vectors.hashesOf(['CN100000004A', 'CN100000005A'])).keys()]).toEqual(['CN100000004A']);
  vectors.close();
});

it('only reorders what the words found, and offers what is near where they found nothing', async () => {
  manner = 'good';
  const embedder = openEmbedder({ url, model: 'tiny' });
  const vectors = await openVectors(place);
  const corpus = withMeaning(inner, { embedder, vectors });
  const request = { query: query('装置 OR 冷却 OR 干燥'), facets: ['source' as const] };
  const plain = await corpus.search(request);
  const ranked = await corpus.search({ ...request, meaning: '稀土磁体' });
  const keys = plain.hits.map((hit) => hit.key);
  const near = [...plain.hits].sort((a, b) => nearness(b, '稀土磁体') - nearness(a, '稀土磁体')).map((hit) => hit.key);
  expect(near[0]).toBe('CN100000001A');
  expect(ranked.hits.map((hit) => hit.key)).toEqual(fuse([keys, near]));
  expect(ranked.hits.map((hit) => hit.key)).not.toEqual(keys);
  expect({ total: ranked.total, facets: ranked.facets }).toEqual({ total: plain.total, facets: plain.facets });
  const pages = await Promise.all(
    [0, 1, 2, 3].map((offset) => corpus.search({ ...request, meaning: '稀土磁体', offset, limit: 1 })),
  );
  expect(pages.flatMap((page) => page.hits.map((hit) => hit.key))).toEqual(ranked.hits.map((hit) => hit.key));

  const nothing = await corpus.search({ query: query('酪乳饮'), meaning: '酪乳饮' });
  expect([nothing.total, nothing.hits]).toEqual([0, []]);
  expect(nothing.near?.map((hit) => hit.key)).toHaveLength(4);
  expect(nothing.near?.at(-1)?.key).toBe('CN100000001A');

  requests = 0;
  const similar = await corpus.similar({ like: { key: 'CN100000003A' }, meaning: true });
  expect(requests).toBe(0);
  expect(similar.map((hit) => hit.key)).toContain('CN100000004A');
  expect(similar.map((hit) => hit.key)).not.toContain('CN100000003A');
  vectors.close();
});

it.each<[Manner, RegExp]>([
  ['garbage', /JSON/],
  ['short', /lacks/],
  ['busy', /unavailable/],
  ['hang', /in time/],
  ['denied', /401/],
])('answers by words alone and says so when the endpoint is %s', async (bad, why) => {
  manner = bad;
  const embedder = openEmbedder({ url, model: 'tiny', timeout: 200 });
  const refusal = await refusalOf(embedder.embed(['牛奶']));
  expect(refusal?.code).toBe('ZQ-COR-033');
  expect(refusal?.why.en).toMatch(why);
  const vectors = await openVectors(place);
  const corpus = withMeaning(inner, { embedder, vectors });
  const { notice, ...found } = await corpus.search({ query: query('装置'), meaning: '牛奶' });
  expect(notice?.en).toMatch(/words alone/);
  expect(found).toEqual(await inner.search({ query: query('装置') }));
  requests = 0;
  expect((await corpus.search({ query: query('装置'), meaning: '牛奶' })).notice?.en).toMatch(/left alone/);
  expect(requests).toBe(0);
  vectors.close();
});

it('asks a busy endpoint once more, in batches', async () => {
  manner = 'busy-once';
  asked.length = 0;
  const vectors = await openEmbedder({ url, model: 'tiny', batch: 2 }).embed(['奶', '磁', '水']);
  expect(vectors).toEqual(['奶', '磁', '水'].map(vectorOf));
  expect(asked.map((one) => one.input.length)).toEqual([2, 1]);
});

it('sends nothing when no endpoint is set, or where a request does not ask for meaning', async () => {
  manner = 'good';
  requests = 0;
  const sent: unknown[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = (...given) => {
    sent.push(given[0]);
    return real(...given);
  };
  try {
    expect(embedderFrom({ ZQ_EMBEDDINGS_MODEL: 'tiny', ZQ_EMBEDDINGS_KEY: 'k' })).toBeUndefined();
    for (const settings of [{}, env()]) {
      const corpus = await openHouseCorpus(settings, folder);
      const meaning = 'ZQ_EMBEDDINGS_URL' in settings ? {} : { meaning: '牛奶' };
      expect((await corpus.search({ query: query('装置'), ...meaning })).total).toBe(2);
      expect((await corpus.similar({ like: { text: '奶制品的发酵' } })).length).toBeGreaterThan(0);
      await corpus.close();
    }
  } finally {
    globalThis.fetch = real;
  }
  expect([sent, requests]).toEqual([[], 0]);
});
