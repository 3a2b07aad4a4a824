import { mailSettings, SmtpMailer } from '#adapters/mail/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { JobHandler } from '#engine/ports/jobs.ts';
import type { Mailer } from '#engine/ports/mail.ts';
import type { House } from '../../house.ts';
import { refreshAll } from '../collections/refresh.ts';
import { watchAlerts } from './alerts.ts';
import { demoMailbox, sendAlertLetters } from './letters.ts';
import { runAllSaved } from './runs.ts';

type KeptHandlers = Record<'watch-corpus' | 'alert-letters', JobHandler>;

/** The work on what people keep: after the corpus changed, and in the morning. Without a corpus there is none. */
export function keptHandlers(
  house: House,
  corpus: CorpusIndex | undefined,
  env: NodeJS.ProcessEnv,
  demo = false,
): KeptHandlers {
  const settings = mailSettings(env);
  if (settings) return keptOver(house, corpus, new SmtpMailer(settings));
  return keptOver(house, corpus, demo ? demoMailbox : undefined, demo);
}

export function keptOver(
  house: House,
  corpus: CorpusIndex | undefined,
  mailer: Mailer | undefined,
  demo = false,
): KeptHandlers {
  let followed: string | undefined;
  return {
    'watch-corpus': async () => {
      if (!corpus) return;
      const { hash } = await corpus.mark();
      // What was followed up to this state finds nothing new in it.
      if (hash === followed) return;
      await watchAlerts(house, corpus);
      await runAllSaved(house, corpus);
      await refreshAll(house, corpus);
      followed = hash;
    },
    'alert-letters': async () => {
      if (!corpus || !mailer) return;
      // What came in since the last look still gets into the letter of the day.
      await watchAlerts(house, corpus);
      await sendAlertLetters(house, corpus, mailer, demo);
    },
  };
}
