import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '#engine/catalogue.ts';
import { person, post } from './actors.ts';
import { story } from './runner.ts';
import { pots, teaHouse } from './tea-house.ts';

const PLACE = { body: 'tea-house', division: '150000' };
const guest = person('guest', '客人');
const friend = person('friend', '朋友');
const waiter = post('waiter', 'waiter-1', PLACE);
const order = { tea: '砖茶', sugar: '一块', friend: 'friend', pot: '铜壶' };

const begin = () =>
  story({ procedures: [teaHouse], registers: [pots], ...PLACE })
    .on('2026-03-02')
    .as(guest);
const ordered = (change = {}) => begin().opens('tea/table', 'order', { ...order, ...change });
const drinking = () => ordered().as(waiter).does('serve');

describe('a story', () => {
  it('lets the clock act on the day after the last one', () => {
    ordered()
      .expect({ state: 'ordered', due: '2026-03-04', lamp: 'green', limits: { serving: '2026-03-04' } })
      .on('2026-03-04')
      .expect({ state: 'ordered', lamp: 'amber' })
      .on('2026-03-09')
      .expect({ state: 'forgotten', last: 'forget', due: null });
  });

  it('fails when it says something that is not so', () => {
    expect(() => ordered().expect({ state: 'drinking' })).toThrow('state is "ordered", but the story says "drinking"');
    expect(() => ordered().expect({ due: '2026-03-05' })).toThrow('due');
    expect(() => ordered().expect({ limits: {} })).toThrow('limits');
    expect(() => ordered().expect({ registers: { 'pot/铜壶': 'warm' } })).toThrow('registers');
    expect(() => ordered().expect({ sentence: '在喝' })).toThrow('sentence');
    expect(() => drinking().expect({ holds: { 'pot/铜壶': ['x'] } })).toThrow('holds');
  });

  it('fails on an unexpected refusal, an unexpected grant, and another reason than it says', () => {
    expect(() => ordered().does('serve')).toThrow('ZQ-ACC-001');
    expect(() => ordered().as(waiter).isRefused('serve', {}, 'ZQ-ACC-001')).toThrow('was granted');
    expect(() => ordered().isRefused('serve', {}, 'ZQ-MAT-001')).toThrow('not refused because of ZQ-MAT-001');
    expect(() => ordered().isRefused('serve', {})).toThrow('Say why');
  });

  it('does not go back in time, and stops at a broken invariant', () => {
    expect(() => ordered().on('2026-03-01')).toThrow('does not go back');
    expect(() => ordered({ pot: 'lid' }).as(waiter).does('serve')).toThrow('no-pot-named-lid');
  });

  it('stops when the log and the running state differ', () => {
    const told = ordered();
    told.matter.state.counts.order = 7;
    expect(() => told.on('2026-03-03')).toThrow('says something else');
    const other = ordered();
    other.matter.entries[0]!.input.tea = '奶茶';
    expect(() => other.on('2026-03-03')).toThrow('chain');
  });
});

describe('what procedures can say', () => {
  it('joins a party only where its condition holds', () => {
    expect(ordered().permitted(friend)).toEqual([]);
    expect(drinking().permitted(friend)).toEqual(['whisper']);
    expect(ordered({ friend: '' }).matter.state.parties.map((one) => one.role)).toEqual(['guest']);
  });

  it('replaces what an earlier input said, and drops what the new one leaves out', () => {
    const told = ordered().does('reorder', { tea: '奶茶', pot: '铜壶' });
    expect(told.matter.state.data).toEqual({ order: { tea: '奶茶', pot: '铜壶' } });
  });

  it('knows the day of an earlier action', () => {
    const told = ordered().on('2026-03-03').as(waiter).does('serve');
    expect(told.world.registers.find('pot', '铜壶')!.fields.since).toBe('2026-03-02');
  });

  it('discloses what came before, not what comes after', () => {
    const told = drinking().as(friend).does('whisper', { word: '一' });
    expect(told.seenBy(guest)?.data).not.toHaveProperty('whispers');
    told.as(waiter).does('tell').as(friend).does('whisper', { word: '二' });
    expect(told.seenBy(guest)?.data.whispers).toEqual([{ word: '一' }]);
    expect(told.seenBy(friend)?.data.whispers).toEqual([{ word: '一' }, { word: '二' }]);
    told.as(waiter).does('tell');
    expect(told.seenBy(guest)?.data.whispers).toHaveLength(2);
  });

  it('asks for a day far enough ahead, counted in working days', () => {
    drinking()
      .on('2026-04-02')
      // 4 to 6 April 2026 are days off: two working days before the 7th is the 2nd.
      .isRefused('plan-song', { day: '2026-04-03' }, '太急')
      .isRefused('plan-song', {}, '太急')
      .does('plan-song', { day: '2026-04-07' });
  });

  it('goes back to where it stood, with the clock moved by the days away', () => {
    ordered()
      .on('2026-03-03')
      .does('leave')
      .expect({ state: 'away', limits: { serving: null }, registers: { 'pot/铜壶': null } })
      .on('2026-03-13')
      .does('come-back')
      .expect({ state: 'ordered', due: '2026-03-14' })
      .as(waiter)
      .does('serve')
      .as(guest)
      .does('leave')
      .expect({ registers: { 'pot/铜壶': 'cold' } })
      .does('come-back')
      .expect({ state: 'drinking' });
  });
});

it('refuses a definition that moves a register entry to a state that ends it, or to none', () => {
  const altered = (to: string) => {
    const leave = teaHouse.actions.leave!;
    const [effect] = leave.effects!;
    const actions = { ...teaHouse.actions, leave: { ...leave, effects: [{ ...effect!, state: to } as never] } };
    return () =>
      buildCatalogue({
        procedures: [{ ...teaHouse, actions }],
        registers: [pots],
        indicators: [],
        sites: [],
        basisKnown: () => true,
      });
  };
  expect(altered('cold')).not.toThrow();
  expect(altered('broken')).toThrow('ends an entry');
  expect(altered('lost')).toThrow('has no state "lost"');
});
