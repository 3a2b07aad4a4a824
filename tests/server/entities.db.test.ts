import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, settleMatter } from '#apps/core/act.ts';
import type { EntityHistory, EntityList } from '#apps/core/centre/entities.ts';
import type { Batch, BatchMember, MemberResult } from '#apps/core/centre/entity-batches.ts';
import type { Reviews } from '#apps/core/centre/entity-reviews.ts';
import type { Actor } from '#engine/access/types.ts';
import { COMPANY, nine, officer } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import type { Browser } from '#tests/people/served.ts';
import { type ServedHouse, serveHouse } from './served.ts';

const CODES = ['91150200MA13A0B22E', '93150523MA0QK7T383', '92150602MA0R8W2Y37'];
const nameOf = (code: string) => `样例公司${CODES.indexOf(code) + 1}`;
const company = (code: string, partyName = nameOf(code)): Actor => ({
  account: `user-${code}`,
  name: '经办人',
  capacity: { kind: 'organisation', party: `org:${code}`, partyName, admin: true },
});
const clerk = officer('c', 'acceptance-clerk');
const leader = officer('l', 'centre-leader');

const application = (code: string) => ({
  name: nameOf(code),
  creditCode: code,
  kind: 'enterprise',
  foundedOn: '2019-05-06',
  division: '150203',
  address: '=1+1 演示路',
  legalRepresentative: '王某',
  field: 'new-materials',
  ipc: [{ subclass: 'C22C' }],
  products: '稀土合金',
  rdStaff: 9,
  rdSpend: 100_00,
  insuredStaff: 20,
  researchPremises: true,
  inventions: 2,
  utilityModels: 0,
  designs: 0,
  plannedFilings: 3,
  ipManagement: true,
  contactName: '李某',
  contactPhone: '0472-1234567',
  contactEmail: 'ip@example.org',
  licence: [{ name: '执照.pdf', sha256: 'a'.repeat(64), bytes: 9, mediaType: 'application/pdf' }],
  commitment: true,
});

withDatabases((given) => {
  let served: ServedHouse;
  let desk: Browser;
  let next = 0;
  beforeAll(async () => {
    served = await serveHouse(given.db);
    desk = await served.as('clerk');
  });
  afterAll(() => served.close());

  const at = { body: 'nm-centre', division: '150000' };
  const open = async (actor: Actor, procedure: string, action: string, input: Record<string, unknown>) => {
    const target = { procedure: `pre-examination/${procedure}`, ...at };
    const done = await act(served.house, { actor, requestId: `entity-${++next}`, action, input, target });
    if (!done.ok) throw new Error(done.refusals.map((one) => `${one.what.zh}${one.why.zh}`).join(' '));
    return done.value;
  };
  const take = async (actor: Actor, matter: string, expectedSeq: number, action: string, input = {}) => {
    const request = { actor, requestId: `entity-${++next}`, action, input, target: { matter, expectedSeq } };
    const done = await act(served.house, request);
    if (!done.ok) throw new Error(done.refusals.map((one) => `${one.what.zh}${one.why.zh}`).join(' '));
    return done.value;
  };
  const get = async <T>(url: string): Promise<T> => {
    const answer = await desk.get(url);
    expect(answer.codes, url).toEqual([]);
    return answer.body as unknown as T;
  };
  const register = (query = '') => get<EntityList>(`/api/entities${query}`);

  test('a whole batch is reported and confirmed, each member with its own answer', async () => {
    const ids: { matter: string; seq: number }[] = [];
    for (const code of CODES) {
      const { matter, seq } = await open(company(code), 'entity-filing', 'submit', application(code));
      const approved = code === CODES[2] ? undefined : await take(clerk, matter, seq, 'approve');
      ids.push({ matter, seq: approved?.seq ?? seq });
    }
    const { ready } = await get<{ ready: BatchMember[] }>('/api/entity-batches');
    expect(ready.map((one) => one.code)).toEqual(CODES.slice(0, 2));

    const report = { requestId: 'report-batch-1', batch: '2026/第1批', matters: ids };
    const reported = await desk.post('/api/entity-batches/report', report);
    const results = reported.body as unknown as MemberResult[];
    expect(results.map((one) => one.done)).toEqual([true, true, false]);
    expect(results[2]!.refusals[0]!.code).toBe('ZQ-MAT-001');
    // The same request again does nothing twice and says the same of what was done.
    const again = (await desk.post('/api/entity-batches/report', report)).body as unknown as MemberResult[];
    expect(again.map((one) => one.done)).toEqual([true, true, false]);

    const { batches } = await get<{ batches: Batch[] }>('/api/entity-batches');
    expect(batches).toEqual([
      { batch: '2026/第1批', from: '2026-03-02', to: '2026-03-02', total: 2, states: { reported: 2 } },
    ]);
    const place = `?batch=${encodeURIComponent('2026/第1批')}`;
    const csv = await served.app.inject({
      url: `/api/entity-batches/members.csv${place}`,
      headers: { cookie: desk.cookie() },
    });
    expect(csv.body).toContain(`样例公司1,${CODES[0]},企业`);
    expect(csv.body).toContain("'=1+1 演示路");
    const xlsx = await served.app.inject({
      url: `/api/entity-batches/members.xlsx${place}`,
      headers: { cookie: desk.cookie() },
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(xlsx.rawPayload.buffer as ArrayBuffer);
    const [, head, first] = book.worksheets[0]!.getSheetValues() as string[][];
    expect(book.worksheets[0]!.name).toBe('2026 第1批');
    expect(head!.slice(1, 4)).toEqual(['申请编号', '名称', '统一社会信用代码']);
    expect(first!.slice(2, 4)).toEqual(['样例公司1', CODES[0]]);

    const stale = { requestId: 'confirm-batch-0', matters: ids.slice(0, 1), filedOn: '2026-03-02' };
    const late = (await desk.post('/api/entity-batches/confirm', stale)).body as unknown as MemberResult[];
    expect(late[0]!.refusals[0]!.code).toBe('ZQ-MAT-002');
    const members = await get<BatchMember[]>(`/api/entity-batches/members${place}`);
    const chosen = members.map(({ matter, seq }) => ({ matter, seq }));
    const confirm = { requestId: 'confirm-batch-1', matters: chosen, filedOn: '2026-03-02', grade: 'B' };
    const confirmed = (await desk.post('/api/entity-batches/confirm', confirm)).body as unknown as MemberResult[];
    expect(confirmed.map((one) => [one.done, one.state?.zh])).toEqual([
      [true, '已备案'],
      [true, '已备案'],
    ]);
    const all = await register();
    expect(all.counts.state).toEqual({ filed: 3 });
    const found = await register(`?q=样例&field=new-materials&grade=B&state=filed`);
    expect(found.rows.map((one) => one.code).sort()).toEqual(CODES.slice(0, 2).sort());
    expect(found.rows[0]).toMatchObject({ filedOn: '2026-03-02', batch: '2026/第1批', contact: '李某' });
  });

  test('a cancellation stands in the register with the day from which one may apply again, and can be entered over', async () => {
    const [code] = CODES as [string];
    const ruling = { behaviour: 'false-data', course: 'cancel-6', deviation: '情节较轻。', facts: '材料不实。' };
    const opened = await open(leader, 'sanction', 'propose', {
      creditCode: code,
      name: nameOf(code),
      behaviour: 'false-data',
    });
    let step = await take(leader, opened.matter, opened.seq, 'notify', ruling);
    step = await take(company(code), opened.matter, step.seq, 'waive');
    await take(leader, opened.matter, step.seq, 'decide', ruling);
    const { rows } = await register('?state=cancelled');
    expect(rows).toMatchObject([{ code, barredUntil: '2026-09-02', sanction: opened.publicNumber }]);
    await expect(open(company(code), 'entity-filing', 'submit', application(code))).rejects.toThrow(
      '2026-09-02起可以重新申请',
    );

    served.clock.set(nine('2026-09-02'));
    const anew = await open(company(code), 'entity-filing', 'submit', application(code));
    const approved = await take(clerk, anew.matter, anew.seq, 'approve');
    const sent = await take(clerk, anew.matter, approved.seq, 'report', { batch: '2026-2' });
    await take(clerk, anew.matter, sent.seq, 'confirm', { filedOn: '2026-09-02', grade: 'C' });
    const { history, entity, matters } = await get<EntityHistory>(`/api/entities/${code}`);
    expect(entity).toMatchObject({ state: 'filed', grade: 'C', barredUntil: null });
    expect(history.map((one) => [one.from, one.to, one.state, one.grade])).toEqual([
      ['2026-09-02', null, 'filed', 'C'],
      ['2026-03-02', '2026-09-01', 'cancelled', 'B'],
    ]);
    expect(matters.map((one) => one.procedure.slice(16))).toEqual(['entity-filing', 'sanction', 'entity-filing']);
  });

  test('a suspension is restored by the clock; an imported entity changes its data', async () => {
    const { code, name } = COMPANY;
    const ruling = { behaviour: 'low-pass-rate', course: 'table', facts: '合格率低。' };
    const opened = await open(leader, 'sanction', 'propose', { creditCode: code, name, behaviour: 'low-pass-rate' });
    let step = await take(leader, opened.matter, opened.seq, 'notify', ruling);
    step = await take(company(code, name), opened.matter, step.seq, 'waive');
    await take(leader, opened.matter, step.seq, 'decide', ruling);
    expect((await register('?state=suspended')).rows).toMatchObject([{ code, suspendedUntil: '2026-12-02' }]);
    const change = await open(company(code, name), 'entity-change', 'submit', { address: '新址', reason: '搬迁' });
    await take(clerk, change.matter, change.seq, 'approve');
    served.clock.set(nine('2026-12-03'));
    expect(await settleMatter(served.house, opened.matter)).toBeGreaterThan(0);
    expect((await get<EntityHistory>(`/api/entities/${code}`)).entity).toMatchObject({
      state: 'filed',
      suspendedUntil: null,
      address: '新址',
    });
  });

  test('the annual review is opened for all in one go and assessed by the formula', async () => {
    served.clock.set(nine('2027-01-11'));
    const before = await get<Reviews>('/api/entity-reviews?year=2026');
    expect(before.candidates.map((one) => one.code).sort()).toEqual([COMPANY.code, ...CODES.slice(0, 2)].sort());
    const codes = before.candidates.map((one) => one.code);
    const opening = { requestId: 'open-reviews-1', year: 2026, codes };
    const opened = (await desk.post('/api/entity-reviews/open', opening)).body as unknown as MemberResult[];
    expect(opened.every((one) => one.done)).toBe(true);
    const twice = await desk.post('/api/entity-reviews/open', { ...opening, requestId: 'open-reviews-2' });
    expect((twice.body as unknown as MemberResult[]).map((one) => one.done)).toEqual([false, false, false]);
    served.clock.set(nine('2027-01-26'));
    for (const one of opened) await settleMatter(served.house, one.matter);
    const { reviews, candidates } = await get<Reviews>('/api/entity-reviews?year=2026');
    expect(candidates).toEqual([]);
    const own = reviews.find((one) => one.code === COMPANY.code)!;
    expect(own).toMatchObject({ state: 'assessing', figures: { sanctions: 1 }, graded: { points: 40, grade: 'C' } });
    const matters = reviews.map(({ matter, seq }) => ({ matter, seq }));
    const assessed = await desk.post('/api/entity-reviews/assess', { requestId: 'assess-all-1', year: 2026, matters });
    expect((assessed.body as unknown as MemberResult[]).map((one) => one.refusals)).toEqual([[], [], []]);
    const { history } = await get<EntityHistory>(`/api/entities/${COMPANY.code}`);
    expect(history[0]).toMatchObject({ from: '2027-01-26', grade: 'C', reviewedYear: 2026 });
  });

  test('only the people of the centre see the register; everybody sees the rules', async () => {
    const applicant = await served.as('applicant');
    for (const url of ['/api/entities', '/api/entity-batches', `/api/entities/${COMPANY.code}`]) {
      expect((await applicant.get(url)).codes, url).toEqual(['ZQ-ACC-001']);
    }
    const rules = await served.app.inject({ url: '/api/entity-rules?site=protection-centre' });
    expect(rules.json()).toMatchObject({ within: { unit: 'month', n: 24 }, thresholds: { a: 85, b: 50 } });
    expect(rules.json().rows[0]).toMatchObject({ first: { value: 'warning' }, repeated: { value: 'suspend-3' } });
    const examiner = await served.as('examiner');
    expect((await examiner.get('/api/entity-reviews?year=2026')).codes).toEqual(['ZQ-ACC-001']);
  });
});
