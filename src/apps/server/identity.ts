import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#engine/access/types.ts';
import type { Hat } from '../core/people/hats.ts';

export type { Hat };

export interface SignedIn {
  account: string;
  name: string;
  email: string;
  hats: Hat[];
  /** The hat worn in this session. */
  hat: Hat;
}

/** Who asks. The session says it; nobody can say it of himself. */
export interface Identity {
  /** Adds the routes of signing in and out, of sessions, organisations, mandates and posts. */
  register: (app: FastifyInstance) => Promise<void>;
  find: (request: FastifyRequest) => Promise<SignedIn | undefined>;
  /** Which accounts hold a post at a body, for allocation. */
  holdersOf: (post: string, body: string) => Promise<{ account: string; name: string }[]>;
}

export const actorOf = (signedIn: SignedIn): Actor => ({
  account: signedIn.account,
  name: signedIn.name,
  capacity: signedIn.hat.capacity,
});

export const PUBLIC: Actor = { account: 'public', name: '', capacity: { kind: 'public' } };
