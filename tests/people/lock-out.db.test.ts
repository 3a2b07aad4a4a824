import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import { type Served, serveIdentity } from './served.ts';

withDatabases((given) => {
  let served: Served;
  beforeAll(async () => {
    served = await serveIdentity(given.db, { ZQ_ADDRESS_LIMIT: '20' });
  });
  afterAll(() => served.close());

  let host = 0;
  const wrong = async (login: string, times: number, address = `198.51.100.${++host}`) => {
    const browser = served.browser();
    browser.address = address;
    const codes: string[] = [];
    for (let i = 0; i < times; i++) codes.push((await browser.signIn(login, `wrong ${i}`)).codes[0]!);
    return codes;
  };

  test('five wrong passwords lock a name for fifteen minutes, also against the right one', async () => {
    expect(await wrong('reviewer', 5)).toEqual([...Array<string>(4).fill('ZQ-ACC-007'), 'ZQ-ACC-008']);
    const locked = await served.browser().signIn('reviewer');
    expect([locked.status, locked.codes]).toEqual([423, ['ZQ-ACC-008']]);
    expect(locked.response.json().refusals[0].what.zh).toMatch(/^账号已锁定至 \d\d:\d\d。$/);
    served.pass(14);
    expect((await served.browser().signIn('reviewer')).codes).toEqual(['ZQ-ACC-008']);
    served.pass(2);
    expect((await served.browser().signIn('reviewer')).status).toBe(200);
  });

  test('an account that does not exist is locked in the same words', async () => {
    expect(await wrong('who-is-this', 5)).toEqual([...Array<string>(4).fill('ZQ-ACC-007'), 'ZQ-ACC-008']);
    expect((await served.browser().signIn('who-is-this')).codes).toEqual(['ZQ-ACC-008']);
  });

  test('the two names of one account count together', async () => {
    expect(await wrong('pledge', 3)).toEqual(Array<string>(3).fill('ZQ-ACC-007'));
    expect(await wrong('pledge@demo.zhiquan.example', 2)).toEqual(['ZQ-ACC-007', 'ZQ-ACC-008']);
    expect((await served.browser().signIn('pledge')).codes).toEqual(['ZQ-ACC-008']);
  });

  test('the right password in between begins the count anew', async () => {
    await wrong('clerk', 4);
    expect((await served.browser().signIn('clerk')).status).toBe(200);
    expect(await wrong('clerk', 4)).toEqual(Array<string>(4).fill('ZQ-ACC-007'));
    expect((await served.browser().signIn('clerk')).status).toBe(200);
  });

  test('many guesses at once are no way round', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => served.browser().signIn('examiner', `guess ${i}`)),
    );
    const looked = answers.filter((one) => one.codes[0] === 'ZQ-ACC-007').length;
    expect(looked).toBeLessThanOrEqual(5);
    expect((await served.browser().signIn('examiner')).codes).toEqual(['ZQ-ACC-008']);
  });

  test('one address cannot try many names', async () => {
    const browser = served.browser();
    browser.address = '198.51.100.99';
    const codes: string[] = [];
    for (let i = 0; i < 21; i++) codes.push((await browser.signIn(`name-${i}`, 'guess')).codes[0]!);
    expect(codes.slice(0, 20)).toEqual(Array<string>(20).fill('ZQ-ACC-007'));
    expect(codes[20]).toBe('ZQ-ACC-009');
    expect((await browser.signIn('auditor')).status).toBe(429);
    // Others are not concerned, and after a while neither is this address.
    expect((await served.browser().signIn('auditor')).status).toBe(200);
    served.pass(11);
    expect((await browser.signIn('auditor')).status).toBe(200);
  });

  test('only hashes of names and addresses are kept', async () => {
    await wrong('very-private-name', 1, '198.51.100.77');
    const rows = await given.db.kysely.selectFrom('sign_in_guard').select('key').execute();
    expect(rows.length).toBeGreaterThan(1);
    for (const { key } of rows) expect(key).toMatch(/^(name|address|code):[0-9a-f]{40}$/);
  });

  test('an administrator’s one-time password unlocks, ends all sessions and has to be changed', async () => {
    const theirs = served.browser();
    await theirs.signIn('member');
    await wrong('member', 5);
    const admin = served.browser();
    await admin.signIn('admin');
    const found = await admin.get('/api/accounts?q=member');
    expect(found.body).toHaveLength(1);
    const given = await admin.post(`/api/accounts/${found.body[0]?.account}/one-time-password`);
    expect(given.status).toBe(200);
    expect((await theirs.get('/api/session')).body).toEqual({ signedIn: false, ended: true });
    const browser = served.browser();
    expect((await browser.signIn('member')).codes).toEqual(['ZQ-ACC-007']);
    const password = String(given.body.password);
    const entered = await browser.signIn('member', password);
    expect(entered.body).toMatchObject({ mustChangePassword: true, hat: 'person' });
    expect(entered.body.hats).toHaveLength(1);
    expect(entered.body.locked).toMatchObject([{ needs: 'new-password' }]);
    const short = await browser.post('/api/password', { password, next: 'short' });
    expect([short.status, short.codes]).toEqual([422, ['ZQ-ACC-020']]);
    expect((await browser.post('/api/password', { password, next: 'a longer password' })).status).toBe(204);
    expect((await browser.get('/api/session')).body).toMatchObject({
      signedIn: true,
      mustChangePassword: false,
      locked: [],
    });
    expect((await served.browser().signIn('member', password)).codes).toEqual(['ZQ-ACC-007']);
    expect((await served.browser().signIn('member', 'a longer password')).status).toBe(200);
  });
});
