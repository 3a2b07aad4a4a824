import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentTo, type Drawable, drawSample, populationName, shareOut } from './draw.ts';
import { sha256 } from './sha256.ts';

const SEED = '5f'.repeat(32);
const drawable = fc.record({
  examiner: fc.constantFrom('zhang', 'wu', 'li'),
  kind: fc.constantFrom('invention', 'utility', 'design'),
});
const population = fc
  .array(drawable, { maxLength: 80 })
  .map((cases): Drawable[] =>
    cases.map((one, at) => ({ ...one, number: `YS2026-${String(at + 1).padStart(4, '0')}` })),
  );
const seeds = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('the hash', () => {
  test.each([
    // FIPS 180-4, examples.
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of "%s"', (text, hash) => expect(sha256(text)).toBe(hash));

  test('is that of the machine for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        fc.pre(text.isWellFormed());
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
      { seed: 20261122 },
    );
  });
});

describe('a draw', () => {
  test('is the same for the same cases and seed, in whatever order they are told', () => {
    fc.assert(
      fc.property(population, seeds, fc.nat(30), fc.integer(), (cases, seed, size, order) => {
        const shuffled = [...cases].sort((a, b) =>
          sha256(`${order}${a.number}`) < sha256(`${order}${b.number}`) ? -1 : 1,
        );
        expect(drawSample(shuffled, seed, size)).toEqual(drawSample(cases, seed, size));
        expect(populationName(shuffled)).toBe(populationName(cases));
      }),
      { seed: 20261122 },
    );
  });

  test('takes as many as asked, each once, out of the population', () => {
    fc.assert(
      fc.property(population, seeds, fc.nat(100), (cases, seed, size) => {
        const sample = drawSample(cases, seed, size);
        expect(sample).toHaveLength(Math.min(size, cases.length));
        expect(new Set(sample.map((one) => one.number)).size).toBe(sample.length);
        for (const one of sample) expect(cases).toContainEqual(one);
      }),
      { seed: 20261122 },
    );
  });

  test('gives every examiner and kind its share: never more than one case off, and none is passed over while places suffice', () => {
    fc.assert(
      fc.property(population, seeds, fc.integer({ min: 1, max: 40 }), (cases, seed, size) => {
        const sample = drawSample(cases, seed, size);
        const strata = Map.groupBy(cases, (one) => `${one.examiner} ${one.kind}`);
        const drawn = Map.groupBy(sample, (one) => `${one.examiner} ${one.kind}`);
        for (const [key, members] of strata) {
          const share = (members.length * sample.length) / cases.length;
          const got = drawn.get(key)?.length ?? 0;
          expect(Math.abs(got - share)).toBeLessThan(1.0001);
        }
      }),
      { seed: 20261122 },
    );
  });

  test('chances are even: over many seeds each of twelve like cases is drawn about as often', () => {
    const cases = Array.from({ length: 12 }, (_, at) => ({ number: `N${at}`, examiner: 'zhang', kind: 'design' }));
    const times = new Map(cases.map((one) => [one.number, 0]));
    for (let n = 0; n < 1200; n++)
      for (const one of drawSample(cases, sha256(String(n)), 3)) times.set(one.number, times.get(one.number)! + 1);
    // 300 expected, standard deviation 15.
    for (const n of times.values()) expect(Math.abs(n - 300)).toBeLessThan(75);
  });

  test('by hand: 6 of 12 cases of three strata of 6, 4 and 2 are 3, 2 and 1', () => {
    const made = (n: number, examiner: string, kind: string) =>
      Array.from({ length: n }, (_, at) => ({ number: `${examiner}-${kind}-${at}`, examiner, kind }));
    const sample = drawSample([...made(6, 'a', 'x'), ...made(4, 'a', 'y'), ...made(2, 'b', 'x')], SEED, 6);
    expect(sample.map((one) => one.number.slice(0, 3)).join(' ')).toBe('a-x a-x a-x a-y a-y b-x');
  });

  test('a commitment tells nothing of the seed but fits no other', () => {
    expect(commitmentTo(SEED)).toMatch(/^[0-9a-f]{64}$/);
    expect(commitmentTo(SEED)).not.toBe(commitmentTo('5e'.repeat(32)));
    expect(commitmentTo(SEED)).not.toBe(sha256(SEED));
  });
});

describe('sharing out', () => {
  test('never gives a case to its examiner, and loads reviewers evenly where it can', () => {
    fc.assert(
      fc.property(population, seeds, (cases, seed) => {
        const shared = shareOut(cases, ['zhang', 'sun', 'zhou'], seed);
        expect(shared).toHaveLength(cases.length);
        const load = new Map<string, number>();
        for (const { number, reviewer } of shared) {
          expect(cases.find((one) => one.number === number)?.examiner).not.toBe(reviewer);
          load.set(reviewer, (load.get(reviewer) ?? 0) + 1);
        }
        expect(Math.abs((load.get('sun') ?? 0) - (load.get('zhou') ?? 0))).toBeLessThanOrEqual(1);
      }),
      { seed: 20261122 },
    );
  });

  test('leaves out a case that only its examiner could review', () => {
    const one = { number: 'N1', examiner: 'zhang', kind: 'design' };
    expect(shareOut([one], ['zhang'], SEED)).toEqual([]);
  });
});
