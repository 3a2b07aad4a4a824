import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SmtpMailer } from '#adapters/mail/index.ts';
import { startWorker } from '#adapters/postgres/index.ts';
import { digestFor, sendDigests } from '#apps/core/digest.ts';
import { handlersOver } from '#apps/core/mail-jobs.ts';
import { mailNotices } from '#apps/core/mail-notices.ts';
import { listNotices } from '#apps/core/notices.ts';
import type { Worker } from '#engine/ports/jobs.ts';
import type { Mailer } from '#engine/ports/mail.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { packageValue } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { openTown, opinion, type Town } from './town.ts';

withDatabases((given) => {
  let town: Town;
  let server: MailServer;
  let mailer: Mailer;
  let worker: Worker | undefined;
  const mailerAt = (port: number) =>
    new SmtpMailer({
      host: 'localhost',
      port,
      implicitTls: false,
      tls: 'required',
      from: '知全 <noreply@zhiquan.example>',
      ca: server.ca,
    });
  beforeEach(async () => {
    town = await openTown(await given.fresh());
    server = await startMailServer({ starttls: true });
    mailer = mailerAt(server.port);
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    await mailer.close();
    await server.close();
    await town.close();
  });
  const to = () => server.letters.map((letter) => [letter.to].flat()[0]?.value[0]?.address ?? '').sort();
  const clockAt = (day: string, time: string) =>
    town.clock.set(new Date(`${day}T${time}:00+08:00`).toISOString() as Instant);

  describe('notices by mail', () => {
    test('reach members, agents with a mandate and holders of the post, once each', async () => {
      const matter = await town.submit();
      await mailNotices(town.house, mailer, matter, 1);
      expect(to()).toEqual(['clerk@example.com']);
      await town.does('clerk', matter, 'accept');
      await mailNotices(town.house, mailer, matter, 2);
      expect(to()).toEqual([
        'agent@example.com',
        'clerk@example.com',
        'leader@example.com',
        'member@example.com',
        'owner@example.com',
      ]);
      await mailNotices(town.house, mailer, matter, 1);
      await mailNotices(town.house, mailer, matter, 2);
      expect(server.letters).toHaveLength(5);
      const clerk = server.letters.find((letter) => letter.to && JSON.stringify(letter.to).includes('clerk@'));
      expect(clerk?.text).toContain(`http://localhost:8600/work/matters/${matter}`);
      const owner = server.letters.find((letter) => letter.to && JSON.stringify(letter.to).includes('owner@'));
      expect(owner?.text).toContain('http://localhost:8600/my/matters/YS2026-0001');
      expect(owner?.text).toContain('预审请求已受理');
    });

    test('name nobody and nothing of the matter in the subject, and no unpublished invention anywhere', async () => {
      const matter = await town.submit();
      await town.does('clerk', matter, 'accept');
      await mailNotices(town.house, mailer, matter, 1);
      await mailNotices(town.house, mailer, matter, 2);
      clockAt('2026-03-03', '08:00');
      await sendDigests(town.house, mailer);
      expect(server.letters.length).toBeGreaterThan(5);
      for (const { subject, text } of server.letters) {
        expect(text).not.toContain('提取装置');
        expect(subject).toMatch(
          /^【知全】[\w\s-]*(办件 YS2026-0001 有新消息 · News on YS2026-0001|待办 \d+ 件，临近期限 \d+ 件 · \d+ to do)$/,
        );
        expect(subject).not.toMatch(/沙棘|王芳|李娜|有限公司|0471/);
      }
    });

    test('leave out a demonstration account, a revoked mandate and an ended post', async () => {
      const { house, wearers } = town;
      const matter = await town.submit();
      await town.does('clerk', matter, 'accept');
      await house.db.kysely.updateTable('mandate').set({ revoked_at: house.now(), revoked_by: 'x' }).execute();
      await house.db.kysely
        .updateTable('post_holding')
        .set({ ended_at: house.now(), ended_by: 'x' })
        .where('account', '=', wearers.leader.account)
        .execute();
      await house.db.kysely
        .updateTable('person')
        .set({ demo: true })
        .where('id', '=', wearers.member.account)
        .execute();
      await mailNotices(house, mailer, matter, 2);
      expect(to()).toEqual(['owner@example.com']);
    });

    test('an agent hears of what the mandate covers, in the application as by mail', async () => {
      const { house } = town;
      const matter = await town.submit();
      await town.does('clerk', matter, 'accept');
      const agent = await town.actor('agent');
      expect((await listNotices(house, agent)).map((one) => one.matter)).toEqual([matter]);
      await house.db.kysely
        .updateTable('mandate')
        .set({ scope: ['pledge/registration'] })
        .execute();
      expect(await listNotices(house, await town.actor('agent'))).toEqual([]);
      await mailNotices(house, mailer, matter, 2);
      expect(to()).not.toContain('agent@example.com');
    });

    test('one mailbox that is gone holds up nobody else', async () => {
      const matter = await town.submit();
      await town.does('clerk', matter, 'accept');
      server.noMailbox.add('agent@example.com');
      await mailNotices(town.house, mailer, matter, 2);
      expect(to()).toEqual(['leader@example.com', 'member@example.com', 'owner@example.com']);
    });

    test('wait in the queue while the mail server is down, and go out when it is back', async () => {
      const { port } = server;
      await server.close();
      const matter = await town.submit();
      const failures: string[] = [];
      const handlers = handlersOver(town.house, mailer);
      worker = await startWorker(
        town.house.db,
        {
          'mail-notices': async (data, context) => {
            try {
              await handlers['mail-notices'](data, context);
            } catch (error) {
              failures.push((error as Error).message);
              throw error;
            }
          },
        },
        { pollSeconds: 0.5, superviseSeconds: 1, onError: () => {} },
      );
      await expect.poll(() => failures.length, { timeout: 15_000 }).toBeGreaterThan(0);
      expect(failures[0]).toMatch(/ECONNREFUSED/);
      const notice = await town.house.db.kysely
        .selectFrom('notice')
        .select('mailed_at')
        .where('matter_id', '=', matter)
        .executeTakeFirst();
      expect(notice?.mailed_at).toBeNull();
      const again = await startMailServer({ starttls: true, port });
      // The server is the old one with a new certificate: the house trusts it as it trusted the first.
      const trusting = new SmtpMailer({
        host: 'localhost',
        port,
        implicitTls: false,
        tls: 'required',
        from: '知全 <noreply@zhiquan.example>',
        ca: again.ca,
      });
      await mailer.close();
      mailer = trusting;
      server = again;
      Object.assign(handlers, handlersOver(town.house, trusting));
      await expect.poll(() => to(), { timeout: 40_000, interval: 250 }).toEqual(['clerk@example.com']);
    });
  });

  describe('the daily digest', () => {
    test('goes out at eight, once a day, to those who have something in it', async () => {
      const matter = await town.submit();
      clockAt('2026-03-03', '07:59');
      expect(await sendDigests(town.house, mailer)).toBe(0);
      clockAt('2026-03-03', '08:00');
      // The clerk has a task; the company and its agent see the office's day coming.
      expect(await sendDigests(town.house, mailer)).toBe(4);
      expect(to()).toEqual(['agent@example.com', 'clerk@example.com', 'member@example.com', 'owner@example.com']);
      clockAt('2026-03-03', '18:00');
      expect(await sendDigests(town.house, mailer)).toBe(0);
      const clerk = server.letters.find((letter) => JSON.stringify(letter.to).includes('clerk@'))!;
      expect(clerk.text).toContain('待您办理');
      expect(clerk.text).toContain('YS2026-0001');
      expect(clerk.text).toContain(`/work/matters/${matter}`);
      clockAt('2026-03-04', '08:15');
      expect(await sendDigests(town.house, mailer)).toBe(4);
      expect(server.letters).toHaveLength(8);
    });

    test('forgets a task that was done, by whomever, and tells whose turn it is now', async () => {
      const matter = await town.submit();
      await town.does('clerk', matter, 'accept');
      await town.does('leader', matter, 'assign', { examiner: town.wearers.examiner.account });
      await town.does('examiner', matter, 'classify', { mainIpc: 'C11B 1/04' });
      await town.does('examiner', matter, 'issue-opinion', opinion);
      const tasks = async (who: 'owner' | 'member' | 'agent' | 'clerk' | 'examiner') =>
        (await digestFor(town.house, town.wearers[who])).tasks.map((line) => line.matter);
      for (const who of ['owner', 'member', 'agent'] as const) expect(await tasks(who)).toEqual([matter]);
      for (const who of ['clerk', 'examiner'] as const) expect(await tasks(who)).toEqual([]);
      const line = (await digestFor(town.house, town.wearers.owner)).tasks[0];
      expect(line).toMatchObject({ number: 'YS2026-0001', due: '2026-03-16', overdue: false });
      // The agent answers; nobody at the company is reminded of it any more.
      await town.does('agent', matter, 'reply', {
        package: packageValue('c'),
        answers: [{ finding: 1, answer: 'corrected' }],
      });
      for (const who of ['owner', 'member', 'agent'] as const) expect(await tasks(who)).toEqual([]);
      expect(await tasks('examiner')).toEqual([matter]);
    });

    test('goes on after a failure with those who have none yet', async () => {
      await town.submit();
      clockAt('2026-03-03', '08:00');
      let sent = 0;
      const failing: Mailer = {
        send: async (mail) => {
          if (++sent === 3) throw new Error('451 try later');
          return mailer.send(mail);
        },
        close: async () => {},
      };
      await expect(sendDigests(town.house, failing)).rejects.toThrow('451');
      expect(server.letters).toHaveLength(2);
      expect(await sendDigests(town.house, mailer)).toBe(2);
      expect(new Set(to()).size).toBe(4);
    });

    test('says nothing to those who have nothing', async () => {
      await town.submit();
      clockAt('2026-03-03', '08:00');
      await sendDigests(town.house, mailer);
      for (const who of ['stranger', 'leader', 'examiner']) expect(to()).not.toContain(`${who}@example.com`);
    });
  });
});
