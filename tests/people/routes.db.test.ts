import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PEOPLE, SEABUCKTHORN } from '#apps/core/people/demo-people.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type Served, serveIdentity } from './served.ts';

/** What anybody may ask for. Everything else takes a session; a new route is in neither list until it is proven. */
const PUBLIC = [
  'POST /api/sign-in',
  'POST /api/sign-out',
  'POST /api/register',
  'GET /api/session',
  'GET /api/oidc',
  'GET /api/calendar/:file',
];
/** What only an administrator of the house may do, with a body that would do it. */
const ADMINISTRATION: Record<string, object> = {
  'POST /api/accounts': { name: '某人', email: 'some@example.com' },
  'POST /api/accounts/:account/one-time-password': {},
  'POST /api/posts': { account: 'x', post: 'auditor', body: 'nm-ip-office', division: '150000' },
  'DELETE /api/posts/:id': {},
  'POST /api/organisations/:party/claim': { confirmed: true },
};

withDatabases((given) => {
  let served: Served;
  let routes: string[];
  beforeAll(async () => {
    served = await serveIdentity(given.db);
    routes = [];
    const app = Fastify();
    app.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`);
    });
    await served.identity.register(app);
    await app.close();
  });
  afterAll(() => served.close());

  const path = (route: string) =>
    route.split(' ')[1]!.replace(':party', encodeURIComponent(SEABUCKTHORN.party)).replace(/:\w+/g, 'x');
  const method = (route: string) => route.split(' ')[0] as 'GET' | 'POST' | 'PUT' | 'DELETE';

  test('every route but the public ones asks who it is, before anything else', async () => {
    expect(routes.length).toBeGreaterThan(30);
    for (const route of PUBLIC) expect(routes).toContain(route);
    for (const route of routes.filter((one) => !PUBLIC.includes(one))) {
      const body = ['POST', 'PUT'].includes(method(route)) ? { nonsense: true } : undefined;
      const answer = await served.browser().call(method(route), path(route), body);
      expect([route, answer.status, answer.codes]).toEqual([route, 401, ['ZQ-SES-001']]);
    }
  });

  test('nobody but the administrator administers, whatever hat is worn', async () => {
    for (const route of Object.keys(ADMINISTRATION)) expect(routes).toContain(route);
    for (const { login } of DEMO_PEOPLE.filter((one) => one.login !== 'admin')) {
      const browser = served.browser();
      const { body } = await browser.signIn(login);
      for (const hat of body.hats as unknown as { id: string }[]) {
        await browser.post('/api/session/hat', { hat: hat.id });
        for (const [route, input] of Object.entries(ADMINISTRATION)) {
          const answer = await browser.call(method(route), path(route), method(route) === 'POST' ? input : undefined);
          expect([login, route, answer.codes]).toEqual([login, route, ['ZQ-ACC-022']]);
        }
      }
    }
    // And the administrator only while wearing the post.
    const admin = served.browser();
    await admin.signIn('admin');
    await admin.post('/api/session/hat', { hat: 'person' });
    expect((await admin.post('/api/accounts', ADMINISTRATION['POST /api/accounts']!)).codes).toEqual(['ZQ-ACC-022']);
  });

  test('a body of the wrong shape is refused by its field, and nothing is done', async () => {
    const browser = served.browser();
    await browser.signIn('applicant');
    const bad: [string, object, string][] = [
      ['/api/organisations', { creditCode: 5, name: 'x', kind: 'company' }, 'creditCode'],
      ['/api/invitations/accept', {}, 'code'],
      ['/api/session/hat', { hat: 'x'.repeat(300) }, 'hat'],
      [
        `/api/organisations/${SEABUCKTHORN.party}/mandates`,
        { agency: 'x', scope: ['*'], until: '2026-02-30' },
        'until',
      ],
      [`/api/organisations/${SEABUCKTHORN.party}/invitations`, { role: 'emperor' }, 'role'],
      ['/api/register', { name: '', email: 'no', password: 'long enough it is' }, 'name'],
    ];
    for (const [url, body, field] of bad) {
      const answer = await browser.post(url, body);
      expect([url, answer.status]).toEqual([url, 422]);
      expect((answer.body.refusals as { field: string }[]).map((one) => one.field)).toContain(field);
    }
  });
});
