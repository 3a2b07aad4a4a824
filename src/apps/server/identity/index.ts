import { createAuth, houseSecret, OidcClient, oidcFrom } from '#adapters/identity/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { type House, today } from '../../core/house.ts';
import { createAccount } from '../../core/people/accounts.ts';
import { createDemoPeople, DEMO_PASSWORD, DEMO_PEOPLE, demoActor } from '../../core/people/demo-people.ts';
import { givePost, holdersOf, standing } from '../../core/people/posts.ts';
import type { Identity } from '../identity.ts';
import { administrationRoutes, oneTimePassword } from './administration-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import type { IdentityParts } from './context.ts';
import { Guard } from './guard.ts';
import { OIDC_CALLBACK, oidcRoutes } from './oidc-routes.ts';
import { organisationRoutes } from './organisation-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { Sessions } from './sessions.ts';
import { settingsFrom } from './settings.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { totpRoutes } from './totp-routes.ts';

export interface IdentityOptions {
  /** Where the house secret lies when `ZQ_SECRET` doesn't give it. */
  dataFolder: string;
  env: NodeJS.ProcessEnv;
  /** The machine's clock in milliseconds, for tests. */
  now?: () => number;
}

/** Identity with what the start of a house needs besides. */
export interface HouseIdentity extends Identity {
  /** Makes the demonstration's accounts once. */
  createDemo: () => Promise<void>;
  demoActor: (login: string) => Promise<Actor>;
  /**
   * What the person at the terminal is told about signing in. In an empty house the first administrator is made here,
   * and the one-time password is told this once.
   */
  accountsToTell: (empty: boolean) => Promise<{ demo: boolean; lines: string[] }>;
}

/** Sign-in, sessions, hats and their routes, over a migrated database. */
export async function openIdentity(house: House, options: IdentityOptions): Promise<HouseIdentity> {
  const secret = await houseSecret(options.dataFolder, options.env.ZQ_SECRET);
  const settings = settingsFrom(options.env, secret, options.now);
  const auth = createAuth({
    db: house.db,
    secret,
    origin: house.origin,
    newId: house.newId,
    absoluteHours: settings.absoluteHours,
  });
  const sessions = new Sessions(house, settings);
  const guard = new Guard(house, settings);
  const service = oidcFrom(options.env);
  const oidc = service && new OidcClient(service, `${house.origin}${OIDC_CALLBACK}`);
  const parts: IdentityParts = { house, auth, sessions, guard, settings };
  const hash = async (password: string) => (await auth.$context).password.hash(password);
  return {
    register: async (app) => {
      signInRoutes(app, parts, oidc);
      oidcRoutes(app, parts, oidc);
      sessionRoutes(app, parts);
      totpRoutes(app, parts);
      organisationRoutes(app, parts);
      administrationRoutes(app, parts);
      calendarRoutes(app, parts);
    },
    find: (request) => sessions.find(request),
    holdersOf: (post, body) => holdersOf(house, post, body),
    createDemo: async () => createDemoPeople(house, await hash(DEMO_PASSWORD)),
    demoActor: (login) => demoActor(house, login),
    accountsToTell: async (empty) => {
      const demo = await house.db.kysely.selectFrom('person').select('id').where('demo', '=', true).limit(1).execute();
      if (demo.length > 0) return { demo: true, lines: demoLines() };
      return { demo: false, lines: empty ? await firstAdministrator(house, hash) : [] };
    },
  };
}

function demoLines(): string[] {
  const width = Math.max(...DEMO_PEOPLE.map((one) => one.login.length));
  return [
    `Demo accounts, all with the password ${DEMO_PASSWORD}`,
    ...DEMO_PEOPLE.map((one) => `  ${one.login.padEnd(width)}  ${one.role.zh} · ${one.role.en}`),
  ];
}

async function firstAdministrator(house: House, hash: (password: string) => Promise<string>): Promise<string[]> {
  const password = oneTimePassword(house.randomBytes(15));
  const passwordHash = await hash(password);
  const made = await house.db.transaction(async (tx) => {
    const known = await standing(tx, today(house))
      .select('id')
      .where('post', '=', 'administrator')
      .limit(1)
      .executeTakeFirst();
    if (known) return false;
    const account = await createAccount(house, tx, {
      name: '系统管理员',
      email: 'admin@localhost.invalid',
      login: 'admin',
      passwordHash,
      passwordOnce: true,
    });
    if (!account.ok) return false;
    const post = { account: account.value, post: 'administrator', body: 'house', division: '000000', unit: null };
    const given = await givePost(house, tx, 'start', { ...post, from: today(house), until: null });
    if (!given.ok) throw new Error('The first administrator cannot be given the post.');
    return true;
  });
  if (!made) return [];
  return [
    'The first administrator signs in as: admin',
    `with the one-time password:          ${password}`,
    'It is shown this once. After the first sign-in it has to be changed and a one-time code set up.',
  ];
}
