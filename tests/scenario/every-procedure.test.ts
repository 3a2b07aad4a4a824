import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '#engine/catalogue.ts';
import { permitted, placesOf } from '#engine/matter/decide.ts';
import { fold } from '#engine/matter/fold.ts';
import { limitsOf } from '#engine/matter/limits.ts';
import { statusOf } from '#engine/matter/status.ts';
import { defineProcedure, plainDefinition } from '#engine/procedure/define.ts';
import { guideOf } from '#engine/procedure/guide.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { chinaCalendar } from '#kernel/calendar/index.ts';
import { findBasis } from '#kernel/law/index.ts';
import { registers } from '#registers/index.ts';
import { allProcedures } from './all-procedures.ts';
import { Chance } from './chance.ts';
import { newTour, walk } from './walk.ts';

const SEED = Number(process.env.ZQ_SEED ?? 20261122);
/** At least so many walks, and more until every action was taken and every state seen, but not for ever. */
const WALKS = 40;
const WALKS_AT_MOST = 600;
const STEPS = 40;
const procedures = await allProcedures();

it('finds the procedures', () => {
  expect(procedures.length).toBeGreaterThanOrEqual(4);
});

it('fits together: registers, fields, states and legal bases exist', () => {
  buildCatalogue({
    procedures,
    registers,
    indicators: [],
    sites: [],
    basisKnown: (id) => findBasis(id) !== undefined,
  });
});

describe.each(procedures.map((one) => [`${one.id}@${one.version}`, one] as const))('%s', (_, procedure) => {
  it('is plain data but for its checks, and loads from that data', () => {
    const plain = plainDefinition(procedure);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    const { checked: __, ...source } = plain as unknown as Procedure;
    const again = defineProcedure({ ...source, ...(procedure.checks ? { checks: procedure.checks } : {}) });
    expect(plainDefinition(again)).toEqual(plain);
  });

  it('makes a guide without an empty word', () => {
    const empty = (value: unknown, place: string): string[] => {
      if (Array.isArray(value)) return value.flatMap((item, index) => empty(item, `${place}.${index}`));
      if (typeof value === 'string') return value.trim() === '' ? [place] : [];
      if (value === null || typeof value !== 'object') return [];
      return Object.entries(value).flatMap(([key, item]) => empty(item, `${place}.${key}`));
    };
    expect(empty(guideOf(procedure, {}), 'guide')).toEqual([]);
  });

  it(`holds together on random walks of legal actions (seed ${SEED})`, { timeout: 60_000 }, () => {
    const plain = plainDefinition(procedure) as unknown as Procedure;
    const tour = newTour();
    const untaken = () => Object.keys(procedure.actions).filter((id) => !tour.taken.has(id));
    const unseen = () => Object.keys(procedure.states).filter((id) => !tour.states.has(id));
    for (let n = 0; n < WALKS || (untaken().length + unseen().length > 0 && n < WALKS_AT_MOST); n++) {
      walk(procedure, registers, new Chance(SEED + n), tour, STEPS, (world, matter, cast) => {
        // The log folds to the running state, the chain verifies, the registers' invariants hold.
        world.verify();
        const { state, entries } = matter;
        // The stored definition alone reads the log: the same state, the same limits.
        expect(fold(state, entries, placesOf(plain))).toEqual(state);
        const limits = world.limits(matter);
        expect(limitsOf(plain, entries, chinaCalendar, world.day)).toEqual(limits);
        const status = statusOf(procedure, state, limits);
        expect(status.sentence.zh).not.toMatch(/undefined|null/);
        if (status.closed) expect(limits.filter((one) => one.ended === null)).toEqual([]);
        else {
          const acting = cast.filter((actor) => permitted(procedure, state, actor, world.day).length > 0);
          expect(acting, `nobody can act in "${state.state}"`).not.toEqual([]);
        }
        for (const actor of cast) world.seenBy(matter, actor);
      });
    }
    expect(
      untaken().map((id) => `${id}: ${tour.refusals.get(id) ?? 'never possible'}`),
      'actions that no walk took; tests/scenario/samples.ts can give them better data',
    ).toEqual([]);
    expect(unseen(), 'states that no walk reached').toEqual([]);
  });
});
