import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { embedderFrom } from '#adapters/embeddings/index.ts';
import { withMeaning } from '#adapters/lance/meaning.ts';
import { embedCorpus } from '#apps/core/corpus/embed.ts';
import { openVectors } from '#apps/core/corpus/open.ts';
import type { ClassesFound, ClassPage } from '#apps/core/corpus/read-classes.ts';
import type { SearchView } from '#apps/core/corpus/read-search.ts';
import { ipcTreeOf } from '#corpus/classification/index.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { type EmbeddingsServer, startEmbeddings } from '#tests/corpus/embeddings-server.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type ServedHouse, serveHouse } from '#tests/server/served.ts';
import { document, keyOf, type TestCorpus, testCorpus } from './documents.ts';

const TITLES = ['沙棘籽油的提取方法', '稀土永磁电机转子', '乳制品发酵剂', '风力发电机叶片', '羊绒纱线的纺制方法'];

/** Thirty documents: six of each title; the second cites the first and shares its family; the last may not be taken away. */
const documents: PatentRecord[] = Array.from({ length: 30 }, (_, i): PatentRecord => {
  const n = i + 1;
  const one: PatentRecord = {
    ...document(n, TITLES[i % 5]!, i % 2 === 0 ? '草原沙棘生物科技有限公司' : '阴山稀土集团'),
    application: {
      number: `${2020 + (i % 3)}1000000${String(n).padStart(2, '0')}.0`,
      date: plainDate(`${2020 + (i % 3)}-03-01`),
    },
    ipc: [{ symbol: i % 5 === 0 ? 'C11B 1/04' : 'H02K 1/27' }],
  };
  if (n === 2)
    return {
      ...one,
      citations: [{ cited: keyOf(1), sort: 'patent', by: 'examiner', category: 'Y' }],
      family: { id: 'F1', members: [keyOf(1), keyOf(2)] },
    };
  return n === 30 ? { ...one, source: { ...one.source, licence: 'no such licence' } } : one;
});

withDatabases((given) => {
  let served: ServedHouse;
  let made: TestCorpus;
  let endpoint: EmbeddingsServer;
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-vectors-'));
  beforeAll(async () => {
    made = await testCorpus(documents);
    // A vector that tells the titles apart: what a question about magnets is near to is known beforehand.
    endpoint = await startEmbeddings((text) => TITLES.map((title) => (text.includes(title.slice(0, 2)) ? 1 : 0.01)));
    const embedder = embedderFrom({ ZQ_EMBEDDINGS_URL: endpoint.url, ZQ_EMBEDDINGS_MODEL: 'titles' })!;
    const vectors = await openVectors({ folder });
    await embedCorpus({ corpus: made.corpus, vectors, embedder, today: plainDate('2026-03-02') });
    const corpus = withMeaning(made.corpus, { embedder, vectors });
    const ipc = ipcTreeOf(
      '2026.01',
      [
        { code: 'C', title: '化学；冶金' },
        { code: 'C11', title: '动物或植物油、脂' },
        { code: 'C11B', title: '生产' },
        { code: 'C11B1/00', title: '由原料生产' },
        { code: 'C11B1/06', title: '压榨' },
      ],
      [{ old: 'C11B1/04', new: ['C11B1/06'] }],
    );
    served = await serveHouse(given.db, '2026-03-02', {
      corpus,
      schemes: { ipc: () => ipc },
      meaning: { endpoint: embedder.endpoint, model: embedder.model },
    });
  });
  afterAll(async () => {
    await served.close();
    await made.close();
    endpoint.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const get = async (url: string) => {
    const answer = await served.app.inject({ method: 'GET', url: encodeURI(url) });
    return { status: answer.statusCode, text: answer.body, json: () => answer.json() as Record<string, never> };
  };
  const codes = (body: unknown) => (body as { refusals: { code: string }[] }).refusals.map((one) => one.code);

  test('a visitor searches words, numbers and formulas, narrows by facets and is never told more than is there', async () => {
    const words = (await get('/api/corpus/search?q=沙棘&facets=true')).json();
    expect(words).toMatchObject({ total: 6, reading: 'words', widened: false });
    expect(words.facets).toMatchObject({ ipc: { values: [{ value: 'C11B', count: 6 }] } });
    expect((await get('/api/corpus/search?q=沙棘&f=filedYear:2020')).json()).toMatchObject({ total: 2 });
    expect((await get('/api/corpus/search?q=沙棘&f=filedYear:2020&f=filedYear:2021')).json()).toMatchObject({
      total: 4,
    });
    expect((await get(`/api/corpus/search?q=CN 119000007 A`)).json()).toMatchObject({ total: 1, reading: 'number' });
    expect((await get('/api/corpus/search?q=TI=沙棘 AND IPC=C11B')).json()).toMatchObject({
      total: 6,
      reading: 'formula',
    });
    // No document holds both: any of them is better than nothing, and is said.
    expect((await get('/api/corpus/search?q=沙棘 叶片')).json()).toMatchObject({ total: 12, widened: true });
    expect((await get('/api/corpus/search')).json()).toMatchObject({ total: 30, reading: 'every' });
  });

  test('a hit is marked where it holds what was asked for, and tells the titles of its classes', async () => {
    const { hits, classes } = (await get('/api/corpus/search?q=籽油')).json() as unknown as SearchView;
    const [hit] = hits;
    expect(hit?.titleSpans.map(({ start, end }) => hit.title.slice(start, end))).toEqual(['籽油']);
    expect(hit?.snippet.spans.length).toBeGreaterThan(0);
    expect(classes['C11B 1/04']).toMatchObject({ status: 'superseded', replacedBy: ['C11B 1/06'] });
    expect(classes['C11B 1/04']?.path.map((one) => one.symbol)).toEqual(['C', 'C11', 'C11B', 'C11B 1/00']);
  });

  test('the scheme is browsed from the sections down, each place with its documents', async () => {
    const at = async (symbol: string) =>
      (await get(`/api/corpus/classification/ipc/${symbol}`)).json() as unknown as ClassPage;
    const counts = (page: ClassPage) => page.children.map((one) => [one.symbol, one.documents]);
    expect(counts(await at('')).filter(([, n]) => n !== 0)).toEqual([
      ['C', 6],
      ['H', 24],
    ]);
    expect(counts(await at('H'))).toEqual([['H02', 24]]);
    expect(counts(await at('c11'))).toEqual([['C11B', 6]]);
    expect(counts(await at('C11B'))).toEqual([['C11B 1/00', 6]]);
    expect(await at('C11B 1/00')).toMatchObject({ edition: '2026.01', place: { documents: 6, status: 'known' } });
    expect((await get('/api/corpus/classification/ipc/Z99')).status).toBe(422);
    const find = async (words: string) => {
      const found = (await get(`/api/corpus/classification/ipc-titles?q=${words}`)).json() as unknown as ClassesFound;
      return found.places.map((one) => [one.symbol, one.status, one.documents]);
    };
    expect(await find('生产')).toEqual([
      ['C11B', 'known', 6],
      ['C11B 1/00', 'known', 6],
    ]);
    // A symbol is found as well, also one that is no longer in force.
    expect(await find('c11b1/04')).toEqual([['C11B 1/04', 'superseded', 6]]);
    expect(await find('沙棘')).toEqual([]);
    expect((await get('/api/corpus/classification/ipc-titles?q=')).status).toBe(422);
  });

  test('a query that cannot be read is told at its character', async () => {
    const input = 'TI=(沙棘 OR 稀土';
    const { fault } = (await get(`/api/corpus/understand?q=${input}`)).json() as unknown as { fault: { at: number } };
    expect(fault).toMatchObject({ at: expect.any(Number), why: { zh: expect.stringContaining('括号') } });
    const refused = await get(`/api/corpus/search?q=${input}`);
    expect([refused.status, codes(refused.json())]).toEqual([422, ['ZQ-COR-022']]);
    expect((await get('/api/corpus/search?page=0')).status).toBe(422);
  });

  test('a document tells its family, what it cites and who cites it, and what the registers say', async () => {
    const { record, family, cited, register, marks } = (await get(`/api/corpus/records/${keyOf(2)}`)).json();
    expect(record).toMatchObject({ key: keyOf(2), title: '稀土永磁电机转子' });
    expect(family).toMatchObject([{ key: keyOf(1), title: '沙棘籽油的提取方法' }]);
    expect(cited).toMatchObject([{ key: keyOf(1), category: 'Y' }]);
    expect(register).toMatchObject({ patent: null, pledges: [] });
    expect(marks).toMatchObject([{ field: 'record', asOf: '2026-02-01' }]);
    const { citing } = (await get(`/api/corpus/records/${keyOf(1)}`)).json();
    expect(citing).toMatchObject({ total: 1, hits: [{ key: keyOf(2) }] });
    expect(codes((await get('/api/corpus/records/CN999999999A')).json())).toEqual(['ZQ-COR-020']);
    const { hits } = (await get(`/api/corpus/records/${keyOf(1)}/similar?limit=3`)).json();
    expect((hits as unknown as { title: string }[])[0]?.title).toBe('沙棘籽油的提取方法');
  });

  test('what is found is taken along in four forms, without what its licence holds back', async () => {
    const csv = (await get('/api/corpus/export?q=羊绒&format=csv')).text;
    expect(csv.split('\r\n')).toHaveLength(1 + 5 + 1 + 1);
    expect(csv).not.toContain(keyOf(30));
    expect(csv).toContain('另有1篇');
    expect((await get('/api/corpus/export?q=羊绒&format=bib&lang=en')).text).toContain('@comment{1 more left out');
    expect((await get('/api/corpus/export?q=沙棘&format=bib')).text.match(/@patent\{CN/g)).toHaveLength(6);
    expect((await get('/api/corpus/export?q=沙棘&format=ris')).text.match(/^TY {2}- PAT/gm)).toHaveLength(6);
    expect((await get('/api/corpus/export?q=沙棘&format=xlsx')).text.slice(0, 2)).toBe('PK');
    expect((await get(`/api/corpus/records/${keyOf(3)}/export?format=bib`)).text).toContain(keyOf(3));
    expect(codes((await get('/api/corpus/export?format=csv&collection=x')).json())).toEqual(['ZQ-SES-001']);
  });

  test('a site that has not turned it on sends nothing, whatever a request says, and says so', async () => {
    const opened = vi.spyOn(net.Socket.prototype, 'connect');
    endpoint.requests = 0;
    expect((await get('/api/corpus/meaning?site=inner-mongolia')).json()).toEqual({ meaning: null });
    const asked = (await get('/api/corpus/search?q=沙棘 叶片&meaning=true&site=inner-mongolia')).json();
    expect(asked).toMatchObject({
      total: 12,
      byMeaning: false,
      notice: { en: expect.stringMatching(/does not offer/) },
    });
    expect((await get('/api/corpus/search?q=沙棘')).json()).not.toHaveProperty('notice');
    expect((await get(`/api/corpus/records/${keyOf(1)}/similar?by=meaning&site=inner-mongolia`)).status).toBe(200);
    const leader = await served.as('leader');
    expect((await leader.post('/api/prior-art/search', { query: '沙棘', meaning: true })).status).toBe(200);
    expect(endpoint.requests).toBe(0);
    // Only the database's own server may have been spoken to, on this machine.
    const targets = opened.mock.calls.map((call) => JSON.stringify(call[0] ?? ''));
    expect(targets.filter((one) => /"host":/.test(one) && !/"host":"(?:localhost|127\.0\.0\.1|\/)/.test(one))).toEqual(
      [],
    );
    expect(targets.filter((one) => one.includes(String(endpoint.port)))).toEqual([]);
    opened.mockRestore();
  });

  test('where a site has turned it on, words alone travel, to one endpoint that is told, and unpublished ones never', async () => {
    const administrator = await served.as('admin');
    const setting = { site: 'inner-mongolia', procedure: 'search', name: 'by-meaning', validFrom: '2026-03-02' };
    expect((await administrator.post('/api/settings', { ...setting, value: true })).status).toBe(201);
    expect((await get('/api/corpus/meaning?site=inner-mongolia')).json()).toEqual({
      meaning: { endpoint: `http://127.0.0.1:${endpoint.port}`, model: 'titles' },
    });
    expect((await get('/api/corpus/meaning?site=hohhot')).json()).toEqual({ meaning: null });
    endpoint.asked.length = 0;
    const by = async (q: string) =>
      (await get(`/api/corpus/search?q=${q}&size=50&meaning=true&site=inner-mongolia`)).json() as unknown as SearchView;
    const found = await by('TAC=(羊绒 OR 压榨) AND IPC=H02K AND PA=阴山稀土集团');
    expect(endpoint.asked.map((one) => one.input)).toEqual([['羊绒 压榨']]);
    expect([found.byMeaning, found.hits[0]?.title]).toEqual([true, TITLES[4]]);
    // In another order, and for a number or a name, there is nothing to send.
    await get('/api/corpus/search?q=沙棘&sort=-filed&meaning=true&site=inner-mongolia');
    for (const q of ['阴山稀土集团', keyOf(3)]) expect((await by(q)).byMeaning).toBe(false);
    const near = await get(`/api/corpus/records/${keyOf(1)}/similar?by=meaning&limit=3&site=inner-mongolia`);
    expect(near.json().hits).toMatchObject([{ title: TITLES[0] }, { title: TITLES[0] }, { title: TITLES[0] }]);
    const leader = await served.as('leader');
    expect((await leader.post('/api/prior-art/search', { query: '沙棘', meaning: true })).status).toBe(200);
    expect(endpoint.asked).toHaveLength(1);
    // Nothing has these words: what is near in meaning is offered beside, not as a hit.
    const nothing = await by('TI=(羊绒 NEAR/1 沙棘)');
    expect([nothing.total, nothing.hits.length, nothing.near?.length]).toEqual([0, 0, 20]);
    endpoint.manner = 'busy';
    const plain = (await get('/api/corpus/search?q=风力')).json();
    const alone = (await by('风力')) as unknown as typeof plain;
    expect(alone.notice).toMatchObject({ zh: expect.stringContaining('只按词语排序') });
    expect([alone.total, alone.byMeaning]).toEqual([plain.total, false]);
  });
});
