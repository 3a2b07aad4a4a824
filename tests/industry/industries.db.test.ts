import { afterAll, beforeAll, expect, test } from 'vitest';
import { industries } from '#sites/industries/index.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { document, keyOf, type TestCorpus, testCorpus } from '#tests/kept/documents.ts';
import { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from '#tests/server/served.ts';

const NODE = '/api/industries/sea-buckthorn/nodes/seed-oil';

withDatabases((given) => {
  let served: ServedHouse;
  let made: TestCorpus;
  let analyst: Browser;
  let applicant: Browser;
  beforeAll(async () => {
    made = await testCorpus([
      document(1, '沙棘籽油的提取方法'),
      document(2, '沙棘果油的精炼方法'),
      document(3, '沙棘籽油软胶囊'),
      document(4, '沙棘汁饮料'),
      document(5, '风机叶片'),
    ]);
    served = await serveHouse(given.db, '2026-11-02', { corpus: made.corpus });
    [analyst, applicant] = [await served.as('analyst'), await served.as('applicant')];
  });
  afterAll(async () => {
    await served.close();
    await made.close();
  });

  const line = async (node: string) => {
    const { body } = await applicant.get('/api/industries/sea-buckthorn');
    return (body.tree as { id: string; count: number; version: number; precision: unknown }[]).find(
      (one) => one.id === node,
    )!;
  };

  test('everybody sees the industries with what they hold; one that runs out says so', async () => {
    const { body } = await new Browser(served.app).get('/api/industries');
    const cards = body.industries as { id: string; total: number; validity: string }[];
    expect(cards.map((one) => one.id)).toEqual(industries.map((one) => one.id));
    expect(cards.find((one) => one.id === 'sea-buckthorn')).toMatchObject({ total: 4, validity: 'valid' });
    expect(cards.find((one) => one.id === 'cashmere')).toMatchObject({ total: 0, validity: 'expiring' });
    expect((await applicant.get('/api/industries/nothing')).codes).toEqual(['ZQ-COR-060']);
  });

  test('a sample is drawn, judged as a whole, and gives the precision; a changed query loses it', async () => {
    expect((await applicant.post(`${NODE}/samples`, { size: 5 })).codes).toEqual(['ZQ-ACC-001']);
    const { id } = (await analyst.post(`${NODE}/samples`, { size: 5 })).body as { id: string };
    const sample = `/api/industry-samples/${id}`;
    const drawn = (await applicant.get(sample)).body.documents as { key: string }[];
    // The documents of the test all carry C11B 1/04, which is a symbol of the node.
    expect(drawn.map((one) => one.key).sort()).toEqual([keyOf(1), keyOf(2), keyOf(3), keyOf(4)]);
    expect((await analyst.post(`${sample}/judgements`, { key: keyOf(5), relevant: true })).codes).toEqual([
      'ZQ-COR-064',
    ]);
    for (const { key } of drawn)
      expect((await analyst.post(`${sample}/judgements`, { key, relevant: key !== keyOf(4) })).codes).toEqual([]);
    expect(await line('seed-oil')).toMatchObject({ version: 1, count: 4, precision: { size: 4, relevant: 3 } });

    const query = 'TA=(沙棘籽油 OR 沙棘果油)';
    const { body: difference } = await analyst.post(`${NODE}/compare`, { query });
    expect(difference).toMatchObject({ before: 4, after: 3, added: { total: 0 }, lost: { total: 1 } });
    expect((await analyst.post(`${NODE}/compare`, { query: 'TA=(沙棘' })).codes).toEqual(['ZQ-COR-043']);
    expect((await analyst.post(`${NODE}/versions`, { query, note: '去掉分类号', after: 3 })).codes).toEqual([
      'ZQ-COR-062',
    ]);
    expect((await analyst.post(`${NODE}/versions`, { query, note: '去掉分类号', after: 1 })).body).toMatchObject({
      version: 2,
    });
    expect((await analyst.post(`${NODE}/versions`, { query, note: '再来', after: 2 })).codes).toEqual(['ZQ-COR-061']);
    expect(await line('seed-oil')).toMatchObject({ version: 2, count: 3, precision: null });
    expect((await analyst.post(`${sample}/judgements`, { key: keyOf(4), relevant: true })).codes).toEqual([
      'ZQ-COR-065',
    ]);
    const { body: node } = await applicant.get(NODE);
    expect(node).toMatchObject({
      versions: [
        { version: 2, change: { lost: 1, name: '其其格' } },
        { version: 1, change: null },
      ],
      samples: [{ id, current: false }],
      mayEdit: false,
    });
  });

  test('a chart of an old version is drawn again from its spec, as data and as picture', async () => {
    const of = { industry: 'sea-buckthorn', node: 'seed-oil', versions: { 'seed-oil': 1 } };
    const { body: data } = await new Browser(served.app).post('/api/analysis/chart', { kind: 'applicants', of });
    expect(data).toMatchObject({ total: 4, spec: { of: { versions: { all: 1, 'seed-oil': 1 } } } });
    const file = async (format: string, spec: unknown = data.spec) => {
      const query = new URLSearchParams({ spec: JSON.stringify(spec), format, lang: 'zh' });
      return served.app.inject(`/api/analysis/chart?${query}`);
    };
    expect((await file('json')).json()).toEqual(data);
    expect((await file('svg')).body).toMatch(/^<svg .*草原沙棘/s);
    expect((await file('csv')).body).toContain(`数据指纹,${(data.corpus as { hash: string }).hash}`);
    expect((await file('xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await file('svg', { kind: 'pie' })).json().refusals[0].code).toBe('ZQ-FRM-002');
    const other = { ...(data.spec as object), corpusHash: '0'.repeat(16) };
    expect((await file('svg', other)).json().refusals[0].code).toBe('ZQ-COR-066');
    const none = { ...of, versions: { 'seed-oil': 9 } };
    expect((await applicant.post('/api/analysis/chart', { kind: 'trend', of: none })).codes).toEqual(['ZQ-COR-068']);
  });

  test('charts of a collection are for those who may see it', async () => {
    const { body } = await applicant.post('/api/collections', { title: '沙棘', formula: 'TI=沙棘' });
    const chart = { kind: 'trend', of: { collection: String(body.id) } };
    expect((await applicant.post('/api/analysis/chart', chart)).body).toMatchObject({ total: 4 });
    expect((await analyst.post('/api/analysis/chart', chart)).codes).toEqual(['ZQ-COR-040']);
  });

  test('a review extends how long an industry is vouched for', async () => {
    const path = '/api/industries/cashmere/reviews';
    expect((await applicant.post(path, { until: '2027-06-30', note: '复核' })).codes).toEqual(['ZQ-ACC-001']);
    expect((await analyst.post(path, { until: '2026-12-31', note: '复核' })).codes).toEqual(['ZQ-COR-067']);
    expect((await analyst.post(path, { until: '2027-06-30', note: '逐条复核检索式' })).codes).toEqual([]);
    expect((await applicant.get('/api/industries/cashmere')).body).toMatchObject({
      validUntil: '2027-06-30',
      validity: 'valid',
    });
  });
});
