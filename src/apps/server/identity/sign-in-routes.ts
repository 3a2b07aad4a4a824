import { isAPIError } from 'better-auth/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { OidcClient } from '#adapters/identity/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { createAccount } from '../../core/people/accounts.ts';
import { parse, Refused, send, sendRefusal } from '../replies.ts';
import { asRequestCookie, type IdentityParts, libraryHeaders, passCookies, signedIn } from './context.ts';
import { sessionView } from './session-view.ts';

const password = z.string().min(1).max(128);
const signInBody = z.object({
  login: z.string().trim().min(1).max(200),
  password,
  code: z.string().max(40).optional(),
});
const newPassword = z.string().max(200);
const registerBody = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200),
  password: newPassword,
});
const changeBody = z.object({ password, next: newPassword });

/** Nobody has this address: looking it up costs as much time as a real one. */
const NOBODY = 'nobody@invalid.example';

export function signInRoutes(app: FastifyInstance, parts: IdentityParts, oidc: OidcClient | undefined): void {
  const { house, auth, guard, sessions, settings } = parts;

  app.post('/api/sign-in', async (request, reply) => {
    const body = parse(signInBody, request.body);
    const person = await house.db.kysely
      .selectFrom('person')
      .select(['id', 'email'])
      .where((eb) => eb.or([eb('email', '=', body.login.toLowerCase()), eb('login', '=', body.login.toLowerCase())]))
      .executeTakeFirst();
    // Both names of one account count as one.
    const attempt = await guard.begin(person?.email ?? body.login, request.ip);
    if ('code' in attempt) return sendRefusal(reply, attempt);
    const wrong = async (refusal: Refusal) => sendRefusal(reply, (await attempt.failed()) ?? refusal);
    const first = await tryFor([401], () =>
      auth.api.signInEmail({
        body: { email: person?.email ?? NOBODY, password: body.password },
        headers: libraryHeaders(request, ''),
        returnHeaders: true,
      }),
    );
    if (!first || !person) return wrong(refuse('ZQ-ACC-007'));
    if (!('twoFactorRedirect' in first.response)) {
      await attempt.succeeded();
      return welcome(request, reply, first.headers);
    }
    if (body.code === undefined || body.code.trim() === '') {
      await attempt.suspended();
      return sendRefusal(reply, refuse('ZQ-ACC-010'));
    }
    const code = body.code.replace(/\s/g, '');
    if (!(await guard.firstUse(person.id, code))) return wrong(refuse('ZQ-ACC-011'));
    const headers = libraryHeaders(request, asRequestCookie(first.headers));
    const second = await tryFor([400, 401, 429], () =>
      /^\d{6}$/.test(code)
        ? auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
        : auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }),
    );
    if (!second?.response.token) return wrong(refuse('ZQ-ACC-011'));
    await attempt.succeeded();
    return welcome(request, reply, second.headers);
  });

  async function welcome(request: FastifyRequest, reply: FastifyReply, headers: Headers) {
    // A browser that was signed in as somebody leaves no open session behind.
    const before = await sessions.find(request);
    if (before) await sessions.end(before.account, { id: before.sessionId });
    passCookies(reply, headers);
    const session = await sessions.byToken(await sessions.adopt(headers), false);
    return reply.send(sessionView(session, false, settings));
  }

  app.post('/api/sign-out', async (request, reply) => {
    const session = await sessions.find(request);
    const idToken = session && (await sessions.idToken(session.sessionId));
    let signOutAt: URL | undefined;
    const { headers } = await auth.api.signOut({ headers: libraryHeaders(request), returnHeaders: true });
    if (idToken) signOutAt = await oidc?.signOutUrl(idToken, `${house.origin}/`);
    if (session) await sessions.end(session.account, { id: session.sessionId });
    passCookies(reply, headers);
    // Signed in at an identity service, the browser goes there to end that session too.
    return signOutAt ? reply.send({ signOutAt: signOutAt.href }) : reply.code(204).send();
  });

  app.post('/api/register', async (request, reply) => {
    const tooMany = await guard.take(request.ip);
    if (tooMany) return sendRefusal(reply, tooMany);
    if (!settings.registration)
      return sendRefusal(reply, refuse('ZQ-ACC-022', { who: { zh: '系统管理员', en: 'the system administrator' } }));
    const body = parse(registerBody, request.body);
    checkPassword(body.password);
    const passwordHash = await hash(body.password);
    const made = await house.db.transaction((tx) =>
      createAccount(house, tx, { name: body.name, email: body.email, login: null, passwordHash }),
    );
    return made.ok ? reply.code(201).send({ account: made.value }) : send(reply, made);
  });

  const hash = async (value: string) => (await auth.$context).password.hash(value);

  app.post('/api/password', async (request, reply) => {
    const session = await signedIn(parts, request);
    const body = parse(changeBody, request.body);
    if (body.next === body.password) return sendRefusal(reply, { ...refuse('ZQ-ACC-020'), field: 'next' });
    checkPassword(body.next, 'next');
    const attempt = await guard.begin(session.email, request.ip);
    if ('code' in attempt) return sendRefusal(reply, attempt);
    const changed = await tryFor([400, 401], () =>
      auth.api.changePassword({
        body: { currentPassword: body.password, newPassword: body.next, revokeOtherSessions: true },
        headers: libraryHeaders(request),
        returnHeaders: true,
      }),
    );
    if (!changed) return sendRefusal(reply, (await attempt.failed()) ?? refuse('ZQ-ACC-007'));
    await attempt.succeeded();
    await house.db.kysely
      .updateTable('person')
      .set({ password_once: false })
      .where('id', '=', session.account)
      .execute();
    await sessions.adopt(changed.headers, session.hat.id);
    passCookies(reply, changed.headers);
    return reply.code(204).send();
  });
}

export function checkPassword(value: string, field = 'password'): void {
  if (value.length < 10 || value.length > 128) throw new Refused({ ...refuse('ZQ-ACC-020'), field });
}

/** The library's answer, or undefined when it refuses with one of these statuses. */
export async function tryFor<T>(statuses: readonly number[], call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (isAPIError(error) && statuses.includes(error.statusCode)) return undefined;
    throw error;
  }
}
