import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageValue, requestInput } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from './served.ts';

let next = 0;
const id = () => `request-${String(++next).padStart(6, '0')}`;

withDatabases((given) => {
  let served: ServedHouse;
  let applicant: Browser;
  let clerk: Browser;
  beforeAll(async () => {
    served = await serveHouse(given.db);
    applicant = await served.as('applicant');
    clerk = await served.as('clerk');
  });
  afterAll(() => served.close());

  const open = (input: object, requestId = id(), who = applicant) =>
    who.post('/api/procedures/pre-examination/request/open', {
      requestId,
      action: 'submit',
      site: 'protection-centre',
      input,
    });
  const refusals = (answer: { body: Record<string, unknown> }) =>
    (answer.body.refusals ?? []) as { code: string; field?: string; what: { zh: string }; next: { zh: string } }[];

  describe('bad input is answered clearly and loses nothing', () => {
    test('an unknown code names its field and what would be right', async () => {
      const answer = await open({ ...requestInput(), mainIpc: 'I01B 1/00' });
      expect(answer.status).toBe(422);
      expect(refusals(answer).map((one) => one.field)).toEqual(['mainIpc']);
      expect(refusals(answer)[0]?.next.zh).not.toBe('');
    });

    test('a symbol outside the approved fields is refused with the fields', async () => {
      const answer = await open({ ...requestInput(), mainIpc: 'G06F 16/24' });
      expect(refusals(answer)[0]).toMatchObject({ code: 'ZQ-MAT-011', field: 'mainIpc' });
      expect(JSON.stringify(refusals(answer)[0])).toContain('C11B');
    });

    test('a field that the form does not have, and one that is missing, are named', async () => {
      const { title: _title, ...rest } = requestInput();
      const answer = await open({ ...rest, colour: 'red' });
      expect(refusals(answer).map((one) => [one.code, one.field])).toEqual([
        ['ZQ-FRM-007', 'colour'],
        ['ZQ-FRM-001', 'title'],
      ]);
    });

    test('the same submission twice is one matter with one answer', async () => {
      const requestId = id();
      const [first, second] = [await open(requestInput(), requestId), await open(requestInput(), requestId)];
      expect(first.status).toBe(200);
      expect(second.body).toEqual(first.body);
      const other = await open({ ...requestInput(), title: '另一件' }, requestId);
      expect(other.codes).toEqual(['ZQ-MAT-003']);
    });

    test('a stale form is told who acted meanwhile', async () => {
      const opened = await open(requestInput());
      const path = `/api/matters/${opened.body.matter}/actions`;
      const first = await clerk.post(`${path}/accept`, { requestId: id(), expectedSeq: 1, input: {} });
      expect(first.status).toBe(200);
      const late = await clerk.post(`${path}/refuse-acceptance`, {
        requestId: id(),
        expectedSeq: 1,
        input: { grounds: ['other'], explanation: '已过期的页面' },
      });
      expect(late.status).toBe(409);
      const stale = await applicant.post(`${path}/withdraw`, {
        requestId: id(),
        expectedSeq: 1,
        input: { reason: '不再需要' },
      });
      expect(stale.codes).toEqual(['ZQ-MAT-002']);
    });

    test.each([
      ['2026-02-30', 'ZQ-FRM-002'],
      ['2026-03-03', 'ZQ-FRM-006'],
      ['9999-99-99', 'ZQ-FRM-002'],
      ['昨天', 'ZQ-FRM-002'],
    ])('the date %s is refused', async (filedOn, code) => {
      const opened = await open(requestInput());
      const matter = String(opened.body.matter);
      const leader = await served.as('leader');
      const examiner = await served.as('examiner');
      const step = async (who: Browser, action: string, input: object) => {
        const { body } = await who.get(`/api/matters/${matter}`);
        return who.post(`/api/matters/${matter}/actions/${action}`, { requestId: id(), expectedSeq: body.seq, input });
      };
      await step(clerk, 'accept', {});
      const { body } = await leader.get(`/api/matters/${matter}/actions/assign`);
      const people = (body.people as { examiner: { account: string }[] }).examiner;
      const mine = (await examiner.get('/api/session')).body.account;
      expect(people.map((one) => one.account)).toContain(mine);
      await step(leader, 'assign', { examiner: mine });
      await step(examiner, 'classify', { mainIpc: 'C11B 1/04' });
      await step(examiner, 'pass', {});
      const answer = await step(applicant, 'file', {
        applicationNumber: '202610000001.9',
        filedOn,
        receipt: [{ name: 'a.pdf', sha256: 'd'.repeat(64), bytes: 1, mediaType: 'application/pdf' }],
        package: packageValue('c'),
      });
      expect(refusals(answer).map((one) => [one.code, one.field])).toEqual([[code, 'filedOn']]);
      const wrongNumber = await step(applicant, 'file', {
        applicationNumber: '202610000001.8',
        filedOn: '2026-03-02',
        receipt: [{ name: 'a.pdf', sha256: 'd'.repeat(64), bytes: 1, mediaType: 'application/pdf' }],
        package: packageValue('c'),
      });
      expect(refusals(wrongNumber)[0]).toMatchObject({ field: 'applicationNumber' });
    });

    test('a session that ended while typing keeps the draft, and a second window does not overwrite it', async () => {
      const typing = await served.as('member');
      const path = `/api/drafts/draft-${id()}`;
      const draft = { procedure: 'pre-examination/request', matter: null, action: 'submit' };
      // Every form begins by asking for its draft: one that was never written is no error.
      const unwritten = await typing.get(path);
      expect([unwritten.status, unwritten.body]).toEqual([200, null]);
      expect((await typing.call('PUT', path, { ...draft, seq: 0, data: { title: '写到一半' } })).body).toMatchObject({
        seq: 1,
      });
      const cookie = new Map(typing.cookies);
      await typing.post('/api/sign-out');
      for (const [name, value] of cookie) typing.cookies.set(name, value);
      const ended = await typing.call('PUT', path, { ...draft, seq: 1, data: { title: '再写一点' } });
      expect(ended.status).toBe(401);
      const again = await served.as('member');
      expect((await again.get(path)).body).toMatchObject({ seq: 1, data: { title: '写到一半' } });
      expect((await again.call('PUT', path, { ...draft, seq: 1, data: { title: '再写一点' } })).body).toMatchObject({
        seq: 2,
      });
      const stale = await again.call('PUT', path, { ...draft, seq: 1, data: { title: '旧窗口' } });
      expect(stale.codes).toEqual(['ZQ-FRM-015']);
      // To somebody else it looks like one that was never written.
      expect((await applicant.get(path)).body).toBeNull();
      expect((await again.get(path)).body).toMatchObject({ data: { title: '再写一点' } });
    });

    test('an export holds what the list holds, as a file that spreadsheets read', async () => {
      await open({ ...requestInput(), title: '=HYPERLINK("http://x")' });
      const { response } = await clerk.get('/api/matters.csv');
      const [head, ...lines] = response.body.replace('\uFEFF', '').trim().split('\r\n');
      expect(head?.split(',')).toEqual(['编号', '事项', '名称', '当事人', '状态', '期限', '更新时间']);
      expect(lines).toHaveLength(Number((await clerk.get('/api/matters')).body.total));
      expect(response.body).toContain(`"'=HYPERLINK(""http://x"")"`);
    });

    test('numbers cannot be tried one after another without an account', async () => {
      const codes: string[] = [];
      for (let n = 0; n < 31; n++) {
        const answer = await served.app.inject({
          url: '/api/status?number=YS2026-0001&last4=0000',
          remoteAddress: '198.51.100.9',
        });
        codes.push(answer.json().refusals[0].code);
      }
      expect(new Set(codes.slice(0, 30))).toEqual(new Set(['ZQ-ACC-006']));
      expect(codes.at(-1)).toBe('ZQ-ACC-009');
    });

    test('broken JSON, a wrong origin and an unknown address are answered in the house’s words', async () => {
      const broken = await served.app.inject({
        method: 'POST',
        url: '/api/sign-in',
        headers: { 'content-type': 'application/json' },
        payload: '{"login":',
      });
      expect(broken.statusCode).toBe(400);
      expect(broken.json().refusals[0].code).toMatch(/^ZQ-/);
      const foreign = await served.app.inject({
        method: 'POST',
        url: '/api/sign-out',
        headers: { origin: 'https://elsewhere.example' },
      });
      expect(foreign.json().refusals[0].code).toBe('ZQ-SES-003');
    });
  });

  describe('uploads', () => {
    const upload = async (path: string, name: string, body: Iterable<Buffer>) => {
      if (!served.app.server.listening) await served.app.listen({ port: 0, host: '127.0.0.1' });
      const { port } = served.app.server.address() as AddressInfo;
      return new Promise<{ status: number; text: string }>((resolve, reject) => {
        const request = httpRequest(
          {
            port,
            host: '127.0.0.1',
            method: 'POST',
            path,
            headers: {
              cookie: applicant.cookie(),
              'content-type': 'multipart/form-data; boundary=line',
              'user-agent': 'Test/1.0',
            },
          },
          (response) => {
            let text = '';
            response.on('data', (chunk) => {
              text += chunk;
            });
            response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
          },
        );
        request.on('error', reject);
        const parts = (function* () {
          yield Buffer.from(
            `--line\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
          );
          yield* body;
          yield Buffer.from('\r\n--line--\r\n');
        })();
        const write = () => {
          for (;;) {
            const { value, done } = parts.next();
            if (done) {
              request.end();
              return;
            }
            if (!request.write(value)) {
              request.once('drain', write);
              return;
            }
          }
        };
        write();
      });
    };

    test('a zip bomb is refused and nothing of it is kept', async () => {
      const before = await served.stored();
      const bomb = Buffer.from(zipSync({ '100001/claims.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 }));
      const answer = await upload('/api/packages', '申请文件.zip', [bomb]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(JSON.parse(answer.text).refusals[0].code).toBe('ZQ-FIL-005');
      expect(await served.stored()).toEqual({ ...before, halfWritten: 0 });
    });

    test('more than 100 MB is refused while it streams', async () => {
      const before = await served.stored();
      const block = Buffer.alloc(1024 * 1024, 1);
      const answer = await upload(
        '/api/uploads',
        'large.bin',
        Array.from({ length: 101 }, () => block),
      );
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(JSON.parse(answer.text).refusals[0].code).toBe('ZQ-FIL-001');
      expect(await served.stored()).toEqual({ ...before, halfWritten: 0 });
    });

    test.each([
      ['空文件.pdf', Buffer.alloc(0), 'ZQ-FIL-004'],
      ['图片.jpg', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'ZQ-FIL-003'],
      ['半截.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), 'ZQ-FIL-009'],
    ])('%s is refused', async (name, bytes, code) => {
      const answer = await upload('/api/uploads', name as string, [bytes as Buffer]);
      expect(JSON.parse(answer.text).refusals[0].code).toBe(code);
    });
  });
});
