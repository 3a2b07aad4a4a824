import type { FastifyRequest } from 'fastify';
import { refuse } from '#kernel/errors/index.ts';
import { Refused } from './replies.ts';

/**
 * Limits look-ups without an account by address, so that nobody can try numbers and codes one after another. It counts
 * in this process alone: with several of them the limit is that many times as high.
 */
export class Lookups {
  readonly #seen = new Map<string, number[]>();
  readonly #most: number;
  readonly #minutes: number;
  readonly #now: () => number;

  constructor(most: number, minutes: number, now: () => number) {
    this.#most = most;
    this.#minutes = minutes;
    this.#now = now;
  }

  /** Counts one look-up; throws Refused (ZQ-ACC-009) when there were too many. */
  count(request: FastifyRequest): void {
    const now = this.#now();
    const since = now - this.#minutes * 60_000;
    const recent = (this.#seen.get(request.ip) ?? []).filter((at) => at > since);
    if (recent.length >= this.#most) {
      const seconds = Math.ceil((recent[0]! - since) / 1000);
      throw new Refused(
        refuse('ZQ-ACC-009', {
          limit: this.#most,
          period: { zh: `${this.#minutes} 分钟`, en: `${this.#minutes} minutes` },
          seconds,
        }),
      );
    }
    this.#seen.set(request.ip, [...recent, now]);
    if (this.#seen.size > 10_000)
      for (const [address, times] of this.#seen) if (times.every((at) => at <= since)) this.#seen.delete(address);
  }
}
