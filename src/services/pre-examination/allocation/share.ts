import type { Desk } from './load.ts';

/** Cases to be shared out. `scores[case][person]` is null where somebody is excluded. */
export interface Sharing {
  /** Points of each case, and the place of its day among the days of the desks. */
  cases: readonly { points: number; at: number }[];
  desks: readonly Desk[];
  scores: readonly (readonly (number | null)[])[];
}

export interface Shared {
  /** The person of each case; null where everybody is excluded. */
  to: (number | null)[];
  value: number;
  /** No sharing out can be worth more than this. */
  bound: number;
  optimal: boolean;
}

/** What one point over capacity costs: more than any score can bring, so it happens only where nobody has room. */
const OVER = 10_000;
/** What evenness is worth: grows with the square of what one person newly gets, measured in his days. */
const EVEN = 3;
const STEPS = 4_000;
const TINY = 1e-9;

/** What one person has newly got: points by each day, and in all. */
class Hand {
  readonly extra: number[];
  points = 0;
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.extra = desk.load.map(() => 0);
  }

  /** What one case more would cost. It never falls as the hand fills, which is what makes the bound a bound. */
  cost({ points, at }: Sharing['cases'][number]): number {
    const { load, capacity, daily } = this.#desk;
    let cost = daily > 0 ? (EVEN * points * (2 * this.points + points)) / daily : 0;
    for (let d = at; d < load.length; d++) {
      const before = Math.max(0, load[d]! + this.extra[d]! - capacity[d]!);
      cost += OVER * (Math.max(0, load[d]! + this.extra[d]! + points - capacity[d]!) - before);
    }
    return cost;
  }

  move({ points, at }: Sharing['cases'][number], sign: 1 | -1): void {
    this.points += sign * points;
    for (let d = at; d < this.extra.length; d++) this.extra[d]! += sign * points;
  }
}

/** The worth of a sharing out: scores less what overload and unevenness cost. */
export function worth(problem: Sharing, to: readonly (number | null)[]): number {
  const hands = problem.desks.map((desk) => new Hand(desk));
  let value = 0;
  to.forEach((person, n) => {
    if (person === null) return;
    value += problem.scores[n]![person]! - hands[person]!.cost(problem.cases[n]!);
    hands[person]!.move(problem.cases[n]!, 1);
  });
  return value;
}

/**
 * Shares cases out. Greedy by regret (the case whose second choice costs most goes first), mended by single moves and swaps,
 * then proved or bettered by branch and bound. Within its steps the answer is the best there is; beyond them it is the best
 * found, with a bound. Deterministic: the same input gives the same answer.
 */
export function share(problem: Sharing, steps = STEPS): Shared {
  const first = mend(problem, regretGreedy(problem));
  return prove(problem, first, steps);
}

/** The plain greedy, exported so that a test can measure how far from the best it lies. */
export function regretGreedy(problem: Sharing): (number | null)[] {
  const { cases, desks, scores } = problem;
  const hands = desks.map((desk) => new Hand(desk));
  const to: (number | null)[] = cases.map(() => null);
  const left = new Set(cases.keys());
  while (left.size > 0) {
    let chosen: { n: number; person: number; regret: number } | undefined;
    for (const n of left) {
      const worths = scores[n]!.flatMap((score, person) =>
        score === null ? [] : [{ person, worth: score - hands[person]!.cost(cases[n]!) }],
      ).sort((a, b) => b.worth - a.worth || a.person - b.person);
      const [best, second] = worths;
      if (!best) {
        left.delete(n);
        continue;
      }
      const regret = second ? best.worth - second.worth : Number.POSITIVE_INFINITY;
      if (!chosen || regret > chosen.regret + TINY) chosen = { n, person: best.person, regret };
    }
    if (!chosen) break;
    to[chosen.n] = chosen.person;
    hands[chosen.person]!.move(cases[chosen.n]!, 1);
    left.delete(chosen.n);
  }
  return to;
}

/** Moves one case, or swaps two, as long as that makes it better. */
function mend(problem: Sharing, start: readonly (number | null)[]): (number | null)[] {
  const { cases, desks, scores } = problem;
  const to = [...start];
  const hands = desks.map((desk) => new Hand(desk));
  to.forEach((person, n) => {
    if (person !== null) hands[person]!.move(cases[n]!, 1);
  });
  const lift = (n: number): number => {
    const hand = hands[to[n]!]!;
    hand.move(cases[n]!, -1);
    return scores[n]![to[n]!]! - hand.cost(cases[n]!);
  };
  for (let better = true; better; ) {
    better = false;
    for (let n = 0; n < to.length; n++) {
      if (to[n] === null) continue;
      const had = lift(n);
      let best = { person: to[n]!, worth: had };
      scores[n]!.forEach((score, person) => {
        if (score === null || person === to[n]) return;
        const value = score - hands[person]!.cost(cases[n]!);
        if (value > best.worth + TINY) best = { person, worth: value };
      });
      if (best.person !== to[n]) better = true;
      to[n] = best.person;
      hands[best.person]!.move(cases[n]!, 1);
    }
    for (let n = 0; n < to.length; n++)
      for (let m = n + 1; m < to.length; m++) {
        const [a, b] = [to[n]!, to[m]!];
        if (a === null || b === null || a === b || scores[n]![b] === null || scores[m]![a] === null) continue;
        const had = lift(n) + lift(m);
        const swapped = scores[n]![b]! - hands[b]!.cost(cases[n]!) + scores[m]![a]! - hands[a]!.cost(cases[m]!);
        if (swapped > had + TINY) {
          [to[n], to[m]] = [b, a];
          better = true;
        }
        hands[to[n]!]!.move(cases[n]!, 1);
        hands[to[m]!]!.move(cases[m]!, 1);
      }
  }
  return to;
}

/** Depth-first branch and bound: what is left can bring no more than each case's best place among the hands as they are. */
function prove(problem: Sharing, start: readonly (number | null)[], steps: number): Shared {
  const { cases, desks, scores } = problem;
  const hands = desks.map((desk) => new Hand(desk));
  const open = [...cases.keys()].filter((n) => scores[n]!.some((score) => score !== null));
  let best = { to: [...start], value: worth(problem, start) };
  let used = 0;
  const to: (number | null)[] = cases.map(() => null);
  const worths = (n: number) =>
    scores[n]!.flatMap((score, person) =>
      score === null ? [] : [{ person, worth: score - hands[person]!.cost(cases[n]!) }],
    ).sort((a, b) => b.worth - a.worth || a.person - b.person);
  const hope = (left: readonly number[]): number => left.reduce((sum, n) => sum + worths(n)[0]!.worth, 0);
  const bound = hope(open);

  const visit = (left: readonly number[], value: number): void => {
    if (left.length === 0) {
      if (value > best.value + TINY) best = { to: [...to], value };
      return;
    }
    if (used >= steps) return;
    used += 1;
    const choices = left.map((n) => ({ n, of: worths(n) }));
    const upper = value + choices.reduce((sum, { of }) => sum + of[0]!.worth, 0);
    if (upper <= best.value + TINY) return;
    // The case with the most to lose is settled first: that is where the bound falls fastest.
    const loss = ({ of }: (typeof choices)[number]) => (of[1] ? of[0]!.worth - of[1].worth : Number.POSITIVE_INFINITY);
    const next = choices.reduce((a, b) => (loss(b) > loss(a) + TINY ? b : a));
    const rest = left.filter((n) => n !== next.n);
    for (const { person, worth: gain } of next.of) {
      to[next.n] = person;
      hands[person]!.move(cases[next.n]!, 1);
      visit(rest, value + gain);
      hands[person]!.move(cases[next.n]!, -1);
      to[next.n] = null;
    }
  };
  visit(open, 0);
  const optimal = used < steps;
  return { ...best, bound: optimal ? best.value : bound, optimal };
}
