import { sql } from 'kysely';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { House } from '../../core/house.ts';
import type { IdentitySettings } from './settings.ts';

/** Wrong passwords in a row after which a name is locked, and for how long. Custom of the house, not law. */
export const WRONG_BEFORE_LOCK = 5;
export const LOCK_MINUTES = 15;
/** Minutes in which the failed attempts of an address are counted. */
export const ADDRESS_MINUTES = 10;
const MINUTE = 60_000;

export interface Attempt {
  succeeded: () => Promise<void>;
  /** The attempt was neither: half of what was needed was right, the other half not given. */
  suspended: () => Promise<void>;
  /** Notes the failure; returns what to answer instead of the usual words, once the name is locked. */
  failed: () => Promise<Refusal | undefined>;
}

/**
 * Limits guessing: by name, whether or not there is such an account, and by address. An attempt is counted before the
 * password is looked at, so that many at once are no way round.
 */
export class Guard {
  readonly #house: House;
  readonly #now: () => number;
  readonly #addressLimit: number;

  constructor(house: House, settings: Pick<IdentitySettings, 'now' | 'addressLimit'>) {
    this.#house = house;
    this.#now = settings.now;
    this.#addressLimit = settings.addressLimit;
  }

  /** Begins an attempt to sign in as `name`, or says why there can be none now (ZQ-ACC-008, ZQ-ACC-009). */
  async begin(name: string, address: string): Promise<Attempt | Refusal> {
    await this.#forgetOld();
    const addressKey = this.#key('address', address);
    const nameKey = this.#key('name', name.trim().toLowerCase());
    const fromAddress = await this.#count(addressKey, ADDRESS_MINUTES);
    if (fromAddress.attempts > this.#addressLimit) return this.#tooMany(fromAddress.since);
    const byName = await this.#count(nameKey, LOCK_MINUTES);
    if (byName.attempts > WRONG_BEFORE_LOCK) return this.#locked(byName.lockedUntil ?? this.#later(byName.since));
    return {
      succeeded: async () => {
        await this.#forget(nameKey);
        await this.#takeBack(addressKey);
      },
      suspended: async () => {
        await this.#takeBack(nameKey);
        await this.#takeBack(addressKey);
      },
      failed: async () => {
        if (byName.attempts < WRONG_BEFORE_LOCK) return undefined;
        const until = this.#later(this.#instant());
        await this.#house.db.kysely
          .updateTable('sign_in_guard')
          .set({ locked_until: until })
          .where('key', '=', nameKey)
          .execute();
        return this.#locked(until);
      },
    };
  }

  /** Counts one request of an address that costs something (making an account); refuses when there are too many. */
  async take(address: string): Promise<Refusal | undefined> {
    const counted = await this.#count(this.#key('address', address), ADDRESS_MINUTES);
    return counted.attempts > this.#addressLimit ? this.#tooMany(counted.since) : undefined;
  }

  /** Lets a locked name in again. */
  unlock(name: string): Promise<void> {
    return this.#forget(this.#key('name', name.trim().toLowerCase()));
  }

  /** Whether a one-time code is used for the first time; remembers it as long as it could be used again. */
  async firstUse(account: string, code: string): Promise<boolean> {
    await this.#house.db.kysely
      .deleteFrom('sign_in_guard')
      .where('key', 'like', 'code:%')
      .where('since', '<', this.#instant(-5 * MINUTE))
      .execute();
    const added = await this.#house.db.kysely
      .insertInto('sign_in_guard')
      .values({ key: this.#key('code', `${account} ${code}`), attempts: 1, since: this.#instant() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    return added !== undefined;
  }

  async #count(
    key: string,
    minutes: number,
  ): Promise<{ attempts: number; since: Instant; lockedUntil: Instant | null }> {
    const now = this.#instant();
    const old = this.#instant(-minutes * MINUTE);
    const { rows } = await sql<{ attempts: number; since: Instant; locked_until: Instant | null }>`
      insert into sign_in_guard as g (key, attempts, since) values (${key}, 1, ${now})
      on conflict (key) do update set
        attempts = case when coalesce(g.locked_until < ${now}, g.since < ${old}) then 1 else g.attempts + 1 end,
        since = case when coalesce(g.locked_until < ${now}, g.since < ${old}) then ${now} else g.since end,
        locked_until = case when coalesce(g.locked_until < ${now}, g.since < ${old}) then null else g.locked_until end
      returning attempts, since, locked_until`.execute(this.#house.db.kysely);
    const row = rows[0]!;
    return { attempts: row.attempts, since: row.since, lockedUntil: row.locked_until };
  }

  async #takeBack(key: string): Promise<void> {
    await this.#house.db.kysely
      .updateTable('sign_in_guard')
      .set({ attempts: sql<number>`greatest(attempts - 1, 1)` })
      .where('key', '=', key)
      .execute();
  }

  async #forgetOld(): Promise<void> {
    await this.#house.db.kysely
      .deleteFrom('sign_in_guard')
      .where('since', '<', this.#instant(-24 * 60 * MINUTE))
      .execute();
  }

  async #forget(key: string): Promise<void> {
    await this.#house.db.kysely.deleteFrom('sign_in_guard').where('key', '=', key).execute();
  }

  #tooMany(since: Instant): Refusal {
    const seconds = Math.ceil((Date.parse(since) + ADDRESS_MINUTES * MINUTE - this.#now()) / 1000);
    return refuse('ZQ-ACC-009', {
      period: { zh: ` ${ADDRESS_MINUTES} 分钟`, en: `${ADDRESS_MINUTES} minutes` },
      limit: this.#addressLimit,
      seconds: Math.max(seconds, 1),
    });
  }

  #locked(until: Instant): Refusal {
    return refuse('ZQ-ACC-008', { until: clockTime(until), attempts: WRONG_BEFORE_LOCK });
  }

  // Names and addresses of people who never had an account are nobody's business: only hashes are kept.
  #key = (kind: string, value: string): string => `${kind}:${this.#house.hash(value).slice(0, 40)}`;
  #instant = (shift = 0): Instant => new Date(this.#now() + shift).toISOString() as Instant;
  #later = (from: Instant): Instant => new Date(Date.parse(from) + LOCK_MINUTES * MINUTE).toISOString() as Instant;
}

/** The time of day in Asia/Shanghai, e.g. `09:15`. */
const clockTime = (at: Instant): string => new Date(Date.parse(at) + 8 * 60 * MINUTE).toISOString().slice(11, 16);
