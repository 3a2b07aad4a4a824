import dns from 'node:dns';
import net from 'node:net';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyAudit } from '#apps/core/audit.ts';
import { demoActor } from '#apps/core/people/demo-people.ts';
import { recompute } from '#apps/core/recompute.ts';
import { onDestruction } from '#apps/core/secrecy/derived.ts';
import { confirmDestruction, unfinishedDestructions } from '#apps/core/secrecy/destroy.ts';
import { grantReading } from '#apps/core/secrecy/grants.ts';
import { tellLeaders } from '#apps/core/secrecy/jobs.ts';
import { removeLoose } from '#apps/core/secrecy/loose.ts';
import { demoPackage } from '#demo/package/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { nine, requestInput } from '#tests/core/house.ts';
import { readPdf } from '#tests/documents/read-pdf.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from './served.ts';

/** Stands in the description and in a claim of the package, and nowhere else in the world. */
const MARKER = '青紫色鲸骨隔热瓦';

/** A generated filing with the marker in its texts. */
function markedPackage(): Uint8Array {
  const files = unzipSync(demoPackage({ seed: 1 }).bytes);
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith('100001.xml') && !name.endsWith('100002.xml')) continue;
    const text = strFromU8(bytes);
    files[name] = strToU8(text.replace('提取釜', `${MARKER}提取釜`));
    expect(strFromU8(files[name]!)).toContain(MARKER);
  }
  return zipSync(files);
}

withDatabases((given) => {
  let served: ServedHouse;
  let browsers: Record<string, Browser>;
  let pack: Record<string, unknown> & { textSha256: string; files: { sha256: string }[] };
  let matter: string;
  let number: string;
  const lines: string[] = [];
  const addresses: string[] = [];
  const outgoing: string[] = [];
  let next = 0;

  const as = async (login: string): Promise<Browser> => {
    browsers[login] ??= await served.as(login);
    return browsers[login];
  };
  const open = async (who = 'applicant', input: object = {}) => {
    const answer = await (await as(who)).post('/api/procedures/pre-examination/request/open', {
      requestId: `secret-${++next}-xxxx`,
      action: 'submit',
      site: 'protection-centre',
      input: { ...requestInput(), package: pack, ...input },
    });
    expect(answer.codes).toEqual([]);
    return answer.body as { matter: string; publicNumber: string };
  };
  const step = async (login: string, id: string, action: string, input: object = {}) => {
    const who = await as(login);
    const { body } = await who.get(`/api/matters/${id}`);
    const done = await who.post(`/api/matters/${id}/actions/${action}`, {
      requestId: `secret-${++next}-xxxx`,
      expectedSeq: body.seq,
      input,
    });
    expect(done.codes).toEqual([]);
  };
  const readings = (id = matter) =>
    served.house.db.kysely.selectFrom('text_reading').selectAll().where('matter_id', '=', id).orderBy('id').execute();
  const fileOf = async (login: string, type: string) => {
    const view = await (await as(login)).get(`/api/matters/${matter}`);
    const found = (view.body.files as { id: string; mediaType: string }[]).find((one) => one.mediaType === type);
    if (!found) throw new Error(`no ${type}`);
    return found.id;
  };

  beforeAll(async () => {
    served = await serveHouse(given.db, '2026-03-02', { logger: { write: (line) => lines.push(line) } });
    served.app.addHook('onRequest', async (request) => {
      addresses.push(request.url);
    });
    browsers = {};
    // From here on a connection of this process to anywhere but its own database is a breach.
    const connect = net.Socket.prototype.connect;
    const ownPort = given.kind === 'postgres' ? new URL(given.url).port : '';
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (this: net.Socket, ...args: unknown[]) {
      const [first] = (Array.isArray(args[0]) ? args[0] : args) as [{ port?: number; path?: string } | number];
      const to = typeof first === 'object' ? String(first.port ?? first.path) : String(first);
      if (to !== ownPort) outgoing.push(to);
      return connect.apply(this, args as Parameters<typeof connect>);
    });
    for (const name of ['lookup', 'resolve', 'resolve4'] as const)
      vi.spyOn(dns, name).mockImplementation(((host: string) => {
        outgoing.push(`dns ${host}`);
      }) as never);
    const edge = 'zq-edge';
    const applicant = await as('applicant');
    const body = Buffer.concat([
      Buffer.from(
        `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="a.zip"\r\ncontent-type: application/zip\r\n\r\n`,
      ),
      markedPackage(),
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]);
    const uploaded = await served.app.inject({
      method: 'POST',
      url: '/api/packages',
      remoteAddress: applicant.address,
      headers: {
        cookie: applicant.cookie(),
        'user-agent': 'Test/1.0',
        'content-type': `multipart/form-data; boundary=${edge}`,
      },
      payload: body,
    });
    expect(uploaded.statusCode).toBe(200);
    pack = uploaded.json();
    const opened = await open();
    [matter, number] = [opened.matter, opened.publicNumber];
    await step('clerk', matter, 'accept');
    const examiner = await as('examiner');
    await step('leader', matter, 'assign', { examiner: (await examiner.get('/api/session')).body.account });
  }, 60_000);
  afterAll(async () => {
    vi.restoreAllMocks();
    await served.close();
  });

  describe('every reading is a row, written before the bytes', () => {
    test('a text, looked at twice within a minute and once later', async () => {
      const examiner = await as('examiner');
      const first = await examiner.get(`/api/matters/${matter}/application`);
      expect(first.response.headers['cache-control']).toBe('private, no-store');
      expect(first.response.body).toContain(MARKER);
      const mark = first.body.reading as Record<string, string>;
      expect(mark).toMatchObject({ name: '张伟', hint: 'ex***r', drawn: true, at: nine('2026-03-02') });
      expect(mark.unit).toContain('保护中心');
      served.clock.advance(59_000);
      expect((await examiner.get(`/api/matters/${matter}/application`)).body.reading).toMatchObject({ id: mark.id });
      served.clock.advance(2_000);
      expect((await examiner.get(`/api/matters/${matter}/application`)).body.reading).not.toMatchObject({
        id: mark.id,
      });
      const rows = (await readings()).filter((row) => row.object === 'application:0');
      expect(rows.map(({ id }) => id)).toContain(mark.id);
      expect(rows).toHaveLength(2);
      expect(rows[0]).toMatchObject({ what: 'view', side: 'office', role: 'examiner', concerned: true, seq: 1 });
    });

    test('without a row there are no bytes', async () => {
      const { db } = served.house;
      const examiner = await as('examiner');
      served.clock.advance(120_000);
      const refuse = vi.spyOn(db, 'transaction').mockRejectedValueOnce(new Error('the database is full'));
      const answer = await examiner.get(`/api/matters/${matter}/application`);
      refuse.mockRestore();
      expect(answer.status).toBe(500);
      expect(answer.response.body).not.toContain(MARKER);
    });

    test('figures, findings, documents and prints', async () => {
      const applicant = await as('applicant');
      const before = (await readings()).length;
      const picture = await fileOf('applicant', 'image/jpeg');
      expect((await applicant.get(`/api/matters/${matter}/files/${picture}?shown=1`)).status).toBe(200);
      expect((await applicant.get(`/api/matters/${matter}/findings`)).status).toBe(200);
      const view = await applicant.get(`/api/matters/${matter}`);
      const [document] = view.body.documents as { id: string; verifyCode: string }[];
      expect((await applicant.get(`/api/matters/${matter}/documents/${document?.id}`)).status).toBe(200);
      expect((await applicant.post(`/api/matters/${matter}/prints`, { version: 0 })).status).toBe(200);
      const rows = (await readings()).slice(before);
      expect(rows.map(({ what, object }) => [what, object])).toEqual([
        ['view', `file:${picture}`],
        ['findings', 'findings:0'],
        ['view', `document:${document?.id}`],
        ['print', 'application:0'],
      ]);
      // The code on the paper proves it genuine; its words, which quote the text, are for those in the matter alone.
      const visitor = (await as('editor')).get(`/api/verify/${document?.verifyCode}`);
      expect((await visitor).body).toMatchObject({ model: null });
      expect((await applicant.get(`/api/verify/${document?.verifyCode}`)).body.model).not.toBeNull();
    });

    test('a copy for the office needs a reason, is recorded with it, and comes as an attachment once asked for', async () => {
      const examiner = await as('examiner');
      const file = await fileOf('examiner', 'application/octet-stream').catch(() => fileOf('examiner', 'image/tiff'));
      const url = `/api/matters/${matter}/files/${file}`;
      const opened = await served.app.inject({
        url,
        remoteAddress: examiner.address,
        headers: { cookie: examiner.cookie(), 'user-agent': 'Test/1.0', 'sec-fetch-dest': 'document' },
      });
      expect(opened.json().refusals[0].code).toBe('ZQ-SEC-002');
      expect((await examiner.post(`/api/matters/${matter}/downloads`, { file })).codes).toEqual(['ZQ-SEC-002']);
      const asked = await examiner.post(`/api/matters/${matter}/downloads`, { file, reason: '离线比对附图' });
      expect(asked.codes).toEqual([]);
      const got = await examiner.get(String(asked.body.url));
      expect(got.response.headers['content-disposition']).toMatch(/^attachment/);
      expect(got.response.headers['cache-control']).toBe('private, no-store');
      expect((await readings()).at(-1)).toMatchObject({ what: 'download', reason: '离线比对附图' });
      // The address serves nobody else, no other file, and not for ever.
      expect((await (await as('applicant')).get(String(asked.body.url))).codes).toEqual(['ZQ-SEC-003']);
      const other = await fileOf('examiner', 'image/jpeg');
      expect((await examiner.get(String(asked.body.url).replace(file, other))).codes).toEqual(['ZQ-SEC-003']);
      served.clock.advance(11 * 60_000);
      expect((await examiner.get(String(asked.body.url))).codes).toEqual(['ZQ-SEC-003']);
    });

    test('reports bear the mark of whoever asked: PDF, Word and JSON', async () => {
      const examiner = await as('examiner');
      const report = async (format: string) => {
        const asked = await examiner.post(`/api/matters/${matter}/reports`, { format, reason: '内部讨论' });
        expect(asked.codes).toEqual([]);
        const { response } = await examiner.get(String(asked.body.url));
        expect(response.headers['content-disposition']).toMatch(/^attachment/);
        return { bytes: response.rawPayload, id: (asked.body.reading as { id: string }).id };
      };
      const pdf = await report('pdf');
      const { pages } = await readPdf(new Uint8Array(pdf.bytes));
      for (const page of pages)
        expect(page.pieces.map((piece) => piece.text).join('')).toContain(pdf.id.slice(-8).toUpperCase());
      const docx = await report('docx');
      const parts = unzipSync(docx.bytes);
      const heads = Object.keys(parts).filter((name) => /word\/(header|footer)\d*\.xml/.test(name));
      expect(heads.length).toBeGreaterThanOrEqual(2);
      for (const head of heads) expect(strFromU8(parts[head]!)).toContain('张伟 ex***r');
      const json = await report('json');
      expect(JSON.parse(json.bytes.toString()).reading.id).toBe(json.id);
    });

    test('who may see the log: the parties without names of staff, leader and auditor with them, nobody else', async () => {
      const own = await (await as('applicant')).get(`/api/matters/${matter}/readings`);
      const rows = own.body.rows as { side: string; name: string; role: { zh: string }; reason: string | null }[];
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) expect(row.side === 'office' ? row.name === '' : row.name !== '').toBe(true);
      expect(rows.find((row) => row.reason === '离线比对附图')?.role.zh).toBe('预审员');
      const leader = await (await as('leader')).get(`/api/matters/${matter}/readings`);
      expect(JSON.stringify(leader.body)).toContain('张伟');
      const csv = await (await as('auditor')).get(`/api/matters/${matter}/readings.csv`);
      expect(csv.response.headers['content-type']).toMatch(/^text\/csv/);
      expect(csv.response.body).toContain('离线比对附图');
      for (const login of ['examiner', 'clerk', 'applicant2', 'bank', 'editor'])
        expect((await (await as(login)).get(`/api/matters/${matter}/readings`)).status).toBe(404);
    });

    test('colleagues who neither hold it nor are to act next read nothing without leave', async () => {
      const before = await readings();
      for (const login of ['leader', 'reviewer', 'clerk']) {
        const who = await as(login);
        for (const path of ['application', 'findings']) {
          const answer = await who.get(`/api/matters/${matter}/${path}`);
          expect(answer.codes, `${login} ${path}`).toEqual(['ZQ-SEC-009']);
        }
        const report = await who.post(`/api/matters/${matter}/reports`, { format: 'pdf', reason: '看看' });
        expect(report.status, login).toBeGreaterThanOrEqual(400);
      }
      expect(await readings()).toHaveLength(before.length);
    });

    test('a hash seen at work opens nothing through a draft of one’s own; the uploader and the party read theirs', async () => {
      const path = async (login: string) => {
        const who = await as(login);
        const id = `draft-hash-${login}`;
        await who.call('PUT', `/api/drafts/${id}`, { seq: 0, data: { values: { package: pack } } });
        const answer = await who.get(`/api/drafts/${id}/application/package`);
        await who.call('DELETE', `/api/drafts/${id}`);
        return answer;
      };
      for (const login of ['examiner', 'leader', 'applicant2']) {
        const answer = await path(login);
        expect(answer.status, login).toBe(404);
        expect(answer.response.body).not.toContain(MARKER);
      }
      // The colleague of the same company, who did not upload it.
      for (const login of ['applicant', 'member']) expect((await path(login)).status, login).toBe(200);
    });

    test('nor can it be handed in by somebody else, whole or in parts', async () => {
      const before = await readings();
      for (const named of [pack, { ...pack, textSha256: 'e'.repeat(64) }, { ...pack, files: [] }]) {
        const answer = await (await as('applicant2')).post('/api/procedures/pre-examination/request/open', {
          requestId: `theft-${++next}-xxxx`,
          action: 'submit',
          site: 'protection-centre',
          input: { ...requestInput(), package: named },
        });
        expect(answer.codes).toEqual(['ZQ-FIL-017']);
      }
      expect(await readings()).toHaveLength(before.length);
    });

    test('the log of the house marks what is unusual, and tells no title and no file name', async () => {
      served.clock.set(nine('2026-03-08'));
      const reviewer = await demoActor(served.house, 'reviewer');
      const leave = {
        matter,
        account: reviewer.account,
        from: plainDate('2026-03-08'),
        until: plainDate('2026-03-08'),
      };
      await served.house.db.transaction((tx) =>
        grantReading(served.house, tx, { account: 'leader', name: '巴特尔' }, { ...leave, reason: '质量抽检' }),
      );
      await (await as('reviewer')).get(`/api/matters/${matter}/application`);
      const answer = await (await as('auditor')).get('/api/readings?from=2026-03-08&to=2026-03-08&unusual=true');
      expect(answer.body).toMatchObject({ total: 1, marked: { 'not-concerned': 1, 'out-of-hours': 1 } });
      const [row] = answer.body.rows as { name: string; number: string; unusual: string[] }[];
      expect(row).toMatchObject({ name: '周静', number, unusual: ['not-concerned', 'out-of-hours'] });
      const all = await (await as('leader')).get('/api/readings?from=2026-03-01&to=2026-03-31&size=500');
      expect(JSON.stringify(all.body)).not.toMatch(/提取装置|\.jpg|\.zip/);
      expect((await (await as('examiner')).get('/api/readings')).codes).toEqual(['ZQ-ACC-022']);
      served.clock.set(nine('2026-03-09'));
    });
  });

  describe('the text stays among those it concerns', () => {
    test('no route tells anything of it to anybody else', async (context) => {
      if (given.kind === 'postgres') return context.skip('the routes are the same; walked once, on PGlite');
      const routes = routesOf(served.app.printRoutes({ commonPrefix: false }));
      expect(routes.length).toBeGreaterThan(60);
      const spec = (await (await as('applicant2')).get('/api/openapi.json')).body as { paths?: Record<string, object> };
      const view = (await (await as('leader')).get(`/api/matters/${matter}`)).body;
      const file = await fileOf('applicant', 'image/jpeg');
      const reading = (await readings()).at(-1)!.id;
      const [document] = view.documents as { id: string; verifyCode: string }[];
      const values: Record<string, string> = {
        id: matter,
        file,
        document: document!.id,
        code: document!.verifyCode,
        ticket: reading,
        slice: 'pre-examination',
        name: 'request',
        version: 'current',
        field: 'package',
        action: 'withdraw',
        end: 'decline',
      };
      const addressOf = (path: string) => path.replace(/[:{](\w+)\}?/g, (_, key: string) => values[key] ?? matter);
      const wanted = new Set(
        [
          ...routes.map(({ method, path }) => `${method} ${addressOf(path)}`),
          ...Object.keys(spec.paths ?? {}).map((path) => `POST ${addressOf(path)}`),
        ].filter((one) => !/sign-(in|out)|\/session|totp|oidc|\*/.test(one)),
      );
      const strangers = ['applicant2', 'bank', 'pledge', 'filing', 'handler', 'head', 'superior', 'editor', 'admin'];
      // These see the matter, but neither hold it nor are to act next.
      const colleagues = ['leader', 'reviewer', 'clerk', 'auditor'];
      const before = await readings();
      const named = new RegExp([matter, document!.verifyCode, document!.id].join('|'));
      let asked = 0;
      for (const login of ['a visitor', ...strangers, ...colleagues]) {
        const who = login === 'a visitor' ? new Browser(served.app) : await as(login);
        for (const [nth, one] of [...wanted].entries()) {
          const [method = 'GET', url = ''] = one.split(' ');
          // What names nothing answers everybody alike, or by the hat: two strangers of unlike hats are enough there.
          if (!named.test(url) && !['a visitor', 'applicant2', 'superior'].includes(login)) continue;
          if (colleagues.includes(login) && method !== 'GET') continue;
          // Those of one kind of hat share the work: each route is tried by every third of them, all of them try some.
          const shared = !['a visitor', 'applicant2', 'superior', ...colleagues].includes(login);
          if ((shared || url.includes('/actions/')) && (nth + strangers.indexOf(login)) % 3 !== 0) continue;
          const answer = await who.call(method as 'GET', url, method === 'GET' ? undefined : probe(view.seq));
          asked++;
          const said = `${one} as ${login}: ${answer.status}`;
          expect(answer.response.body.includes(MARKER), said).toBe(false);
          if (colleagues.includes(login)) continue;
          // Not even that there is such an application.
          expect(/沙棘籽油低温提取装置/.test(answer.response.body.replace(/"examples?":/g, '')), said).toBe(false);
          if (url.startsWith('/api/matters/')) expect([401, 403, 404, 410, 422], said).toContain(answer.status);
        }
      }
      expect(asked).toBeGreaterThan(250);
      // Official documents are open to the office; nothing else was.
      const after = (await readings()).slice(before.length);
      expect(after.every((row) => row.side === 'office' && row.object.startsWith('document:'))).toBe(true);
      expect((await (await as('applicant')).get(`/api/matters/${matter}`)).body.seq).toBe(view.seq);
    }, 60_000);

    test('no column of any table holds a word of it, nor a search, a message, an address or a line of the log', async () => {
      const applicant = await as('applicant');
      expect((await applicant.get(`/api/matters?q=${encodeURIComponent(MARKER)}`)).body.total).toBe(0);
      const status = await (await as('bank')).get(`/api/status?number=${number}&last4=018C`);
      expect(status.status).toBe(200);
      expect(status.response.body).not.toContain('沙棘');
      expect(await columnsWith(served, MARKER)).toEqual([]);
      // A draft may hold it, since that is where it is written.
      await (await as('applicant')).call('PUT', '/api/drafts/draft-marker-1', {
        seq: 0,
        procedure: 'pre-examination/request',
        matter,
        data: { values: { text: `一种${MARKER}` } },
      });
      expect(await columnsWith(served, MARKER)).toEqual(['draft.data']);
      expect(addresses.filter((one) => decodeURIComponent(one).includes(MARKER))).toEqual([
        `/api/matters?q=${encodeURIComponent(MARKER)}`,
      ]);
      // There was something to log: the refused write above.
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.join('\n')).not.toContain(MARKER);
      expect(lines.join('\n')).not.toContain('沙棘');
    });

    test('nothing left this process during all of it', () => {
      expect(outgoing).toEqual([]);
    });
  });

  describe('keeping and destroying', () => {
    const inStore = async () => (await Promise.all(sizes())).filter((size) => size !== undefined).length;
    const sizes = () =>
      [pack.textSha256, ...pack.files.map(({ sha256 }) => sha256)].map((one) => served.files.size(one));
    const due = async (login: string) =>
      (
        (await (await as(login)).get('/api/retention')).body.rows as { matter: string; due: boolean; dueOn: string }[]
      ).find((row) => row.matter === matter);
    const propose = async (reason = '保存期限届满') =>
      (await (await as('leader')).post('/api/retention/proposals', { matters: [matter], reason })).body
        .results as unknown as Result[];
    const confirm = async (login: string, proposal: string) =>
      (await (await as(login)).post('/api/retention/confirmations', { proposals: [proposal], reason: '已核对' })).body
        .results as unknown as Result[];
    interface Result {
      ok: boolean;
      id: string;
      certificate: string;
      removed: number;
      kept: number;
      refusals: { code: string }[];
    }
    let twin: string;
    let proposal: string;

    test('not before the matter is closed and its time is over, and not while a hold stands', async () => {
      twin = (await open('applicant', { title: '另一件' })).matter;
      expect((await propose())[0]?.refusals[0]?.code).toBe('ZQ-SEC-004');
      await step('applicant', matter, 'withdraw', { reason: '技术方案调整' });
      expect(await due('leader')).toMatchObject({ due: false, dueOn: '2026-09-09' });
      expect((await propose())[0]?.refusals[0]?.code).toBe('ZQ-SEC-004');
      served.clock.set(nine('2026-09-09'));
      expect(await due('leader')).toMatchObject({ due: true });
      expect(await tellLeaders(served.house)).toBe(1);
      expect(await tellLeaders(served.house)).toBe(0);
      const hold = await (await as('auditor')).post('/api/retention/holds', {
        matter,
        kind: 'dispute',
        reason: '权属争议待决',
      });
      expect((await propose())[0]?.refusals[0]?.code).toBe('ZQ-SEC-005');
      await (await as('leader')).post(`/api/retention/acts/${hold.body.id}/lift`, { reason: '争议已结' });
      // A matter that is still open and names it holds it by itself.
      const other = { ...pack, textSha256: 'c'.repeat(64), files: [{ ...pack.files[0], sha256: 'd'.repeat(64) }] };
      const naming = (await open('applicant', { title: `${number} 的后续`, package: other })).matter;
      expect((await propose())[0]?.refusals[0]?.code).toBe('ZQ-SEC-005');
      await step('applicant', naming, 'withdraw', { reason: '不再申请' });
      for (const login of ['examiner', 'applicant', 'clerk', 'admin'])
        expect(
          (await (await as(login)).post('/api/retention/proposals', { matters: [matter], reason: 'xx' })).codes,
        ).toEqual(['ZQ-ACC-022']);
    });

    test('two persons: the proposer cannot confirm, an outsider cannot either', async () => {
      const [proposed] = await propose();
      expect(proposed).toMatchObject({ ok: true });
      proposal = (await served.house.db.kysely
        .selectFrom('text_retention_act')
        .select('id')
        .where('act', '=', 'propose')
        .executeTakeFirstOrThrow())!.id;
      expect((await propose())[0]?.refusals[0]?.code).toBe('ZQ-SEC-006');
      expect((await confirm('leader', proposal))[0]?.refusals[0]?.code).toBe('ZQ-SEC-007');
      const clerk = await demoActor(served.house, 'clerk');
      const refused = await confirmDestruction(served.house, served.files, clerk, proposal, '已核对');
      expect(refused.ok).toBe(false);
      expect(await inStore()).toBe(1 + pack.files.length);
    });

    test('what another living matter holds stays; drafts and what was derived go; the record says all of it', async () => {
      onDestruction('test-print', async () => 2);
      const [done] = await confirm('auditor', proposal);
      expect(done).toMatchObject({ ok: true, removed: 0, kept: 1 + pack.files.length });
      expect(await inStore()).toBe(1 + pack.files.length);
      const row = await served.house.db.kysely.selectFrom('text_destruction').selectAll().executeTakeFirstOrThrow();
      expect(row).toMatchObject({ public_number: number, proposed_name: '巴特尔', confirmed_name: '郑洁', drafts: 1 });
      expect(row.derived).toMatchObject({ 'test-print': 2, 'text-print': 1 });
      expect(await unfinishedDestructions(served.house)).toEqual([]);
      expect(await columnsWith(served, MARKER)).toEqual([]);
      // The twin still reads its text.
      expect((await (await as('applicant')).get(`/api/matters/${twin}/application`)).status).toBe(200);
    });

    test('reading says what happened, when and on whose order; the record and the documents stay', async () => {
      const applicant = await as('applicant');
      for (const path of ['application', 'findings']) {
        const answer = await applicant.get(`/api/matters/${matter}/${path}`);
        expect(answer.status).toBe(410);
        const [refusal] = answer.body.refusals as unknown as { why: { zh: string }; what: { zh: string } }[];
        expect(refusal?.what.zh).toContain('2026-09-09');
        expect(refusal?.why.zh).toMatch(/巴特尔.*郑洁.*XH2026-0001/);
      }
      const view = await applicant.get(`/api/matters/${matter}`);
      const [document] = view.body.documents as { id: string }[];
      expect((await applicant.get(`/api/matters/${matter}/documents/${document?.id}`)).status).toBe(200);
      const pdf = await applicant.get(`/api/matters/${matter}/destruction.pdf`);
      const { text } = await readPdf(new Uint8Array(pdf.response.rawPayload));
      for (const word of ['XH2026-0001', number, '巴特尔', '郑洁', '保存期限届满'])
        expect(text.replace(/\s/g, '')).toContain(word);
      const { verify_code } = await served.house.db.kysely
        .selectFrom('text_destruction')
        .select('verify_code')
        .executeTakeFirstOrThrow();
      expect((await (await as('bank')).get(`/api/verify/${verify_code}`)).body.number).toBe('XH2026-0001');
    });

    test('uploads that nobody handed in go after a while; what a matter or a draft names stays', async () => {
      const loose = await served.files.put(strToU8(`${MARKER} never handed in`), 'text/plain');
      const drafted = await served.files.put(strToU8(`${MARKER} in a draft`), 'text/plain');
      await (await as('applicant')).call('PUT', '/api/drafts/draft-loose-1', {
        seq: 0,
        data: { values: { package: { textSha256: drafted } } },
      });
      expect(await removeLoose(served.house, served.files)).toBe(0);
      const before = await inStore();
      served.clock.set(nine('2027-03-09'));
      expect(await removeLoose(served.house, served.files)).toBeGreaterThanOrEqual(1);
      expect(await served.files.size(loose)).toBeUndefined();
      expect(await served.files.size(drafted)).toBeGreaterThan(0);
      expect(await inStore()).toBe(before);
      served.clock.set(nine('2026-09-09'));
    });

    test('the last holder gone, the contents leave the store; the logs still verify and fold', async () => {
      await step('applicant', twin, 'withdraw', { reason: '不再申请' });
      served.clock.set(nine('2027-03-10'));
      matter = twin;
      expect(await propose()).toMatchObject([{ ok: true }]);
      const standing = await served.house.db.kysely
        .selectFrom('text_retention_act')
        .select('id')
        .where('matter_id', '=', twin)
        .where('act', '=', 'propose')
        .executeTakeFirstOrThrow();
      const [done] = await confirm('auditor', standing.id);
      expect(done).toMatchObject({ ok: true, removed: 1 + pack.files.length, kept: 0 });
      expect(await inStore()).toBe(0);
      expect(await verifyAudit(served.house)).toMatchObject({ ok: true });
      expect(await recompute(served.house, { check: true })).toMatchObject({ ok: true });
      const rows = (await (await as('auditor')).get('/api/destructions')).body.rows as unknown as { doneAt: string }[];
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row.doneAt).not.toBeNull();
      await expect(served.house.db.kysely.deleteFrom('text_destruction').execute()).rejects.toThrow(/append-only/);
    });
  });
});

/** Every route the server answers, from the server itself. */
function routesOf(tree: string): { method: string; path: string }[] {
  const found: { method: string; path: string }[] = [];
  const stack: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([\s│]*)(?:├──|└──) (\S+)(?: \(([^)]+)\))?/.exec(line);
    if (!match) continue;
    const depth = match[1]!.length / 4;
    stack[depth] = match[2]!;
    stack.length = depth + 1;
    for (const method of (match[3] ?? '').split(', ').filter((one) => /^(GET|POST|PUT|DELETE)$/.test(one)))
      found.push({ method, path: stack.join('') });
  }
  return found.filter(({ path }) => path.startsWith('/api/'));
}

const probe = (seq: unknown) => ({ requestId: 'probe-12345678', expectedSeq: seq, input: {}, seq: 0, data: {} });

/** Text, JSON and list columns anywhere in the database in which the words stand. */
async function columnsWith(served: ServedHouse, words: string): Promise<string[]> {
  const queries = served.house.db.kysely;
  const { rows } = await sql<{ table_schema: string; table_name: string; column_name: string }>`
    select table_schema, table_name, column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and udt_name in ('text', 'varchar', 'json', 'jsonb', '_text', 'bytea') order by 1, 2, 3`.execute(queries);
  expect(rows.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const { table_schema, table_name, column_name } of rows) {
    const hit = await sql`select 1 from ${sql.table(`${table_schema}.${table_name}`)} t
      where t.${sql.ref(column_name)}::text like ${`%${words}%`} limit 1`.execute(queries);
    if (hit.rows.length > 0) found.push(`${table_name}.${column_name}`);
  }
  return found;
}
