import { createHash } from 'node:crypto';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Mail, Mailer } from '#engine/ports/mail.ts';
import type { MailSettings } from './settings.ts';

const SECOND = 1000;
/** RFC 5321: no such mailbox, not ours, name not allowed. */
const NO_MAILBOX = [550, 551, 553];

/** Letters by SMTP over one or two kept connections. */
export class SmtpMailer implements Mailer {
  readonly #from: string;
  readonly #transport: Transporter;

  constructor(settings: MailSettings) {
    this.#from = settings.from;
    this.#transport = nodemailer.createTransport({
      pool: true,
      maxConnections: 2,
      host: settings.host,
      port: settings.port,
      secure: settings.implicitTls,
      requireTLS: !settings.implicitTls && settings.tls === 'required',
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 60 * SECOND,
      // Letters are text that this program wrote: nothing is fetched or read for them.
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(settings.user === undefined ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
      ...(settings.ca === undefined ? {} : { tls: { ca: settings.ca } }),
    });
  }

  async send(mail: Mail): Promise<'sent' | 'refused'> {
    const domain = /@([^>\s]+)/.exec(this.#from)?.[1] ?? 'localhost';
    const id = createHash('sha256').update(mail.key).digest('hex').slice(0, 32);
    const letter = {
      from: this.#from,
      to: { name: oneLine(mail.to.name), address: mail.to.address },
      subject: oneLine(mail.subject),
      text: mail.text,
      messageId: `<${id}@${domain}>`,
      // Nobody's holiday answer comes back (RFC 3834).
      headers: { 'auto-submitted': 'auto-generated' },
    };
    try {
      await this.#transport.sendMail(letter);
      return 'sent';
    } catch (error) {
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      if (code === 'EENVELOPE' && responseCode !== undefined && NO_MAILBOX.includes(responseCode)) return 'refused';
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#transport.close();
  }
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();
