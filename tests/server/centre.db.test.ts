import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#apps/core/act.ts';
import { demoActor } from '#apps/core/people/demo-people.ts';
import type { Actor } from '#engine/access/types.ts';
import { commitmentTo } from '#services/pre-examination/quality-sample/index.ts';
import { applicant as company, nine, packageValue, requestInput } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from './served.ts';

const TITLE = '一种谁也不该在统计里看到的沙棘装置';
const TEXT = '权利要求3保护范围不清楚，此句不得出现在统计里';

withDatabases((given) => {
  let served: ServedHouse;
  let next = 0;
  const people: Record<string, Actor> = {};
  const cases: string[] = [];

  const sessions = new Map<string, Browser>();
  const as = async (login: string): Promise<Browser> => {
    const found = sessions.get(login) ?? (await served.as(login));
    sessions.set(login, found);
    return found;
  };

  const does = async (id: string, actor: Actor, action: string, input: Record<string, unknown> = {}) => {
    const { seq } = await served.house.db.kysely
      .selectFrom('matter')
      .select('seq')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const target = { matter: id, expectedSeq: seq };
    const done = await act(served.house, { actor, requestId: `centre-${++next}-xxxx`, action, input, target });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    return done.value;
  };
  const submitted = async () => {
    const done = await act(served.house, {
      actor: company,
      requestId: `centre-${++next}-xxxx`,
      action: 'submit',
      input: { ...requestInput(), title: TITLE },
      target: { procedure: 'pre-examination/request', body: 'nm-centre', division: '150102' },
    });
    if (!done.ok) throw new Error(JSON.stringify(done.refusals));
    cases.push(done.value.matter);
    return done.value.matter;
  };
  const examined = async (examiner: Actor) => {
    const id = await submitted();
    await does(id, people.clerk!, 'accept');
    await does(id, people.leader!, 'assign', { examiner: examiner.account, reason: '对口' });
    await does(id, examiner, 'classify', { mainIpc: 'C11B 1/04' });
    return id;
  };

  beforeAll(async () => {
    served = await serveHouse(given.db);
    for (const login of ['clerk', 'leader', 'examiner', 'examiner2', 'reviewer'])
      people[login] = await demoActor(served.house, login);
    const { examiner, examiner2, clerk } = people as Record<string, Actor>;
    for (const who of [examiner!, examiner!, examiner2!]) await does(await examined(who), who, 'pass');
    // One filed, on the fast track, with an office action that names what was not raised before.
    const filed = cases[0]!;
    await does(filed, company, 'file', {
      applicationNumber: '202610000001.9',
      filedOn: '2026-03-02',
      feesPaidOn: '2026-03-02',
      receipt: [{ name: '受理通知书.pdf', sha256: 'd'.repeat(64), bytes: 10, mediaType: 'application/pdf' }],
      package: packageValue('a'),
    });
    await does(filed, clerk!, 'request-flag');
    await does(filed, clerk!, 'record-flag', { flaggedOn: '2026-03-02' });
    await does(filed, clerk!, 'record-office-action', {
      kind: 'first',
      issuedOn: '2026-03-02',
      defects: [
        { basis: '专利法第26条第4款', part: 'claims', what: TEXT, rule: 'C-23' },
        { basis: '专利法第二十二条第三款', part: 'claims', what: TEXT },
      ],
      notice: [{ name: '通知书.pdf', sha256: 'e'.repeat(64), bytes: 10, mediaType: 'application/pdf' }],
    });
    await examined(examiner!);
    await submitted();
  });
  afterAll(() => served.close());

  test('the head of the centre sees where cases stand, and every figure opens as many rows as it counts', async () => {
    const leader = await as('leader');
    const { body } = await leader.get('/api/centre/cockpit');
    const cockpit = body as unknown as {
      total: number;
      stages: { key: string; n: number }[];
      load: { key: string; n: number }[];
      rates: Record<string, { key: string; n: number; passed: number; few: boolean }[]>;
      upcoming: { day: string; ends: { n: number }[] }[];
    };
    expect(cockpit.total).toBe(5);
    expect(cockpit.stages.filter((one) => one.n > 0).map((one) => [one.key, one.n])).toEqual([
      ['submitted', 1],
      ['examining', 1],
      ['passed', 2],
      ['office-action', 1],
    ]);
    expect(cockpit.rates.field).toMatchObject([{ key: 'C11B', n: 3, passed: 3, few: true }]);
    const asked: [figure: string, key: string, n: number][] = [
      ...cockpit.stages.map((one): [string, string, number] => ['stage', one.key, one.n]),
      ...cockpit.load.map((one): [string, string, number] => ['load', one.key, one.n]),
      ['rate-field', 'C11B', 3],
      ['league', '150100', 5],
      ['all', '', 5],
    ];
    for (const [figure, key, n] of asked) {
      const rows = await leader.get(`/api/centre/cockpit/rows?figure=${figure}&key=${key}`);
      expect([figure, key, (rows.body.rows as unknown[]).length]).toEqual([figure, key, n]);
    }
    const none = await leader.get('/api/centre/cockpit?kind=design');
    expect(none.body.total).toBe(0);
    expect((await leader.get('/api/centre/cockpit/rows?figure=nothing')).codes).toEqual(['ZQ-FRM-002']);
    expect((await leader.get('/api/centre/cockpit?from=2026-03-02&to=2026-03-01')).codes).toEqual(['ZQ-FRM-002']);
  });

  test('no answer about figures holds a title or a word of a defect', async () => {
    const leader = await as('leader');
    const office = await as('office');
    for (const who of [leader, office])
      for (const path of ['cockpit', 'cockpit/rows?figure=all', 'leagues', 'feedback']) {
        const answer = await who.get(`/api/centre/${path}`);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(JSON.stringify(answer.body)).not.toContain('沙棘');
        expect(JSON.stringify(answer.body)).not.toContain('不清楚');
      }
    expect(JSON.stringify((await office.get('/api/centre/cockpit')).body)).not.toContain(people.examiner!.account);
    expect((await office.get('/api/centre/cockpit/rows?figure=load')).codes).toEqual(['ZQ-FRM-002']);
  });

  test('nobody else learns of the figures', async () => {
    for (const login of ['agent', 'clerk', 'examiner', 'examiner2']) {
      const who = await as(login);
      for (const path of ['cockpit', 'cockpit/rows?figure=all', 'leagues', 'feedback'])
        expect([login, path, (await who.get(`/api/centre/${path}`)).codes]).toEqual([login, path, ['ZQ-ACC-001']]);
    }
    const answer = await served.app.inject({ method: 'GET', url: '/api/centre/cockpit' });
    expect(answer.statusCode).toBe(401);
  });

  test('what the national office raised later counts for the rule and the article; the public waits for enough cases', async () => {
    const leader = await as('leader');
    expect((await leader.get('/api/centre/feedback')).body).toEqual({
      cases: 1,
      rules: [{ key: 'C-23', raised: 0, later: 1, missed: 1 }],
      articles: [{ key: '专利法22.3', raised: 0, later: 1, missed: 1 }],
    });
    const told = await served.app.inject({ method: 'GET', url: '/api/rules/feedback' });
    expect(told.json()).toEqual({ cases: 0, minimum: 20, rules: [] });
  });

  test('passed cases are drawn by a sealed seed, checked by somebody else, and told to their examiner alone', async () => {
    const leader = await as('leader');
    const plan = { requestId: 'quality-0001', from: '2026-03-01', to: '2026-03-02', size: 2 };
    const committed = await leader.post('/api/centre/quality/draws', plan);
    expect(committed.body).toMatchObject({ state: 'committed' });
    expect((await leader.post('/api/centre/quality/draws', plan)).body).toEqual(committed.body);
    const before = await served.app.inject({ method: 'GET', url: '/api/quality/draws' });
    expect(before.json()).toMatchObject([{ seed: null, fits: null, size: 2 }]);
    const path = `/api/centre/quality/draws/${String(committed.body.matter)}/draw`;
    expect((await leader.post(path)).codes).not.toEqual([]);
    served.clock.set(nine('2026-03-03'));
    const clerk = await as('clerk');
    expect((await clerk.post(path)).codes).toEqual(['ZQ-MAT-004']);
    expect((await leader.post(path)).body).toMatchObject({ population: 3, opened: 2, without: [] });
    expect((await leader.post(path)).body).toMatchObject({ opened: 2 });
    const [draw] = (await served.app.inject({ method: 'GET', url: '/api/quality/draws' })).json() as {
      seed: string;
      commitment: string;
      fits: object;
      population: number;
    }[];
    expect(commitmentTo(draw!.seed)).toBe(draw!.commitment);
    expect(draw).toMatchObject({ population: 3, fits: { seed: true, sample: true, population: true } });

    // Somebody who seals a seed of his own past the house is found out by everybody.
    const seed = 'ab'.repeat(32);
    const forged = await act(served.house, {
      actor: people.leader!,
      requestId: 'own-seed-0001',
      action: 'commit',
      input: { from: '2026-01-01', to: '2026-01-31', size: 1, commitment: commitmentTo(seed) },
      target: { procedure: 'pre-examination/quality-draw', body: 'nm-centre', division: '150000' },
    });
    if (!forged.ok) throw new Error(JSON.stringify(forged.refusals));
    await does(forged.value.matter, people.leader!, 'draw', { seed, population: [], sample: [] });
    const all = await served.app.inject({ method: 'GET', url: '/api/quality/draws' });
    expect(all.json()[0]).toMatchObject({ fits: { seed: false, sample: true, population: true } });

    const listed = async (login: string) =>
      (await (await as(login)).get('/api/centre/quality')).body as unknown as {
        checks: { id: string; examiner: string; total: number | null }[];
        summary: { examiner: string; n: number }[];
        draws: unknown[];
      };
    const { checks } = await listed('leader');
    expect(new Set(checks.map((one) => one.examiner)).size).toBe(2);
    expect(await listed('reviewer')).toMatchObject({
      checks: [{ total: null }, { total: null }],
      summary: [],
      draws: [],
    });
    const own = checks.find((one) => one.examiner === people.examiner!.account)!;
    expect(await listed('examiner')).toMatchObject({ checks: [], summary: [], draws: [] });
    await does(own.id, people.reviewer!, 'score', {
      formal: 9,
      subject: 10,
      disclosure: 8,
      unity: 10,
      novelty: 8,
      classification: 9,
      remark: '检索充分。',
    });
    await does(own.id, people.leader!, 'confirm', { grade: 'good', remark: '很好。' });
    expect(await listed('examiner')).toMatchObject({
      checks: [{ id: own.id, total: 87 }],
      summary: [{ examiner: people.examiner!.account, n: 1 }],
    });
    expect(await listed('examiner2')).toMatchObject({ checks: [], summary: [] });
    expect((await clerk.get('/api/centre/quality')).codes).toEqual(['ZQ-ACC-001']);
  });
});
