import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Embedder, embedderFrom, openEmbedder } from '#adapters/embeddings/index.ts';
import { withMeaning } from '#adapters/lance/meaning.ts';
import { embedCorpus } from '#apps/core/corpus/embed.ts';
import { openCorpus, openHouseCorpus, openVectors } from '#apps/core/corpus/open.ts';
import type { Query } from '#corpus/query/ast.ts';
import { parseQuery } from '#corpus/query/index.ts';
import { emptyRecord, type PatentRecord } from '#corpus/record/index.ts';
import { fuse } from '#corpus/search/fuse.ts';
import { type CorpusIndex, CorpusRefused } from '#corpus/search/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { type EmbeddingsServer, type Manner, startEmbeddings } from './embeddings-server.ts';

const TODAY = '2026-01-01' as PlainDate;
const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-embeddings-'));
const place = { folder: path.join(folder, 'corpus') };

/** A vector says how much a text speaks of milk and how much of magnets; "奶" and "乳" mean the same to it. */
const vectorOf = (text: string): number[] => [
  0.01 + (text.match(/[奶乳]/g) ?? []).length,
  0.01 + (text.match(/[磁稀]/g) ?? []).length,
  0.01,
];

let server: EmbeddingsServer;
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
  server = await startEmbeddings(vectorOf);
  inner = await openCorpus(place);
  await inner.put(documents);
});
afterAll(async () => {
  await inner.close();
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
const env = () => ({ ZQ_EMBEDDINGS_URL: server.url, ZQ_EMBEDDINGS_MODEL: 'tiny', ZQ_EMBEDDINGS_KEY: 'k' });
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
  expect(server.asked.map((one) => [one.model, one.key])).toEqual([['tiny', 'Bearer k']]);
  expect(JSON.stringify(server.asked)).not.toContain('未公开');
  server.requests = 0;
  expect((await embedCorpus(parts)).embedded).toBe(0);
  expect(server.requests).toBe(0);
  await inner.put([document('CN100000004A', '奶粉', '喷雾干燥塔')]);
  expect((await embedCorpus(parts)).embedded).toBe(1);
  expect([...(await vectors.hashesOf(['CN100000004A', 'CN100000005A'])).keys()]).toEqual(['CN100000004A']);
  vectors.close();
});

it('only reorders what the words found, and offers what is near where they found nothing', async () => {
  server.manner = 'good';
  const embedder = openEmbedder({ url: server.url, model: 'tiny' });
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

  server.requests = 0;
  const similar = await corpus.similar({ like: { key: 'CN100000003A' }, meaning: true });
  expect(server.requests).toBe(0);
  expect(similar.map((hit) => hit.key)).toContain('CN100000004A');
  expect(similar.map((hit) => hit.key)).not.toContain('CN100000003A');
  vectors.close();
});

it('remembers the vector of a question, and compares vectors of one model only', async () => {
  server.manner = 'good';
  const vectors = await openVectors(place);
  const ask = { query: query('装置'), meaning: '磁' };
  const corpus = withMeaning(inner, { embedder: openEmbedder({ url: server.url, model: 'tiny' }), vectors });
  server.requests = 0;
  for (const offset of [0, 1, 0]) expect((await corpus.search({ ...ask, offset, limit: 1 })).notice).toBeUndefined();
  expect(server.requests).toBe(1);
  const other = withMeaning(inner, { embedder: openEmbedder({ url: server.url, model: 'other' }), vectors });
  const { notice, hits } = await other.search(ask);
  expect(notice?.en).toMatch(/have no vectors yet/);
  expect(hits).toEqual((await inner.search({ query: query('装置') })).hits);
  vectors.close();
});

it('asks for the dimension that is set, and takes no other', async () => {
  server.manner = 'good';
  server.asked.length = 0;
  const embedder = (dimension: string) => embedderFrom({ ...env(), ZQ_EMBEDDINGS_DIMENSION: dimension })!;
  expect(await embedder('3').embed(['奶'])).toEqual([vectorOf('奶')]);
  expect(server.asked).toMatchObject([{ dimensions: 3 }]);
  const refusal = await refusalOf(embedder('4').embed(['奶']));
  expect([refusal?.code, refusal?.why.en]).toEqual(['ZQ-COR-033', expect.stringMatching(/3 numbers where 4 are set/)]);
});

it('makes vectors anew where another length was set', async () => {
  const vectors = await openVectors({ folder: path.join(folder, 'lengths') });
  const run = async (embedder: Embedder) =>
    (await embedCorpus({ corpus: inner, vectors, embedder, today: TODAY })).embedded;
  const short: Embedder = {
    model: 'tiny',
    dimension: 2,
    endpoint: '',
    embed: async (texts) => texts.map((text) => vectorOf(text).slice(0, 2)),
  };
  expect([await run(openEmbedder({ url: server.url, model: 'tiny' })), await run(short), await run(short)]).toEqual([
    4, 4, 0,
  ]);
  expect(await vectors.nearest([1, 0], 'tiny', { limit: 9 })).toHaveLength(4);
  vectors.close();
});

it('takes the key from a file, and refuses settings without repeating what may be secret', async () => {
  const file = path.join(folder, 'key');
  writeFileSync(file, 'from-file\n');
  const { ZQ_EMBEDDINGS_KEY: _, ...without } = env();
  server.asked.length = 0;
  await embedderFrom({ ...without, ZQ_EMBEDDINGS_KEY_FILE: file })?.embed(['奶']);
  expect(server.asked[0]?.key).toBe('Bearer from-file');
  writeFileSync(file, 'two words');
  for (const [wrong, why] of [
    [{ ...env(), ZQ_EMBEDDINGS_KEY: 'secret-1', ZQ_EMBEDDINGS_KEY_FILE: file }, /not both/],
    [{ ...without, ZQ_EMBEDDINGS_KEY_FILE: file }, /alone on one line/],
    [{ ...without, ZQ_EMBEDDINGS_KEY_FILE: `${file}-secret-1` }, /cannot be read/],
    [{ ...env(), ZQ_EMBEDDINGS_URL: 'http://me:secret-1@127.0.0.1/v1' }, /no password/],
    [{ ...env(), ZQ_EMBEDDINGS_URL: 'secret-1' }, /has to be an address/],
    [{ ...env(), ZQ_EMBEDDINGS_MODEL: '' }, /name the model/],
    [{ ...env(), ZQ_EMBEDDINGS_DIMENSION: 'many' }, /whole number/],
  ] as const) {
    expect(() => embedderFrom(wrong)).toThrow(why);
    expect(() => embedderFrom(wrong)).not.toThrow(/secret-1/);
  }
});

it.each<[Manner, RegExp]>([
  ['garbage', /JSON/],
  ['short', /lacks/],
  ['busy', /unavailable/],
  ['hang', /in time/],
  ['denied', /401/],
])('answers by words alone and says so when the endpoint is %s', async (bad, why) => {
  server.manner = bad;
  const embedder = openEmbedder({ url: server.url, model: 'tiny', timeout: 200 });
  const refusal = await refusalOf(embedder.embed(['牛奶']));
  expect(refusal?.code).toBe('ZQ-COR-033');
  expect(refusal?.why.en).toMatch(why);
  const vectors = await openVectors(place);
  const corpus = withMeaning(inner, { embedder, vectors });
  const { notice, ...found } = await corpus.search({ query: query('装置'), meaning: '牛奶' });
  expect(notice?.en).toMatch(/words alone/);
  expect(found).toEqual(await inner.search({ query: query('装置') }));
  server.requests = 0;
  expect((await corpus.search({ query: query('装置'), meaning: '牛奶' })).notice?.en).toMatch(/left alone/);
  expect(server.requests).toBe(0);
  vectors.close();
});

it('asks a busy endpoint once more, in batches', async () => {
  server.manner = 'busy-once';
  server.asked.length = 0;
  const vectors = await openEmbedder({ url: server.url, model: 'tiny', batch: 2 }).embed(['奶', '磁', '水']);
  expect(vectors).toEqual(['奶', '磁', '水'].map(vectorOf));
  expect(server.asked.map((one) => one.input.length)).toEqual([2, 1]);
});

it('sends nothing when no endpoint is set, or where a request does not ask for meaning', async () => {
  server.manner = 'good';
  server.requests = 0;
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
  expect([sent, server.requests]).toEqual([[], 0]);
});
