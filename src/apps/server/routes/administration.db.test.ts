import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Capacity } from '#engine/access/types.ts';
import { applicant, fileEntity, officer, requestInput, type TestHouse, testHouse } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type ActRequest, act } from '../../core/act.ts';
import { calendarOf } from '../../core/calendar.ts';
import { settingsOf } from '../../core/settings.ts';
import type { Identity } from '../identity.ts';
import { Refused, sendRefusal } from '../replies.ts';
import { administrationRoutes } from './administration.ts';

type ActTarget = ActRequest['target'];

const post = (name: string): Capacity => ({
  kind: 'post',
  post: name,
  body: 'nm-centre',
  division: '150000',
  party: null,
});
const capacities: Record<string, Capacity> = {
  administrator: post('administrator'),
  auditor: post('auditor'),
  examiner: post('pre-examiner'),
  company: applicant.capacity,
  elsewhere: { kind: 'post', post: 'pre-examiner', body: 'another-centre', division: '140000', party: null },
};

/** Who asks is what this test varies; the header stands for a session. */
const identity: Identity = {
  register: async () => {},
  holdersOf: async () => [],
  find: async (request) => {
    const who = String(request.headers['x-who'] ?? '');
    const capacity = capacities[who];
    if (!capacity) return undefined;
    const hat = { id: who, capacity, label: { zh: who, en: who } };
    return { account: who, name: who, email: `${who}@example.org`, hats: [hat], hat };
  },
};

const newYear = { date: '2027-01-01', name: { zh: '元旦', en: 'New Year' } };
const statutory2027 = [
  ['2027-01-01', '元旦', "New Year's Day"],
  ['2027-02-05', '春节', 'Spring Festival'],
  ['2027-02-06', '春节', 'Spring Festival'],
  ['2027-02-07', '春节', 'Spring Festival'],
  ['2027-02-08', '春节', 'Spring Festival'],
  ['2027-04-05', '清明节', 'Qingming'],
  ['2027-05-01', '劳动节', 'Labour Day'],
  ['2027-05-02', '劳动节', 'Labour Day'],
  ['2027-06-09', '端午节', 'Dragon Boat'],
  ['2027-09-15', '中秋节', 'Mid-Autumn'],
  ['2027-10-01', '国庆节', 'National Day'],
  ['2027-10-02', '国庆节', 'National Day'],
  ['2027-10-03', '国庆节', 'National Day'],
].map(([date, zh, en]) => ({ date, name: { zh, en } }));

withDatabases((given) => {
  let here: TestHouse;
  let app: FastifyInstance;
  let close: () => Promise<void>;
  const call = (who: string, method: 'GET' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url, headers: { 'x-who': who }, ...(payload ? { payload } : {}) });

  beforeAll(async () => {
    here = await testHouse(given.db, '2026-11-20');
    app = Fastify();
    app.setErrorHandler((error, _request, reply) => {
      if (error instanceof Refused) return sendRefusal(reply, ...error.refusals);
      throw error;
    });
    administrationRoutes(app, here.house, identity);
    close = () => here.close();
  });
  afterAll(async () => {
    await app.close();
    await close();
  });

  describe('holiday notices', () => {
    test('everybody reads them, only an administrator enters them', async () => {
      const read = await call('nobody', 'GET', '/api/calendar-notices');
      expect(read.json().notices.map((one: { year: number }) => one.year)).toContain(2026);
      for (const [who, status] of [
        ['nobody', 401],
        ['company', 403],
        ['examiner', 403],
        ['auditor', 403],
      ] as const)
        expect(
          (await call(who, 'POST', '/api/calendar-notices', { year: 2027, off: [newYear], work: [] })).statusCode,
        ).toBe(status);
    });

    test('an incomplete notice is refused with each fault, a whole one counts at once', async () => {
      const incomplete = await call('administrator', 'POST', '/api/calendar-notices', {
        year: 2027,
        off: [newYear],
        work: [],
      });
      expect(incomplete.statusCode).toBe(422);
      expect(incomplete.json().refusals.length).toBeGreaterThan(3);
      const day = { date: '2027-05-03', name: { zh: '劳动节', en: 'Labour Day' } };
      const whole = await call('administrator', 'POST', '/api/calendar-notices', {
        year: 2027,
        off: [...statutory2027, day],
        work: [],
      });
      expect(whole.json(), JSON.stringify(whole.json())).toEqual({ year: 2027 });
      const calendar = await calendarOf(here.house.db, here.house.db.kysely);
      expect(calendar.years.has(2027)).toBe(true);
      const again = await call('administrator', 'POST', '/api/calendar-notices', {
        year: 2027,
        off: statutory2027,
        work: [],
      });
      expect(again.json().refusals[0]).toMatchObject({ code: 'ZQ-DAT-009', field: 'year' });
      here.clock.set(new Date(Date.parse(here.house.now()) + 1000).toISOString() as never);
      const amended = await call('administrator', 'POST', '/api/calendar-notices', {
        year: 2027,
        off: statutory2027,
        work: [],
        replace: true,
      });
      expect(amended.statusCode).toBe(201);
      const { notices } = (await call('examiner', 'GET', '/api/calendar-notices')).json();
      const entered = notices.find((one: { year: number }) => one.year === 2027);
      expect(entered).toMatchObject({ source: 'administrator', by: 'administrator' });
      expect(entered.off).toHaveLength(statutory2027.length);
    });
  });

  describe('settings', () => {
    const setting = (value: unknown, validFrom = '2026-12-01') => ({
      site: 'protection-centre',
      procedure: 'pre-examination/request',
      name: 'acceptance',
      value,
      validFrom,
    });

    test('a value holds from its day on, and its history is kept', async () => {
      expect((await call('examiner', 'POST', '/api/settings', setting({ unit: 'working-day', n: 3 }))).statusCode).toBe(
        403,
      );
      const done = await call('administrator', 'POST', '/api/settings', setting({ unit: 'working-day', n: 3 }));
      expect(done.statusCode, done.body).toBe(201);
      const procedure = here.house.catalogue.procedureOn('pre-examination/request', '2026-11-20' as never)!;
      const on = async (day: string) =>
        (await settingsOf(here.house, here.house.db.kysely, procedure, 'nm-centre', day as never)).acceptance;
      expect(await on('2026-11-30')).toMatchObject({ n: 2 });
      expect(await on('2026-12-01')).toEqual({ unit: 'working-day', n: 3 });
      const { settings } = (await call('examiner', 'GET', '/api/settings?site=protection-centre')).json();
      const view = settings.find((one: { name: string }) => one.name === 'acceptance');
      expect(view).toMatchObject({ kind: 'span', history: [{ validFrom: '2026-12-01', by: 'administrator' }] });
    });

    test.each([
      ['a past day', setting({ unit: 'working-day', n: 3 }, '2026-11-19'), 'validFrom'],
      ['another shape', setting(3), 'value'],
      ['no length', setting({ unit: 'working-day', n: 0 }), 'value'],
      ['an unknown unit', setting({ unit: 'moon', n: 3 }), 'value'],
    ])('%s is refused', async (_, body, field) => {
      const answer = await call('administrator', 'POST', '/api/settings', body);
      expect(answer.json().refusals[0]).toMatchObject({ field });
    });
  });

  test('the audit is for auditors and administrators', async () => {
    expect((await call('examiner', 'POST', '/api/audit/verify')).statusCode).toBe(403);
    expect((await call('auditor', 'POST', '/api/audit/verify')).json()).toMatchObject({ ok: true, matters: 0 });
  });

  test('the loads of a body are told to its own posts, with what waits and what is overdue', async () => {
    const examiner = officer('zhao', 'pre-examiner');
    await fileEntity(here.house);
    let n = 0;
    const step = async (actor: Actor, action: string, target: ActTarget, input: Record<string, unknown> = {}) => {
      const done = await act(here.house, { actor, requestId: `loads-${++n}-xx`, action, input, target });
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      return { matter: done.value.matter, expectedSeq: done.value.seq };
    };
    const place = { procedure: 'pre-examination/request', body: 'nm-centre', division: '150102' };
    const opened = await step(applicant, 'submit', place, requestInput());
    const accepted = await step(officer('li', 'acceptance-clerk'), 'accept', opened);
    await step(officer('bao', 'centre-leader'), 'assign', accepted, { examiner: examiner.account });
    const told = (await call('examiner', 'GET', '/api/loads')).json();
    expect(told).toEqual([{ account: 'zhao', name: 'zhao', open: 1, waiting: 1, overdue: 0 }]);
    here.clock.advance(40 * 24 * 3600 * 1000);
    expect((await call('examiner', 'GET', '/api/loads')).json()[0]).toMatchObject({ waiting: 1, overdue: 1 });
    expect((await call('company', 'GET', '/api/loads')).statusCode).toBe(403);
    expect((await call('elsewhere', 'GET', '/api/loads')).json()).toEqual([]);
  });

  test('a definition comes whole, and only versions that exist', async () => {
    const definition = (await call('nobody', 'GET', '/api/definitions/pre-examination/request/2026-01')).json();
    expect(definition).toMatchObject({
      id: 'pre-examination/request',
      states: { examining: { stage: 'examination' } },
    });
    expect((await call('nobody', 'GET', '/api/definitions/pre-examination/request/1999-01')).statusCode).toBe(404);
  });
});
