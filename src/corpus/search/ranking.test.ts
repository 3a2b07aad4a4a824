import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, type Found, pairScores, rankingPhrases, rarity, rerank } from './ranking.ts';

const SEED = 20_260_105;
const none: Found = { title: false, times: 0, first: -1, claims: false };
const one = (found: Partial<Found>[], titleLength = 10): Candidate => ({
  score: 5,
  titleLength,
  found: found.map((part) => ({ ...none, ...part })),
});
/** The places of the candidates, the best first. */
const order = (candidates: Candidate[], phrases: string[]) => {
  const scores = rerank(candidates, phrases, 1000);
  return candidates.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
};

describe('phrases of a query', () => {
  it('are what stands between blanks, without stop words, wildcards, and what must not be there', () => {
    expect(
      rankingPhrases({
        kind: 'and',
        parts: [
          { kind: 'words', field: 'TAC', text: '永磁电机 的 PH 永磁电机', least: 'any' },
          { kind: 'wild', field: 'TI', pattern: '转子*铁芯' },
          { kind: 'not', part: { kind: 'phrase', field: 'TI', text: '定子' } },
        ],
      }),
    ).toEqual(['永磁电机', 'ph', '转子', '铁芯']);
  });
});

describe('the order of the first ranks', () => {
  it('puts a phrase before none, and a rare one before a common one', () => {
    const common = one([{ claims: true }, {}]);
    expect(order([one([{}, {}]), common, common, common, one([{}, { claims: true }])], ['装置', '蕾丝'])).toEqual([
      4, 1, 2, 3, 0,
    ]);
  });

  it.each<[string, Candidate, Candidate]>([
    ['at the beginning before later', one([{ times: 1, first: 0 }]), one([{ times: 1, first: 90 }])],
    ['often before once', one([{ times: 4, first: 9 }]), one([{ times: 1, first: 9 }])],
    ['in a short title before a long one', one([{ title: true }], 4), one([{ title: true }], 30)],
    ['in the title before in the claims', one([{ title: true }]), one([{ claims: true }])],
  ])('%s', (_, better, worse) => expect(order([worse, better], ['蕾丝'])).toEqual([1, 0]));

  it('puts phrases beside one another before phrases apart', () => {
    const at = (second: number) =>
      one([
        { times: 1, first: 20 },
        { times: 1, first: second },
      ]);
    expect(order([at(200), at(24)], ['永磁', '电机'])).toEqual([1, 0]);
  });

  it('never lowers a score, so that later ranks stay behind', () => {
    const found = fc.record({ title: fc.boolean(), times: fc.nat(9), first: fc.nat(500), claims: fc.boolean() });
    const candidate = fc.record({
      score: fc.float({ min: 0, max: 60, noNaN: true }),
      titleLength: fc.nat(40),
      found: fc.array(found, { minLength: 2, maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(candidate), fc.nat(1_000_000), (candidates, documents) => {
        rerank(candidates, ['永磁', '电机'], documents).forEach((score, i) => {
          expect(score).toBeGreaterThanOrEqual(candidates[i]!.score);
        });
      }),
      { seed: SEED },
    );
  });
});

describe('pairs', () => {
  it('that few documents have weigh more, and what is absent nothing', () => {
    const scores = pairScores(
      [
        { times: [1, 0, 0], length: 10 },
        { times: [1, 1, 0], length: 10 },
        { times: [0, 0, 0], length: 10 },
        { times: [1, 0, 0], length: 100 },
      ],
      3,
    );
    expect(scores[1]).toBeGreaterThan(scores[0]! * 2);
    expect(scores[0]).toBeGreaterThan(scores[3]!);
    expect(scores[2]).toBe(0);
  });

  it('are rarer the fewer have them, and never below nothing', () => {
    expect(rarity(1, 100)).toBeGreaterThan(rarity(50, 100));
    expect(rarity(100, 100)).toBeGreaterThan(0);
  });
});
