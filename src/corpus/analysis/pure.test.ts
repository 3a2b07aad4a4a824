import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Hit } from '../search/types.ts';
import { chanceOf, Draw } from './chance.ts';
import { citedKey } from './citations.ts';
import { contours } from './draw/contours.ts';
import { mapOf } from './landscape.ts';
import { stageOf } from './lifecycle.ts';
import { group, layOut } from './map.ts';
import { pairs, weigh } from './terms.ts';
import { incompleteFrom, yearsOf } from './years.ts';

const seed = 20261123;

describe('a draw by lot', () => {
  test('is the same in any order, and a new document changes at most one of the drawn', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 200 }),
        (keys) => {
          const drawn = (all: readonly string[]) => {
            const draw = new Draw<string>('s', 7);
            for (const key of all) draw.add(key, key);
            return draw.drawn();
          };
          const whole = drawn(keys);
          expect(drawn([...keys].reverse())).toEqual(whole);
          expect(whole).toHaveLength(Math.min(7, keys.length));
          const before = new Set(drawn(keys.slice(1)));
          expect(whole.filter((key) => !before.has(key)).length).toBeLessThanOrEqual(1);
        },
      ),
      { seed },
    );
  });

  test('gives everybody about the same chance', () => {
    let first = 0;
    for (let at = 0; at < 2000; at++) {
      const draw = new Draw<number>(`seed ${at}`, 10);
      for (let key = 0; key < 100; key++) draw.add(`CN${key}A`, key);
      if (draw.drawn().includes(0)) first += 1;
    }
    expect(first).toBeGreaterThan(150);
    expect(first).toBeLessThan(250);
  });
});

test('what was filed in the last eighteen months is incomplete', () => {
  expect(incompleteFrom(plainDate('2026-11-23'))).toBe(2025);
  expect(incompleteFrom(plainDate('2026-07-01'))).toBe(2025);
  expect(incompleteFrom(plainDate('2026-06-30'))).toBe(2024);
});

test('years run without a gap, within what is asked for', () => {
  expect(yearsOf(['2019', '2022'], {})).toEqual([2019, 2020, 2021, 2022]);
  expect(yearsOf(['2019', '2022', 'x'], { from: 2021 })).toEqual([2021, 2022]);
  expect(yearsOf([], {})).toEqual([]);
});

describe('the stage of a technology', () => {
  const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
  const stage = (applications: number[], applicants: number[]) => stageOf(years, applications, applicants, 2023).stage;
  test('comes from complete years alone', () => {
    expect(stage([10, 10, 10, 20, 20, 20, 1, 0], [5, 5, 5, 8, 8, 8, 1, 0])).toBe('growing');
    expect(stage([20, 20, 20, 10, 10, 10, 90, 90], [8, 8, 8, 5, 5, 5, 40, 40])).toBe('declining');
    expect(stage([20, 20, 20, 20, 21, 21, 1, 0], [8, 8, 8, 8, 8, 8, 1, 0])).toBe('mature');
    expect(stage([20, 20, 20, 30, 30, 30, 1, 0], [9, 9, 9, 5, 5, 5, 1, 0])).toBe('mixed');
    expect(stage([0, 0, 1, 1, 2, 3, 1, 0], [0, 0, 1, 1, 2, 3, 1, 0])).toBe('emerging');
    expect(stageOf([2022, 2023], [3, 9], [1, 2], 2023)).toEqual({ stage: 'emerging', compared: null });
  });
  test('says what was compared', () => {
    expect(stageOf(years, [3, 6, 9, 12, 15, 18, 1, 0], [1, 1, 1, 2, 2, 2, 0, 0], 2023).compared).toEqual({
      before: [6, 1],
      after: [15, 2],
      upTo: 2023,
    });
  });
});

test('cited numbers in any spelling are the keys they mean', () => {
  expect(citedKey('CN 101234567 A')).toBe('CN101234567A');
  expect(citedKey('US2012123456A1')).toBe('US2012123456A');
  expect(citedKey('CN101234567B')).toBe('CN101234567B');
});

const hit = (key: string, title: string, abstract: string): Hit => ({
  key,
  application: null,
  title,
  abstract,
  applicants: ['甲'],
  inventors: [],
  ipc: [],
  right: 'invention',
  kind: 'A',
  filedOn: plainDate('2020-01-01'),
  publishedOn: plainDate('2021-01-01'),
  state: 'pending',
  source: { id: 'demo', asOf: plainDate('2026-01-01'), licence: 'demo' },
  score: 0,
});

describe('a landscape', () => {
  const chance = chanceOf('landscape test');
  const topics = [
    ['沙棘籽油', '超临界萃取', '不饱和脂肪酸', '果油'],
    ['烧结磁体', '晶界扩散', '矫顽力', '氢破碎'],
    ['风机叶片', '变桨控制', '偏航误差', '机舱'],
  ];
  const hits = topics.flatMap((terms, topic) =>
    Array.from({ length: 40 }, (_, at) => {
      const word = () => terms[Math.floor(chance() * terms.length)]!;
      return hit(
        `CN${topic}${String(at).padStart(6, '0')}A`,
        `${word()}的${word()}`,
        `本发明${word()}，${word()}，${word()}`,
      );
    }),
  );
  const map = mapOf(hits, pairs, 'seed');

  test('is the same for the same documents in any order', () => {
    expect(mapOf([...hits].reverse(), pairs, 'seed')).toEqual(map);
  });

  test('lays documents of one subject nearer to each other than to others', () => {
    const far = (a: (typeof map.documents)[number], b: (typeof map.documents)[number]) =>
      Math.hypot(a.x - b.x, a.y - b.y);
    let [same, n, other, m] = [0, 0, 0, 0];
    for (const a of map.documents)
      for (const b of map.documents) {
        if (a === b) continue;
        if (a.key[2] === b.key[2]) [same, n] = [same + far(a, b), n + 1];
        else [other, m] = [other + far(a, b), m + 1];
      }
    expect(same / n).toBeLessThan((other / m) * 0.7);
  });

  test('groups hold one subject each and are named by its terms', () => {
    for (const cluster of map.clusters) expect(cluster.terms.length).toBeGreaterThan(0);
    expect(map.clusters.reduce((all, one) => all + one.size, 0)).toBe(hits.length);
    const pure = map.clusters.filter((_, at) => {
      const own = new Set(map.documents.filter((one) => one.cluster === at).map((one) => one.key[2]));
      return own.size === 1;
    });
    expect(pure.length).toBe(map.clusters.length);
  });

  test('of nothing and of one document is drawn as well', () => {
    expect(mapOf([], pairs, 's')).toMatchObject({ documents: [], clusters: [], sampled: 0 });
    expect(mapOf([hit('CN1A', '沙棘', '')], pairs, 's').documents).toHaveLength(1);
    expect(group([], 3, 's')).toEqual([]);
    expect(layOut([new Float64Array(0)], 4, 3, 's')).toEqual([{ x: 0.5, y: 0.5 }]);
  });
});

test('weights have length one, and words of one document or of nearly all are left out', () => {
  const { terms, rows } = weigh([
    ['a', 'b', 'x'],
    ['a', 'b', 'b'],
    ['a', 'c'],
    ['a', 'c'],
  ]);
  expect(terms.toSorted()).toEqual(['b', 'c']);
  for (const { weights } of rows) expect(Math.hypot(...weights)).toBeCloseTo(1);
});

describe('contours', () => {
  test('go once around a hill, and around a hole the other way', () => {
    const columns = 9;
    const values = Array.from({ length: 81 }, (_, at) => {
      const far = Math.hypot((at % columns) - 4, Math.floor(at / columns) - 4);
      return far < 1.2 ? 0 : far < 3.2 ? 1 : 0;
    });
    const rings = contours({ columns, rows: 9, values }, 0.5);
    const area = (ring: (typeof rings)[number]) =>
      ring.reduce((all, [x, y], at) => {
        const [u, v] = ring[(at + 1) % ring.length]!;
        return all + (x * v - u * y) / 2;
      }, 0);
    const areas = rings.map(area).sort((a, b) => a - b);
    expect(rings).toHaveLength(2);
    expect(areas[0]! * areas[1]!).toBeLessThan(0);
  });

  test('are closed whatever the ground', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 }), (values) => {
        for (const ring of contours({ columns: 6, rows: 5, values }, 0.5))
          for (const [x, y] of ring) {
            expect(x).toBeGreaterThanOrEqual(-1);
            expect(x).toBeLessThanOrEqual(6);
            expect(y).toBeGreaterThanOrEqual(-1);
            expect(y).toBeLessThanOrEqual(5);
          }
      }),
      { seed },
    );
  });
});
