import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { selfSigned } from './certificate.ts';

export interface MailServer {
  port: number;
  /** PEM of the authority that its certificate comes from. */
  ca: string;
  letters: (ParsedMail & { secure: boolean; user: string | undefined })[];
  /** Addresses that are refused for good. */
  noMailbox: Set<string>;
  close: () => Promise<void>;
}

/** A real mail server on a port of its own, with or without STARTTLS. */
export async function startMailServer(options: {
  starttls: boolean;
  login?: [string, string];
  port?: number;
}): Promise<MailServer> {
  const { key, cert } = selfSigned();
  const letters: MailServer['letters'] = [];
  const noMailbox = new Set<string>();
  const server = new SMTPServer({
    key,
    cert,
    hideSTARTTLS: !options.starttls,
    disabledCommands: options.starttls ? [] : ['STARTTLS'],
    authOptional: options.login === undefined,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === options.login?.[0] && password === options.login?.[1]
        ? done(null, { user: username })
        : done(new Error('wrong')),
    onRcptTo: ({ address }, _session, done) =>
      noMailbox.has(address) ? done(Object.assign(new Error('No such user'), { responseCode: 550 })) : done(),
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        letters.push(Object.assign(mail, { secure: session.secure, user: session.user }));
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(options.port ?? 0, '127.0.0.1', () => resolve()));
  return {
    port: (server.server.address() as AddressInfo).port,
    ca: cert,
    letters,
    noMailbox,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
