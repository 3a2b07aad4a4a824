import { describe, expect, test } from 'vitest';
import type { Outcome } from '#kernel/refusal.ts';
import type { Actor } from '../access/types.ts';
import {
  application,
  COUSINS,
  chief,
  clock,
  cousin,
  flyer,
  HEAD,
  launch,
  reader,
  Story,
  storyFlying,
  storyInReading,
  stranger,
  WORKSHOP,
  warden,
} from '../fixtures/kite-people.fixture.ts';
import { kitePermit, kiteSearch } from '../fixtures/kite-permit.fixture.ts';
import { contextOf } from './context.ts';
import { permitted, placesOf, spanOf } from './decide.ts';
import { resolveEffects } from './effects.ts';
import { fold } from './fold.ts';

/** The refusals of an answer, as code and sentence. */
function refusals(answer: Outcome<unknown>): string[] {
  return answer.ok ? [] : answer.refusals.map((one) => `${one.code} ${one.what.en} ${one.why.en} ${one.next.en}`);
}
const codes = (answer: Outcome<unknown>) => refusals(answer).map((one) => one.slice(0, 10));

describe('an action that is allowed', () => {
  test('opens a matter: parties join, spans are kept, effects are resolved', () => {
    const story = new Story();
    const entry = story.go(flyer, 'apply', '2026-03-02', application({ twin: COUSINS }));
    expect(entry).toMatchObject({
      matter: HEAD.id,
      seq: 1,
      action: 'apply',
      day: '2026-03-02',
      actor: { account: 'bayar', role: 'flyer', capacity: flyer.capacity },
      visibleTo: null,
      result: {
        to: 'waiting',
        spans: { accept: { unit: 'working-day', n: 2 } },
        joined: [
          { role: 'flyer', id: `org:${WORKSHOP.code}`, name: WORKSHOP.name },
          { role: 'twin', id: `org:${COUSINS.code}`, name: COUSINS.name },
        ],
        effects: [
          {
            effect: 'notify',
            to: ['warden'],
            title: { zh: '新风筝苍鹰', en: 'A new kite, 苍鹰' },
            body: { zh: '云上风筝坊申请放飞。', en: '云上风筝坊 would like to fly it.' },
          },
        ],
      },
    });
    expect(entry.result).not.toHaveProperty('numbers');
    expect(story.now).toMatchObject({ state: 'waiting', seq: 1, openedDay: '2026-03-02', closedDay: null });
  });

  test('lets nobody join whose condition does not hold', () => {
    const story = new Story();
    const entry = story.go(flyer, 'apply', '2026-03-02', application());
    expect(entry.result.joined?.map((one) => one.role)).toEqual(['flyer']);
  });

  test('is the same decision for the same arguments, and leaves its arguments alone', () => {
    const story = storyInReading();
    const before = structuredClone(story.now);
    const ask = () => story.ask(reader, 'propose', '2026-03-03', { verdict: 'fly' });
    expect(ask()).toEqual(ask());
    expect(story.now).toEqual(before);
  });

  test('decides what folding the log afterwards says', () => {
    const story = storyFlying();
    expect(fold(HEAD, story.entries, placesOf(kitePermit))).toEqual(story.now);
  });

  test('goes where its condition points, and takes its numbers along', () => {
    const up = storyFlying();
    expect(up.entries.find((one) => one.action === 'confirm')?.result).toMatchObject({
      to: 'permitted',
      numbers: { permit: '筝2026001' },
      effects: [{ body: { zh: '筝2026001', en: '筝2026001' } }],
    });
    expect(up.now.numbers).toEqual({ permit: '筝2026001' });
    const down = storyInReading();
    down.go(reader, 'propose', '2026-03-03', { verdict: 'ground' });
    down.go(chief, 'confirm', '2026-03-04');
    expect(down.now).toMatchObject({ state: 'grounded', closedDay: '2026-03-04' });
  });

  test('keeps spans as settings and conditions stood on that day', () => {
    const giant = storyInReading('2026-03-02', { size: 'giant', tailMetres: 12 });
    expect(giant.entries[1]?.result.spans).toEqual({ decide: { unit: 'working-day', n: 10 } });
    const set = new Story();
    set.settings = { ...set.settings, decideIn: { unit: 'working-day', n: 3 } };
    set.go(flyer, 'apply', '2026-03-02', application());
    expect(set.go(warden, 'take', '2026-03-02', { reader: 'reader' }).result.spans).toEqual({
      decide: { unit: 'working-day', n: 3 },
    });
  });

  test('tells what somebody may do now', () => {
    const story = storyInReading();
    const may = (actor: Actor) => permitted(kitePermit, story.now, actor, story.now.lastDay);
    expect(may(reader)).toEqual(['ask', 'prove-receipt', 'propose']);
    expect(may({ ...reader, account: 'other-reader' })).toEqual([]);
    expect(may(chief)).toEqual(['extend', 'propose']);
    expect(may(flyer)).toEqual([]);
    story.go(chief, 'propose', '2026-03-03', { verdict: 'fly' });
    expect(may(chief)).toEqual([]);
    expect(may({ ...chief, account: 'second-chief' })).toEqual(['confirm']);
  });
});

describe('an action that is refused', () => {
  test('unknown: with the actions there are', () => {
    expect(refusals(new Story().ask(flyer, 'sing', '2026-03-02'))[0]).toMatch(
      /^ZQ-MAT-006 .*no action "sing".*Its actions are: Apply, Take it on/,
    );
  });

  test('to whom the matter is closed, it does not exist', () => {
    const story = storyInReading();
    for (const actor of [stranger, cousin, { ...warden, capacity: { ...warden.capacity, body: 'other' } } as Actor])
      expect(codes(story.ask(actor, 'take', '2026-03-03'))).toEqual(['ZQ-MAT-004']);
    expect(refusals(new Story().ask(stranger, 'apply', '2026-03-02', application()))[0]).toMatch(
      /^ZQ-ACC-001 .*"Apply".*the flyer/,
    );
    expect(codes(new Story().ask(warden, 'apply', '2026-03-02', application()))).toEqual(['ZQ-ACC-001']);
  });

  test('not theirs: with whose it is', () => {
    expect(refusals(storyInReading().ask(flyer, 'propose', '2026-03-03', { verdict: 'fly' }))[0]).toMatch(
      /^ZQ-ACC-001 .*"Propose".*the reader of the wind, the chief of winds/,
    );
  });

  test('not now: with the state, and what is possible instead', () => {
    const story = storyInReading();
    expect(refusals(story.ask(chief, 'confirm', '2026-03-03'))[0]).toMatch(
      /^ZQ-MAT-001 "Confirm" .*"Reading the wind".*Possible now: Extend, Propose\.$/,
    );
    expect(refusals(story.ask(flyer, 'apply', '2026-03-03', application()))[0]).toMatch(
      /^ZQ-MAT-001 .*Possible now: nothing for you/,
    );
    expect(refusals(new Story().ask(flyer, 'answer', '2026-03-03', { words: 'x' }))[0]).toMatch(
      /^ZQ-MAT-001 .*not yet submitted/,
    );
  });

  test('closed: with the end it came to', () => {
    const story = storyFlying();
    story.go(flyer, 'land', '2026-03-09');
    expect(refusals(story.ask(flyer, 'land', '2026-03-10'))[0]).toMatch(/^ZQ-MAT-007 The matter is closed \(Landed\)/);
  });

  test('stale: with both numbers; the clock sees no number', () => {
    const story = storyInReading();
    const late = story.ask(reader, 'propose', '2026-03-03', { verdict: 'fly' }, 1);
    expect(refusals(late)[0]).toMatch(/^ZQ-MAT-002 Somebody else .*step 1; the matter is at step 2/);
    story.go(reader, 'ask', '2026-03-03', { words: '几根绳?', method: 'electronic' });
    expect(story.ask(clock, 'answer-overdue', '2026-04-03').ok).toBe(true);
  });

  test('proposed by the same person: two pairs of eyes', () => {
    const story = storyInReading();
    story.go(chief, 'propose', '2026-03-03', { verdict: 'fly' });
    expect(refusals(story.ask(chief, 'confirm', '2026-03-03'))[0]).toMatch(
      /^ZQ-ACC-005 .*You did "Propose", so somebody else has to do "Confirm"/,
    );
    expect(story.ask({ ...chief, account: 'second-chief' }, 'confirm', '2026-03-03').ok).toBe(true);
  });

  test('with input where no form asks for any', () => {
    const story = storyFlying();
    expect(codes(story.ask(warden, 'greet', '2026-03-06', { wave: true }))).toEqual(['ZQ-FRM-007']);
    expect(story.ask(warden, 'greet', '2026-03-06').ok).toBe(true);
  });

  test('with faults in its form', () => {
    expect(codes(new Story().ask(flyer, 'apply', '2026-03-02', { name: '苍鹰' }))).toEqual([
      'ZQ-FRM-001',
      'ZQ-FRM-001',
      'ZQ-FRM-012',
    ]);
  });

  test('with requirements unmet, all of them, in the words of the procedure', () => {
    const story = new Story();
    story.facts = { open: 2, kite: { name: '闪电' } };
    const answer = story.ask(flyer, 'apply', '2026-03-02', application({ name: '闪电' }));
    if (answer.ok) expect.unreachable();
    else
      expect(answer.refusals.map((one) => [one.code, one.next.en, one.field, one.basis])).toEqual([
        ['ZQ-MAT-011', 'Rename it.', 'name', undefined],
        ['ZQ-MAT-011', 'Land it first.', 'name', ['custom']],
        ['ZQ-MAT-011', 'Wait until one has landed.', undefined, undefined],
      ]);
  });

  test('too soon: a day has to lie ahead by working days of the calendar', () => {
    const story = storyFlyingSoon();
    // Monday the 9th has one working day before it, Friday the 6th.
    expect(story.ask(flyer, 'launch', '2026-03-06', launch('2026-03-09')).ok).toBe(true);
    expect(refusals(story.ask(flyer, 'launch', '2026-03-07', launch('2026-03-09')))[0]).toMatch(/Too soon/);
    expect(refusals(story.ask(flyer, 'launch', '2026-03-06', launch('2026-03-06')))[0]).toMatch(/Too soon/);
  });
});

function storyFlyingSoon(): Story {
  const story = storyInReading();
  story.go(reader, 'propose', '2026-03-03', { verdict: 'fly' });
  story.go(chief, 'confirm', '2026-03-03');
  return story;
}

describe('promises that are broken throw', () => {
  const story = storyFlying();
  const context = contextOf(kitePermit, story.now, warden, {}, story.now.lastDay, {
    settings: {},
    facts: {},
    numbers: {},
  });

  test('a setting that is no span', () => {
    expect(() => spanOf(kitePermit.limits.accept!, context)).toThrow('The setting "acceptIn" is no span.');
    expect(() => spanOf({ ...kitePermit.limits.accept!, span: [] }, context)).toThrow('No span of the limit applies.');
  });

  test('a party without an id', () => {
    const spoilt = structuredClone({ ...kitePermit, checks: {} });
    spoilt.actions.apply!.requires = [];
    spoilt.actions.apply!.joins = [{ role: 'twin', party: { ref: 'input.phone' }, name: 'nobody' }];
    expect(() => new Story(spoilt).ask(flyer, 'apply', '2026-03-02', application())).toThrow(
      'the party "twin" that joins has no id',
    );
  });

  test('an opening that leads nowhere, and an entry of an unknown action', () => {
    const spoilt = structuredClone({ ...kitePermit, checks: {} });
    spoilt.actions.apply!.requires = [];
    spoilt.actions.apply!.to = [];
    expect(() => new Story(spoilt).ask(flyer, 'apply', '2026-03-02', application())).toThrow('leads to no state');
    expect(() => placesOf(kitePermit).into('sing')).toThrow('has no action "sing"');
  });

  test('effects without what they need', () => {
    const resolve = (effect: object) => () => resolveEffects([effect as never], context);
    const hold = { effect: 'register.hold', register: 'kite', kind: 'x', reason: { zh: 'x', en: 'x' } };
    expect(resolve({ effect: 'assign', account: { ref: 'data.nobody' } })).toThrow(
      /effect assign of kite\/permit needs/,
    );
    expect(resolve({ effect: 'register.close', register: 'kite', key: 'k', state: 'landed', validTo: 'soon' })).toThrow(
      /needs a date where "soon" stands/,
    );
    expect(resolve({ ...hold, keys: { ref: 'data.nothing' } })).toThrow(/needs a text/);
    expect(resolve({ ...hold, keys: [] })).toThrow(/needs the keys of what it holds/);
    expect(resolve({ effect: 'ledger.post', ledger: 'l', lines: [{ account: 'a', fen: 0.5 }] })).toThrow(
      /whole number of fen/,
    );
  });
});

describe('effects', () => {
  test('are named with everything in place, and only when their condition holds', () => {
    const story = storyFlying();
    const launched = story.entries.at(-1)!;
    expect(launched.result.effects).toEqual([
      {
        effect: 'register.enter',
        register: 'kite',
        key: '苍鹰',
        fields: { name: '苍鹰', size: 'small', tail: null, owner: WORKSHOP.name, division: '150102', up: '2026-03-05' },
        validFrom: '2026-03-05',
      },
      {
        effect: 'ledger.post',
        ledger: 'string',
        lines: [
          { account: 'flyer', fen: 1000 },
          { account: 'festival', fen: -1000 },
        ],
      },
    ]);
    expect(story.go(warden, 'tangle', '2026-03-06').result.effects).toEqual([
      {
        effect: 'register.hold',
        register: 'kite',
        keys: ['苍鹰'],
        kind: 'tangled',
        reason: { zh: '缠在毡房上', en: 'Caught on a yurt' },
      },
      {
        effect: 'register.alter',
        register: 'kite',
        key: '苍鹰',
        fields: { tail: 1 },
        state: 'tangled',
        validFrom: '2026-03-06',
      },
    ]);
    expect(story.go(warden, 'free', '2026-03-06').result.effects).toEqual([
      { effect: 'register.release', register: 'kite', kind: 'tangled' },
    ]);
    expect(story.go(flyer, 'lose', '2026-03-06').result.effects).toEqual([
      { effect: 'matter.open', procedure: 'kite/search', action: 'begin', input: { name: '苍鹰' } },
    ]);
    expect(story.go(flyer, 'land', '2026-03-07').result.effects).toEqual([
      { effect: 'register.close', register: 'kite', key: '苍鹰', state: 'landed', validTo: '2026-03-07' },
    ]);
    const early = storyFlying();
    expect(early.go(flyer, 'land', '2026-03-04').result.effects).toEqual([]);
  });

  test('of a document keep the place of a limit for the edge, which has the calendar', () => {
    const story = storyInReading();
    expect(story.entries[1]?.result.effects).toEqual([
      { effect: 'assign', account: 'reader' },
      { effect: 'document.issue', document: 'slip', to: ['flyer'], data: { kite: '苍鹰' } },
    ]);
    const asked = story.go(reader, 'ask', '2026-03-03', { words: '几根绳?', method: 'mail' });
    expect(asked.result.effects).toMatchObject([{ data: { kite: '苍鹰', until: { limit: 'answer' } } }]);
  });

  test('take every key of a list once', () => {
    const context = contextOf(kitePermit, HEAD, flyer, {}, '2026-03-02' as never, {
      settings: {},
      facts: {},
      numbers: {},
    });
    const [held] = resolveEffects(
      [{ effect: 'register.hold', register: 'kite', keys: ['a', 'b', 'a'], kind: 'x', reason: { zh: 'x', en: 'x' } }],
      context,
    );
    expect(held).toMatchObject({ keys: ['a', 'b'] });
  });
});

test('the clock may open a matter to which nobody is a party', () => {
  const story = new Story(kiteSearch);
  const entry = story.go(clock, 'begin', '2026-03-02', { name: '苍鹰' });
  expect(entry.result).not.toHaveProperty('joined');
  expect(story.now).toMatchObject({ state: 'searching', parties: [] });
});

test('a context shows a matter that is not open yet as new', () => {
  const context = contextOf(kitePermit, HEAD, stranger, { a: 1 }, '2026-03-02' as never, {
    settings: { s: 1 },
    facts: { f: 1 },
    numbers: { n: '1' },
  });
  expect(context).toMatchObject({
    input: { a: 1 },
    settings: { s: 1 },
    facts: { f: 1 },
    numbers: { n: '1' },
    matter: { state: 'new', previous: null, openedDay: '2026-03-02' },
    parties: { flyer: undefined },
    counts: { apply: 0, land: 0 },
    actor: { account: 'x', party: null, code: null, partyName: 'x' },
  });
  const story = storyInReading();
  expect(
    contextOf(kitePermit, story.now, flyer, {}, story.now.lastDay, { settings: {}, facts: {}, numbers: {} }),
  ).toMatchObject({
    matter: { state: 'reading', previous: 'waiting' },
    counts: { apply: 1, take: 1, land: 0 },
    days: { take: '2026-03-02' },
    actor: { party: `org:${WORKSHOP.code}`, code: WORKSHOP.code, partyName: WORKSHOP.name },
  });
});
