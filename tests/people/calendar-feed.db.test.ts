import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFeed, readFeed } from '#apps/core/calendar-feed.ts';
import { nine, packageValue } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { serveIdentity } from './served.ts';
import { openTown, opinion, type Town } from './town.ts';

/** The properties of each event, lines unfolded as RFC 5545 says. */
function eventsOf(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (name && events.length > 0) events.at(-1)![name] = value!;
  }
  return events;
}

withDatabases((given) => {
  let town: Town;
  let matter: string;
  beforeAll(async () => {
    town = await openTown(given.db);
    matter = await town.submit();
    await town.does('clerk', matter, 'accept');
    await town.does('leader', matter, 'assign', { examiner: town.wearers.examiner.account });
    await town.does('examiner', matter, 'classify', { mainIpc: 'C11B 1/04' });
    await town.does('examiner', matter, 'issue-opinion', opinion);
  });
  afterAll(() => town.close());

  const feedOf = async (who: keyof Town['wearers']) => {
    const token = await openFeed(town.house, town.wearers[who].account);
    return (await readFeed(town.house, token))!;
  };

  describe('the calendar of deadlines', () => {
    test('shows each open limit as a whole day, with its derivation', async () => {
      const text = await feedOf('owner');
      expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const events = eventsOf(text);
      // Programs of others read it: no unpublished invention is named.
      expect(text.replace(/\r\n[ \t]/g, '')).not.toContain('提取装置');
      expect(events.map((one) => one.DTSTART)).toContain('20260316');
      const reply = events.find((one) => one.DTSTART === '20260316')!;
      expect(reply).toMatchObject({ DTEND: '20260317', SUMMARY: expect.stringContaining('YS2026-0001') });
      expect(reply.UID).toMatch(/^matter_\w+\.[\w-]+\.1@localhost:8600$/);
      expect(reply.DESCRIPTION).toContain('2026');
      expect(reply.DESCRIPTION).toContain('待申请人补正 · 由申请人办理 · 2026年3月16日前办理');
      expect(reply.URL).toBe('http://localhost:8600/my/matters/YS2026-0001');
    });

    test('is the same whatever time zone the server stands in', async () => {
      const { TZ } = process.env;
      try {
        const days: unknown[] = [];
        for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
          process.env.TZ = zone;
          days.push(eventsOf(await feedOf('owner')).map((one) => [one.DTSTART, one.DTEND]));
        }
        for (const one of days) expect(one).toEqual(days[0]);
      } finally {
        if (TZ === undefined) delete process.env.TZ;
        else process.env.TZ = TZ;
      }
    });

    test('is the agent’s too, but not a stranger’s, and posts see what waits for them', async () => {
      expect(eventsOf(await feedOf('agent')).map((one) => one.UID)).toEqual(
        eventsOf(await feedOf('owner')).map((one) => one.UID),
      );
      expect(eventsOf(await feedOf('stranger'))).toEqual([]);
      expect(eventsOf(await feedOf('examiner'))).toEqual([]);
    });

    test('keeps the UID and counts up when the matter moves; what is over disappears', async () => {
      const before = eventsOf(await feedOf('agent'));
      const limit = before.find((one) => one.DTSTART === '20260316')!;
      town.clock.set(nine('2026-03-09'));
      const answers = [{ finding: 1, answer: 'corrected' }];
      await town.does('agent', matter, 'reply', { package: packageValue('c'), answers });
      const after = eventsOf(await feedOf('agent'));
      expect(after.map((one) => one.UID)).not.toContain(limit.UID);
      for (const one of after) {
        const old = before.find((known) => known.UID === one.UID);
        if (old) expect(Number(one.SEQUENCE)).toBeGreaterThan(Number(old.SEQUENCE));
      }
      expect(eventsOf(await feedOf('examiner')).length).toBeGreaterThan(0);
    });
  });

  test('the address is secret, told once, renewed and revoked', async () => {
    const served = await serveIdentity(await given.fresh());
    const browser = served.browser();
    await browser.signIn('applicant');
    expect((await browser.get('/api/calendar')).body).toEqual({ open: false });
    const first = await browser.post('/api/calendar');
    expect([first.status, first.response.headers['cache-control']]).toEqual([201, 'no-store']);
    const path = (answer: typeof first) => new URL(String(answer.body.url)).pathname;
    const read = await served.browser().get(path(first));
    expect([read.status, read.response.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect((await browser.get('/api/calendar')).body).toMatchObject({ open: true, lastRead: expect.any(String) });
    const token = path(first).slice('/api/calendar/'.length, -4);
    const [row] = await served.house.db.kysely.selectFrom('calendar_feed').selectAll().execute();
    expect(JSON.stringify(row)).not.toContain(token);
    const second = await browser.post('/api/calendar');
    expect((await served.browser().get(path(first))).codes).toEqual(['ZQ-ACC-012']);
    expect((await served.browser().get(path(second))).status).toBe(200);
    expect((await browser.call('DELETE', '/api/calendar')).status).toBe(204);
    expect((await served.browser().get(path(second))).codes).toEqual(['ZQ-ACC-012']);
    for (const guess of ['x.ics', `${'A'.repeat(43)}.ics`, '..%2f.ics'])
      expect((await served.browser().get(`/api/calendar/${guess}`)).codes).toEqual(['ZQ-ACC-012']);
    expect((await served.browser().post('/api/calendar')).codes).toEqual(['ZQ-SES-001']);
    await served.close();
  });
});
