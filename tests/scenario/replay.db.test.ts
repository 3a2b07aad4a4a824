import { describe, expect, test } from 'vitest';
import { fixedClock } from '#adapters/clock.ts';
import { act, settleMatter } from '#apps/core/act.ts';
import { loadCatalogue } from '#apps/core/catalogue.ts';
import type { House } from '#apps/core/house.ts';
import { importRows } from '#apps/core/imports.ts';
import { readLog } from '#apps/core/log-rows.ts';
import { openHouse } from '#apps/core/open-house.ts';
import { knownRows, openHolds } from '#apps/core/registers.ts';
import type { LogEntry } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { RegisterEntry } from '#engine/register/types.ts';
import { type Instant, plainDate } from '#kernel/plain-date.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { Chance } from './chance.ts';
import { samplesOf } from './samples.ts';
import { newTour, walk } from './walk.ts';
import type { Matter, World } from './world.ts';

const SEED = Number(process.env.ZQ_SEED ?? 20261122);
/** A fresh embedded database takes seconds, one on the server a tenth of that. */
const WALKS = { pglite: 1, postgres: 3 };
const catalogue = loadCatalogue();
const registers = [...catalogue.registers.values()];

const morning = (day: string, minute: number): Instant =>
  new Date(Date.parse(`${day}T09:00:00+08:00`) + minute * 60_000).toISOString() as Instant;

/** What an entry says, without the names that each world gives by itself. */
const said = ({ action, day, actor, input, result, visibleTo }: LogEntry) => {
  const { head: _, ...followed } = result as LogEntry['result'] & { head?: unknown };
  return { action, day, role: actor.role, account: actor.account, input, result: followed, visibleTo };
};
const held = ({ key, state, fields, validFrom, validTo }: RegisterEntry) => ({
  key,
  state,
  fields,
  validFrom,
  validTo,
});
const inOrder = <T>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Takes the steps of a walk again, through the use cases and the database. */
async function replay(house: House, set: (at: Instant) => void, told: Matter): Promise<string> {
  const head = { procedure: told.procedure.id, body: told.state.body, division: told.state.division };
  let matter = '';
  for (const [index, entry] of told.entries.entries()) {
    const actor = { account: entry.actor.account, name: entry.actor.name, capacity: entry.actor.capacity };
    set(morning(entry.day, index));
    // The clock opens a matter as anybody does; what it takes later follows from limits.
    if (actor.capacity.kind === 'system' && matter !== '') {
      await settleMatter(house, matter);
      continue;
    }
    const target = matter === '' ? head : { matter, expectedSeq: index };
    const request = { actor, requestId: `replay-${index}-xxxx`, action: entry.action, input: entry.input, target };
    const done = await act(house, request);
    if (!done.ok) throw new Error(`${entry.action} on ${entry.day}: ${JSON.stringify(done.refusals)}`);
    matter = done.value.matter;
  }
  return matter;
}

withDatabases((given) => {
  const living = async (procedure: Procedure, check: (house: House, set: (at: Instant) => void) => Promise<void>) => {
    const clock = fixedClock(morning('2026-01-01', 0));
    const { house, jobs } = await openHouse(await given.fresh(), catalogue, clock, 'http://localhost:8600');
    try {
      for (const [id, seeds] of Object.entries(samplesOf(procedure.id).entries ?? {}))
        await house.db.transaction(async (tx) => {
          const rows = seeds.map((seed) => ({ ...seed, validFrom: plainDate(seed.validFrom ?? '2020-01-01') }));
          await importRows(house, tx, catalogue.registers.get(id)!, 'test', 'test', rows);
        });
      await check(house, (at) => clock.set(at));
    } finally {
      await jobs.close();
    }
  };

  describe.each(catalogue.procedures.map((one) => [`${one.id}@${one.version}`, one] as const))('%s', (_, procedure) => {
    test(`says on the database what the pure engine says (seed ${SEED})`, async () => {
      for (let n = 0; n < WALKS[given.kind]; n++) {
        let last: { world: World; matter: Matter } | undefined;
        const look = (world: World, matter: Matter) => {
          last = { world, matter };
        };
        walk(procedure, registers, new Chance(SEED + n), newTour(), 25, look, { usual: true });
        const { world, matter } = last!;
        await living(procedure, async (house, set) => {
          const id = await replay(house, set, matter);
          const log = await readLog(house.db.kysely, id);
          expect(log.map(said)).toEqual(matter.entries.map(said));
          const row = await house.db.kysely
            .selectFrom('matter')
            .select(['state', 'public_number', 'data'])
            .where('id', '=', id)
            .executeTakeFirstOrThrow();
          expect(row).toMatchObject({ state: matter.state.state, public_number: matter.state.publicNumber });
          for (const register of registers) {
            const believed = world.registers.rows(register.id).filter((one) => one.supersededAt === null);
            const keys = [...new Set(believed.map((one) => one.key))];
            const stored = await knownRows(house.db.kysely, register, keys, false);
            expect(inOrder(stored.map(held))).toEqual(inOrder(believed.map(held)));
            const holds = await openHolds(house.db.kysely, register.id, keys);
            const expected = keys.flatMap((key) => world.registers.holds(register.id, key));
            expect(inOrder(holds.map(({ key, kind, from }) => ({ key, kind, from })))).toEqual(
              inOrder(expected.map(({ key, kind, from }) => ({ key, kind, from }))),
            );
          }
        });
      }
    });
  });
});
