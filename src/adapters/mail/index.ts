/** Mail by SMTP, as the environment names the server; without one the house sends none. */

export { type MailSettings, mailSettings } from './settings.ts';
export { SmtpMailer } from './smtp.ts';
