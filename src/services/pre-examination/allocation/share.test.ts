import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regretGreedy, type Sharing, share, worth } from './share.ts';

const SEED = 20261122;

/** Small problems: up to 6 cases, 3 people, 3 days; some people excluded. */
const problems: fc.Arbitrary<Sharing> = fc
  .record({ people: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: 1, max: 3 }) })
  .chain(({ people, days }) =>
    fc
      .array(
        fc.record({
          points: fc.integer({ min: 1, max: 3 }),
          at: fc.integer({ min: 0, max: days - 1 }),
          scores: fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 5 }), {
            minLength: people,
            maxLength: people,
          }),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .chain((cases) =>
        fc
          .array(
            fc.record({
              daily: fc.integer({ min: 1, max: 6 }),
              load: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: days, maxLength: days }),
              capacity: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: days, maxLength: days }),
            }),
            { minLength: people, maxLength: people },
          )
          .map((desks) => ({
            cases: cases.map(({ points, at }) => ({ points, at })),
            scores: cases.map(({ scores }) => scores),
            // What is due later includes what is due earlier, and so does the room for it.
            desks: desks.map(({ daily, load, capacity }) => ({ daily, load: sums(load), capacity: sums(capacity) })),
          })),
      ),
  );

const sums = (values: readonly number[]): number[] => {
  let sum = 0;
  return values.map((value) => (sum += value));
};

/** Every sharing out there is, one after another. */
function bestOfAll(problem: Sharing): number {
  const to: (number | null)[] = problem.cases.map(() => null);
  let best = Number.NEGATIVE_INFINITY;
  const visit = (n: number): void => {
    if (n === problem.cases.length) {
      best = Math.max(best, worth(problem, to));
      return;
    }
    const open = problem.scores[n]!.flatMap((score, person) => (score === null ? [] : [person]));
    for (const person of open.length > 0 ? open : [null]) {
      to[n] = person;
      visit(n + 1);
    }
  };
  visit(0);
  return best;
}

describe('sharing out', () => {
  it('is the best there is on small problems, and says so', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const found = share(problem);
        expect(found.optimal).toBe(true);
        expect(found.value).toBeCloseTo(bestOfAll(problem), 6);
        expect(worth(problem, found.to)).toBeCloseTo(found.value, 6);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('never gives a case to somebody who is excluded, and leaves none that somebody can take', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        share(problem).to.forEach((person, n) => {
          if (person === null) expect(problem.scores[n]!.every((score) => score === null)).toBe(true);
          else expect(problem.scores[n]![person]).not.toBeNull();
        });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('starts from a greedy that is the best in most small problems, and stands in points of score behind it', () => {
    let best = 0;
    let behind = 0;
    const sample = fc.sample(problems, { seed: SEED, numRuns: 300 });
    for (const problem of sample) {
      const away = bestOfAll(problem) - worth(problem, regretGreedy(problem));
      expect(away).toBeGreaterThan(-1e-6);
      if (away < 1e-6) best += 1;
      else behind = Math.max(behind, away);
    }
    // Measured: the plain greedy misses the best in some of them, by up to whole points over capacity. So it is only a start.
    expect(best / sample.length).toBeGreaterThan(0.85);
    expect(behind).toBeGreaterThan(0);
  });

  it('gives a bound when the steps do not suffice', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const found = share(problem, 1);
        expect(found.bound).toBeGreaterThanOrEqual(bestOfAll(problem) - 1e-6);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
