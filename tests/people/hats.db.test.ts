import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY, RARE_EARTH, SEABUCKTHORN } from '#apps/core/people/demo-people.ts';
import { nine } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type Browser, type Served, serveIdentity } from './served.ts';

withDatabases((given) => {
  let served: Served;
  beforeAll(async () => {
    served = await serveIdentity(given.db);
  });
  afterAll(() => served.close());

  const as = async (login: string): Promise<Browser> => {
    const browser = served.browser();
    expect((await browser.signIn(login)).status).toBe(200);
    return browser;
  };
  const session = async (browser: Browser) => (await browser.get('/api/session')).body;
  const hatIds = async (browser: Browser) =>
    ((await session(browser)).hats as { id: string }[]).map((hat) => hat.id.replace(/_.*/, ''));
  const labels = async (browser: Browser) =>
    ((await session(browser)).hats as { label: { zh: string } }[]).map((hat) => hat.label.zh);

  describe('the hats of a person', () => {
    test('come from membership, mandates and posts; the usual one is worn', async () => {
      expect(await labels(await as('applicant'))).toEqual(['个人 · 王芳', SEABUCKTHORN.name]);
      expect(await labels(await as('agent'))).toEqual([
        '个人 · 赵敏',
        `代理 · ${SEABUCKTHORN.name}`,
        `代理 · ${RARE_EARTH.name}`,
        AGENCY.name,
      ]);
      const clerk = await as('clerk');
      expect(await labels(clerk)).toEqual([
        '个人 · 李娜',
        expect.stringMatching(/^受理人员 · 中国.内蒙古.知识产权保护中心$/),
      ]);
      expect((await session(clerk)).hat).toMatch(/^post:/);
    });

    test('one is worn at a time, on the server; one that is not held is refused', async () => {
      const agent = await as('agent');
      const theirs = (await session(agent)).hats as { id: string; capacity: { kind: string; party: string } }[];
      const client = theirs.find((hat) => hat.capacity.kind === 'mandate' && hat.capacity.party === RARE_EARTH.party)!;
      expect((await agent.post('/api/session/hat', { hat: client.id })).body.hat).toBe(client.id);
      expect((await session(agent)).hat).toBe(client.id);
      // Another session of the same person is not changed by it.
      expect((await session(await as('agent'))).hat).toBe(`organisation:${AGENCY.party}`);
      const applicant = await as('applicant');
      const refused = await applicant.post('/api/session/hat', { hat: client.id });
      expect([refused.status, refused.codes]).toEqual([403, ['ZQ-ACC-021']]);
    });

    test('a revoked mandate is gone at once, and no other authority takes its place', async () => {
      const agent = await as('agent');
      const owner = await as('applicant');
      const path = `/api/organisations/${SEABUCKTHORN.party}/mandates`;
      const made = await owner.post(path, { agency: AGENCY.party, scope: ['pre-examination/request'] });
      expect(made.status).toBe(200);
      const hat = `mandate:${made.body.id}`;
      expect((await agent.post('/api/session/hat', { hat })).body.hat).toBe(hat);
      expect((await owner.call('DELETE', `${path}/${made.body.id}`)).status).toBe(200);
      expect((await session(agent)).hat).toBe('person');
      expect((await agent.post('/api/session/hat', { hat })).codes).toEqual(['ZQ-ACC-021']);
      expect((await owner.call('DELETE', `${path}/${made.body.id}`)).codes).toEqual(['ZQ-ACC-012']);
    });

    test('a mandate holds through its last day and not a day longer', async () => {
      const owner = await as('applicant2');
      const path = `/api/organisations/${RARE_EARTH.party}/mandates`;
      const backwards = await owner.post(path, { agency: AGENCY.party, scope: ['*'], until: '2026-03-01' });
      expect([backwards.status, backwards.codes]).toEqual([422, ['ZQ-ACC-019']]);
      const made = await owner.post(path, { agency: AGENCY.party, scope: ['*'], until: '2026-03-03' });
      const hat = `mandate:${made.body.id}`;
      const agent = await as('agent');
      await agent.post('/api/session/hat', { hat });
      served.clock.set(nine('2026-03-03'));
      expect((await session(agent)).hat).toBe(hat);
      served.clock.set(nine('2026-03-04'));
      expect((await session(agent)).hat).toBe('person');
      served.clock.set(nine('2026-03-02'));
    });

    test('a mandate goes to a confirmed agency, for procedures that exist', async () => {
      const owner = await as('applicant2');
      const path = `/api/organisations/${RARE_EARTH.party}/mandates`;
      expect((await owner.post(path, { agency: SEABUCKTHORN.party, scope: ['*'] })).codes).toEqual(['ZQ-ACC-016']);
      expect((await owner.post(path, { agency: AGENCY.party, scope: ['no/such'] })).codes).toEqual(['ZQ-MAT-005']);
      expect((await owner.post(path, { agency: AGENCY.party, scope: [] })).codes).toEqual(['ZQ-FRM-002']);
      const member = await as('member');
      const theirs = `/api/organisations/${SEABUCKTHORN.party}/mandates`;
      expect((await member.post(theirs, { agency: AGENCY.party, scope: ['*'] })).codes).toEqual(['ZQ-ACC-022']);
      // Another organisation's administrator is told no more than a stranger.
      expect((await owner.post(theirs, { agency: AGENCY.party, scope: ['*'] })).codes).toEqual(['ZQ-ACC-012']);
      expect((await owner.get(theirs)).codes).toEqual(['ZQ-ACC-012']);
    });
  });

  describe('posts', () => {
    test('are given by an administrator, hold until their last day, and end at once', async () => {
      const admin = await as('admin');
      const [person] = (await admin.get('/api/accounts?q=member')).body as unknown as { account: string }[];
      const body = { account: person!.account, post: 'reviewer', body: 'nm-centre', division: '150000' };
      const given = await admin.post('/api/posts', { ...body, until: '2026-03-10' });
      expect(given.status).toBe(200);
      const member = await as('member');
      expect(await hatIds(member)).toContain('post:post');
      expect(await served.identity.holdersOf('reviewer', 'nm-centre')).toEqual([
        { account: person!.account, name: '刘洋' },
        expect.objectContaining({ name: '周静' }),
      ]);
      served.clock.set(nine('2026-03-11'));
      expect(await hatIds(member)).not.toContain('post:post');
      expect(await served.identity.holdersOf('reviewer', 'nm-centre')).toHaveLength(1);
      served.clock.set(nine('2026-03-02'));
      expect(await hatIds(member)).toContain('post:post');
      expect((await admin.call('DELETE', `/api/posts/${given.body.id}`)).status).toBe(200);
      expect(await hatIds(member)).not.toContain('post:post');
      expect((await session(member)).hat).toBe(`organisation:${SEABUCKTHORN.party}`);
      const unknown = await admin.post('/api/posts', { ...body, post: 'emperor' });
      expect([unknown.status, unknown.codes]).toEqual([422, ['ZQ-ACC-017']]);
    });

    test('nobody else gives them, and an auditor only looks', async () => {
      const body = { account: 'x', post: 'reviewer', body: 'nm-centre', division: '150000' };
      for (const login of ['clerk', 'leader', 'applicant', 'editor', 'auditor'])
        expect((await (await as(login)).post('/api/posts', body)).codes).toEqual(['ZQ-ACC-022']);
      expect((await served.browser().post('/api/posts', body)).codes).toEqual(['ZQ-SES-001']);
      expect((await (await as('auditor')).get('/api/posts')).status).toBe(200);
      expect((await (await as('leader')).get('/api/posts')).codes).toEqual(['ZQ-ACC-022']);
    });

    test('the last administrator cannot be ended', async () => {
      const admin = await as('admin');
      const { posts } = (await admin.get('/api/posts')).body as unknown as { posts: { id: string; post: string }[] };
      const own = posts.find((one) => one.post === 'administrator')!;
      expect((await admin.call('DELETE', `/api/posts/${own.id}`)).codes).toEqual(['ZQ-ACC-018']);
    });
  });

  describe('organisations', () => {
    test('a claim gives nothing before it is confirmed', async () => {
      const person = served.browser();
      const password = 'a long password';
      await person.post('/api/register', { name: '钱进', email: 'qian@example.com', password });
      await person.signIn('qian@example.com', password);
      const claim = { creditCode: '91150100MA0Q2T5K6', name: '青城设计有限公司', kind: 'company' };
      const short = await person.post('/api/organisations', claim);
      expect([short.status, short.codes[0]?.slice(0, 6)]).toEqual([422, 'ZQ-NUM']);
      const known = await person.post('/api/organisations', { ...claim, creditCode: SEABUCKTHORN.creditCode });
      expect([known.status, known.codes]).toEqual([409, ['ZQ-ACC-014']]);
      // A code with blanks and small letters is the same code.
      const made = await person.post('/api/organisations', {
        ...claim,
        creditCode: '9115 0000 ma0r 7w3h 55',
      });
      expect(made.codes).toEqual(['ZQ-ACC-014']);
      const fresh = await person.post('/api/organisations', { ...claim, creditCode: '91150100MA0T1X2YXP' });
      expect([fresh.status, fresh.codes]).toEqual([200, []]);
      const party = String(fresh.body.party);
      expect(await hatIds(person)).toEqual(['person']);
      const admin = await as('admin');
      expect((await (await as('leader')).post(`/api/organisations/${party}/claim`, { confirmed: true })).codes).toEqual(
        ['ZQ-ACC-022'],
      );
      expect((await admin.post(`/api/organisations/${party}/claim`, { confirmed: true })).status).toBe(200);
      expect(await hatIds(person)).toEqual(['person', `organisation:${party}`]);
    });

    test('members join by a code that works once and lapses', async () => {
      const owner = await as('applicant');
      const path = `/api/organisations/${SEABUCKTHORN.party}`;
      await owner.post('/api/session/hat', { hat: `organisation:${SEABUCKTHORN.party}` });
      const invited = await owner.post(`${path}/invitations`, { role: 'member', note: '新同事' });
      expect(invited.status).toBe(201);
      const code = String(invited.body.code);
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
      const newcomer = await as('bank');
      const account = String((await session(newcomer)).account);
      expect((await newcomer.post('/api/invitations/accept', { code: 'AAAA-BBBB-CCCC' })).codes).toEqual([
        'ZQ-ACC-015',
      ]);
      const accepted = await newcomer.post('/api/invitations/accept', {
        code: code.toLowerCase().replaceAll('-', ' '),
      });
      expect(accepted.body).toEqual({ organisation: SEABUCKTHORN.party });
      expect(await hatIds(newcomer)).toContain(`organisation:${SEABUCKTHORN.party}`);
      expect((await (await as('clerk')).post('/api/invitations/accept', { code })).codes).toEqual(['ZQ-ACC-015']);
      const late = await owner.post(`${path}/invitations`, {});
      served.clock.set(nine('2026-03-17'));
      const tooLate = await (await as('clerk')).post('/api/invitations/accept', { code: String(late.body.code) });
      expect(tooLate.codes).toEqual(['ZQ-ACC-015']);
      served.clock.set(nine('2026-03-02'));
      const taken = await owner.post(`${path}/invitations`, {});
      expect((await owner.call('DELETE', `${path}/invitations/${taken.body.id}`)).status).toBe(200);
      const revoked = await (await as('clerk')).post('/api/invitations/accept', { code: String(taken.body.code) });
      expect(revoked.codes).toEqual(['ZQ-ACC-015']);
      const states = (await owner.get(`${path}/invitations`)).body as unknown as { state: string }[];
      expect(states.map((one) => one.state).sort()).toEqual(['open', 'revoked', 'used']);
      // Leaving is everybody's own decision, and takes the hat off at once.
      await newcomer.post('/api/session/hat', { hat: `organisation:${SEABUCKTHORN.party}` });
      expect((await newcomer.call('DELETE', `${path}/members/${account}`)).status).toBe(200);
      expect((await session(newcomer)).hat).toBe('person');
    });

    test('the last administrator of an organisation stays', async () => {
      const owner = await as('applicant');
      const path = `/api/organisations/${SEABUCKTHORN.party}/members`;
      const members = (await owner.get(path)).body as unknown as { account: string; name: string; role: string }[];
      const [me, other] = ['王芳', '刘洋'].map((name) => members.find((one) => one.name === name)!.account);
      expect((await owner.call('DELETE', `${path}/${me}`)).codes).toEqual(['ZQ-ACC-018']);
      expect((await owner.call('PUT', `${path}/${me}`, { role: 'member' })).codes).toEqual(['ZQ-ACC-018']);
      const member = await as('member');
      expect((await member.call('PUT', `${path}/${other}`, { role: 'admin' })).codes).toEqual(['ZQ-ACC-022']);
      expect((await owner.call('PUT', `${path}/${other}`, { role: 'admin' })).status).toBe(200);
      expect((await member.call('PUT', `${path}/${me}`, { role: 'member' })).status).toBe(200);
      expect((await owner.get(`/api/organisations/${SEABUCKTHORN.party}/invitations`)).codes).toEqual(['ZQ-ACC-022']);
    });
  });
});
