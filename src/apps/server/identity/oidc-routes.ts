import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cookieIn, type OidcAttempt, type OidcClient, OidcRefused } from '#adapters/identity/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { accountOf } from '../../core/people/identity-service.ts';
import { sendRefusal } from '../replies.ts';
import { type IdentityParts, passCookies, signedIn } from './context.ts';

const MINUTES = 10;
export const OIDC_CALLBACK = '/api/oidc/callback';

interface Remembered extends OidcAttempt {
  to: string;
  /** The account that asked to be linked. */
  linkTo: string | null;
}

/** Sign-in at an identity service; only the name is told when there is none. */
export function oidcRoutes(app: FastifyInstance, parts: IdentityParts, oidc: OidcClient | undefined): void {
  const { house, auth, sessions, settings } = parts;
  app.get('/api/oidc', async () => ({ enabled: oidc !== undefined, name: oidc?.config.name ?? null }));
  if (!oidc) return;
  const secure = house.origin.startsWith('https:');
  const cookieName = `${secure ? '__Host-' : ''}zhiquan.oidc`;
  const cookie = (value: string, seconds: number) =>
    `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  const identifier = (ticket: string) => `oidc:${house.hash(ticket)}`;

  const fail = (request: FastifyRequest, reply: FastifyReply, reason: string) => {
    const refusal = refuse('ZQ-SES-005', { reason: reasonText(reason) });
    // A browser that was sent here shows a page; a program gets the refusal itself.
    if ((request.headers.accept ?? '').includes('text/html'))
      return reply.redirect(`/sign-in?refused=ZQ-SES-005&reason=${encodeURIComponent(reason)}`, 303);
    return sendRefusal(reply, refusal);
  };

  app.get<{ Querystring: { to?: string; link?: string } }>('/api/oidc/start', async (request, reply) => {
    const linkTo = request.query.link === undefined ? null : (await signedIn(parts, request)).account;
    try {
      const { url, attempt } = await oidc.begin();
      const ticket = randomBytes(32).toString('base64url');
      const remembered: Remembered = { ...attempt, to: localPath(request.query.to), linkTo };
      const now = settings.now();
      await house.db.kysely
        .deleteFrom('person_proof')
        .where('identifier', 'like', 'oidc:%')
        .where('expires_at', '<', new Date(now).toISOString() as Instant)
        .execute();
      await house.db.kysely
        .insertInto('person_proof')
        .values({
          id: house.newId('proof'),
          identifier: identifier(ticket),
          value: JSON.stringify(remembered),
          expires_at: new Date(now + MINUTES * 60_000).toISOString() as Instant,
        })
        .execute();
      return reply.header('set-cookie', cookie(ticket, MINUTES * 60)).redirect(url.href, 303);
    } catch (error) {
      if (error instanceof OidcRefused) return fail(request, reply, error.message);
      throw error;
    }
  });

  app.get(OIDC_CALLBACK, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const ticket = cookieIn(request.headers.cookie, cookieName);
    const remembered = ticket === undefined ? undefined : await remember(ticket);
    if (!remembered) return fail(request, reply, 'no-attempt');
    try {
      const proof = await oidc.finish(request.url.split('?')[1] ?? '', remembered);
      const trusted = proof.assurance !== null && oidc.config.organisationAssurance.includes(proof.assurance);
      const account = await accountOf(house, { ...proof, trustedForOrganisation: trusted }, remembered.linkTo);
      const before = await sessions.find(request);
      if (before) await sessions.end(before.account, { id: before.sessionId });
      const { headers } = await auth.api.signInTrusted({ body: { account }, returnHeaders: true });
      const token = await sessions.adopt(headers);
      await house.db.kysely
        .updateTable('person_session')
        .set({
          id_token: proof.idToken,
          address: request.ip,
          device: (request.headers['user-agent'] ?? '').slice(0, 300),
        })
        .where('token', '=', token ?? '')
        .execute();
      passCookies(reply, headers);
      return reply.header('set-cookie', cookie('', 0)).redirect(remembered.to, 303);
    } catch (error) {
      if (error instanceof OidcRefused) return fail(request, reply, error.message);
      throw error;
    }
  });

  /** What was remembered for a ticket, once. */
  async function remember(ticket: string): Promise<Remembered | undefined> {
    const row = await house.db.kysely
      .deleteFrom('person_proof')
      .where('identifier', '=', identifier(ticket))
      .returning(['value', 'expires_at'])
      .executeTakeFirst();
    if (!row || Date.parse(row.expires_at) <= settings.now()) return undefined;
    return JSON.parse(row.value) as Remembered;
  }
}

/** Only pages of this house, so that nobody is sent elsewhere after signing in. */
export function localPath(to: string | undefined): string {
  if (!to?.startsWith('/') || to.startsWith('//') || /[\\\r\n\t]/.test(to) || to.length > 500) return '/';
  return to;
}

const reasonText = (reason: string) =>
  reason === 'no-attempt'
    ? {
        zh: '登录请求已过期，或不是从本浏览器发出的。',
        en: 'The attempt is too old, or was not begun in this browser.',
      }
    : reason === 'access_denied'
      ? { zh: '您在统一身份认证页面取消了登录。', en: 'You cancelled at the identity service.' }
      : {
          zh: `身份服务的回复未通过核验（${reason}）。`,
          en: `The answer of the identity service did not hold (${reason}).`,
        };
