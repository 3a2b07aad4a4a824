import { beginsAt, endsAt, goesOn, ordinalAt } from './ends.ts';
import type { Lineage } from './lineage.ts';
import { GAP_SIGN, isSymbol, type Stream } from './stream.ts';

/** Where a stretch of words was met before. */
export interface Found {
  /** `yes`: on every path; `partly`: on some alternatives only; `no`. `unsure` when the search was cut short. */
  known: 'yes' | 'partly' | 'no' | 'unsure';
  /** Claims (by order) it stands in as a term, nearest first; may hold claims off the path. */
  claims: number[];
  /** The nearest place on the path, in the stream; -1 without one. */
  at: number;
}

/** Steps one search may take; a whole text may take this many for each of its characters. */
const STEPS_PER_CHARACTER = 4;
const LEAST_STEPS = 60_000;
/** Claims one search for a path may visit. */
const DEEPEST = 400;

/** Places looked at for words in any surroundings. */
const MOST_HOPS = 500;

/** Finds earlier mentions of terms along the paths of a claim. One search works for one text. */
export class Search {
  readonly #stream: Stream;
  readonly #lineage: Lineage;
  #steps: number;
  readonly #stamp: Int32Array;
  readonly #answer: Int8Array;
  #round = 0;
  #visited = 0;

  constructor(stream: Stream, lineage: Lineage) {
    this.#stream = stream;
    this.#lineage = lineage;
    this.#steps = LEAST_STEPS + STEPS_PER_CHARACTER * stream.text.length;
    this.#stamp = new Int32Array(lineage.sources.length);
    this.#answer = new Int8Array(lineage.sources.length);
  }

  /**
   * Looks for the words `start`–`end` of claim `claim` before `before`. As a `term` they must not go on with another noun
   * (电机|支架); `ended` they must be followed by a certain end, `alone` preceded by a beginning as well; or they may
   * stand `anywhere`.
   */
  find(
    claim: number,
    start: number,
    end: number,
    before: number,
    as: 'term' | 'ended' | 'alone' | 'anywhere' = 'term',
  ): Found {
    const found: Found = { known: 'no', claims: [], at: -1 };
    const owners = this.#stream.claim;
    const length = end - start;
    // An ordinal or a long name is introduced though more follows (第一控制器|锁存, 目标车辆|电池).
    const whole = as === 'term' && length > 1 && length < 4 && ordinalAt(this.#stream.text, start) === 0;
    let last = -1;
    for (let q = this.#previous(start, start, length); q >= 0; q = this.#previous(q, start, length)) {
      if (--this.#steps < 0) return { ...found, known: 'unsure' };
      if (q + length > before) continue;
      const end = this.#matchEnd(q, start, length);
      if (end < 0) continue;
      if ((as === 'ended' || as === 'alone') && !endsAt(this.#stream, end)) continue;
      if (as === 'alone' && !beginsAt(this.#stream, q)) continue;
      if (whole && goesOn(this.#stream, end)) continue;
      const owner = owners[q]!;
      if (owner === last) continue;
      last = owner;
      found.claims.push(owner);
      if (owner === claim || this.#onTrunk(claim, owner)) return { ...found, known: 'yes', at: q };
      if (found.at < 0) found.at = q;
    }
    found.known = this.covered(claim, found.claims);
    return found;
  }

  /** Where the words that begin at `q` end when they are those at `start`; -1 when they differ. Skips 交流|(AC)|电源. */
  #matchEnd(q: number, start: number, length: number): number {
    const { text, gap } = this.#stream;
    let at = q;
    for (let i = start; i < start + length; i++, at++) {
      if (text.charCodeAt(at) === text.charCodeAt(i)) continue;
      if (i === start || (gap[at]! & GAP_SIGN) === 0) return -1;
      while (isSymbol(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at) !== text.charCodeAt(i)) return -1;
    }
    return at;
  }

  /** The nearest places on the paths of a claim where the words stand in any surroundings. */
  places(claim: number, start: number, end: number, before: number): number[] {
    const words = this.#stream.text.slice(start, end);
    const found: number[] = [];
    let hops = 0;
    for (
      let q = this.#previous(start, start, end - start);
      q >= 0 && found.length < 50 && hops < MOST_HOPS;
      q = this.#previous(q, start, end - start), hops++
    ) {
      if (--this.#steps < 0) return found;
      const owner = this.#stream.claim[q]!;
      if (q + words.length > before || !this.#stream.text.startsWith(words, q)) continue;
      if (owner === claim || this.covered(claim, [owner]) !== 'no') found.push(q);
    }
    return found;
  }

  /** The next earlier place that may hold the words. Single characters have no chain: their claims are read backwards. */
  #previous(from: number, start: number, length: number): number {
    if (length > 1) return this.#stream.before[from]!;
    const at = this.#stream.text.lastIndexOf(this.#stream.text[start]!, from - 1);
    this.#steps -= (from - at) >> 3;
    return from === 0 ? -1 : at;
  }

  /** Whether `owner` lies on the stretch of the path that has no alternatives. */
  #onTrunk(claim: number, owner: number): boolean {
    const { only } = this.#lineage;
    let one = only[claim]!;
    for (let depth = 0; one > owner && depth < DEEPEST; depth++) one = only[one]!;
    return one === owner;
  }

  /** Whether every path to `claim` passes one of the claims that hold the term. */
  covered(claim: number, holders: readonly number[]): Found['known'] {
    this.#round += 1;
    this.#visited = 0;
    const holding = new Set(holders);
    const answer = this.#cover(claim, holding, 0);
    if (answer) return 'yes';
    return holding.size > 0 && this.#reaches(claim, holding) ? 'partly' : 'no';
  }

  #cover(claim: number, holding: ReadonlySet<number>, depth: number): boolean {
    if (holding.has(claim)) return true;
    if (this.#stamp[claim] === this.#round) return this.#answer[claim] === 1;
    this.#visited += 1;
    this.#steps -= 1;
    if (depth > DEEPEST || this.#visited > DEEPEST * 8 || this.#steps < 0) return true;
    this.#stamp[claim] = this.#round;
    this.#answer[claim] = 0;
    const known = this.#lineage.sources[claim]!.some(({ claims, each, open }) => {
      if (claims.length === 0) return open;
      return each
        ? claims.every((one) => this.#cover(one, holding, depth + 1))
        : open || claims.some((one) => this.#cover(one, holding, depth + 1));
    });
    this.#answer[claim] = known ? 1 : 0;
    return known;
  }

  /** Whether any path passes one of the claims. */
  #reaches(claim: number, holding: ReadonlySet<number>): boolean {
    const seen = new Set<number>([claim]);
    const open = [claim];
    for (let one = open.pop(); one !== undefined && seen.size < DEEPEST * 8; one = open.pop())
      for (const source of this.#lineage.sources[one]!)
        for (const cited of source.claims) {
          this.#steps -= 1;
          if (holding.has(cited)) return true;
          if (!seen.has(cited)) {
            seen.add(cited);
            open.push(cited);
          }
        }
    return false;
  }

  /** The first alternatives along which the term is missing, of the claim or of the claim it builds on (`via`). */
  missing(claim: number, holders: readonly number[]): { via: number; missing: number[] } {
    const holding = new Set(holders);
    for (let one = claim, depth = 0; depth < DEEPEST; depth++) {
      const sources = this.#lineage.sources[one]!;
      const split = sources.find(({ each, claims }) => each && claims.length > 1);
      if (split) {
        this.#round += 1;
        return { via: one, missing: split.claims.filter((cited) => !this.#cover(cited, holding, 0)) };
      }
      const next = sources.find(({ claims }) => claims.length > 0)?.claims[0];
      if (next === undefined) break;
      one = next;
    }
    return { via: claim, missing: [] };
  }
}
