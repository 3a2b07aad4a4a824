import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { parse, sendRefusal } from '../replies.ts';
import { type IdentityParts, libraryHeaders, passCookies, signedIn } from './context.ts';
import { tryFor } from './sign-in-routes.ts';

const passwordBody = z.object({ password: z.string().min(1).max(128) });

/** The second factor: an authenticator that shows six digits (RFC 6238), with codes on paper for a lost one. */
export function totpRoutes(app: FastifyInstance, parts: IdentityParts): void {
  const { auth, guard, sessions } = parts;

  /** Answers the address for the authenticator and the codes on paper; nothing is on before a code was shown to work. */
  app.post('/api/totp', async (request, reply) => {
    const session = await signedIn(parts, request);
    if (session.twoFactor) return sendRefusal(reply, refuse('ZQ-ACC-023'));
    const body = parse(passwordBody, request.body);
    const attempt = await guard.begin(session.email, request.ip);
    if ('code' in attempt) return sendRefusal(reply, attempt);
    const begun = await tryFor([400, 401], () =>
      auth.api.enableTwoFactor({ body: { password: body.password, method: 'totp' }, headers: libraryHeaders(request) }),
    );
    if (begun?.method !== 'totp') return sendRefusal(reply, (await attempt.failed()) ?? refuse('ZQ-ACC-007'));
    await attempt.succeeded();
    reply.header('cache-control', 'no-store');
    return { uri: begun.totpURI, backupCodes: begun.backupCodes };
  });

  app.post('/api/totp/verify', async (request, reply) => {
    const session = await signedIn(parts, request);
    const { code } = parse(z.object({ code: z.string().max(20) }), request.body);
    const attempt = await guard.begin(session.email, request.ip);
    if ('code' in attempt) return sendRefusal(reply, attempt);
    const verified = await tryFor([400, 401, 429], () =>
      auth.api.verifyTOTP({
        body: { code: code.replace(/\s/g, '') },
        headers: libraryHeaders(request),
        returnHeaders: true,
      }),
    );
    if (!verified) return sendRefusal(reply, (await attempt.failed()) ?? refuse('ZQ-ACC-011'));
    await attempt.succeeded();
    await guard.firstUse(session.account, code.replace(/\s/g, ''));
    await sessions.adopt(verified.headers, session.hat.id);
    passCookies(reply, verified.headers);
    return reply.code(204).send();
  });

  app.post('/api/totp/off', async (request, reply) => {
    const session = await signedIn(parts, request);
    const body = parse(passwordBody, request.body);
    const attempt = await guard.begin(session.email, request.ip);
    if ('code' in attempt) return sendRefusal(reply, attempt);
    const off = await tryFor([400, 401], () =>
      auth.api.disableTwoFactor({
        body: { password: body.password },
        headers: libraryHeaders(request),
        returnHeaders: true,
      }),
    );
    if (!off) return sendRefusal(reply, (await attempt.failed()) ?? refuse('ZQ-ACC-007'));
    await attempt.succeeded();
    await sessions.adopt(off.headers, session.hat.id);
    passCookies(reply, off.headers);
    return reply.code(204).send();
  });
}
