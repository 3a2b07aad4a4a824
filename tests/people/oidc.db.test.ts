import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RARE_EARTH, SEABUCKTHORN } from '#apps/core/people/demo-people.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type IdentityService, startIdentityService } from './identity-service.ts';
import { type Browser, type Served, serveIdentity } from './served.ts';

const HOUSE = 'http://localhost:8600';

withDatabases((given) => {
  let served: Served;
  let service: IdentityService;
  beforeAll(async () => {
    service = await startIdentityService(`${HOUSE}/api/oidc/callback`, `${HOUSE}/`);
    served = await serveIdentity(given.db, {
      ZQ_OIDC_ISSUER: service.issuer,
      ZQ_OIDC_CLIENT_ID: service.clientId,
      ZQ_OIDC_CLIENT_SECRET: service.clientSecret,
      ZQ_OIDC_CLAIM_ASSURANCE: 'level',
      ZQ_OIDC_ORGANISATION_ASSURANCE: 'L3,L4',
    });
  });
  afterAll(async () => {
    await served.close();
    await service.close();
  });
  beforeEach(() => {
    service.visitors.clear();
    service.publishOldKeys = false;
    service.person = { sub: 'p-1', claims: { name: '钱多', email: 'qian@example.com', email_verified: true } };
  });

  const begin = async (browser: Browser, query = '') => {
    const { status, response } = await browser.get(`/api/oidc/start${query}`);
    expect(status).toBe(303);
    return new URL(String(response.headers.location));
  };
  const back = (browser: Browser, url: URL) => browser.get(`${url.pathname}${url.search}`);
  const signIn = async (browser: Browser, query = '') =>
    back(browser, await service.visit((await begin(browser, query)).href));
  const session = async (browser: Browser) => (await browser.get('/api/session')).body;
  const hats = async (browser: Browser) =>
    ((await session(browser)).hats as { id: string }[] | undefined)?.map((hat) => hat.id);
  const refusedAs = async (browser: Browser, url: URL) => {
    const answer = await back(browser, url);
    expect([answer.status, answer.codes]).toEqual([401, ['ZQ-SES-005']]);
    expect(await session(browser)).toMatchObject({ signedIn: false });
  };

  test('is off unless the environment names a service', async () => {
    const without = await serveIdentity(given.db, {}, { demo: false });
    expect((await without.browser().get('/api/oidc')).body).toEqual({ enabled: false, name: null });
    expect((await without.browser().get('/api/oidc/start')).status).toBe(404);
    await without.close();
    expect((await served.browser().get('/api/oidc')).body).toEqual({ enabled: true, name: '统一身份认证' });
  });

  describe('signing in', () => {
    test('asks with PKCE, state and nonce; makes an account once and finds it again', async () => {
      const browser = served.browser();
      const url = await begin(browser, '?to=/my/matters');
      expect(Object.fromEntries(url.searchParams)).toMatchObject({
        response_type: 'code',
        code_challenge_method: 'S256',
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        state: expect.stringMatching(/^[\w-]{43}$/),
        nonce: expect.stringMatching(/^[\w-]{43}$/),
      });
      const answer = await back(browser, await service.visit(url.href));
      expect([answer.status, answer.response.headers.location]).toEqual([303, '/my/matters']);
      const first = await session(browser);
      expect(first).toMatchObject({ signedIn: true, name: '钱多', email: 'qian@example.com', hat: 'person' });
      const again = served.browser();
      await signIn(again);
      expect((await session(again)).account).toBe(first.account);
      // No password opens such an account.
      expect((await served.browser().signIn('qian@example.com', 'any password')).codes).toEqual(['ZQ-ACC-007']);
    });

    test('never takes over an account that has the same address', async () => {
      service.person = {
        sub: 'p-2',
        claims: { name: '冒名', email: 'admin@demo.zhiquan.example', email_verified: true },
      };
      const browser = served.browser();
      await signIn(browser);
      expect(await session(browser)).toMatchObject({ signedIn: true, name: '冒名', hat: 'person' });
      expect((await session(browser)).email).toMatch(/@identity\.invalid$/);
      expect(await hats(browser)).toEqual(['person']);
    });

    test('is linked to an account by who is signed in to it', async () => {
      service.person = { sub: 'p-3', claims: { name: '王芳' } };
      const browser = served.browser();
      expect((await browser.get('/api/oidc/start?link=1')).codes).toEqual(['ZQ-SES-001']);
      const { body } = await browser.signIn('applicant');
      await signIn(browser, '?link=1');
      const other = served.browser();
      await signIn(other);
      expect((await session(other)).account).toBe(body.account);
      expect(await hats(other)).toContain(`organisation:${SEABUCKTHORN.party}`);
    });

    test('leads to pages of this house only', async () => {
      for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
        const answer = await signIn(served.browser(), `?to=${encodeURIComponent(to)}`);
        expect(answer.response.headers.location).toBe('/');
      }
    });
  });

  describe('an organisation', () => {
    const organisation = (sub: string, level: string, uscc: string = RARE_EARTH.creditCode!) => {
      service.person = {
        sub,
        claims: { name: '法定代表人', user_type: 'legal-person', level, uscc, organisation_name: '某公司' },
      };
    };

    test('is believed at the assurance that the house asks for', async () => {
      organisation('o-1', 'L3');
      const browser = served.browser();
      await signIn(browser);
      expect(await hats(browser)).toEqual(['person', `organisation:${RARE_EARTH.party}`]);
      // What the house knows of the organisation stays as it is.
      const [known] = (await browser.get('/api/organisations')).body as unknown as { name: string; role: string }[];
      expect(known).toMatchObject({ name: RARE_EARTH.name, role: 'admin' });
    });

    test('is not believed below it, nor with a code that cannot be', async () => {
      organisation('o-2', 'L2');
      const low = served.browser();
      await signIn(low);
      expect(await hats(low)).toEqual(['person']);
      organisation('o-3', 'L3', '91150200MA13A0B22X');
      const wrong = served.browser();
      await signIn(wrong);
      expect(await hats(wrong)).toEqual(['person']);
    });

    test('that nobody knew is entered by the name the service gives', async () => {
      organisation('o-4', 'L4', '91150100MA0T1X2YXP');
      const browser = served.browser();
      await signIn(browser);
      expect(await hats(browser)).toEqual(['person', 'organisation:org:91150100MA0T1X2YXP']);
    });
  });

  describe('what does not hold is refused', () => {
    test('another state', async () => {
      const browser = served.browser();
      const url = await service.visit((await begin(browser)).href);
      url.searchParams.set('state', 'A'.repeat(43));
      await refusedAs(browser, url);
    });

    test('another nonce', async () => {
      const browser = served.browser();
      const ask = await begin(browser);
      ask.searchParams.set('nonce', 'A'.repeat(43));
      await refusedAs(browser, await service.visit(ask.href));
    });

    test('a code that belongs to another attempt', async () => {
      const stolen = await service.visit((await begin(served.browser())).href);
      const browser = served.browser();
      const own = await begin(browser);
      stolen.searchParams.set('state', own.searchParams.get('state')!);
      await refusedAs(browser, stolen);
    });

    test('an answer in a browser that did not ask, or that comes twice or too late', async () => {
      const browser = served.browser();
      const url = await service.visit((await begin(browser)).href);
      await refusedAs(served.browser(), url);
      const kept = new Map(browser.cookies);
      expect((await back(browser, url)).status).toBe(303);
      const replay = served.browser();
      for (const [name, value] of kept) replay.cookies.set(name, value);
      await refusedAs(replay, url);
      const slow = served.browser();
      const late = await service.visit((await begin(slow)).href);
      served.pass(11);
      await refusedAs(slow, late);
    });

    test('a token signed by a key that the service does not publish', async () => {
      const browser = served.browser();
      const url = await begin(browser);
      service.publishOldKeys = true;
      await service.rotate();
      await refusedAs(browser, await service.visit(url.href));
    });

    test('a sign-in that the person cancels, shown to a browser as a page', async () => {
      const browser = served.browser();
      const ask = await begin(browser);
      const state = ask.searchParams.get('state')!;
      const url = `/api/oidc/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(service.issuer)}`;
      const answer = await browser.call('GET', url);
      expect(answer.codes).toEqual(['ZQ-SES-005']);
      expect(JSON.stringify(answer.body)).toContain('取消');
      await begin(browser);
      const page = await served.app.inject({
        method: 'GET',
        url: '/api/oidc/callback?error=access_denied',
        headers: { accept: 'text/html,*/*' },
      });
      expect([page.statusCode, page.headers.location]).toEqual([303, '/sign-in?refused=ZQ-SES-005&reason=no-attempt']);
    });
  });

  test('a key that the service changes works at once', async () => {
    await signIn(served.browser());
    await service.rotate();
    const browser = served.browser();
    const answer = await signIn(browser);
    expect(answer.status).toBe(303);
    expect(await session(browser)).toMatchObject({ signedIn: true });
  });

  test('signing out ends the session here and leads to the end of the one there', async () => {
    const browser = served.browser();
    await signIn(browser);
    const answer = await browser.post('/api/sign-out');
    expect(answer.status).toBe(200);
    expect(await session(browser)).toMatchObject({ signedIn: false });
    const url = new URL(String(answer.body.signOutAt));
    expect(url.origin).toBe(service.issuer);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${HOUSE}/`);
    expect(url.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const page = await fetch(url, {
      headers: { cookie: [...service.visitors].map((one) => one.join('=')).join('; ') },
    });
    // The service knows the token and asks whether to end its session too.
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('xsrf')]);
    // Who signed in by password is only signed out here.
    const local = served.browser();
    await local.signIn('clerk');
    expect((await local.post('/api/sign-out')).status).toBe(204);
  });

  test('a service that is away leaves the password way open', async () => {
    const away = await serveIdentity(
      given.db,
      { ZQ_OIDC_ISSUER: 'http://127.0.0.1:9', ZQ_OIDC_CLIENT_ID: 'x' },
      { demo: false },
    );
    const browser = away.browser();
    const answer = await browser.get('/api/oidc/start');
    expect([answer.status, answer.codes]).toEqual([401, ['ZQ-SES-005']]);
    expect((await browser.signIn('clerk')).status).toBe(200);
    await away.close();
  });
});
