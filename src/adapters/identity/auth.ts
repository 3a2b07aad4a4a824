import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { z } from 'zod';
import { type Db, withDates } from '#adapters/postgres/index.ts';

export interface AuthConfig {
  db: Db;
  /** Signs cookies and encrypts the seeds of one-time codes; at least 32 characters. */
  secret: string;
  /** `https://host`, without a slash at the end. Cookies are Secure when it is https. */
  origin: string;
  newId: (kind: string) => string;
  /** Hours after which a session ends whatever happens. */
  absoluteHours: number;
}

const ID_KINDS: Record<string, string> = {
  user: 'account',
  session: 'session',
  account: 'credential',
  verification: 'proof',
  twoFactor: 'totp',
};

/** Opens a session for an account that was proven otherwise (identity service); never reachable by HTTP. */
const trustedSignIn = {
  id: 'trusted-sign-in',
  endpoints: {
    signInTrusted: createAuthEndpoint(
      { method: 'POST', body: z.object({ account: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.account);
        if (!user) throw new Error(`There is no account ${ctx.body.account}.`);
        const session = await ctx.context.internalAdapter.createSession(user.id, false);
        await setSessionCookie(ctx, { session, user });
        return { token: session.token };
      },
    ),
  },
};

/** What better-auth is told; the test that its tables are complete asks it with the same words. */
export function authOptions(config: AuthConfig) {
  return {
    appName: '知全 Zhiquan',
    baseURL: config.origin,
    basePath: '/api/auth',
    secret: config.secret,
    database: { db: withDates(config.db.kysely), type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // Its own HTTP handler is not mounted; addresses and accounts are limited by guard.ts.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'zhiquan',
      useSecureCookies: config.origin.startsWith('https:'),
      database: { generateId: ({ model }: { model: string }) => config.newId(ID_KINDS[model] ?? 'identity') },
    },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128, autoSignIn: false },
    session: {
      modelName: 'person_session',
      expiresIn: config.absoluteHours * 3600,
      disableSessionRefresh: true,
      fields: {
        userId: 'account',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'address',
        userAgent: 'device',
      },
      additionalFields: {
        hat: { type: 'string', required: false, input: false },
        seenAt: { type: 'date', required: false, input: false, fieldName: 'seen_at' },
        idToken: { type: 'string', required: false, input: false, fieldName: 'id_token', returned: false },
      },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        login: { type: 'string', required: false, unique: true, input: false },
        demo: { type: 'boolean', required: true, defaultValue: false, input: false },
        passwordOnce: {
          type: 'boolean',
          required: true,
          defaultValue: false,
          input: false,
          fieldName: 'password_once',
        },
      },
    },
    account: {
      modelName: 'person_credential',
      fields: {
        userId: 'account',
        accountId: 'subject',
        providerId: 'provider',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'person_proof',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    plugins: [
      twoFactor({
        issuer: '知全 Zhiquan',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor' } },
          twoFactor: {
            modelName: 'person_totp',
            fields: {
              userId: 'account',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failures',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      trustedSignIn,
    ],
  } satisfies BetterAuthOptions;
}

export const createAuth = (config: AuthConfig) => betterAuth(authOptions(config));
export type Auth = ReturnType<typeof createAuth>;
