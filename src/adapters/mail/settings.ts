import { readFileSync } from 'node:fs';

export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`); else by STARTTLS. */
  implicitTls: boolean;
  /** Whether letters may go out unencrypted when the server offers no STARTTLS. */
  tls: 'required' | 'if-offered';
  user?: string;
  password?: string;
  /** Sender: `知全 <noreply@example.org>`. */
  from: string;
  /** PEM of a certificate authority of one's own. */
  ca?: string;
}

/**
 * The mail server of the environment, or undefined: `ZQ_SMTP_URL` (`smtp://user:password@host:587` or `smtps://…`),
 * `ZQ_MAIL_FROM`, `ZQ_SMTP_TLS` (`required`, the default, or `if-offered`), `ZQ_SMTP_CA` (a PEM file). Throws on
 * settings that cannot work.
 */
export function mailSettings(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const given = env.ZQ_SMTP_URL;
  if (!given) return undefined;
  const url = URL.parse(given);
  // The address may hold a password, so it is not repeated.
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new Error('ZQ_SMTP_URL has to look like smtp://user:password@host:587 or smtps://…');
  const from = env.ZQ_MAIL_FROM;
  if (!from?.includes('@')) throw new Error('ZQ_SMTP_URL is set; ZQ_MAIL_FROM has to name the sender.');
  const tls = env.ZQ_SMTP_TLS ?? 'required';
  if (tls !== 'required' && tls !== 'if-offered')
    throw new Error(`ZQ_SMTP_TLS is "${tls}"; it may be required or if-offered.`);
  const implicitTls = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (implicitTls ? 465 : 587) : Number(url.port),
    implicitTls,
    tls,
    ...(url.username === '' ? {} : { user: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    from,
    ...(env.ZQ_SMTP_CA ? { ca: readFileSync(env.ZQ_SMTP_CA, 'utf8') } : {}),
  };
}
