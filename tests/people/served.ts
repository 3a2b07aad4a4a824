import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import type { FixedClock } from '#adapters/clock.ts';
import type { Db } from '#adapters/postgres/index.ts';
import type { House } from '#apps/core/house.ts';
import type { HouseIdentity } from '#apps/server/identity/index.ts';
import { openIdentity } from '#apps/server/identity/index.ts';
import { Refused, sendRefusal } from '#apps/server/replies.ts';
import { testHouse } from '#tests/core/house.ts';

/** A house with its identity routes, called without a port. */
export interface Served {
  house: House;
  clock: FixedClock;
  identity: HouseIdentity;
  app: FastifyInstance;
  secret: string;
  now: () => number;
  /** Moves the machine's clock, by which sessions and locks live. */
  pass: (minutes: number) => void;
  browser: () => Browser;
  close: () => Promise<void>;
}

export async function serveIdentity(
  db: Db,
  env: NodeJS.ProcessEnv = {},
  { demo = true, day = '2026-03-02', origin }: { demo?: boolean; day?: string; origin?: string } = {},
): Promise<Served> {
  const { house: plain, clock, close } = await testHouse(db, day);
  const house = origin === undefined ? plain : { ...plain, origin };
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'zhiquan-people-'));
  const secret = env.ZQ_SECRET ?? randomBytes(32).toString('hex');
  let shift = 0;
  const now = () => Date.now() + shift;
  const identity = await openIdentity(house, {
    dataFolder,
    env: { ...env, ZQ_SECRET: secret },
    now,
  });
  if (demo) await identity.createDemo();
  const app = Fastify();
  app.setErrorHandler((error, _request, reply) =>
    error instanceof Refused ? sendRefusal(reply, ...error.refusals) : reply.code(500).send({ fault: String(error) }),
  );
  await identity.register(app);
  return {
    house,
    clock,
    identity,
    app,
    secret,
    now,
    pass: (minutes) => {
      shift += minutes * 60_000;
    },
    browser: () => new Browser(app),
    close: async () => {
      await app.close();
      await close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Keeps cookies like a browser: takes what is set, forgets what has ended, sends the rest. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  address = '203.0.113.7';

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object): Promise<Answer> {
    const response = await this.#app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { cookie: this.cookie(), 'user-agent': 'Test/1.0' },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const cookie of response.cookies)
      if (cookie.maxAge === 0 || cookie.value === '') this.cookies.delete(cookie.name);
      else this.cookies.set(cookie.name, encodeURIComponent(cookie.value));
    return { status: response.statusCode, body: jsonOf(response), codes: codesOf(response), response };
  }

  get = (url: string) => this.call('GET', url);
  post = (url: string, body: object = {}) => this.call('POST', url, body);
  signIn = (login: string, password = 'Zhiquan-2026!', code?: string) =>
    this.post('/api/sign-in', { login, password, ...(code === undefined ? {} : { code }) });
  cookie = (): string => [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

export interface Answer {
  status: number;
  // The shape is what the test is about; it is compared, never trusted.
  body: Record<string, unknown> & { [index: number]: Record<string, unknown> };
  codes: string[];
  response: LightMyRequestResponse;
}

const jsonOf = (response: LightMyRequestResponse): Answer['body'] => {
  try {
    return response.json();
  } catch {
    return {} as Answer['body'];
  }
};
const codesOf = (response: LightMyRequestResponse): string[] =>
  ((jsonOf(response)?.refusals as { code: string }[] | undefined) ?? []).map((one) => one.code);
