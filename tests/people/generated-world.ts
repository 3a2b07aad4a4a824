import fc from 'fast-check';
import { calendarOf } from '#apps/core/calendar.ts';
import { type House, today } from '#apps/core/house.ts';
import { writeEntries } from '#apps/core/log-rows.ts';
import { writeProjection } from '#apps/core/project.ts';
import type { AccessRecord } from '#engine/access/access.ts';
import type { Actor, Capacity } from '#engine/access/types.ts';
import { GENESIS, seal } from '#engine/matter/chain.ts';
import { placesOf } from '#engine/matter/decide.ts';
import { fold } from '#engine/matter/fold.ts';
import { limitsOf } from '#engine/matter/limits.ts';
import type { MatterState, Party, UnsealedEntry } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { dayOf, type PlainDate, plainDate } from '#kernel/plain-date.ts';

export const BODIES = ['nm-centre', 'hohhot-ip-office', 'elsewhere'];
export const DIVISIONS = ['150000', '150100', '150102', '150105', '150200', '150203', '110000', '110101'];
export const PARTIES = [
  'org:91150100MA0P00018C',
  'org:91150200MA13A0B22E',
  'org:91150000MA0R7W3H55',
  'person:a1',
  'person:a2',
];
export const ACCOUNTS = ['a1', 'a2', 'a3'];

export interface WorldMatter {
  id: string;
  procedure: Procedure;
  state: MatterState;
  record: AccessRecord;
}

/** Matters of one procedure: every state of it, each with parties, assignee, body and division drawn by chance. */
function mattersOf(
  procedure: Procedure,
): fc.Arbitrary<{ state: string; parties: Party[]; assignee: string | null; body: string; division: string }[]> {
  const roles = Object.keys(procedure.parties);
  const party = fc.constantFrom(...PARTIES);
  const states = Object.keys(procedure.states).flatMap((state) => [state, state]);
  return fc.tuple(
    ...states.map((state) =>
      fc.record({
        state: fc.constant(state),
        parties: fc
          .uniqueArray(fc.record({ role: fc.constantFrom(...roles), id: party }), {
            minLength: 1,
            maxLength: 3,
            selector: (one) => `${one.role} ${one.id}`,
          })
          .map((list) => list.map((one) => ({ ...one, name: one.id }))),
        assignee: fc.option(fc.constantFrom(...ACCOUNTS)),
        body: fc.constantFrom(...BODIES),
        division: fc.constantFrom(...DIVISIONS),
      }),
    ),
  );
}

/** Writes generated matters with their logs and projections: what the engine would read back, in every state. */
export async function makeWorld(house: House, seed: number): Promise<WorldMatter[]> {
  const world: WorldMatter[] = [];
  const calendar = await calendarOf(house.db, house.db.kysely);
  const at = house.now();
  for (const procedure of house.catalogue.current(today(house))) {
    const [drawn] = fc.sample(mattersOf(procedure), { numRuns: 1, seed });
    const opening = Object.entries(procedure.actions).find(([, action]) => action.from === 'new')![0];
    for (const one of drawn!) {
      const id = house.newId('matter');
      const head = {
        id,
        publicNumber: `T${world.length + 1}`.padEnd(6, 'x'),
        procedure: procedure.id,
        version: procedure.version,
        body: one.body,
        division: one.division,
      };
      const entry: UnsealedEntry = {
        matter: id,
        seq: 1,
        requestId: `world-${id}`,
        action: opening,
        at,
        day: dayOf(at),
        actor: { account: 'world', name: 'world', role: procedure.initiator, capacity: { kind: 'public' } },
        input: {},
        result: {
          to: one.state,
          effects: one.assignee === null ? [] : [{ effect: 'assign', account: one.assignee }],
          joined: one.parties,
          head,
          spans: Object.fromEntries(Object.keys(procedure.limits).map((id) => [id, { n: 20, unit: 'working-day' }])),
        },
        visibleTo: null,
      };
      const sealed = seal(entry, GENESIS, house.hash);
      const state = fold(head, [sealed], placesOf(procedure));
      await house.db.transaction(async (tx) => {
        await writeEntries(tx, [sealed]);
        const limits = limitsOf(procedure, [sealed], calendar, today(house));
        await writeProjection(tx, procedure, state, limits, { created: at, updated: at, headHash: sealed.hash }, null);
      });
      world.push({ id, procedure, state, record: state });
    }
  }
  return world;
}

/** Everybody who could ask: each kind of capacity, with posts known and unknown, places right and wrong. */
export function anyActor(procedures: readonly Procedure[], day: PlainDate): fc.Arbitrary<Actor> {
  const posts = [
    ...new Set(
      procedures.flatMap((one) => Object.values(one.roles).flatMap((role) => ('post' in role ? [role.post] : []))),
    ),
    'auditor',
    'administrator',
    'no-such-post',
  ];
  const party = fc.constantFrom(...PARTIES);
  const until = fc.constantFrom<PlainDate | null>(null, plainDate('2026-03-01'), day, plainDate('2026-12-31'));
  const post = fc.record({
    kind: fc.constant('post' as const),
    post: fc.constantFrom(...posts),
    body: fc.constantFrom(...BODIES),
    division: fc.constantFrom(...DIVISIONS),
    party: fc.option(party),
  });
  const capacity: fc.Arbitrary<Capacity> = fc.oneof(
    { weight: 6, arbitrary: post },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('person' as const), party, partyName: party }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('organisation' as const),
        party,
        partyName: party,
        admin: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('mandate' as const),
        party,
        partyName: party,
        through: fc.constant('org:91150100MA0Q2T5K63'),
        scope: fc.subarray(['*', 'no/such', ...procedures.map((one) => one.id)]),
        until,
      }),
    },
    { weight: 1, arbitrary: fc.constant<Capacity>({ kind: 'public' }) },
    { weight: 1, arbitrary: fc.constant<Capacity>({ kind: 'system' }) },
    // A capacity that a later version may know, or that somebody made up.
    { weight: 1, arbitrary: fc.constant({ kind: 'emperor', party: PARTIES[0] } as unknown as Capacity) },
  );
  return fc.record({ account: fc.constantFrom(...ACCOUNTS), name: fc.constant('x'), capacity });
}
