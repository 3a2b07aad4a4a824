import { addSpan, type Calendar } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Outcome, SecrecySettings } from './settings.ts';

/** How a closed matter ended, from the state it stands in; what is not named was passed and led to no published patent. */
export function outcomeOf(state: string): Outcome {
  switch (state) {
    case 'not-accepted':
    case 'withdrawn':
    case 'failed':
      return state;
    case 'granted':
      return 'published';
    default:
      return 'off-track';
  }
}

export interface Keeping {
  outcome: Outcome;
  months: number;
  /** First day on which the texts may be destroyed. */
  due: PlainDate;
}

/** How long the texts of a matter closed on that day are kept. The keeping time never ends on the closing day itself. */
export function keepingOf(state: string, closed: PlainDate, settings: SecrecySettings, calendar: Calendar): Keeping {
  const outcome = outcomeOf(state);
  const span = settings.keep[outcome];
  return { outcome, months: span.n, due: addSpan(calendar, closed, span).date };
}
