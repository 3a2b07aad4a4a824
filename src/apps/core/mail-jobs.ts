import { mailSettings, SmtpMailer } from '#adapters/mail/index.ts';
import type { JobHandler } from '#engine/ports/jobs.ts';
import type { Mailer } from '#engine/ports/mail.ts';
import { sendDigests } from './digest.ts';
import type { House } from './house.ts';
import { mailNotices } from './mail-notices.ts';
import { sensitivePosts } from './people/post-titles.ts';

type MailHandlers = Record<'mail-notices' | 'daily-digest', JobHandler>;

/** The work of mail, by the server that the environment names; without one messages are read in the application only. */
export function mailHandlers(house: House, env: NodeJS.ProcessEnv): MailHandlers {
  const settings = mailSettings(env);
  if (!settings) return { 'mail-notices': async () => {}, 'daily-digest': async () => {} };
  return handlersOver(house, new SmtpMailer(settings), sensitivePosts(env.ZQ_SENSITIVE_POSTS));
}

export const handlersOver = (house: House, mailer: Mailer, sensitive?: readonly string[]): MailHandlers => ({
  'mail-notices': (data) => mailNotices(house, mailer, String(data.matter), Number(data.seq)),
  'daily-digest': async () => {
    await sendDigests(house, mailer, sensitive);
  },
});
