import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Sessions } from '#apps/server/identity/sessions.ts';
import { settingsFrom } from '#apps/server/identity/settings.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type Served, serveIdentity } from './served.ts';

withDatabases((given) => {
  let served: Served;
  beforeAll(async () => {
    served = await serveIdentity(given.db);
  });
  afterAll(() => served.close());

  const minutesLeft = (body: Record<string, unknown>) =>
    Math.round((Date.parse(String(body.endsAt)) - Date.parse(String(body.now))) / 60_000);

  describe('time-outs', () => {
    test('asking how long it lasts does not lengthen a session; doing something does', async () => {
      const browser = served.browser();
      expect(minutesLeft((await browser.signIn('clerk')).body)).toBe(30);
      served.pass(10);
      expect(minutesLeft((await browser.get('/api/session')).body)).toBe(20);
      served.pass(10);
      expect(minutesLeft((await browser.get('/api/session')).body)).toBe(10);
      expect((await browser.get('/api/sessions')).status).toBe(200);
      expect(minutesLeft((await browser.get('/api/session')).body)).toBe(30);
      served.pass(25);
      expect(minutesLeft((await browser.post('/api/session/extend')).body)).toBe(30);
    });

    test('thirty idle minutes end it', async () => {
      const browser = served.browser();
      await browser.signIn('clerk');
      served.pass(31);
      expect((await browser.get('/api/session')).body).toEqual({ signedIn: false, ended: true });
      const refused = await browser.get('/api/sessions');
      expect([refused.status, refused.codes]).toEqual([401, ['ZQ-SES-002']]);
    });

    test('twelve hours end it, however busy', async () => {
      const browser = served.browser();
      await browser.signIn('clerk');
      for (let i = 0; i < 36; i++) {
        served.pass(20);
        if (i < 35) expect((await browser.get('/api/sessions')).status).toBe(200);
      }
      expect((await browser.get('/api/sessions')).codes).toEqual(['ZQ-SES-002']);
    });
  });

  describe('the list of sessions', () => {
    test('shows device, address and time, and ends one or all others', async () => {
      const [desk, home, phone] = [served.browser(), served.browser(), served.browser()];
      home.address = '192.0.2.44';
      for (const browser of [desk, home, phone]) await browser.signIn('leader');
      const list = await desk.get('/api/sessions');
      expect(list.body).toHaveLength(3);
      expect(list.body).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ present: true, address: '203.0.113.7', device: 'Test/1.0' }),
          expect.objectContaining({ present: false, address: '192.0.2.44' }),
        ]),
      );
      const homeId = (list.body as unknown as { id: string; address: string }[]).find(
        (one) => one.address === '192.0.2.44',
      )!.id;
      // Nobody ends what is not theirs.
      const stranger = served.browser();
      await stranger.signIn('clerk');
      expect((await stranger.call('DELETE', `/api/sessions/${homeId}`)).codes).toEqual(['ZQ-ACC-012']);
      expect((await home.get('/api/sessions')).status).toBe(200);
      expect((await desk.call('DELETE', `/api/sessions/${homeId}`)).status).toBe(204);
      expect((await home.get('/api/sessions')).codes).toEqual(['ZQ-SES-002']);
      expect((await phone.post('/api/sessions/end-others')).body).toEqual({ ended: 1 });
      expect((await desk.get('/api/sessions')).codes).toEqual(['ZQ-SES-002']);
      expect((await phone.get('/api/sessions')).body).toHaveLength(1);
    });

    test('changing the password ends all other sessions', async () => {
      const [desk, other] = [served.browser(), served.browser()];
      await desk.signIn('bank');
      await other.signIn('bank');
      const next = 'another password';
      expect((await desk.post('/api/password', { password: 'wrong', next })).codes).toEqual(['ZQ-ACC-007']);
      expect((await desk.post('/api/password', { password: 'Zhiquan-2026!', next })).status).toBe(204);
      expect((await desk.get('/api/session')).body).toMatchObject({ signedIn: true });
      expect((await other.get('/api/session')).body).toEqual({ signedIn: false, ended: true });
    });
  });

  test('a request asks the database twice for who it is, a visitor’s not at all', async () => {
    const browser = served.browser();
    await browser.signIn('agent');
    let queries = 0;
    const kysely = given.db.kysely.withPlugin({
      transformQuery: ({ node }) => {
        queries++;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const settings = settingsFrom({}, served.secret, served.now);
    const sessions = new Sessions({ ...served.house, db: { ...given.db, kysely } }, settings);
    const request = (headers: Record<string, string>) =>
      ({ method: 'GET', url: '/api/matters', headers }) as unknown as FastifyRequest;
    const mine = request({ cookie: browser.cookie() });
    const kinds = (await sessions.find(mine))?.hats.map((hat) => hat.capacity.kind);
    expect(kinds).toEqual(['person', 'mandate', 'mandate', 'organisation']);
    await sessions.find(mine);
    expect(queries).toBe(2);
    expect(await sessions.find(request({}))).toBeUndefined();
    expect(queries).toBe(2);
  });
});
