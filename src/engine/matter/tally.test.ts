import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { flyer } from '../fixtures/kite-people.fixture.ts';
import { kitePermit } from '../fixtures/kite-permit.fixture.ts';
import { contextOf } from './context.ts';
import { tallyValues } from './tally.ts';

const head = {
  id: 'm',
  publicNumber: '',
  procedure: kitePermit.id,
  version: kitePermit.version,
  body: 'festival',
  division: '150000',
};
const context = (settings: Record<string, unknown> = {}) =>
  contextOf(kitePermit, head, flyer, { name: '鹰' }, plainDate('2026-03-02'), { settings, facts: {}, numbers: {} });

describe('the values of a tally', () => {
  test('name the party and the days of this year or of the last', () => {
    const values = tallyValues(
      {
        procedure: 'kite/permit',
        action: 'apply',
        party: { ref: 'actor.party' },
        from: { ref: 'year.lastStart' },
        to: { ref: 'year.lastEnd' },
      },
      context(),
      chinaCalendar,
    );
    expect(values).toEqual({ party: context().actor.party, from: '2025-01-01', to: '2025-12-31', input: {} });
  });

  test('count back from today by a span or by a setting', () => {
    const tally = { procedure: 'kite/permit', action: 'apply', within: { unit: 'month', n: 6 } } as const;
    expect(tallyValues(tally, context(), chinaCalendar).from).toBe('2025-09-02');
    const bySetting = { ...tally, within: { setting: 'memory' } };
    const values = tallyValues(bySetting, context({ memory: { unit: 'working-day', n: 5 } }), chinaCalendar);
    expect(values).toMatchObject({ from: '2026-02-24', party: null, to: null });
    expect(() => tallyValues(bySetting, context(), chinaCalendar)).toThrow('no span');
  });

  test('restrict entries by their input; a value that is missing matches nothing', () => {
    const tally = {
      procedure: 'kite/permit',
      action: 'apply',
      input: { name: { ref: 'input.name' }, size: { ref: 'input.size' } },
    };
    expect(tallyValues(tally, context(), chinaCalendar).input).toEqual({ name: '鹰', size: null });
  });

  test('a day that is not known counts nothing', () => {
    const tally = {
      procedure: 'kite/permit',
      action: 'apply',
      from: { template: '{input.year}-01-01' },
      to: { template: '{input.year}-12-31' },
    };
    const { from, to } = tallyValues(tally, context(), chinaCalendar);
    expect(from! > to!).toBe(true);
  });

  test('a party that is not known gives a party that nobody is', () => {
    const tally = { procedure: 'kite/permit', action: 'apply', party: { ref: 'parties.nobody.id' } };
    expect(tallyValues(tally, context(), chinaCalendar).party).toBe('');
  });
});
