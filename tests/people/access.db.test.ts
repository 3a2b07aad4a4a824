import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { act } from '#apps/core/act.ts';
import { type House, today } from '#apps/core/house.ts';
import { type List, listMatters, queuesOf } from '#apps/core/lists.ts';
import { DEMO_PEOPLE } from '#apps/core/people/demo-people.ts';
import type { Hat } from '#apps/core/people/hats.ts';
import { viewMatter } from '#apps/core/read.ts';
import { scopeWhere } from '#apps/core/scope-sql.ts';
import { Lookups } from '#apps/server/lookups.ts';
import { matterRoutes } from '#apps/server/routes/matters.ts';
import { maySee, rolesIn } from '#engine/access/access.ts';
import { inScope, scopeOf } from '#engine/access/scope.ts';
import type { Actor } from '#engine/access/types.ts';
import { permitted } from '#engine/matter/decide.ts';
import { type TestHouse, testHouse } from '#tests/core/house.ts';
import { withDatabases } from '#tests/harness/index.ts';
import { anyActor, makeWorld, type WorldMatter } from './generated-world.ts';
import { serveIdentity } from './served.ts';

/** Printed with every failure by its place in the list; another one gives another world. */
const SEED = Number(process.env.ZQ_TEST_SEED ?? 20_260_302);
const ACTORS = 100;

/** Who sees what, said once more in the words of the issue: independent of the engine's own code. */
function sees(actor: Actor, { procedure, record }: WorldMatter, day: string): boolean {
  const c = actor.capacity;
  const isParty = (id: string) =>
    Object.values(procedure.roles).some(
      (role) => 'party' in role && record.parties.some((one) => one.id === id && one.role === role.party),
    );
  switch (c.kind) {
    case 'person':
    case 'organisation':
      return isParty(c.party);
    case 'mandate': {
      const covers = c.scope.some((id) => id === '*' || id === procedure.id);
      return covers && !(c.until !== null && c.until < day) && isParty(c.party);
    }
    case 'post': {
      if (c.party !== null && record.parties.some((one) => one.id === c.party)) return false;
      return Object.values(procedure.roles).some((role) => {
        if (!('post' in role) || role.post !== c.post) return false;
        if (role.assigned && !record.assignees.includes(actor.account)) return false;
        if (role.at === 'body') return c.body === record.body;
        const [province, city, county] = [c.division.slice(0, 2), c.division.slice(2, 4), c.division.slice(4)];
        return (
          record.division.slice(0, 2) === province &&
          (city === '00' || record.division.slice(2, 4) === city) &&
          (county === '00' || record.division.slice(4) === county)
        );
      });
    }
    case 'system':
      return Object.values(procedure.roles).some((role) => 'system' in role);
    default:
      return false;
  }
}

withDatabases((given) => {
  let open: TestHouse;
  let house: House;
  let world: WorldMatter[];
  let actors: Actor[];
  const day = () => today(house);
  const idsOf = (list: { id: string }[]) => list.map((one) => one.id).sort();

  beforeAll(async () => {
    open = await testHouse(given.db, '2026-03-02');
    house = open.house;
    world = await makeWorld(house, SEED);
    actors = fc.sample(anyActor(house.catalogue.procedures, day()), { numRuns: ACTORS, seed: SEED });
  });
  afterAll(() => open.close());

  test(`the world of seed ${SEED} has every state of every procedure, and people who see something and nothing`, () => {
    for (const procedure of house.catalogue.procedures)
      for (const state of Object.keys(procedure.states))
        expect(world.some((one) => one.procedure.id === procedure.id && one.state.state === state)).toBe(true);
    const seen = actors.map((actor) => world.filter((one) => sees(actor, one, day())).length);
    expect(seen.filter((count) => count > 0).length).toBeGreaterThan(ACTORS / 4);
    expect(seen.filter((count) => count === 0).length).toBeGreaterThan(ACTORS / 8);
    const kinds = new Set(actors.filter((_, i) => seen[i]! > 0).map((actor) => actor.capacity.kind));
    expect([...kinds].sort()).toEqual(['mandate', 'organisation', 'person', 'post', 'system']);
  });

  test('one record: scope in memory, the access function and the words of the issue agree', () => {
    for (const [index, actor] of actors.entries()) {
      const scope = scopeOf(house.catalogue.procedures, actor, day());
      for (const one of world) {
        const expected = sees(actor, one, day());
        const said = { index, capacity: actor.capacity, matter: one.record };
        expect({ ...said, sees: maySee(one.procedure, one.record, actor, day()) }).toEqual({ ...said, sees: expected });
        expect({ ...said, sees: inScope(scope, one.record) }).toEqual({ ...said, sees: expected });
      }
    }
  });

  test('lists, counts, search and the SQL under them give the same rows', async () => {
    for (const [index, actor] of actors.entries()) {
      const expected = idsOf(world.filter((one) => sees(actor, one, day())));
      const scope = scopeOf(house.catalogue.procedures, actor, day());
      const rows = await house.db.kysely
        .selectFrom('matter')
        .select('id')
        .where((eb) => scopeWhere(eb, scope))
        .execute();
      expect([index, idsOf(rows)]).toEqual([index, expected]);
      const list = await listMatters(house, actor, { size: 500 });
      expect([index, list.total, idsOf(list.rows)]).toEqual([index, expected.length, expected]);
      if (index % 3 !== 0) continue;
      const found = await listMatters(house, actor, { size: 500, q: 'T1' });
      expect(found.rows.every((row) => expected.includes(row.id))).toBe(true);
      const wanted = world.filter((one) => expected.includes(one.id) && /^t1/i.test(one.state.publicNumber));
      expect([index, idsOf(found.rows)]).toEqual([index, idsOf(wanted)]);
      const [open, closed] = [
        await listMatters(house, actor, { open: true, size: 1 }),
        await listMatters(house, actor, { open: false, size: 1 }),
      ];
      expect([index, open.total + closed.total]).toEqual([index, expected.length]);
      const mine = await listMatters(house, actor, { mine: true, size: 500 });
      expect(mine.rows.every((row) => expected.includes(row.id))).toBe(true);
      const waiting = (await queuesOf(house, actor)).reduce((sum, queue) => sum + queue.waiting, 0);
      expect([index, waiting]).toEqual([index, mine.total]);
    }
  });

  test('the page of a matter opens exactly for those who see it in a list', async () => {
    for (const [index, actor] of actors.entries()) {
      const seen = world.filter((one) => sees(actor, one, day()));
      const hidden = world.filter((one) => !sees(actor, one, day()));
      const some = <T>(list: T[]) => list.filter((_, i) => (i + index) % Math.max(1, Math.ceil(list.length / 4)) === 0);
      for (const one of some(seen)) {
        const view = await viewMatter(house, actor, one.id);
        expect(view?.head.id).toBe(one.id);
        for (const { id } of view!.actions)
          expect(one.procedure.actions[id]!.by.some((role) => view!.roles.includes(role))).toBe(true);
      }
      for (const one of some(hidden)) {
        expect(await viewMatter(house, actor, one.id)).toBeUndefined();
        expect(await viewMatter(house, actor, one.state.publicNumber)).toBeUndefined();
      }
    }
  });

  test('permitted actions: each by a role that one holds, from the state it is in; none without a role', () => {
    let offered = 0;
    for (const actor of actors)
      for (const { procedure, state, record } of world) {
        const roles = rolesIn(procedure, record, actor, day());
        const actions = permitted(procedure, state, actor, day());
        offered += actions.length;
        for (const id of actions) {
          const action = procedure.actions[id]!;
          expect(action.by.some((role) => roles.includes(role))).toBe(true);
          expect(action.from).toContain(state.state);
        }
        if (roles.length === 0) expect(actions).toEqual([]);
        // And nothing that is one's own to do is hidden, but for what the same person may not do twice.
        for (const [id, action] of Object.entries(procedure.actions))
          if (
            action.from !== 'new' &&
            action.from.includes(state.state) &&
            action.by.some((role) => roles.includes(role))
          )
            expect(actions.includes(id) || action.notBySameAs !== undefined).toBe(true);
      }
    expect(offered).toBeGreaterThan(100);
  });

  test('an action that is not permitted is refused and leaves no trace', async () => {
    const before = await counted();
    let tried = 0;
    for (const [index, actor] of actors.entries()) {
      const one = world[(index * 7) % world.length]!;
      const allowed = permitted(one.procedure, one.state, actor, day());
      const [action] = Object.keys(one.procedure.actions)
        .filter((id) => !allowed.includes(id))
        .slice(index % 5);
      if (!action) continue;
      tried++;
      const done = await act(house, {
        actor,
        requestId: `try-${index}-${one.id}`,
        action,
        input: {},
        target: { matter: one.id, expectedSeq: 1 },
      });
      expect([index, action, done.ok]).toEqual([index, action, false]);
    }
    expect(tried).toBeGreaterThan(ACTORS / 2);
    expect(await counted()).toEqual(before);
  });

  const counted = async () => {
    const rows = await house.db.kysely
      .selectFrom('matter_log')
      .select(({ fn }) => [fn.countAll<number>().as('entries'), fn.max('seq').as('last')])
      .executeTakeFirstOrThrow();
    return rows;
  };

  test('over HTTP: list, export and page agree for every demonstration account in each of its hats', async () => {
    const served = await serveIdentity(given.db);
    try {
      matterRoutes(served.app, house, served.identity, new Lookups(10, 10, () => 0));
      let rows = 0;
      for (const { login } of DEMO_PEOPLE) {
        const browser = served.browser();
        const { body } = await browser.signIn(login);
        for (const hat of body.hats as unknown as Hat[]) {
          await browser.post('/api/session/hat', { hat: hat.id });
          const actor = { account: String(body.account), name: '', capacity: hat.capacity };
          const expected = world.filter((one) => sees(actor, one, day()));
          const list = (await browser.get('/api/matters?size=500')).body as unknown as List;
          expect([login, hat.id, list.total, idsOf(list.rows)]).toEqual([
            login,
            hat.id,
            expected.length,
            idsOf(expected),
          ]);
          const csv = (await browser.get('/api/matters.csv')).response.body.trim().split('\r\n').slice(1);
          expect(csv.map((line) => line.split(',')[0]).sort()).toEqual(list.rows.map((row) => row.number).sort());
          const hidden = world.find((one) => !expected.includes(one))!;
          expect((await browser.get(`/api/matters/${hidden.id}`)).codes).toEqual(['ZQ-MAT-004']);
          if (expected[0]) expect((await browser.get(`/api/matters/${expected[0].id}`)).status).toBe(200);
          rows += expected.length;
        }
      }
      expect(rows).toBeGreaterThan(50);
      for (const path of ['/api/matters', '/api/matters.csv', '/api/queues', `/api/matters/${world[0]!.id}`])
        expect((await served.browser().get(path)).codes).toEqual(['ZQ-SES-001']);
    } finally {
      await served.close();
    }
  });

  describe('nobody in particular', () => {
    const nobody: [string, Actor['capacity']][] = [
      ['a visitor', { kind: 'public' }],
      ['an unknown capacity', { kind: 'emperor', party: 'org:91150100MA0P00018C' } as unknown as Actor['capacity']],
      ['a lapsed mandate', mandate('*', '2026-03-01')],
      ['a mandate for other procedures', mandate('no/such', null)],
      [
        'a post that no procedure names',
        { kind: 'post', post: 'cook', body: 'nm-centre', division: '150000', party: null },
      ],
    ];
    test.each(nobody)('%s sees nothing', async (_name, capacity) => {
      const actor = { account: 'a1', name: 'x', capacity };
      expect((await listMatters(house, actor, { size: 500 })).total).toBe(0);
      expect(await queuesOf(house, actor)).toEqual([]);
      for (const one of world.slice(0, 20)) expect(await viewMatter(house, actor, one.id)).toBeUndefined();
    });
  });
});

function mandate(scope: string, until: string | null): Actor['capacity'] {
  const party = 'org:91150100MA0P00018C';
  return { kind: 'mandate', party, partyName: 'x', through: 'org:a', scope: [scope], until } as Actor['capacity'];
}
