import { sensitivePosts } from '../../core/people/post-titles.ts';

/** How signing in works in this house. Numbers are custom, not law; each can be set by the environment. */
export interface IdentitySettings {
  secret: string;
  /** A session ends after so many minutes without activity. `ZQ_SESSION_IDLE_MINUTES` */
  idleMinutes: number;
  /** And after so many hours in any case. `ZQ_SESSION_HOURS` */
  absoluteHours: number;
  /** The page warns so many minutes before. */
  warnMinutes: number;
  /** Failed sign-ins and new accounts of one address within ten minutes. `ZQ_ADDRESS_LIMIT` */
  addressLimit: number;
  /** Posts that are worn only by accounts with a one-time code. `ZQ_SENSITIVE_POSTS`, separated by commas */
  sensitivePosts: readonly string[];
  /** Whether visitors may make an account. `ZQ_REGISTRATION=off` forbids it. */
  registration: boolean;
  /** The machine's clock in milliseconds: sessions and locks live on it, whatever day the house plays. */
  now: () => number;
}

export function settingsFrom(env: NodeJS.ProcessEnv, secret: string, now: () => number = Date.now): IdentitySettings {
  return {
    secret,
    idleMinutes: positive(env, 'ZQ_SESSION_IDLE_MINUTES', 30),
    absoluteHours: positive(env, 'ZQ_SESSION_HOURS', 12),
    warnMinutes: 5,
    addressLimit: positive(env, 'ZQ_ADDRESS_LIMIT', 50),
    sensitivePosts: sensitivePosts(env.ZQ_SENSITIVE_POSTS),
    registration: env.ZQ_REGISTRATION !== 'off',
    now,
  };
}

function positive(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const given = env[name];
  if (given === undefined || given === '') return usual;
  const value = Number(given);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${name} is "${given}"; it has to be a number above 0.`);
  return value;
}
