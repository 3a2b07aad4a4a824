import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Auth } from '#adapters/identity/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { type Text, text as t } from '#kernel/text.ts';
import type { House } from '../../core/house.ts';
import { Refused } from '../replies.ts';
import type { Guard } from './guard.ts';
import type { Session, Sessions } from './sessions.ts';
import type { IdentitySettings } from './settings.ts';

/** What the routes of signing in and of people share. */
export interface IdentityParts {
  house: House;
  auth: Auth;
  sessions: Sessions;
  guard: Guard;
  settings: IdentitySettings;
}

export async function signedIn(parts: IdentityParts, request: FastifyRequest): Promise<Session> {
  const found = await parts.sessions.find(request);
  if (found) return found;
  if (parts.sessions.tokenOf(request) !== undefined)
    throw new Refused(refuse('ZQ-SES-002', { minutes: parts.settings.idleMinutes }));
  throw new Refused(refuse('ZQ-SES-001'));
}

const ADMINISTRATOR = t('系统管理员', 'the system administrator');
const ORGANISATION_ADMINISTRATOR = t('本单位管理员', 'an administrator of the organisation');

/** Who wears one of these posts now, or a refusal that says who could do it. */
export async function wearing(
  parts: IdentityParts,
  request: FastifyRequest,
  posts: readonly string[] = ['administrator'],
  who: Text = ADMINISTRATOR,
): Promise<Session> {
  const session = await signedIn(parts, request);
  const { capacity } = session.hat;
  if (capacity.kind === 'post' && posts.includes(capacity.post)) return session;
  throw new Refused(refuse('ZQ-ACC-022', { who }));
}

/** Who wears the hat of an organisation, as its administrator where asked. */
export async function actingFor(
  parts: IdentityParts,
  request: FastifyRequest,
  party: string,
  needsAdmin: boolean,
): Promise<Session> {
  const session = await signedIn(parts, request);
  const { capacity } = session.hat;
  if (capacity.kind !== 'organisation' || capacity.party !== party) throw new Refused(refuse('ZQ-ACC-012'));
  if (needsAdmin && !capacity.admin) throw new Refused(refuse('ZQ-ACC-022', { who: ORGANISATION_ADMINISTRATOR }));
  return session;
}

/** The headers that the sign-in library may see: never an address that the client made up. */
export function libraryHeaders(request: FastifyRequest, cookie = request.headers.cookie): Headers {
  const headers = new Headers({ 'x-forwarded-for': request.ip });
  if (cookie) headers.set('cookie', cookie);
  const agent = request.headers['user-agent'];
  if (agent) headers.set('user-agent', agent.slice(0, 300));
  return headers;
}

/** Hands on the cookies that the sign-in library has set. */
export function passCookies(reply: FastifyReply, headers: Headers): void {
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}

/** The cookies of an answer as a browser would send them with the next request. */
export const asRequestCookie = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
