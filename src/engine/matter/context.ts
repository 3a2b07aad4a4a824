import type { Calendar } from '#kernel/calendar/index.ts';
import { type PlainDate, plainDate } from '#kernel/plain-date.ts';
import { actsFor } from '../access/access.ts';
import type { Actor } from '../access/types.ts';
import type { Procedure } from '../procedure/types.ts';
import type { MatterContext, MatterHead, MatterState, Party } from './types.ts';

const codeOf = (party: string): string => party.slice(party.indexOf(':') + 1);

/** A party with its own number: the credit code of an organisation, the account of a person. */
export const withCode = (party: Party): Party & { code: string } => ({ ...party, code: codeOf(party.id) });

/** What the edge brings to a decision from outside the matter's own log. */
export interface Surroundings {
  settings: Record<string, unknown>;
  facts: Record<string, unknown>;
  numbers: Record<string, string>;
  /** Counts the days of requirements; without one the built-in holiday notices do. */
  calendar?: Calendar;
}

/** The context that conditions, values and checks look at. A matter not yet open has only a head. */
export function contextOf(
  procedure: Procedure,
  matter: MatterState | MatterHead,
  actor: Actor,
  input: Record<string, unknown>,
  today: PlainDate,
  around: Surroundings,
): MatterContext {
  const open = 'state' in matter ? matter : undefined;
  const counts = Object.fromEntries(Object.keys(procedure.actions).map((id) => [id, open?.counts[id] ?? 0]));
  const parties = Object.fromEntries(
    Object.keys(procedure.parties).map((role) => {
      const party = open?.parties.find((one) => one.role === role);
      return [role, party && withCode(party)];
    }),
  );
  const party = actsFor(actor.capacity, procedure.id, today);
  return {
    data: open?.data ?? {},
    input,
    facts: around.facts,
    settings: around.settings,
    numbers: { ...open?.numbers, ...around.numbers },
    counts,
    days: open?.takenOn ?? {},
    matter: {
      id: matter.id,
      publicNumber: matter.publicNumber,
      procedure: matter.procedure,
      version: matter.version,
      body: matter.body,
      division: matter.division,
      state: open?.state ?? 'new',
      previous: open?.stays.at(-2)?.state ?? null,
      openedDay: open?.openedDay ?? today,
    },
    parties,
    actor: {
      account: actor.account,
      name: actor.name,
      party,
      code: party === null ? null : codeOf(party),
      partyName: 'partyName' in actor.capacity ? actor.capacity.partyName : actor.name,
      agency: actor.capacity.kind === 'mandate' ? codeOf(actor.capacity.through) : null,
    },
    today,
    year: yearOf(today),
  };
}

function yearOf(today: PlainDate): MatterContext['year'] {
  const year = Number(today.slice(0, 4));
  const day = (of: number, rest: string) => plainDate(`${of}-${rest}`);
  return {
    start: day(year, '01-01'),
    end: day(year, '12-31'),
    lastStart: day(year - 1, '01-01'),
    lastEnd: day(year - 1, '12-31'),
  };
}
