import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlState } from '#adapters/postgres/index.ts';
import { requestInput } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from './served.ts';

const REASON = '“所述冷凝管”就是权利要求1中的冷凝段，本领域技术人员不会误解。';
const APPLICATION = `权利要求书
1.一种沙棘籽油低温提取装置，其特征在于，包括壳体和设于壳体内的螺旋压榨机构。
2.根据权利要求1所述的提取装置，其特征在于，所述壳体外设有夹套
说明书
一种沙棘籽油低温提取装置
技术领域
本发明涉及油脂提取技术领域。
说明书摘要
本发明公开了一种沙棘籽油低温提取装置。`;

interface Mark {
  id: string;
  rule: string;
  fingerprint: string;
  side: string;
  own: boolean;
  reason?: string;
  by?: string;
}

withDatabases((given) => {
  let served: ServedHouse;
  let next = 0;
  beforeAll(async () => {
    served = await serveHouse(given.db);
    await served.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => served.close());

  const upload = async (who: Browser, text: string) => {
    const form = new FormData();
    form.append('file', new Blob([text]), '申请文件.txt');
    const { port } = served.app.server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}/api/packages`, {
      method: 'POST',
      headers: { cookie: who.cookie(), 'user-agent': 'Test/1.0' },
      body: form,
    });
    return (await answer.json()) as Record<string, unknown> & { textSha256: string };
  };
  const draftOf = async (who: Browser, values: Record<string, unknown> = {}, matter: string | null = null) => {
    const id = `draft_test_${++next}`;
    const saved = await who.call('PUT', `/api/drafts/${id}`, {
      seq: 0,
      procedure: 'pre-examination/request',
      matter,
      action: matter ? 'reply' : 'submit',
      data: { values },
    });
    expect(saved.codes).toEqual([]);
    return id;
  };
  const fingerprint = () => (++next).toString(16).padStart(16, '0');
  const mark = (who: Browser, file: object, print: string, reason = REASON, rule = 'C-02') =>
    who.post('/api/finding-marks', { ...file, rule, fingerprint: print, reason });
  const marks = async (who: Browser, file: string): Promise<Mark[]> => {
    const answer = await who.get(`/api/finding-marks?${file}`);
    expect(answer.codes).toEqual([]);
    return answer.body.marks as unknown as Mark[];
  };
  const count = async (rule = 'C-02') => {
    const answer = await served.app.inject({ method: 'GET', url: '/api/rules/marks' });
    return (
      (answer.json() as { rule: string; falseAlarms: number }[]).find((one) => one.rule === rule)?.falseAlarms ?? 0
    );
  };
  const open = async (who: Browser, draft?: string, pack?: object, more: object = {}) => {
    const input = requestInput();
    const answer = await who.post('/api/procedures/pre-examination/request/open', {
      requestId: `marks-${++next}-xxxx`,
      action: 'submit',
      site: 'protection-centre',
      input: { ...input, ...(pack ? { package: pack } : {}), ...more },
      ...(draft ? { draft } : {}),
    });
    expect(answer.codes).toEqual([]);
    return String(answer.body.matter);
  };
  const step = async (matter: string, login: string, action: string, input: object = {}) => {
    const who = await served.as(login);
    const { body } = await who.get(`/api/matters/${matter}`);
    const requestId = `marks-${++next}-xxxx`;
    const done = await who.post(`/api/matters/${matter}/actions/${action}`, {
      requestId,
      expectedSeq: body.seq,
      input,
    });
    expect(done.codes).toEqual([]);
  };
  const assigned = async (matter: string) => {
    const examiner = await served.as('examiner');
    await step(matter, 'clerk', 'accept');
    await step(matter, 'leader', 'assign', { examiner: (await examiner.get('/api/session')).body.account });
    await step(matter, 'examiner', 'classify', { mainIpc: 'C11B 1/04' });
    return examiner;
  };

  describe('in a draft', () => {
    test('a mark is kept with its reason, once, changed by marking again, and taken back', async () => {
      const who = await served.as('applicant');
      const draft = await draftOf(who);
      const print = fingerprint();
      const before = await count();
      const first = await mark(who, { draft }, print);
      expect(first.body).toMatchObject({ rule: 'C-02', side: 'applicant', own: true, reason: REASON });
      const again = await mark(who, { draft }, print);
      expect(again.body.id).toBe(first.body.id);
      const other = await mark(who, { draft }, print, '另一个理由');
      expect(other.body.id).not.toBe(first.body.id);
      expect((await marks(who, `draft=${draft}`)).map((one) => one.reason)).toEqual(['另一个理由']);
      expect(await count()).toBe(before + 1);
      const withdraw = () => who.post(`/api/finding-marks/${other.body.id}/withdraw`);
      expect((await withdraw()).status).toBe(204);
      expect((await withdraw()).status).toBe(204);
      expect(await marks(who, `draft=${draft}`)).toEqual([]);
      expect(await count()).toBe(before);
      const rows = await given.db.kysely
        .selectFrom('finding_mark')
        .select(['act', 'reason'])
        .where('draft_id', '=', draft)
        .orderBy('id')
        .execute();
      expect(rows).toEqual([
        { act: 'mark', reason: REASON },
        { act: 'mark', reason: '另一个理由' },
        { act: 'withdraw', reason: null },
      ]);
    });

    test('two windows at once make one mark', async () => {
      const who = await served.as('applicant');
      const draft = await draftOf(who);
      const print = fingerprint();
      await Promise.all([mark(who, { draft }, print, '甲'), mark(who, { draft }, print, '乙')]);
      expect(await marks(who, `draft=${draft}`)).toHaveLength(1);
    });

    test('nobody else reads, marks or takes back, whatever their post; there is no difference to a draft that is not there', async () => {
      const who = await served.as('applicant');
      const draft = await draftOf(who);
      const made = await mark(who, { draft }, fingerprint());
      for (const login of ['member', 'applicant2', 'agent', 'examiner', 'leader', 'admin']) {
        const stranger = await served.as(login);
        const asked = await stranger.get(`/api/finding-marks?draft=${draft}`);
        const missing = await stranger.get('/api/finding-marks?draft=draft_none_such');
        expect(asked.status).toBe(404);
        expect(asked.body).toEqual(missing.body);
        expect((await mark(stranger, { draft }, fingerprint())).codes).toEqual(['ZQ-FRM-013']);
        expect((await stranger.post(`/api/finding-marks/${made.body.id}/withdraw`)).codes).toEqual(['ZQ-ACC-012']);
        expect((await stranger.get(`/api/drafts/${draft}/application/package`)).status).toBe(404);
      }
      const visitor = await served.app.inject({ method: 'GET', url: `/api/finding-marks?draft=${draft}` });
      expect(visitor.statusCode).toBe(401);
      expect(await marks(who, `draft=${draft}`)).toHaveLength(1);
    });

    test('a draft that is thrown away takes its marks along, and they count no more', async () => {
      const who = await served.as('applicant');
      const draft = await draftOf(who);
      const before = await count();
      await mark(who, { draft }, fingerprint());
      expect(await count()).toBe(before + 1);
      await who.call('DELETE', `/api/drafts/${draft}`);
      expect(await count()).toBe(before);
      // The next application that is begun in the same place starts without them.
      await who.call('PUT', `/api/drafts/${draft}`, { seq: 0, data: {} });
      expect(await marks(who, `draft=${draft}`)).toEqual([]);
    });

    test.each([
      [{ reason: '' }],
      [{ reason: '   ' }],
      [{ reason: '长'.repeat(1001) }],
      [{ rule: 'C-99' }],
      [{ rule: 'no rule' }],
      [{ fingerprint: 'not hexadecimal!' }],
      [{ matter: 'matter_x' }],
      [{ draft: undefined }],
    ])('%j is refused', async (change) => {
      const who = await served.as('applicant');
      const draft = await draftOf(who);
      const body = { draft, rule: 'C-02', fingerprint: fingerprint(), reason: REASON, ...change };
      const answer = await who.post('/api/finding-marks', body);
      expect(answer.status).toBe(422);
      expect(await marks(who, `draft=${draft}`)).toEqual([]);
    });
  });

  describe('in a matter', () => {
    test('what was marked in the draft stands in the matter, and in it alone', async () => {
      const who = await served.as('applicant');
      const draft = await draftOf(who);
      const [kept, gone] = [fingerprint(), fingerprint()];
      const before = await count();
      await mark(who, { draft }, kept);
      const second = await mark(who, { draft }, gone);
      await who.post(`/api/finding-marks/${second.body.id}/withdraw`);
      const matter = await open(who, draft);
      expect((await marks(who, `matter=${matter}`)).map((one) => [one.fingerprint, one.reason])).toEqual([
        [kept, REASON],
      ]);
      // Carried over is not said twice.
      expect(await count()).toBe(before + 1);
      await who.call('DELETE', `/api/drafts/${draft}`);
      expect(await marks(who, `matter=${matter}`)).toHaveLength(1);
      // Drafts of one kind of application bear one id: the next one has nothing to do with this matter.
      await who.call('PUT', `/api/drafts/${draft}`, { seq: 0, data: {} });
      expect(await marks(who, `draft=${draft}`)).toEqual([]);
      await mark(who, { draft }, fingerprint(), '别的申请');
      expect(JSON.stringify(await marks(who, `matter=${matter}`))).not.toContain('别的申请');
    });

    test("somebody else's draft brings nothing along", async () => {
      const who = await served.as('applicant');
      const draft = await draftOf(who);
      await mark(who, { draft }, fingerprint());
      const member = await served.as('member');
      const matter = await open(member, draft);
      expect(await marks(member, `matter=${matter}`)).toEqual([]);
      expect(await marks(who, `draft=${draft}`)).toHaveLength(1);
    });

    test('applicant and assigned examiner mark; the office reads both, the applicant the own reasons', async () => {
      const who = await served.as('applicant');
      const matter = await open(who);
      const [ours, theirs] = [fingerprint(), fingerprint()];
      expect((await mark(who, { matter }, ours)).body).toMatchObject({ side: 'applicant' });
      const clerk = await served.as('clerk');
      expect((await mark(clerk, { matter }, fingerprint())).codes).toEqual(['ZQ-ACC-022']);
      expect(await marks(clerk, `matter=${matter}`)).toHaveLength(1);
      const examiner = await assigned(matter);
      expect((await mark(examiner, { matter }, theirs, '审查员的理由')).body).toMatchObject({ side: 'examiner' });
      const read = await marks(examiner, `matter=${matter}`);
      expect(read.map((one) => [one.side, one.own, one.reason])).toEqual([
        ['applicant', false, REASON],
        ['examiner', true, '审查员的理由'],
      ]);
      const back = await marks(await served.as('member'), `matter=${matter}`);
      expect(back.map((one) => [one.side, one.reason])).toEqual([
        ['applicant', REASON],
        ['examiner', undefined],
      ]);
      expect(back[1]).not.toHaveProperty('by');
      // Each takes back only what is his own.
      expect((await who.post(`/api/finding-marks/${read[1]?.id}/withdraw`)).codes).toEqual(['ZQ-ACC-012']);
      expect((await examiner.post(`/api/finding-marks/${read[1]?.id}/withdraw`)).status).toBe(204);
      // A draft of a reply belongs to the matter's file.
      const reply = await draftOf(who, {}, matter);
      expect(await marks(who, `draft=${reply}`)).toHaveLength(1);
    });

    test('strangers find neither marks nor findings nor comparison, as if the matter were not there', async () => {
      const who = await served.as('applicant');
      const matter = await open(who, undefined, await upload(who, APPLICATION));
      const made = await mark(who, { matter }, fingerprint());
      for (const login of ['applicant2', 'examiner2', 'bank', 'handler', 'admin']) {
        const stranger = await served.as(login);
        const same = async (path: (id: string) => string) => {
          const [asked, missing] = await Promise.all([stranger.get(path(matter)), stranger.get(path('matter_none'))]);
          expect(asked.status).toBe(404);
          expect(JSON.stringify(asked.body).replaceAll(matter, '')).toBe(
            JSON.stringify(missing.body).replaceAll('matter_none', ''),
          );
        };
        await same((id) => `/api/finding-marks?matter=${id}`);
        await same((id) => `/api/matters/${id}/findings`);
        await same((id) => `/api/matters/${id}/filing`);
        expect((await mark(stranger, { matter }, fingerprint())).codes).toEqual(['ZQ-MAT-004']);
        expect((await stranger.post(`/api/finding-marks/${made.body.id}/withdraw`)).codes).toEqual(['ZQ-ACC-012']);
        // Nor does a draft of one's own that names the matter open it.
        const spy = await draftOf(stranger, {}, matter);
        expect((await stranger.get(`/api/finding-marks?draft=${spy}`)).codes).toEqual(['ZQ-MAT-004']);
      }
      expect(await marks(who, `matter=${matter}`)).toHaveLength(1);
    });

    test('an examiner who is taken off the case can no longer read or mark', async () => {
      const who = await served.as('applicant');
      const matter = await open(who);
      const examiner = await assigned(matter);
      await mark(examiner, { matter }, fingerprint());
      const other = await served.as('examiner2');
      await step(matter, 'leader', 'assign', { examiner: (await other.get('/api/session')).body.account });
      expect((await examiner.get(`/api/finding-marks?matter=${matter}`)).status).toBe(404);
      expect(await marks(other, `matter=${matter}`)).toHaveLength(1);
    });
  });

  test('the public count holds numbers only, and a person counts once for each fingerprint', async () => {
    const [who, member] = [await served.as('applicant'), await served.as('member')];
    const print = fingerprint();
    const before = await count('A-01');
    const [a, b] = [await draftOf(who), await draftOf(who)];
    await mark(who, { draft: a }, print, REASON, 'A-01');
    await mark(who, { draft: b }, print, REASON, 'A-01');
    expect(await count('A-01')).toBe(before + 1);
    await mark(member, { draft: await draftOf(member) }, print, REASON, 'A-01');
    expect(await count('A-01')).toBe(before + 2);
    const { body } = await served.app.inject({ method: 'GET', url: '/api/rules/marks' });
    for (const one of JSON.parse(body) as object[]) expect(Object.keys(one).sort()).toEqual(['falseAlarms', 'rule']);
  });

  test('rows of marks cannot be changed or removed', async () => {
    const who = await served.as('applicant');
    await mark(who, { draft: await draftOf(who) }, fingerprint());
    for (const statement of ["update finding_mark set reason = 'x'", 'delete from finding_mark'])
      expect(await given.db.exec(statement).then(() => 'done', sqlState)).toBe('ZQ001');
  });

  describe('findings and comparison of a matter', () => {
    test('each version is judged beside the one before it', async () => {
      const who = await served.as('applicant');
      const matter = await open(who, undefined, await upload(who, APPLICATION));
      const first = (await who.get(`/api/matters/${matter}/findings`)).body as unknown as Findings;
      expect(first.report.findings.map(({ rule }) => rule)).toContain('C-02');
      expect(first.before).toBeUndefined();
      expect(Object.keys(first.rules)).toContain('C-02');
      await assigned(matter);
      const opinion = { part: 'claims', place: '权利要求 2', what: '没有句号', basis: '审查指南' };
      const named = { ...opinion, rule: 'C-02', fingerprint: first.report.findings[0]!.fingerprint };
      await step(matter, 'examiner', 'issue-opinion', { findings: [named, opinion] });
      const corrected = await upload(who, APPLICATION.replace('夹套\n', '夹套。\n'));
      await step(matter, 'applicant', 'reply', {
        package: corrected,
        answers: [1, 2].map((finding) => ({ finding, answer: 'corrected' })),
      });
      const second = (await who.get(`/api/matters/${matter}/findings`)).body as unknown as Findings;
      expect(second).toMatchObject({ version: 1, before: { version: 0 } });
      expect(second.report.findings.map(({ rule }) => rule)).not.toContain('C-02');
      expect(second.before?.findings.map(({ fingerprint: print }) => print)).toContain(named.fingerprint);
    });

    test('the records give the rules what no file says: approved fields, the entity filing, what was ticked', async () => {
      const who = await served.as('applicant');
      const inField = (
        await who.get(`/api/matters/${await open(who, undefined, await upload(who, APPLICATION))}/findings`)
      ).body as unknown as Findings;
      const silent = ['P-01', 'P-02', 'P-03', 'P-04'];
      expect(inField.report.judged).toEqual(expect.arrayContaining(silent));
      expect(inField.report.findings.filter(({ rule }) => silent.includes(rule))).toEqual([]);
      const outside = await open(who, undefined, await upload(who, APPLICATION), { special: ['priority'] });
      const { report } = (await who.get(`/api/matters/${outside}/findings`)).body as unknown as Findings;
      expect(report.findings.filter(({ rule }) => silent.includes(rule)).map(({ rule }) => rule)).toEqual(['P-04']);
    });

    test('the filed text is compared with the passed one, part by part', async () => {
      const who = await served.as('applicant');
      const passed = await upload(who, APPLICATION);
      const matter = await open(who, undefined, passed);
      expect((await who.get(`/api/matters/${matter}/filing`)).body).toEqual({ compared: false });
      const examiner = await assigned(matter);
      await step(matter, 'examiner', 'pass', {});
      const filed = await upload(
        who,
        APPLICATION.replace('低温提取装置，其特征在于，包括壳体', '低温提取装置，其特征在于，包括外壳'),
      );
      await step(matter, 'applicant', 'file', {
        applicationNumber: '202610000001.9',
        filedOn: '2026-03-02',
        receipt: [{ name: '受理通知书.pdf', sha256: 'd'.repeat(64), bytes: 10, mediaType: 'application/pdf' }],
        package: filed,
      });
      const { body } = await examiner.get(`/api/matters/${matter}/filing`);
      const parts = body.parts as { part: string; equal: boolean; passedHash: string; differences: unknown[] }[];
      expect(body.compared).toBe(true);
      expect(parts.filter((one) => !one.equal).map((one) => one.part)).toEqual(['claims']);
      expect(parts.find((one) => one.part === 'claims')?.differences).toHaveLength(1);
      expect(parts.every((one) => /^[0-9a-f]{64}$/.test(one.passedHash))).toBe(true);
      expect((body.findings as { rule: string; severity: string }[]).map((one) => [one.rule, one.severity])).toEqual([
        ['P-05', 'E'],
      ]);
    });

    test('claims alone are compared as well', async () => {
      const who = await served.as('applicant');
      const claims = '权利要求书\n1.一种提取装置，其特征在于，包括壳体。\n';
      const matter = await open(who, undefined, await upload(who, claims));
      await assigned(matter);
      await step(matter, 'examiner', 'pass', {});
      await step(matter, 'applicant', 'file', {
        applicationNumber: '202610000001.9',
        filedOn: '2026-03-02',
        receipt: [{ name: '受理通知书.pdf', sha256: 'd'.repeat(64), bytes: 10, mediaType: 'application/pdf' }],
        package: await upload(who, claims.replace('壳体', '外壳')),
      });
      const { body } = await who.get(`/api/matters/${matter}/filing`);
      expect((body.findings as { rule: string }[]).map((one) => one.rule)).toEqual(['P-05']);
    });

    test('a draft gives the text of its own package, and of nothing else', async () => {
      const who = await served.as('applicant');
      const pack = await upload(who, APPLICATION);
      const draft = await draftOf(who, { package: pack, title: '一种装置' });
      const text = (await who.get(`/api/drafts/${draft}/application/package`)).body as { claims?: unknown[] };
      expect(text.claims).toHaveLength(2);
      for (const field of ['title', 'other', '__proto__', 'constructor'])
        expect((await who.get(`/api/drafts/${draft}/application/${field}`)).status).toBe(404);
    });
  });
});

interface Findings {
  version: number;
  report: { findings: { rule: string; fingerprint: string }[]; judged: string[] };
  before?: { version: number; findings: { rule: string; fingerprint: string }[] };
  rules: Record<string, unknown>;
}
