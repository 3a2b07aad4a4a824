import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { mailSettings, SmtpMailer } from '#adapters/mail/index.ts';
import type { Mail } from '#engine/ports/mail.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

const mail: Mail = {
  key: 'notice:n1:a1',
  to: { name: '王芳', address: 'wang@example.com' },
  subject: '【知全】办件 YS2026-0001 有新消息',
  text: '补正通知书已送达。\n请在期限内答复。',
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serverWith(options: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(options);
  closing.push(server.close);
  return server;
}

function mailerFor(server: MailServer, env: NodeJS.ProcessEnv = {}, trusted = true): SmtpMailer {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-ca-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const ca = path.join(folder, 'ca.pem');
  writeFileSync(ca, server.ca);
  const settings = mailSettings({
    ZQ_SMTP_URL: `smtp://localhost:${server.port}`,
    ZQ_MAIL_FROM: '知全 <noreply@zhiquan.example>',
    ...(trusted ? { ZQ_SMTP_CA: ca } : {}),
    ...env,
  });
  const mailer = new SmtpMailer(settings!);
  closing.push(() => mailer.close());
  return mailer;
}

describe('a letter by SMTP', () => {
  test('arrives over STARTTLS with everything in it', async () => {
    const server = await serverWith({ starttls: true, login: ['house', 'p@ss/word'] });
    const url = `smtp://house:${encodeURIComponent('p@ss/word')}@localhost:${server.port}`;
    expect(await mailerFor(server, { ZQ_SMTP_URL: url }).send(mail)).toBe('sent');
    const [letter] = server.letters;
    expect(letter).toMatchObject({
      secure: true,
      user: 'house',
      subject: mail.subject,
      text: expect.stringContaining(mail.text),
    });
    expect(letter?.from?.value).toEqual([{ name: '知全', address: 'noreply@zhiquan.example' }]);
    expect(letter?.to).toMatchObject({ value: [mail.to] });
    expect(letter?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter?.messageId).toMatch(/^<[0-9a-f]{32}@zhiquan\.example>$/);
  });

  test('is the same letter when it is sent again', async () => {
    const server = await serverWith({ starttls: true });
    const mailer = mailerFor(server);
    await mailer.send(mail);
    await mailer.send(mail);
    await mailer.send({ ...mail, key: 'notice:n2:a1' });
    const ids = server.letters.map((letter) => letter.messageId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('does not go out unencrypted, unless the house says so', async () => {
    const server = await serverWith({ starttls: false });
    await expect(mailerFor(server).send(mail)).rejects.toThrow();
    expect(server.letters).toEqual([]);
    expect(await mailerFor(server, { ZQ_SMTP_TLS: 'if-offered' }).send(mail)).toBe('sent');
    expect(server.letters).toMatchObject([{ secure: false }]);
  });

  test('does not go to a server whose certificate nobody vouches for', async () => {
    const server = await serverWith({ starttls: true });
    await expect(mailerFor(server, {}, false).send(mail)).rejects.toThrow(/certificate/);
    expect(server.letters).toEqual([]);
  });

  test('is told apart: no such mailbox for good, wrong password and absent server for now', async () => {
    const server = await serverWith({ starttls: true, login: ['house', 'right'] });
    server.noMailbox.add('gone@example.com');
    const url = (password: string) => ({ ZQ_SMTP_URL: `smtp://house:${password}@localhost:${server.port}` });
    const gone = { ...mail, to: { name: '', address: 'gone@example.com' } };
    expect(await mailerFor(server, url('right')).send(gone)).toBe('refused');
    await expect(mailerFor(server, url('wrong')).send(mail)).rejects.toThrow(/login|auth/i);
    await expect(mailerFor(server, { ZQ_SMTP_URL: 'smtp://localhost:1' }).send(mail)).rejects.toThrow(/ECONNREFUSED/);
  });

  test('takes no headers from names and subjects', async () => {
    const server = await serverWith({ starttls: true });
    const evil = 'x\r\nBcc: other@example.com\r\n\r\ntext';
    await mailerFor(server).send({ ...mail, subject: evil, to: { name: evil, address: 'wang@example.com' } });
    const [letter] = server.letters;
    expect(letter?.headers.get('bcc')).toBeUndefined();
    expect(letter?.text).toContain(mail.text);
    expect(letter?.subject).toContain('Bcc: other@example.com');
  });
});

describe('the settings of mail', () => {
  test('are none without a server, and say what is missing without telling a password', () => {
    expect(mailSettings({})).toBeUndefined();
    const fault = (env: NodeJS.ProcessEnv) => {
      try {
        mailSettings({ ZQ_MAIL_FROM: 'a@b', ...env });
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(fault({ ZQ_SMTP_URL: 'http://me:secret@host' })).toBe(
      'ZQ_SMTP_URL has to look like smtp://user:password@host:587 or smtps://…',
    );
    expect(fault({ ZQ_SMTP_URL: 'smtp://host', ZQ_MAIL_FROM: '' })).toContain('ZQ_MAIL_FROM');
    expect(fault({ ZQ_SMTP_URL: 'smtp://host', ZQ_SMTP_TLS: 'never' })).toContain('ZQ_SMTP_TLS');
    expect(mailSettings({ ZQ_SMTP_URL: 'smtps://host', ZQ_MAIL_FROM: 'a@b' })).toMatchObject({
      port: 465,
      implicitTls: true,
    });
    expect(mailSettings({ ZQ_SMTP_URL: 'smtp://host', ZQ_MAIL_FROM: 'a@b' })).toMatchObject({
      port: 587,
      tls: 'required',
    });
  });
});
