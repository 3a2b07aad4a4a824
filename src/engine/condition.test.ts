import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, type Condition, evaluate, holds, pathsOf, type Value } from './condition.ts';

const sky = {
  kite: { name: '苍鹰', tail: 7, tangled: false, colours: ['红', '蓝'], none: null, empty: '' },
  flights: [
    { on: '2026-03-01', crew: ['a'] },
    { on: '2026-03-05', crew: ['b', 'c'] },
  ],
  winds: [],
};
const ref = (path: string): Value => ({ ref: path });

describe('what stands at a path', () => {
  test.each([
    ['kite.name', '苍鹰'],
    ['flights.0.on', '2026-03-01'],
    ['flights.last.on', '2026-03-05'],
    ['flights.length', 2],
    ['flights.on', ['2026-03-01', '2026-03-05']],
    ['flights.crew', ['a', 'b', 'c']],
    ['winds.last', undefined],
    ['kite.colours.1', '蓝'],
    ['kite.none.deeper', undefined],
    ['kite.name.length', undefined],
    ['kite.toString', undefined],
    ['nowhere.at.all', undefined],
  ])('%s', (path, found) => expect(at(sky, path)).toEqual(found));
});

test('a template is filled, and what is missing leaves no trace', () => {
  expect(evaluate({ template: '{kite.name}, {kite.tail} m{ kite.none }{nowhere}' }, sky)).toBe('苍鹰, 7 m');
  expect(evaluate(null, sky)).toBeNull();
  expect(evaluate(['a', 1], sky)).toEqual(['a', 1]);
});

const cases: [string, Condition, boolean][] = [
  ['all of nothing', { all: [] }, true],
  ['any of nothing', { any: [] }, false],
  ['all', { all: [{ present: 'kite.name' }, { present: 'kite.empty' }] }, false],
  ['any', { any: [{ present: 'kite.empty' }, { present: 'kite.name' }] }, true],
  ['not', { not: { present: 'kite.none' } }, true],
  ['present: an empty list is not', { present: 'winds' }, false],
  ['present: false is not', { present: 'kite.tangled' }, false],
  ['present: zero is', { present: 'flights.0' }, true],
  ['eq', { eq: [ref('kite.tail'), 7] }, true],
  ['eq is strict', { eq: [ref('kite.tail'), '7'] }, false],
  ['lt of numbers', { lt: [ref('kite.tail'), 10] }, true],
  ['lt is not lte', { lt: [ref('kite.tail'), 7] }, false],
  ['lte', { lte: [ref('kite.tail'), 7] }, true],
  ['order of dates', { lt: [ref('flights.0.on'), ref('flights.last.on')] }, true],
  ['dates the other way round', { lte: [ref('flights.last.on'), ref('flights.0.on')] }, false],
  ['a date equals itself', { lte: [ref('flights.0.on'), '2026-03-01'] }, true],
  ['a missing side has no order', { lte: [ref('nowhere'), 7] }, false],
  ['a number and a text have no order', { lt: [1, '2'] }, false],
  ['in', { in: ['蓝', ref('kite.colours')] }, true],
  ['in what is no list', { in: ['苍', ref('kite.name')] }, false],
  ['matches', { matches: [ref('kite.name'), '^苍.$'] }, true],
  ['matches texts only', { matches: [ref('kite.tail'), '7'] }, false],
];

describe('conditions', () => {
  test.each(cases)('%s', (_, condition, expected) => expect(holds(condition, sky)).toBe(expected));

  test('judge the same after a trip through JSON, and obey De Morgan', () => {
    const leaf = fc.constantFrom(...cases.map(([, condition]) => condition));
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ not: tie('tree') }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (all) => {
        const stored = JSON.parse(JSON.stringify({ all })) as Condition;
        expect(holds(stored, sky)).toBe(holds({ all }, sky));
        expect(holds({ not: { all } }, sky)).toBe(holds({ any: all.map((not) => ({ not })) }, sky));
      }),
      { seed: 20260302 },
    );
  });
});

test('tells every path it looks at', () => {
  const condition: Condition = {
    all: [
      { any: [{ present: 'a.b' }] },
      { not: { eq: [{ ref: 'c' }, { template: '{d} and { e.f }' }] } },
      { lt: [{ ref: 'g' }, 1] },
      { lte: [null, { ref: 'h' }] },
      { in: [{ ref: 'i' }, ['x']] },
      { matches: [{ ref: 'j' }, '{k}'] },
    ],
  };
  expect(pathsOf(condition)).toEqual(['a.b', 'c', 'd', 'e.f', 'g', 'h', 'i', 'j']);
  expect(pathsOf(undefined)).toEqual([]);
  expect(pathsOf(['{x}'])).toEqual([]);
});
