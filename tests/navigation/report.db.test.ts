import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCorpus } from '#apps/core/corpus/open.ts';
import { RARE_EARTH, SEABUCKTHORN } from '#apps/core/people/demo-people.ts';
import type { ChartData } from '#corpus/analysis/types.ts';
import { emptyRecord } from '#corpus/record/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { type Instant, plainDate } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Answer, Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from '#tests/server/served.ts';

const SOURCE = { id: 'demo', asOf: plainDate('2026-01-01'), licence: 'demo' };
const document = (serial: number, year: number) => ({
  ...emptyRecord({
    key: `CN1123456${serial}A`,
    office: 'CN',
    publication: { number: `1123456${serial}`, kind: 'A', date: plainDate(`${year + 1}-05-06`) },
    title: `一种沙棘饮料${serial}`,
    source: SOURCE,
  }),
  application: { number: `2020100000${serial}.1`, date: plainDate(`${year}-03-04`) },
  right: 'invention' as const,
});
const need = {
  title: '沙棘提取工艺专利导航',
  kind: 'r-and-d',
  industry: '沙棘',
  division: '150000',
  client: { name: SEABUCKTHORN.name, code: SEABUCKTHORN.creditCode },
  decision: '选择研发方向。',
  questions: '壁垒在哪里？',
  deadline: '2026-10-30',
};
const plan = {
  method: '检索。',
  databases: '本平台。',
  dataCutoff: '2026-02-28',
  tree: [{ branch: '萃取', query: 'TI=沙棘' }],
  members: '三人',
  dueOn: '2026-08-31',
};

withDatabases((given) => {
  describe('the report of a navigation project', () => {
    let served: ServedHouse;
    let corpus: CorpusIndex;
    let folder = '';
    let client: Browser;
    let undertaker: Browser;
    let officer: Browser;
    let id = '';
    let request = 0;

    const acted = async (who: Browser, action: string, input: object): Promise<void> => {
      const { body } = await who.get(`/api/matters/${id}`);
      request += 1;
      const answer = await who.post(`/api/matters/${id}/actions/${action}`, {
        requestId: `navigation-request-${request}`,
        expectedSeq: body.seq,
        input,
      });
      expect(answer.codes).toEqual([]);
    };
    const report = (who: Browser): Promise<Answer> => who.get(`/api/navigation/${id}/report`);
    const pinned = (who: Browser, body: object) => who.post(`/api/navigation/${id}/report/pin`, body);

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-navigation-'));
      corpus = await openCorpus({ folder });
      await corpus.put([document(70, 2019), document(71, 2020), document(72, 2020)]);
      served = await serveHouse(given.db, '2026-03-02', { corpus });
      client = await served.as('applicant');
      undertaker = await served.as('applicant2');
      officer = await served.as('navigator');
      const opened = await client.post('/api/procedures/navigation/project/open', {
        requestId: 'navigation-opening-1',
        action: 'apply',
        site: 'inner-mongolia',
        input: need,
      });
      expect(opened.codes).toEqual([]);
      id = String(opened.body.matter ?? (opened.body.head as { id?: string } | undefined)?.id);
      await acted(officer, 'approve', {
        undertaker: { name: RARE_EARTH.name, code: RARE_EARTH.creditCode },
        note: '同意。',
      });
      await acted(undertaker, 'hand-in-plan', plan);
    });
    afterAll(async () => {
      await served.close();
      await corpus.close();
      await rm(folder, { recursive: true, force: true });
    });

    test('holds figures that the house computed, and words that the undertaker wrote', async () => {
      expect((await undertaker.get('/api/navigation/mine')).body.projects).toMatchObject([{ title: need.title }]);
      const chart = await pinned(undertaker, { chart: { kind: 'trend', of: { query: 'TI=沙棘' } }, caption: '趋势' });
      expect(chart).toMatchObject({ status: 200, body: { version: 2 } });
      const list = await pinned(undertaker, { list: { query: 'TI=沙棘', limit: 2 } });
      expect(list.body.version).toBe(3);
      const before = await report(undertaker);
      const blocks = before.body.blocks as { id: string; kind: string; data?: { total: number }; rows?: unknown[] }[];
      expect(blocks.map((one) => one.kind)).toEqual(['chart', 'documents']);
      expect(blocks[0]!.data!.total).toBe(3);
      expect(blocks[1]!.rows).toHaveLength(2);
      expect(before.body.corpora).toEqual([{ hash: (await corpus.mark()).hash, uses: 2 }]);

      const edited = [
        { id: 'h1', kind: 'heading', level: 1, text: '结论' },
        { id: 't1', kind: 'text', text: '壁垒较低。' },
        { id: blocks[1]!.id, kind: 'documents', caption: '重点专利' },
        { id: blocks[0]!.id, kind: 'chart', caption: '趋势', note: '2024 年起不完整。' },
      ];
      const saved = await undertaker.call('PUT', `/api/navigation/${id}/report`, { version: 3, blocks: edited });
      expect(saved).toMatchObject({ status: 200, body: { version: 4 } });
      const stale = await undertaker.call('PUT', `/api/navigation/${id}/report`, { version: 3, blocks: [] });
      expect(stale.codes).toEqual(['ZQ-FRM-015']);
      const forged = [{ id: 'chart-x', kind: 'chart', caption: '假', note: '' }];
      expect(
        (await undertaker.call('PUT', `/api/navigation/${id}/report`, { version: 4, blocks: forged })).codes,
      ).toEqual(['ZQ-COR-070']);
    });

    test('is frozen once per version with one hash, and printed from what was frozen', async () => {
      const once = await undertaker.post(`/api/navigation/${id}/report/freeze`);
      const again = await undertaker.post(`/api/navigation/${id}/report/freeze`);
      expect(once.body.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(again.body).toEqual(once.body);
      const { version } = once.body;
      for (const [format, magic] of [
        ['docx', 'PK'],
        ['pdf', '%PDF'],
      ] as const) {
        const { response } = await client.get(`/api/navigation/${id}/report/${version}/${format}`);
        expect(response.statusCode).toBe(200);
        expect(response.rawPayload.subarray(0, magic.length).toString()).toBe(magic);
        expect(response.headers['cache-control']).toBe('private, no-store');
      }
      expect((await client.get(`/api/navigation/${id}/report/99/pdf`)).codes).toEqual(['ZQ-COR-072']);
    });

    test('marks figures whose corpus or record changed, computes them again in place, and keeps what they showed', async () => {
      const outdated = async () =>
        (await undertaker.get(`/api/navigation/${id}/report/outdated`)).body.outdated as {
          block: string;
          changes: string[];
          was: { hash: string };
          now: { hash: string };
        }[];
      expect(await outdated()).toEqual([]);
      const top = await pinned(undertaker, { panel: 'tree', below: null });
      expect(top.status).toBe(200);
      const was = (await corpus.mark()).hash;
      await corpus.put([document(73, 2021)]);
      const now = (await corpus.mark()).hash;
      const blocks = (await report(undertaker)).body.blocks as { id: string; kind: string; note?: string }[];
      expect(blocks[0]).toMatchObject({ kind: 'project', panel: 'tree', rows: [['萃取', 'TI=沙棘']] });
      const found = await outdated();
      expect(found.map(({ changes }) => changes)).toEqual([['corpus'], ['corpus']]);
      expect(found[0]).toMatchObject({ was: { hash: was }, now: { hash: now } });
      const chart = blocks.find((one) => one.kind === 'chart')!;
      const again = await undertaker.post(`/api/navigation/${id}/report/figures/${chart.id}/compute`);
      expect(again.codes).toEqual([]);
      expect((await client.post(`/api/navigation/${id}/report/figures/${chart.id}/compute`)).codes).toEqual([
        'ZQ-COR-071',
      ]);
      expect((await undertaker.post(`/api/navigation/${id}/report/figures/nothing/compute`)).codes).toEqual([
        'ZQ-COR-097',
      ]);
      const after = await report(undertaker);
      expect((after.body.blocks as { id: string }[]).find((one) => one.id === chart.id)).toMatchObject({
        note: '2024 年起不完整。',
        data: { total: 4, corpus: { hash: now } },
      });
      expect(after.body.earlier).toEqual({ [chart.id]: 1 });
      const earlier = await client.get(`/api/navigation/${id}/report/figures/${chart.id}/earlier`);
      expect(earlier.body.earlier).toMatchObject([{ figure: { data: { total: 3, corpus: { hash: was } } } }]);
      expect((await outdated()).map(({ block }) => block)).toEqual([
        blocks.find((one) => one.kind === 'documents')!.id,
      ]);
    });

    test('goes on from a frozen version, after what was written is frozen', async () => {
      const before = (await report(undertaker)).body as { issued: { version: number }[]; blocks: object[] };
      const first = before.issued.at(-1)!.version;
      const frozen = await client.get(`/api/navigation/${id}/report/versions/${first}`);
      const copied = await undertaker.post(`/api/navigation/${id}/report/versions/${first}/copy`);
      expect(copied.codes).toEqual([]);
      expect(copied.body.blocks).toEqual(frozen.body.blocks);
      const after = (await report(undertaker)).body as { issued: { version: number }[]; blocks: object[] };
      expect(after.issued).toHaveLength(before.issued.length + 1);
      expect(after.blocks).toEqual(frozen.body.blocks);
      expect((await undertaker.post(`/api/navigation/${id}/report/versions/99/copy`)).codes).toEqual(['ZQ-COR-072']);
    });

    test('counts with the merged names it was pinned with, after a merge is undone', async () => {
      const [long, brief] = ['内蒙古甲乳业有限公司', '甲乳业'];
      const owned = (serial: number, name: string) => ({
        ...document(serial, 2020),
        title: `一种奶酪${serial}`,
        applicants: [{ name }],
      });
      await corpus.put([owned(80, long), owned(81, brief)]);
      const act = (seq: number, what: string) =>
        given.db.kysely
          .insertInto('name_merge_log')
          .values({
            merge_id: 'merge-a',
            seq,
            act: what,
            evidence: null,
            words: '同一单位。',
            account: 'steward',
            name: '管理员',
            party: null,
            at: '2026-03-02T01:00:00.000Z' as Instant,
          })
          .execute();
      const charted = async (spec: object) => {
        const { body, codes } = await client.post('/api/analysis/chart', {
          kind: 'applicants',
          of: { query: 'TI=奶酪' },
          options: {},
          ...spec,
        });
        expect(codes).toEqual([]);
        const { spec: made, body: figures } = body as unknown as ChartData;
        return { made, rows: figures.kind === 'applicants' ? figures.rows.map((one) => [one.name, one.total]) : [] };
      };
      const apart = await charted({});
      expect(apart.made.names).toBe('none');
      expect(apart.rows).toHaveLength(2);
      await given.db.kysely
        .insertInto('name_merge')
        .values({
          id: 'merge-a',
          canonical: long,
          credit_code: null,
          spellings: [long, brief],
          reason: 'by-hand',
          at: '2026-03-02T01:00:00.000Z' as Instant,
        })
        .execute();
      await act(1, 'propose');
      await act(2, 'confirm');
      const merged = await charted({});
      expect(merged.rows).toEqual([[long, 2]]);
      await act(3, 'undo');
      expect((await charted({})).rows).toHaveLength(2);
      const { response } = await client.get(
        `/api/analysis/chart?${new URLSearchParams({ spec: JSON.stringify(merged.made), format: 'json' })}`,
      );
      const again = response.json() as ChartData;
      expect(again.body).toMatchObject({ rows: [{ name: long, total: 2 }] });
      expect(again.notes.map((one) => one.en).join()).toContain('counted with 1 confirmed merges');
      const unknown = { ...merged.made, names: '0000000000000000' };
      const refused = await client.get(
        `/api/analysis/chart?${new URLSearchParams({ spec: JSON.stringify(unknown), format: 'json' })}`,
      );
      expect(refused.codes).toEqual(['ZQ-COR-095']);
    });

    test('is read by those who take part, changed by the undertaker, and not there for others', async () => {
      expect((await report(client)).body.mayEdit).toBe(false);
      expect((await report(officer)).body.mayEdit).toBe(false);
      for (const who of [client, officer]) {
        expect((await who.call('PUT', `/api/navigation/${id}/report`, { version: 4, blocks: [] })).codes).toEqual([
          'ZQ-COR-071',
        ]);
        expect((await pinned(who, { list: { query: 'TI=沙棘' } })).codes).toEqual(['ZQ-COR-071']);
        expect((await who.post(`/api/navigation/${id}/report/freeze`)).codes).toEqual(['ZQ-COR-071']);
      }
      const bank = await served.as('bank');
      expect((await report(bank)).codes).toEqual(['ZQ-MAT-004']);
      expect((await served.app.inject({ url: `/api/navigation/${id}/report` })).statusCode).toBe(401);
      expect(
        (await served.app.inject({ url: '/api/navigation/results?industry=x&state=evaluated' })).json(),
      ).toMatchObject({
        results: [],
        total: 0,
        years: [],
      });
      const own = await client.get('/api/navigation/projects');
      expect(own.body.projects).toMatchObject([{ title: need.title, state: { en: 'In progress' } }]);
      expect((await bank.get('/api/navigation/projects')).body.projects).toEqual([]);
    });
  });
});
