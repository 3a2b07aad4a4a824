import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { text as t } from '#kernel/text.ts';
import { today } from '../../core/house.ts';
import { createAccount, giveOneTimePassword, listAccounts } from '../../core/people/accounts.ts';
import { decideClaim } from '../../core/people/organisations.ts';
import { knownPosts } from '../../core/people/post-titles.ts';
import { endPost, givePost, listPosts } from '../../core/people/posts.ts';
import { parse, send, text } from '../replies.ts';
import { type IdentityParts, wearing } from './context.ts';
import { day } from './organisation-routes.ts';

const READERS = ['administrator', 'auditor'];
const WHO_READS = t('系统管理员或审计人员', 'the system administrator or the auditor');

/** What the system administrator does: accounts, posts, claims of organisations. */
export function administrationRoutes(app: FastifyInstance, parts: IdentityParts): void {
  const { house, auth, guard, sessions } = parts;
  const hash = async (value: string) => (await auth.$context).password.hash(value);

  app.get<{ Querystring: { q?: string } }>('/api/accounts', async (request) => {
    await wearing(parts, request, READERS, WHO_READS);
    return listAccounts(house, parse(text.default(''), request.query.q));
  });

  /** The password is told once, to be handed over; it has to be changed before anything is done with it. */
  app.post('/api/accounts', async (request, reply) => {
    await wearing(parts, request);
    const body = parse(
      z.object({
        name: z.string().trim().min(1).max(100),
        email: z.email().max(200),
        login: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z][a-z0-9._-]{2,29}$/)
          .nullable()
          .default(null),
      }),
      request.body,
    );
    const password = oneTimePassword(house.randomBytes(15));
    const passwordHash = await hash(password);
    const made = await house.db.transaction((tx) =>
      createAccount(house, tx, { ...body, passwordHash, passwordOnce: true }),
    );
    if (!made.ok) return send(reply, made);
    return reply.code(201).header('cache-control', 'no-store').send({ account: made.value, password });
  });

  app.post<{ Params: { account: string } }>('/api/accounts/:account/one-time-password', async (request, reply) => {
    await wearing(parts, request);
    const password = oneTimePassword(house.randomBytes(15));
    const given = await giveOneTimePassword(house, request.params.account, await hash(password));
    if (!given.ok) return send(reply, given);
    await sessions.end(request.params.account, { except: null });
    for (const name of given.value.names) await guard.unlock(name);
    return reply.header('cache-control', 'no-store').send({ password });
  });

  app.get('/api/posts', async (request) => {
    await wearing(parts, request, READERS, WHO_READS);
    return {
      posts: await listPosts(house),
      titles: Object.fromEntries(knownPosts(house.catalogue)),
    };
  });

  app.post('/api/posts', async (request, reply) => {
    const session = await wearing(parts, request);
    const body = parse(
      z.object({
        account: text,
        post: text,
        body: z.string().trim().min(1).max(100),
        division: z.string().regex(/^\d{6}$/),
        unit: text.nullable().default(null),
        from: day.optional(),
        until: day.nullable().default(null),
      }),
      request.body,
    );
    const wanted = { ...body, from: body.from ?? today(house) };
    return send(reply, await house.db.transaction((tx) => givePost(house, tx, session.account, wanted)));
  });

  app.delete<{ Params: { id: string } }>('/api/posts/:id', async (request, reply) => {
    const session = await wearing(parts, request);
    return send(reply, await endPost(house, session.account, request.params.id));
  });

  app.post<{ Params: { party: string } }>('/api/organisations/:party/claim', async (request, reply) => {
    const session = await wearing(parts, request);
    const { confirmed } = parse(z.object({ confirmed: z.boolean() }), request.body);
    return send(reply, await decideClaim(house, session.account, request.params.party, confirmed));
  });
}

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Fifteen signs in three groups, about 74 bits, that are easy to read aloud. */
export const oneTimePassword = (bytes: Uint8Array): string =>
  [...bytes].map((byte, index) => (index > 0 && index % 5 === 0 ? '-' : '') + SIGNS[byte % SIGNS.length]).join('');
