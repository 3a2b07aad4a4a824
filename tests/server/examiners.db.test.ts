import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AllocationView } from '#apps/core/centre/allocation.ts';
import type { RollEntry, RollVersion } from '#apps/core/centre/examiner-roll.ts';
import type { Phrase } from '#apps/core/centre/phrases.ts';
import { importRows } from '#apps/core/imports.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { COMPANY, nine, requestInput } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from './served.ts';

withDatabases((given) => {
  let served: ServedHouse;
  let leader: Browser;
  let examiner: Browser;
  let applicant: Browser;
  let next = 0;
  beforeAll(async () => {
    served = await serveHouse(given.db);
    leader = await served.as('leader');
    examiner = await served.as('examiner');
    applicant = await served.as('applicant');
  });
  afterAll(() => served.close());

  /** A case that was accepted and waits for allocation. */
  const accepted = async (title: string): Promise<string> => {
    const opened = await applicant.post('/api/procedures/pre-examination/request/open', {
      requestId: `alloc-open-${++next}`,
      action: 'submit',
      site: 'protection-centre',
      input: { ...requestInput(), title, package: { ...requestInput().package, title } },
    });
    expect(opened.codes).toEqual([]);
    const clerk = await served.as('clerk');
    const matter = String(opened.body.matter);
    const done = await clerk.post(`/api/matters/${matter}/actions/accept`, {
      requestId: `alloc-accept-${next}`,
      expectedSeq: opened.body.seq,
      input: {},
    });
    expect(done.codes).toEqual([]);
    return matter;
  };
  const assign = async (matter: string, account: string, reason: string) => {
    const view = await leader.get(`/api/matters/${matter}`);
    return leader.post(`/api/matters/${matter}/actions/assign`, {
      requestId: `alloc-assign-${++next}`,
      expectedSeq: view.body.seq,
      input: { examiner: account, reason },
    });
  };
  const view = async (from?: string): Promise<AllocationView> => {
    const answer = await leader.get(`/api/allocation${from ? `?from=${from}` : ''}`);
    expect(answer.codes).toEqual([]);
    return answer.body as unknown as AllocationView;
  };
  const roll = async (): Promise<RollEntry[]> => (await leader.get('/api/examiners')).body as unknown as RollEntry[];
  const named = async (name: string): Promise<RollEntry> => (await roll()).find((one) => one.name === name)!;

  test('the roll is kept by the head of the centre, with its history; an examiner declares for himself', async () => {
    const before = await named('张伟');
    expect(before).toMatchObject({ listed: false, dailyPoints: 6, weight: 100 });
    const words = { source: '岗位说明', state: 'active', languages: [], absences: [], conflicts: [] };
    const entered = await leader.call('PUT', `/api/examiners/${before.account}`, {
      ...words,
      ipc: ['C11B'],
      kinds: [],
      dailyPoints: 4,
      weight: 100,
    });
    expect(entered.codes).toEqual([]);
    const declared = await examiner.post('/api/examiners/me/conflicts', {
      code: COMPANY.code,
      reason: '曾在该公司任职',
    });
    expect(declared.body).toMatchObject({ dailyPoints: 4, conflicts: [{ code: COMPANY.code, own: true }] });
    expect((await examiner.post('/api/examiners/me/conflicts', { code: 'nonsense', reason: '曾任职' })).status).toBe(
      422,
    );
    expect((await examiner.post('/api/examiners/me/absences', { from: '2026-03-10', to: '2026-03-09' })).status).toBe(
      422,
    );
    const away = await examiner.post('/api/examiners/me/absences', {
      from: '2026-03-12',
      to: '2026-03-13',
      reason: '培训',
    });
    expect(away.codes).toEqual([]);

    const history = (await leader.get(`/api/examiners/${before.account}/history`)).body as unknown as RollVersion[];
    expect(history.map((one) => [one.source, one.by, one.supersededAt === null])).toEqual([
      ['预审员名册：本人申报不在岗', '张伟', true],
      ['预审员名册：本人申报回避', '张伟', false],
      ['预审员名册：岗位说明', '巴特尔', false],
    ]);
    // Nobody else may read it or change it.
    expect((await examiner.get('/api/examiners')).status).toBe(403);
    expect(
      (
        await examiner.call('PUT', `/api/examiners/${before.account}`, {
          ...words,
          ipc: [],
          kinds: [],
          dailyPoints: 1,
          weight: 1,
        })
      ).status,
    ).toBe(403);
    expect((await applicant.get('/api/examiners/me')).status).toBe(403);
    expect((await applicant.get('/api/allocation')).status).toBe(403);
  });

  test('a queue is proposed with reasons; a conflict is refused by the engine, too', async () => {
    const matter = await accepted('一种沙棘籽油低温提取装置');
    const { cases, optimal } = await view();
    const row = cases.find((one) => one.id === matter)!;
    const [zhang, wuyun] = [await named('张伟'), await named('乌云')];
    expect(optimal).toBe(true);
    expect(row).toMatchObject({
      kind: 'invention',
      symbol: 'C11B 1/04',
      proposal: { account: wuyun.account, over: 0 },
    });
    const excluded = row.ranking.candidates.find((one) => one.account === zhang.account)!;
    expect(excluded).toMatchObject({ eligible: false });
    expect(excluded.reasons[0]!.zh).toContain('曾在该公司任职');

    const refused = await assign(matter, zhang.account, '试一试');
    expect(refused.codes).toEqual(['ZQ-MAT-011']);
    expect((await assign(matter, wuyun.account, row.proposal.reason.zh)).codes).toEqual([]);
    expect((await view()).cases.some((one) => one.id === matter)).toBe(false);

    // The same filing again: whoever examined it before is preferred, and the reason names the case.
    const again = await accepted('一种沙棘籽油低温提取装置');
    const later = (await view()).cases.find((one) => one.id === again)!;
    expect(later.proposal.reason.zh).toContain('审查过同一申请人的同名前案');
    const one = (await leader.get(`/api/allocation/matters/${again}`))
      .body as unknown as AllocationView['cases'][0]['ranking'];
    expect(one.candidates.map((each) => each.account)).toEqual(later.ranking.candidates.map((each) => each.account));

    // The queue tells rounds and the working days the office has used: from Monday to Wednesday, two.
    served.clock.set(nine('2026-03-04'));
    const facts = (await leader.get('/api/queue-facts?procedure=pre-examination/request')).body;
    expect((facts as unknown as { id: string }[]).find((each) => each.id === matter)).toEqual({
      id: matter,
      rounds: 0,
      daysUsed: 2,
    });

    // What lies with somebody who falls ill is shared out among the others.
    const open = await view(wuyun.account);
    expect(open.cases.map((each) => each.id)).toEqual([matter]);
    expect(open.cases[0]!.ranking.candidates.map((each) => each.account)).not.toContain(wuyun.account);
    expect(open.cases[0]!.proposal.account).toBeNull();
  });

  test('phrases: own, proposed, shared; ordered by use', async () => {
    const second = await served.as('examiner2');
    const list = async (who: Browser) => (await who.get('/api/phrases')).body as unknown as Phrase[];
    const make = async (title: string) =>
      String(
        (
          await examiner.post('/api/phrases', {
            title,
            text: '权利要求{claim}中的“{feature}”不清楚。',
            basis: '专利法第26条第4款',
            part: 'claims',
          })
        ).body.id,
      );
    const [a, b] = [await make('不清楚'), await make('缺少引用基础')];
    expect((await list(second)).length).toBe(0);
    expect((await second.post(`/api/phrases/${a}/move`, { to: 'proposed' })).status).toBe(403);
    expect((await second.post(`/api/phrases/${a}/use`, {})).status).toBe(404);
    for (const id of [a, b])
      expect((await examiner.post(`/api/phrases/${id}/move`, { to: 'proposed' })).codes).toEqual([]);
    expect((await list(leader)).map((one) => one.standing)).toEqual(['proposed', 'proposed']);
    expect((await examiner.post(`/api/phrases/${a}/decide`, { share: true })).status).toBe(403);
    expect((await leader.post(`/api/phrases/${a}/decide`, { share: true })).codes).toEqual([]);
    expect((await leader.post(`/api/phrases/${b}/decide`, { share: false })).status).toBe(422);
    expect((await leader.post(`/api/phrases/${b}/decide`, { share: false, reason: '用语过于笼统' })).codes).toEqual([]);
    expect((await list(second)).map((one) => one.id)).toEqual([a]);
    for (let n = 0; n < 2; n++) await examiner.post(`/api/phrases/${b}/use`, {});
    expect((await list(examiner)).map((one) => [one.id, one.uses, one.standing, one.reason])).toEqual([
      [b, 2, 'own', '用语过于笼统'],
      [a, 0, 'shared', null],
    ]);
    // Other words for a shared one have to be approved again.
    await examiner.call('PUT', `/api/phrases/${a}`, { title: '不清楚', text: '另一种写法。' });
    expect((await list(second)).length).toBe(0);
  });

  test('prior art is searched by POST in the register, and a query that cannot be read says where', async () => {
    const patent = served.house.catalogue.registers.get('patent')!;
    const row = (no: string, title: string, ipc: string, filed: string) => ({
      key: no,
      state: 'in-force',
      validFrom: plainDate(filed),
      fields: {
        application_no: no,
        title,
        kind: 'invention',
        status: 'granted',
        owner_name: '某公司',
        ipc: [ipc],
        filed_on: plainDate(filed),
        granted_on: plainDate(filed),
      },
    });
    await served.house.db.transaction((tx) =>
      importRows(served.house, tx, patent, 'test', 'test', [
        row('202110000001.1', '一种沙棘籽油压榨装置', 'C11B 1/06', '2021-03-02'),
        row('202110000002.2', '沙棘果汁的制备方法', 'A23L 2/02', '2022-03-02'),
        row('202110000003.3', '一种100%_压榨装置', 'C11B 1/06', '2023-03-02'),
      ]),
    );
    const search = async (query: string, who = examiner) => who.post('/api/prior-art/search', { query });
    const numbers = async (query: string) =>
      ((await search(query)).body.hits as unknown as { number: string }[]).map((one) => one.number.slice(8, 12));
    expect(await numbers('TI=(沙棘籽油 OR 压榨装置) AND IPC=C11B')).toEqual(['0001', '0003']);
    expect(await numbers('沙棘 NOT IPC=C11B 1')).toEqual(['0002']);
    expect(await numbers('TI=100%_')).toEqual(['0003']);
    expect(await numbers('PN=CN202110000002')).toEqual(['0002']);
    const wrong = await search('TI=(沙棘');
    expect([wrong.status, wrong.codes]).toEqual([422, ['ZQ-FRM-002']]);
    expect((await search('沙棘', applicant)).status).toBe(403);
  });

  test('views of a list are kept for one person alone', async () => {
    const page = 'queue:pre-examination/request:examining';
    const save = (title: string, view: object) => examiner.post('/api/saved-views', { page, title, view });
    expect((await save('临期发明', { filter: 'amber' })).codes).toEqual([]);
    expect((await save('临期发明', { filter: 'red' })).codes).toEqual([]);
    const list = async (who: Browser) =>
      (await who.get(`/api/saved-views?page=${encodeURIComponent(page)}`)).body as unknown as {
        id: string;
        view: object;
      }[];
    const [only, ...others] = await list(examiner);
    expect([only?.view, others]).toEqual([{ filter: 'red' }, []]);
    expect(await list(leader)).toEqual([]);
    await leader.call('DELETE', `/api/saved-views/${only!.id}`);
    expect((await list(examiner)).length).toBe(1);
    await examiner.call('DELETE', `/api/saved-views/${only!.id}`);
    expect(await list(examiner)).toEqual([]);
  });
});
