import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunDetail, readRun, type SourceLine } from '#apps/core/corpus/ingest/index.ts';
import { openCorpus } from '#apps/core/corpus/open.ts';
import { exchange } from '#corpus/formats/examples.fixture.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { patentCheck } from '#kernel/numbers/check.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from '#tests/server/served.ts';

const HEAD = '公开号,申请号,公开日,发明名称,申请人,内部编号';
const row = (n: number, number?: string) => {
  const digits = `20211${String(n).padStart(7, '0')}`;
  return `CN1${60_000_000 + n}A,${number ?? `${digits}.${patentCheck(digits)}`},2022.03.0${(n % 9) + 1},装置${n},甲公司,X${n}`;
};

withDatabases((given) => {
  let served: ServedHouse;
  let corpus: CorpusIndex;
  let folder: string;
  let steward: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-runs-'));
    corpus = await openCorpus({ folder });
    served = await serveHouse(given.db, '2026-03-02', { corpus });
    steward = await served.as('steward');
  });
  afterAll(async () => {
    await served.close();
    await corpus.close();
    await rm(folder, { recursive: true, force: true });
  });

  const upload = async (as: Browser, name: string, content: Buffer) => {
    const head = `--line\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
    const response = await served.app.inject({
      method: 'POST',
      url: '/api/data/runs',
      headers: { cookie: as.cookie(), 'content-type': 'multipart/form-data; boundary=line' },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--line--\r\n')]),
    });
    return { status: response.statusCode, run: response.json() as RunDetail & { refusals?: { code: string }[] } };
  };
  const view = async (id: string) => (await steward.get(`/api/data/runs/${id}`)).body as unknown as RunDetail;
  const read = (id: string) => readRun(served.house, corpus, served.files, id);

  test('a table is looked at, mapped, read and reported; its mapping is remembered', async () => {
    const table = [HEAD, row(1), row(2, '2.02E+12'), row(3), row(4)].join('\r\n');
    const { status, run } = await upload(steward, '导出.csv', iconv.encode(table, 'gb18030'));
    expect(status).toBe(200);
    expect(run).toMatchObject({
      state: 'draft',
      kind: 'table',
      table: { encoding: 'GB18030', headers: HEAD.split(','), guess: { 公开号: 'publication', 发明名称: 'title' } },
      remembered: null,
    });
    expect(run.table?.rows).toHaveLength(4);
    expect((await corpus.mark()).documents).toBe(0);
    const { 公开号: _, ...without } = run.table!.guess;
    const start = { source: 'cnipa-publication', asOf: '2026-03-01', mapping: run.table!.guess };
    expect((await steward.post(`/api/data/runs/${run.id}/start`, { ...start, mapping: without })).codes).toEqual([
      'ZQ-COR-013',
    ]);
    expect((await steward.post(`/api/data/runs/${run.id}/start`, { ...start, source: 'nobody' })).codes).toEqual([
      'ZQ-COR-086',
    ]);
    expect((await steward.post(`/api/data/runs/${run.id}/start`, { ...start, asOf: '2026-03-03' })).codes).toEqual([
      'ZQ-DAT-003',
    ]);
    expect((await steward.post(`/api/data/runs/${run.id}/start`, start)).body).toMatchObject({
      state: 'waiting',
      licence: 'cnipa-bulk',
    });
    expect((await steward.post(`/api/data/runs/${run.id}/start`, start)).codes).toEqual(['ZQ-COR-082']);
    await read(run.id);
    const done = await view(run.id);
    expect(done).toMatchObject({
      state: 'done',
      report: { read: 4, stored: 3, rejected: 1, reasons: [{ code: 'ZQ-COR-010', count: 1 }] },
      rejects: [{ line: 3, refusals: [{ code: 'ZQ-COR-010', field: '申请号' }] }],
    });
    expect((await corpus.find('CN160000003A'))?.source).toEqual({
      id: 'cnipa-publication',
      asOf: '2026-03-01',
      licence: 'cnipa-bulk',
    });
    const csv = (await steward.get(`/api/data/runs/${run.id}/rejects.csv`)).response;
    expect(csv.payload).toContain('近似数');
    expect(csv.payload.trimEnd().split('\r\n')).toHaveLength(2);
    // A job that comes twice reads nothing twice.
    await read(run.id);
    expect((await view(run.id)).report?.read).toBe(4);

    const again = await upload(steward, '导出2.csv', Buffer.from(`\uFEFF${HEAD}\n${row(3)}\n${row(5)}\n`));
    expect(again.run.remembered).toEqual(start.mapping);
    await steward.post(`/api/data/runs/${again.run.id}/start`, { ...start, asOf: '2026-03-02' });
    await read(again.run.id);
    expect((await view(again.run.id)).report).toMatchObject({ read: 2, stored: 1, unchanged: 1 });
    const { sources } = (await steward.get('/api/data/sources')).body as unknown as { sources: SourceLine[] };
    expect(sources.find(({ id }) => id === 'cnipa-publication')).toMatchObject({
      documents: 4,
      asOf: '2026-03-02',
      lastRun: { id: again.run.id, stored: 1 },
      downSince: null,
    });
  });

  test('a run that is cancelled goes on later where it was', async () => {
    const lines = Array.from({ length: 4500 }, (_, at) => row(100 + at, at === 4400 ? '1.1E+11' : undefined));
    const { run } = await upload(steward, 'long.csv', Buffer.from([HEAD, ...lines].join('\n')));
    const start = { source: 'upload', asOf: '2026-03-01', mapping: run.table!.guess };
    await steward.post(`/api/data/runs/${run.id}/start`, start);
    // Taken back while it reads: the question is asked after the first batch.
    const ended = new AbortController();
    ended.abort();
    await readRun(served.house, corpus, served.files, run.id, ended.signal);
    const half = await view(run.id);
    expect(half).toMatchObject({ state: 'cancelled', report: { cancelled: true, read: 2000 } });
    expect((await steward.post(`/api/data/runs/${run.id}/cancel`)).codes).toEqual(['ZQ-COR-082']);
    expect((await steward.post(`/api/data/runs/${run.id}/resume`)).body).toMatchObject({ state: 'waiting' });
    await read(run.id);
    expect(await view(run.id)).toMatchObject({
      state: 'done',
      report: { read: 4500, stored: 4499, unchanged: 0, rejected: 1 },
      rejects: [{ line: 4402 }],
    });
    const rejects = await served.house.db.kysely
      .selectFrom('corpus_reject')
      .select('n')
      .where('run_id', '=', run.id)
      .execute();
    expect(rejects).toHaveLength(1);
  });

  test('what its source has deleted leaves the corpus, and can be taken along whole', async () => {
    const open = (inside: string) =>
      `<exchange-documents xmlns="http://www.epo.org/exchange">${inside}</exchange-documents>`;
    const deleted = '<exchange-document country="EP" doc-number="3000002" kind="A1" status="D"/>';
    const run = async (name: string, inside: string, source: string, asOf: string) => {
      const { run: draft } = await upload(steward, name, Buffer.from(open(inside)));
      await steward.post(`/api/data/runs/${draft.id}/start`, { source, asOf });
      await read(draft.id);
      return view(draft.id);
    };
    const both = exchange('EP', '3000001', 'A1') + exchange('EP', '3000002', 'A1');
    await run('44.xml', both, 'epo-ops', '2026-02-01');
    // Another source takes nothing back.
    expect(await run('x.xml', deleted, 'upload', '2026-02-02')).toMatchObject({
      report: { removed: 0, rejected: 1 },
      rejects: [{ refusals: [{ code: 'ZQ-COR-100' }] }],
    });
    const done = await run('45.xml', deleted, 'epo-ops', '2026-02-08');
    expect(done).toMatchObject({
      report: { read: 1, removed: 1, rejected: 0 },
      removed: [{ key: 'EP3000002A', title: 'Title of 3000002', source: '45.xml' }],
    });
    expect(await corpus.find('EP3000002A')).toBeUndefined();
    expect(await corpus.find('EP3000001A')).toBeDefined();
    const kept = (await steward.get(`/api/data/runs/${done.id}/removed.jsonl`)).response.payload;
    const { run: back } = await upload(steward, 'back.jsonl', Buffer.from(kept));
    await steward.post(`/api/data/runs/${back.id}/start`, { source: 'epo-ops', asOf: '2026-02-09' });
    await read(back.id);
    expect(await corpus.find('EP3000002A')).toMatchObject({ title: 'Title of 3000002', source: { id: 'epo-ops' } });
  });

  test('only the data steward may; what is no data is refused; an upstream that is down is told', async () => {
    const other = await served.as('auditor');
    expect((await other.get('/api/data/runs')).codes).toEqual(['ZQ-COR-084']);
    expect((await upload(other, 'a.csv', Buffer.from(HEAD))).status).toBe(403);
    expect((await served.app.inject({ url: '/api/data/sources' })).statusCode).toBe(401);
    const { run } = await upload(steward, 'a.bin', Buffer.from([0, 1, 2, 3]));
    expect(run.refusals?.[0]?.code).toBe('ZQ-COR-080');
    expect((await upload(steward, 'a.csv', Buffer.alloc(0))).run.refusals?.[0]?.code).toBe('ZQ-FIL-004');
    const entry = {
      title: { zh: '省级共享', en: 'Shared by provinces' },
      licence: 'cnipa-bulk',
      upstream: '协议 2026-1',
      downSince: '2026-03-01',
    };
    expect((await steward.call('PUT', '/api/data/sources/shared', { ...entry, licence: 'none' })).codes).toEqual([
      'ZQ-FRM-002',
    ]);
    expect((await steward.call('PUT', '/api/data/sources/shared', entry)).status).toBe(200);
    const { sources } = (await steward.get('/api/data/sources')).body as unknown as { sources: SourceLine[] };
    expect(sources.find(({ id }) => id === 'shared')).toMatchObject({
      downSince: '2026-03-01',
      licence: { id: 'cnipa-bulk' },
    });
    const draft = await upload(steward, 'b.csv', Buffer.from(`${HEAD}\n${row(9)}\n`));
    expect((await steward.call('DELETE', `/api/data/runs/${draft.run.id}`)).status).toBe(204);
    expect((await steward.get(`/api/data/runs/${draft.run.id}`)).codes).toEqual(['ZQ-COR-083']);
  });
});
