import type { FastifyRequest } from 'fastify';
import { sessionCookieName, sessionToken } from '#adapters/identity/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { type House, today } from '../../core/house.ts';
import { hatsOf, usualHat, type Wardrobe } from '../../core/people/hats.ts';
import type { SignedIn } from '../identity.ts';
import type { IdentitySettings } from './settings.ts';

/** A session as the server knows it. */
export interface Session extends SignedIn {
  sessionId: string;
  login: string | null;
  demo: boolean;
  twoFactor: boolean;
  passwordOnce: boolean;
  locked: Wardrobe['locked'];
  /** The session ends then unless something is done before. */
  endsAt: Instant;
  /** And then in any case. */
  endsLatest: Instant;
}

const MINUTE = 60_000;
/** Activity is noted at most this often, so that reading doesn't write. */
const NOTE_EVERY = MINUTE;

/** Finds who asks: two queries for a signed-in request, none for a visitor. Session times are those of the machine. */
export class Sessions {
  readonly #house: House;
  readonly #settings: IdentitySettings;
  readonly #found = new WeakMap<FastifyRequest, Promise<Session | undefined>>();

  constructor(house: House, settings: IdentitySettings) {
    this.#house = house;
    this.#settings = settings;
  }

  /** The session of a request; looked for once in each. */
  find(request: FastifyRequest): Promise<Session | undefined> {
    let found = this.#found.get(request);
    if (!found) {
      // Looking at the clock is no activity: a page left open may ask how long it still has.
      const activity = !(request.method === 'GET' && request.url.split('?')[0] === '/api/session');
      found = this.byToken(this.tokenOf(request), activity);
      this.#found.set(request, found);
    }
    return found;
  }

  /** The signed token of a request, whether or not its session still lasts. */
  tokenOf(request: FastifyRequest): string | undefined {
    return sessionToken(request.headers.cookie, sessionCookieName(this.#house.origin), this.#settings.secret);
  }

  async byToken(token: string | undefined, activity: boolean): Promise<Session | undefined> {
    if (token === undefined) return undefined;
    const { kysely } = this.#house.db;
    const row = await kysely
      .selectFrom('person_session')
      .innerJoin('person', 'person.id', 'person_session.account')
      .select(['person_session.id', 'account', 'expires_at', 'seen_at', 'hat', 'person_session.created_at'])
      .select(['name', 'email', 'login', 'demo', 'two_factor', 'password_once'])
      .where('token', '=', token)
      .executeTakeFirst();
    if (!row) return undefined;
    const now = this.#settings.now();
    const seen = Date.parse(row.seen_at ?? row.created_at);
    const idle = this.#settings.idleMinutes * MINUTE;
    if (now >= seen + idle || now >= Date.parse(row.expires_at)) {
      await kysely.deleteFrom('person_session').where('id', '=', row.id).execute();
      return undefined;
    }
    const noted = activity && now - seen >= NOTE_EVERY;
    if (noted)
      await kysely
        .updateTable('person_session')
        .set({ seen_at: instantOf(now) })
        .where('id', '=', row.id)
        .execute();
    const wearer = {
      account: row.account,
      name: row.name,
      demo: row.demo,
      twoFactor: row.two_factor === true,
      passwordOnce: row.password_once,
    };
    const { hats, locked } = await hatsOf(
      this.#house,
      kysely,
      wearer,
      today(this.#house),
      this.#settings.sensitivePosts,
    );
    // A hat that has gone is not replaced by another one with authority: from then on one acts for oneself only.
    const hat = row.hat === null ? usualHat(hats) : (hats.find((one) => one.id === row.hat) ?? hats[0]!);
    return {
      ...wearer,
      sessionId: row.id,
      email: row.email,
      login: row.login,
      hats,
      hat,
      locked,
      endsAt: instantOf(Math.min((noted ? now : seen) + idle, Date.parse(row.expires_at))),
      endsLatest: row.expires_at,
    };
  }

  /** Takes over a session that the sign-in library has just begun: its times are set by the house's rules. */
  async adopt(headers: Headers, hat: string | null = null): Promise<string | undefined> {
    const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
    const token = sessionToken(cookies.join('; '), sessionCookieName(this.#house.origin), this.#settings.secret);
    if (token === undefined) return undefined;
    const now = this.#settings.now();
    await this.#house.db.kysely
      .updateTable('person_session')
      .set({ seen_at: instantOf(now), expires_at: instantOf(now + this.#settings.absoluteHours * 60 * MINUTE), hat })
      .where('token', '=', token)
      .execute();
    await this.#house.db.kysely.deleteFrom('person_session').where('expires_at', '<', instantOf(now)).execute();
    return token;
  }

  /** Notes activity now, when somebody asks for more time. */
  async extend(sessionId: string): Promise<void> {
    await this.#house.db.kysely
      .updateTable('person_session')
      .set({ seen_at: instantOf(this.#settings.now()) })
      .where('id', '=', sessionId)
      .execute();
  }

  /** What the identity service wants back at signing out. */
  async idToken(sessionId: string): Promise<string | null> {
    const { kysely } = this.#house.db;
    const row = await kysely
      .selectFrom('person_session')
      .select('id_token')
      .where('id', '=', sessionId)
      .executeTakeFirst();
    return row?.id_token ?? null;
  }

  async wear(sessionId: string, hat: string): Promise<void> {
    await this.#house.db.kysely.updateTable('person_session').set({ hat }).where('id', '=', sessionId).execute();
  }

  async list(account: string, present: string): Promise<SessionView[]> {
    const rows = await this.#house.db.kysely
      .selectFrom('person_session')
      .select(['id', 'address', 'device', 'created_at', 'seen_at', 'expires_at'])
      .where('account', '=', account)
      .orderBy('created_at', 'desc')
      .execute();
    const now = this.#settings.now();
    return rows
      .filter((row) => Date.parse(row.seen_at ?? row.created_at) + this.#settings.idleMinutes * MINUTE > now)
      .map((row) => ({
        id: row.id,
        address: row.address ?? '',
        device: row.device ?? '',
        since: row.created_at,
        seen: row.seen_at ?? row.created_at,
        present: row.id === present,
      }));
  }

  /** Ends one session of an account, or all but one. Returns how many there were. */
  async end(account: string, which: { id: string } | { except: string | null }): Promise<number> {
    const done = await this.#house.db.kysely
      .deleteFrom('person_session')
      .where('account', '=', account)
      .where((eb) =>
        'id' in which ? eb('id', '=', which.id) : which.except === null ? eb.lit(true) : eb('id', '<>', which.except),
      )
      .executeTakeFirst();
    return Number(done.numDeletedRows);
  }
}

export interface SessionView {
  id: string;
  address: string;
  device: string;
  since: Instant;
  seen: Instant;
  present: boolean;
}

const instantOf = (at: number): Instant => new Date(at).toISOString() as Instant;
