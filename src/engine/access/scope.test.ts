import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlainDate, plainDate } from '#kernel/plain-date.ts';
import { chief, flyer, reader, stranger, WORKSHOP, warden } from '../fixtures/kite-people.fixture.ts';
import { kitePermit, kiteSearch } from '../fixtures/kite-permit.fixture.ts';
import { type AccessRecord, actsFor, divisionContains, maySee, rolesFor, rolesIn, rolesOnOpening } from './access.ts';
import { inScope, scopeOf } from './scope.ts';
import type { Actor, Capacity } from './types.ts';

const TODAY = plainDate('2026-03-02');
const procedures = [kitePermit, kiteSearch];

const party = fc.constantFrom('org:A', 'org:B', 'person:bayar');
const body = fc.constantFrom('festival', 'corner');
const division = fc.constantFrom('', '150000', '150100', '150102', '150200', '110000');
const account = fc.constantFrom('bayar', 'reader', 'chief');

const capacity: fc.Arbitrary<Capacity> = fc.oneof(
  fc.constant<Capacity>({ kind: 'public' }),
  fc.constant<Capacity>({ kind: 'system' }),
  fc.record({ kind: fc.constant('person' as const), party, partyName: fc.constant('x') }),
  fc.record({
    kind: fc.constant('organisation' as const),
    party,
    partyName: fc.constant('x'),
    admin: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('mandate' as const),
    party,
    partyName: fc.constant('x'),
    through: fc.constant('org:agency'),
    scope: fc.subarray(['*', 'kite/permit', 'kite/search']),
    until: fc.constantFrom<PlainDate | null>(null, plainDate('2026-03-01'), TODAY, plainDate('2026-12-31')),
  }),
  fc.record({
    kind: fc.constant('post' as const),
    post: fc.constantFrom('kite-warden', 'wind-reader', 'wind-chief', 'cook'),
    body,
    division,
    party: fc.option(party),
  }),
);
const actor: fc.Arbitrary<Actor> = fc.record({ account, name: fc.constant('x'), capacity });
const record: fc.Arbitrary<AccessRecord> = fc.record({
  procedure: fc.constantFrom('kite/permit', 'kite/search', 'kite/unknown'),
  body,
  division,
  parties: fc.array(fc.record({ role: fc.constantFrom('flyer', 'twin', 'onlooker'), id: party }), { maxLength: 3 }),
  assignees: fc.subarray(['bayar', 'reader', 'chief']),
});

describe('the scope of a list and the sight of one record', () => {
  test('say the same in every generated world', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), actor, (records, who) => {
        const scope = scopeOf(procedures, who, TODAY);
        for (const one of records) {
          const may = procedures.some((procedure) => maySee(procedure, one, who, TODAY));
          if (may) seen++;
          expect(inScope(scope, one)).toBe(may);
        }
      }),
      { seed: 20260302, numRuns: 3000 },
    );
    // The worlds are worth something only when both answers occur often.
    expect(seen).toBeGreaterThan(1000);
  });

  test('deny by default: the public, and a procedure nobody defined', () => {
    expect(scopeOf(procedures, stranger, TODAY)).toEqual([]);
    fc.assert(
      fc.property(record, actor, (one, who) => {
        expect(maySee(kitePermit, { ...one, procedure: 'kite/unknown' }, who, TODAY)).toBe(false);
        expect(inScope(scopeOf(procedures, who, TODAY), { ...one, procedure: 'kite/unknown' })).toBe(false);
      }),
      { seed: 20260302 },
    );
  });
});

describe('roles', () => {
  const permit: AccessRecord = {
    procedure: 'kite/permit',
    body: 'festival',
    division: '150102',
    parties: [{ role: 'flyer', id: `org:${WORKSHOP.code}` }],
    assignees: ['reader'],
  };
  const roles = (who: Actor, one = permit) => rolesIn(kitePermit, one, who, TODAY);
  const post = (who: Actor, more: object): Actor => ({ ...who, capacity: { ...who.capacity, ...more } as Capacity });

  test('come from the party acted for, the post and its place, and the assignment', () => {
    expect(roles(flyer)).toEqual(['flyer']);
    expect(roles(warden)).toEqual(['warden']);
    expect(roles(reader)).toEqual(['reader']);
    expect(roles({ ...reader, account: 'idle' })).toEqual([]);
    expect(roles(post(warden, { body: 'corner' }))).toEqual([]);
    expect(roles(chief)).toEqual(['chief']);
    expect(roles(post(chief, { division: '150100' }))).toEqual(['chief']);
    expect(roles(post(chief, { division: '150200' }))).toEqual([]);
  });

  test('nobody handles what the own unit is a party to', () => {
    expect(roles(post(warden, { party: `org:${WORKSHOP.code}` }))).toEqual([]);
    expect(roles(post(warden, { party: 'org:other' }))).toEqual(['warden']);
  });

  test('a mandate acts within its procedures and its days', () => {
    const agent = (scope: string[], until: PlainDate | null): Capacity => ({
      kind: 'mandate',
      party: `org:${WORKSHOP.code}`,
      partyName: WORKSHOP.name,
      through: 'org:agency',
      scope,
      until,
    });
    expect(actsFor(agent(['*'], null), 'kite/permit', TODAY)).toBe(`org:${WORKSHOP.code}`);
    expect(actsFor(agent(['kite/permit'], TODAY), 'kite/permit', TODAY)).toBe(`org:${WORKSHOP.code}`);
    expect(actsFor(agent(['kite/search'], null), 'kite/permit', TODAY)).toBeNull();
    expect(actsFor(agent(['*'], plainDate('2026-03-01')), 'kite/permit', TODAY)).toBeNull();
    expect(actsFor(warden.capacity, 'kite/permit', TODAY)).toBeNull();
  });

  test('on opening are those of the initiating party, or of a post', () => {
    const place = { body: 'festival', division: '150102' };
    expect(rolesOnOpening(kitePermit, flyer, place, TODAY)).toEqual(['flyer']);
    expect(rolesOnOpening(kitePermit, warden, place, TODAY)).toEqual(['warden']);
    expect(rolesOnOpening(kitePermit, stranger, place, TODAY)).toEqual([]);
    // Whoever opens a matter may be the one it is assigned to: no role that others of the same post would share.
    expect(rolesOnOpening(kitePermit, reader, place, TODAY)).toEqual(['reader']);
    expect(rolesFor(kitePermit.actions.answer!, ['chief', 'twin'])).toEqual(['twin']);
  });

  test('divisions nest by their prefix', () => {
    expect(divisionContains('150000', '150102')).toBe(true);
    expect(divisionContains('150100', '150102')).toBe(true);
    expect(divisionContains('150102', '150102')).toBe(true);
    expect(divisionContains('150102', '150100')).toBe(false);
    for (const none of ['', '15', '1501', 'x']) expect(divisionContains(none, '150102')).toBe(false);
    expect(divisionContains('150200', '150102')).toBe(false);
  });
});
