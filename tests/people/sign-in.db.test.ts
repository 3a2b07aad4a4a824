import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authOptions } from '#adapters/identity/index.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type Served, serveIdentity } from './served.ts';

withDatabases((given) => {
  let served: Served;
  beforeAll(async () => {
    served = await serveIdentity(given.db);
  });
  afterAll(() => served.close());

  test('the sign-in library finds all its tables as it wants them', async () => {
    const options = authOptions({
      db: given.db,
      secret: 'x'.repeat(40),
      origin: 'http://localhost',
      newId: (kind) => kind,
      absoluteHours: 12,
    });
    const plan = await getMigrations(options);
    expect(plan.toBeCreated).toEqual([]);
    expect(plan.toBeAdded).toEqual([]);
    expect(plan.toBeAddedIndexes).toEqual([]);
    expect(plan.schemaProblems).toEqual([]);
    expect(await plan.compileMigrations()).toBe(';');
  });

  describe('signing in', () => {
    test('by short name or by address, in any case of letters', async () => {
      for (const login of ['clerk', 'CLERK', 'clerk@demo.zhiquan.example']) {
        const browser = served.browser();
        const answer = await browser.signIn(login);
        expect(answer.status).toBe(200);
        expect(answer.body).toMatchObject({ signedIn: true, name: '李娜', login: 'clerk', demo: true });
        expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: true, name: '李娜' });
      }
    });

    test('sets a cookie that scripts and other sites cannot use', async () => {
      const { response } = await served.browser().signIn('clerk');
      const cookie = response.cookies.find((one) => one.name === 'zhiquan.session_token');
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(cookie?.secure).toBeUndefined();
      expect(cookie?.maxAge).toBe(12 * 3600);
    });

    test('sends the cookie over https only, where the house is reached by https', async () => {
      const safe = await serveIdentity(given.db, {}, { demo: false, origin: 'https://ip.example.org' });
      const browser = safe.browser();
      const { response } = await browser.signIn('clerk');
      const [cookie] = response.cookies;
      expect(cookie).toMatchObject({ name: '__Secure-zhiquan.session_token', secure: true, httpOnly: true });
      expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: true });
      await safe.close();
    });

    test('answers a wrong password and an unknown account alike', async () => {
      const wrong = await served.browser().signIn('leader', 'not the password');
      const unknown = await served.browser().signIn('nobody-here', 'not the password');
      expect([wrong.status, wrong.codes]).toEqual([401, ['ZQ-ACC-007']]);
      expect(unknown.body).toEqual(wrong.body);
      expect(unknown.status).toBe(401);
    });

    test('is refused with the field that is missing', async () => {
      const answer = await served.browser().post('/api/sign-in', { login: 'clerk' });
      expect([answer.status, answer.codes]).toEqual([422, ['ZQ-FRM-002']]);
    });
  });

  describe('a session', () => {
    test('is nobody’s without its cookie, and not with a forged one', async () => {
      const browser = served.browser();
      expect((await browser.get('/api/session')).body).toEqual({ signedIn: false, ended: false });
      await browser.signIn('clerk');
      const [name, value] = [...browser.cookies][0]!;
      const other = value.startsWith('a') ? `b${value.slice(1)}` : `a${value.slice(1)}`;
      browser.cookies.set(name, other);
      expect((await browser.get('/api/session')).body).toEqual({ signedIn: false, ended: false });
      expect((await browser.get('/api/sessions')).codes).toEqual(['ZQ-SES-001']);
    });

    test('ends at signing out, on the server too', async () => {
      const browser = served.browser();
      await browser.signIn('clerk');
      const kept = new Map(browser.cookies);
      expect((await browser.post('/api/sign-out')).status).toBe(204);
      expect(browser.cookies.size).toBe(0);
      for (const [name, value] of kept) browser.cookies.set(name, value);
      expect((await browser.get('/api/session')).body).toEqual({ signedIn: false, ended: true });
      expect((await browser.get('/api/sessions')).codes).toEqual(['ZQ-SES-002']);
    });
  });
});
