import type { JobHandler } from '#engine/ports/jobs.ts';
import type { House } from './house.ts';

/** Mail of a house without a mail server: messages are read in the application only. */
export function mailHandlers(
  _house: House,
  _env: NodeJS.ProcessEnv,
): Record<'mail-notices' | 'daily-digest', JobHandler> {
  return { 'mail-notices': async () => {}, 'daily-digest': async () => {} };
}
