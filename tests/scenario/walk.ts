import { rolesFor, rolesOnOpening } from '#engine/access/access.ts';
import type { Actor } from '#engine/access/types.ts';
import { permitted } from '#engine/matter/decide.ts';
import { openLimits } from '#engine/matter/limits.ts';
import { targetsOf } from '#engine/procedure/define.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { RegisterDefinition } from '#engine/register/types.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts';
import { clock, organisation, person, post } from './actors.ts';
import { allProcedures } from './all-procedures.ts';
import type { Chance } from './chance.ts';
import { CODES, fillIn, samplesOf } from './samples.ts';
import { type Matter, World } from './world.ts';

/** What an action of the procedure may open besides. */
const others = await allProcedures();

const PLACE = { body: 'org:121500004600290074', division: '150000' };

/** Somebody for every role: an organisation for each party, or a person where no organisation may be it, two holders of each post (so that one can review the other). */
export function castOf(procedure: Procedure): Actor[] {
  const parties = [...new Set([procedure.initiator, ...Object.keys(procedure.parties)])];
  return [
    ...parties.map((role, index) =>
      procedure.parties[role]?.kinds.includes('organisation') === false
        ? person(`sample-${role}`, `样例本人${index + 1}`)
        : organisation(CODES[index]!, `样例公司${index + 1}`, role),
    ),
    ...Object.values(procedure.roles).flatMap((role) =>
      'post' in role ? [post(role.post, `${role.post}-1`, PLACE), post(role.post, `${role.post}-2`, PLACE)] : [],
    ),
  ];
}

/** What the walks through one procedure have seen. */
export interface Tour {
  taken: Map<string, number>;
  states: Set<string>;
  /** For actions never granted: why they were refused last. */
  refusals: Map<string, string>;
}

export const newTour = (): Tour => ({ taken: new Map(), states: new Set(), refusals: new Map() });

/**
 * Takes legal actions by chance, rarely taken ones first, and lets days pass. `look` is called after every step.
 * Refusals are no steps: a legal action may still be refused for what was filled in.
 */
export function walk(
  procedure: Procedure,
  registers: readonly RegisterDefinition[],
  chance: Chance,
  tour: Tour,
  steps: number,
  look: (world: World, matter: Matter, cast: readonly Actor[]) => void,
  { usual = false }: { /** Settings stay at their defaults, as in a house nobody has set up. */ usual?: boolean } = {},
): void {
  const { entries, settings } = samplesOf(procedure.id);
  const changing = usual ? {} : drawn(settings ?? {}, chance);
  const world = new World({
    procedures: [procedure, ...others.filter((one) => one.id !== procedure.id)],
    registers,
    settings: changing,
    ...(entries ? { entries } : {}),
    ...PLACE,
  });
  const cast = castOf(procedure);
  const assigned = Object.values(procedure.roles).flatMap((role) =>
    'post' in role && role.assigned ? [`${role.post}-1`, `${role.post}-2`] : [],
  );
  const inputOf = (action: string) => {
    const { form } = procedure.actions[action]!;
    if (!form) return {};
    const accounts = assigned.length > 0 ? assigned : cast.map((one) => one.account);
    return fillIn(procedure.id, form, procedure.forms[form]!, chance, { today: world.day, accounts });
  };
  const count = (action: string) => tour.taken.set(action, (tour.taken.get(action) ?? 0) + 1);

  world.beginOn(within(procedure, addDays(plainDate('2026-03-02'), chance.below(200))));
  const { opening, opener } = openingOf(procedure, cast, chance, tour, world.day);
  const opened = world.open(procedure.id, opening, opener, inputOf(opening));
  if (!opened.ok)
    throw new Error(
      `"${procedure.id}" cannot be opened with sample data; add what it needs to tests/scenario/samples.ts:\n${opened.refusals.map((one) => refusalLine(one, 'zh')).join('\n')}`,
    );
  const matter = opened.value;
  count(opening);
  const seen = () => {
    tour.states.add(matter.state.state);
    look(world, matter, cast);
  };
  seen();
  for (let step = 0; step < steps && matter.state.closedDay === null; step++) {
    if (chance.yes(0.25)) {
      const before = matter.state.seq;
      const due = openLimits(world.limits(matter))[0]?.due;
      world.goTo(
        due && due >= world.day && chance.yes(0.4) ? addDays(due, 1) : addDays(world.day, 1 + chance.below(8)),
      );
      for (const entry of matter.entries.slice(before)) count(entry.action);
    } else {
      const choices = cast.flatMap((actor) =>
        permitted(procedure, matter.state, actor, world.day).map((action) => ({ actor, action })),
      );
      if (choices.length === 0) continue;
      // Where every walk ends early, nothing late is ever seen: endings that were seen often enough are mostly left out.
      const going = choices.filter((one) => !ends(procedure, one.action) || (tour.taken.get(one.action) ?? 0) < 3);
      const likely = going.length > 0 && chance.yes(0.9) ? going : choices;
      const rarest = Math.min(...likely.map((one) => tour.taken.get(one.action) ?? 0));
      const rare = likely.filter((one) => (tour.taken.get(one.action) ?? 0) === rarest);
      const { actor, action } = chance.pick(chance.yes(0.6) ? rare : likely);
      const taken = world.take(matter, action, actor, inputOf(action));
      if (taken.ok) count(action);
      else tour.refusals.set(action, taken.refusals.map((one) => refusalLine(one, 'zh')).join(' '));
    }
    seen();
  }
}

/** The way of opening taken least so far, and somebody who may open so: a party, the holder of a post, or the clock. */
function openingOf(procedure: Procedure, cast: readonly Actor[], chance: Chance, tour: Tour, day: PlainDate) {
  const ways = Object.entries(procedure.actions).flatMap(([opening, action]) => {
    const opener = [...cast, clock].find(
      (one) => action.from === 'new' && rolesFor(action, rolesOnOpening(procedure, one, PLACE, day)).length > 0,
    );
    return opener ? [{ opening, opener }] : [];
  });
  const rarest = Math.min(...ways.map((one) => tour.taken.get(one.opening) ?? 0));
  return chance.pick(ways.filter((one) => (tour.taken.get(one.opening) ?? 0) === rarest));
}

/** A day on which the version is in force, as near to the given one as can be. */
function within({ validFrom, validTo }: Procedure, day: PlainDate): PlainDate {
  if (day < validFrom) return validFrom;
  return validTo !== undefined && day > validTo ? validTo : day;
}

/** Settings that are drawn anew whenever they are looked at. */
const drawn = (samples: Record<string, (chance: Chance) => unknown>, chance: Chance): Record<string, unknown> =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(samples).map(([key, sample]) => [key, { enumerable: true, get: () => sample(chance) }]),
    ),
  );

const ends = (procedure: Procedure, action: string): boolean => {
  const targets = targetsOf(procedure.actions[action]!.to);
  return targets.length > 0 && targets.every((state) => procedure.states[state]!.final !== undefined);
};
