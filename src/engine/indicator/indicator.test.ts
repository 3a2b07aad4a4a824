import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Condition } from '../condition.ts';
import { DefinitionError } from '../definition-error.ts';
import { meanTailSource } from '../fixtures/kite-world.fixture.ts';
import { computeIndicator, defineIndicator, roundHalfUp } from './indicator.ts';
import type { IndicatorDefinition, IndicatorRow, Measure } from './types.ts';

const TODAY = plainDate('2026-06-30');

/** Ten kites, checkable by hand. */
const sky: IndicatorRow[] = (
  [
    ['苍鹰', 'giant', 2, '150102', '2026-03-02', '2026-03-04'],
    ['长尾', 'giant', 3, '150102', '2026-03-02', '2026-03-09'],
    ['云雀', 'giant', 2.035, '150202', '2026-04-03', '2026-04-07'],
    ['蝴蝶', 'small', 1, '150102', '2026-03-02', null],
    ['蜻蜓', 'small', 1, '150202', '2026-03-02', null],
    ['蜈蚣', 'small', 1, '150000', '2025-12-31', null],
    ['鲤鱼', 'small', 1, null, '2026-03-02', null],
    ['燕子', 'small', null, '150102', '2026-03-02', null],
    ['蝙蝠', 'small', 'long', '150102', '2026-03-02', null],
    ['老鹰', 'small', 1, '150102', '2026-07-01', null],
  ] as const
).map(([name, size, tail, division, up, down]) => ({
  record: { kind: 'register', register: 'kite', key: name },
  title: name,
  division,
  values: { size, tail, up, down, stolen: null },
}));

const compute = (more: Partial<IndicatorDefinition>, division?: string) =>
  computeIndicator(defineIndicator({ ...meanTailSource(), ...more }), () => sky, TODAY, chinaCalendar, division);

const take = (measure: Omit<Measure, 'from'>, division?: string) =>
  compute({ measures: { it: { from: { register: 'kite' }, ...measure } }, value: { measure: 'it' } }, division);

const giants: Condition = { eq: [{ ref: 'size' }, 'giant'] };
const names = (rows: IndicatorRow[]) => rows.map((row) => row.title);

describe('the worked example', () => {
  test('the mean tail of the three giants is (2 + 3 + 2.035) / 3 = 2.345, rounded half up 2.35 m', () => {
    const result = compute({});
    expect(result).toMatchObject({
      id: 'kite.meanTail',
      value: 2.35,
      unit: { en: 'm' },
      asOf: '2026-06-30',
      version: '2026-01',
      definition: { en: expect.stringContaining('Sum of the tails') },
    });
    expect(names(result.rows)).toEqual(['苍鹰', '长尾', '云雀']);
  });

  test('in one division only its rows count; a row without a division counts in the whole alone', () => {
    expect(compute({}, '150100')).toMatchObject({ value: 2.5 });
    expect(compute({}, '150200')).toMatchObject({ value: 2.04 });
    expect(compute({}, '150900')).toMatchObject({ value: null, rows: [] });
    expect(take({ take: { count: true } }, '150000').value).toBe(9);
    expect(take({ take: { count: true } }).value).toBe(10);
  });
});

describe('each way of taking', () => {
  test.each<[string, Omit<Measure, 'from'>, number | null]>([
    ['count', { take: { count: true } }, 10],
    ['count where', { where: giants, take: { count: true } }, 3],
    [
      'since the year began, up to the day',
      {
        where: { all: [{ lte: [{ ref: 'yearStart' }, { ref: 'up' }] }, { lte: [{ ref: 'up' }, { ref: 'asOf' }] }] },
        take: { count: true },
      },
      8,
    ],
    ['distinct, nothing is no value', { take: { distinct: 'down' } }, 3],
    ['distinct of what nobody has', { take: { distinct: 'stolen' } }, 0],
    ['sum, of numbers alone', { take: { sum: 'tail' } }, 12.04],
    ['mean of no numbers', { take: { mean: 'stolen' } }, null],
    // 2 + 5 + 1 working days: the 4th to the 6th of April are 清明.
    ['working days', { take: { workingDays: ['up', ['down']] } }, 2.67],
    ['working days to the earliest', { take: { workingDays: ['up', ['stolen', 'down', 'up']] } }, 0],
    ['working days of nothing', { take: { workingDays: ['up', ['stolen']] } }, null],
    // 2 + 7 + 4 days by the almanac, the holiday among them.
    ['calendar days', { take: { calendarDays: ['up', ['down']] } }, 4.33],
    ['calendar days to the earliest', { take: { calendarDays: ['up', ['stolen', 'down', 'up']] } }, 0],
    ['calendar days of nothing', { take: { calendarDays: ['up', ['stolen']] } }, null],
  ])('%s', (_, measure, value) => expect(take(measure).value).toBe(value));

  test('in another unit', () => {
    const value = { measure: 'tail', per: 100 };
    const measures = { tail: { from: { register: 'kite' }, take: { sum: 'tail' } } } as const;
    expect(compute({ measures, value, digits: 4 }).value).toBe(0.1204);
  });
});

describe('a ratio', () => {
  const ratio = (where: Measure['where'], times = 100) =>
    compute({
      measures: {
        big: { from: { register: 'kite' }, where: giants, take: { count: true } },
        all: { from: { register: 'kite' }, ...(where ? { where } : {}), take: { count: true } },
      },
      value: { numerator: 'big', denominator: 'all', times },
      digits: 1,
    });

  test('keeps both sides and opens the rows of the upper one', () => {
    const result = ratio(undefined);
    expect(result).toMatchObject({ value: 30, numerator: 3, denominator: 10 });
    expect(names(result.rows)).toEqual(['苍鹰', '长尾', '云雀']);
  });

  test('over nothing has no value', () => {
    expect(ratio({ present: 'stolen' })).toMatchObject({ value: null, numerator: 3, denominator: 0 });
  });
});

describe('rounding half up', () => {
  test.each([
    [2.345, 2, 2.35],
    [1.005, 2, 1.01],
    [2.3449999, 2, 2.34],
    [-2.345, 2, -2.35],
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [7.035 / 3, 2, 2.35],
    [0.1 + 0.2, 1, 0.3],
    [99.95, 1, 100],
    [0, 2, 0],
    [-0.001, 2, 0],
    [1e-7, 7, 1e-7],
    [5e-8, 7, 1e-7],
    [123456789012.345, 2, 123456789012.35],
    [1e21, 2, 1e21],
    [-3e15, 2, -3e15],
  ])('%d to %d places is %d', (value, digits, rounded) => expect(roundHalfUp(value, digits)).toBe(rounded));

  test('of cents is what whole-number arithmetic gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (thousandths) => {
        const size = Math.floor((Math.abs(thousandths) + 5) / 10);
        expect(roundHalfUp(thousandths / 1000, 2)).toBe((Math.sign(thousandths) * size) / 100 || 0);
      }),
      { seed: 20260302, numRuns: 2000 },
    );
  });
});

describe('the definition of an indicator', () => {
  test.each<[Partial<IndicatorDefinition>, string[]]>([
    [{ id: 'kite' }, ['id: must look like "area.name"']],
    [{ value: { measure: 'wing' } }, ['value: unknown measure "wing"']],
    [{ value: { numerator: 'tail', denominator: 'wing', times: 1 } }, ['value: unknown measure "wing"']],
    [{ digits: -1 }, ['digits: must be 0 or more']],
    [{ digits: 0.5 }, ['digits: must be 0 or more']],
  ])('%j', (more, problems) => {
    try {
      defineIndicator({ ...meanTailSource(), ...more });
      expect.unreachable();
    } catch (error) {
      expect((error as DefinitionError).problems.map((one) => `${one.place}: ${one.problem}`)).toEqual(problems);
      expect(error).toBeInstanceOf(DefinitionError);
    }
  });
});
