import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabases } from '#tests/harness/index.ts';
import { type Browser, type Served, serveIdentity } from './served.ts';

/** RFC 6238 from its text, independent of the program: HMAC-SHA-1, 30 s, 6 digits. */
function codeOf(uri: string, at = Date.now()): string {
  const secret = base32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[19]! & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function base32(text: string): Buffer {
  let bits = '';
  for (const sign of text.replace(/=+$/, ''))
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0');
  return Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
}

test('the codes of this test are those of RFC 6238', () => {
  const uri = 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect([59, 1_111_111_109, 1_234_567_890].map((second) => codeOf(uri, second * 1000))).toEqual([
    '287082',
    '081804',
    '005924',
  ]);
});

withDatabases((given) => {
  let served: Served;
  beforeAll(async () => {
    served = await serveIdentity(given.db, {}, { demo: false });
  });
  afterAll(() => served.close());

  const hatKinds = (body: Record<string, unknown>) =>
    (body.hats as { capacity: { kind: string } }[]).map((hat) => hat.capacity.kind);
  const enrol = async (browser: Browser, password: string) => {
    const begun = await browser.post('/api/totp', { password });
    expect(begun.status).toBe(200);
    const uri = String(begun.body.uri);
    return { uri, backupCodes: begun.body.backupCodes as string[] };
  };

  test('the first administrator changes the password, sets up a code, and only then administers', async () => {
    const told = await served.identity.accountsToTell(true);
    const password = told.lines[1]!.split(' ').at(-1)!;
    expect((await served.identity.accountsToTell(true)).lines).toEqual([]);
    const browser = served.browser();
    expect((await browser.signIn('admin', password)).body).toMatchObject({ mustChangePassword: true, hat: 'person' });
    const next = 'a password of my own';
    expect((await browser.post('/api/password', { password, next })).status).toBe(204);
    const waiting = await browser.get('/api/session');
    expect(hatKinds(waiting.body)).toEqual(['person']);
    expect(waiting.body.locked).toMatchObject([
      { needs: 'second-factor', label: { zh: expect.stringContaining('系统管理员') } },
    ]);
    expect((await browser.get('/api/accounts')).codes).toEqual(['ZQ-ACC-022']);

    expect((await browser.post('/api/totp', { password: 'wrong' })).codes).toEqual(['ZQ-ACC-007']);
    const { uri, backupCodes } = await enrol(browser, next);
    // Before a code was shown to work nothing is on.
    expect((await served.browser().signIn('admin', next)).status).toBe(200);
    const code = codeOf(uri);
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect((await browser.post('/api/totp/verify', { code: other })).codes).toEqual(['ZQ-ACC-011']);
    expect((await browser.post('/api/totp/verify', { code })).status).toBe(204);
    const session = await browser.get('/api/session');
    expect(session.body).toMatchObject({ twoFactor: true, locked: [] });
    expect(hatKinds(session.body)).toEqual(['person', 'post']);
    expect((await browser.get('/api/accounts')).codes).toEqual(['ZQ-ACC-022']);
    const hat = (session.body.hats as { id: string }[])[1]!.id;
    expect((await browser.post('/api/session/hat', { hat })).body).toMatchObject({ hat });
    expect((await browser.get('/api/accounts')).status).toBe(200);
    expect((await browser.post('/api/totp', { password: next })).codes).toEqual(['ZQ-ACC-023']);

    // Signing in now takes both; a password alone opens nothing, and no code works twice.
    const fresh = served.browser();
    const half = await fresh.signIn('admin', next);
    expect([half.status, half.codes]).toEqual([401, ['ZQ-ACC-010']]);
    expect(fresh.cookies.size).toBe(0);
    expect((await fresh.signIn('admin', next, code)).codes).toEqual(['ZQ-ACC-011']);
    const later = codeOf(uri, Date.now() + 30_000);
    expect((await fresh.signIn('admin', next, later)).status).toBe(200);
    expect((await served.browser().signIn('admin', next, later)).codes).toEqual(['ZQ-ACC-011']);
    expect((await served.browser().signIn('admin', next, backupCodes[0])).status).toBe(200);
    expect((await served.browser().signIn('admin', next, backupCodes[0])).codes).toEqual(['ZQ-ACC-011']);
    expect((await served.browser().signIn('admin', 'wrong', backupCodes[1])).codes).toEqual(['ZQ-ACC-007']);

    // Switched off, the posts that need it are gone at once.
    expect((await fresh.post('/api/totp/off', { password: next })).status).toBe(204);
    const without = await fresh.get('/api/session');
    expect(without.body).toMatchObject({ twoFactor: false, hat: 'person', locked: [{ needs: 'second-factor' }] });
    expect((await fresh.get('/api/accounts')).codes).toEqual(['ZQ-ACC-022']);
  });

  test('wrong codes count like wrong passwords', async () => {
    const admin = served.browser();
    await admin.post('/api/register', { name: '甲', email: 'a@example.com', password: 'long enough password' });
    await admin.signIn('a@example.com', 'long enough password');
    const { uri } = await enrol(admin, 'long enough password');
    await admin.post('/api/totp/verify', { code: codeOf(uri) });
    const codes: string[] = [];
    for (let i = 0; i < 5; i++) {
      const code = String((Number(codeOf(uri)) + 7 + i) % 1_000_000).padStart(6, '0');
      codes.push((await served.browser().signIn('a@example.com', 'long enough password', code)).codes[0]!);
      // The right password without a code in between forgives nothing.
      if (i < 4)
        expect((await served.browser().signIn('a@example.com', 'long enough password')).codes).toEqual(['ZQ-ACC-010']);
    }
    expect(codes).toEqual([...Array<string>(4).fill('ZQ-ACC-011'), 'ZQ-ACC-008']);
    const rows = await given.db.kysely.selectFrom('person_totp').select('secret').execute();
    for (const { secret } of rows) expect(secret).not.toContain(new URL(uri).searchParams.get('secret'));
  });
});
