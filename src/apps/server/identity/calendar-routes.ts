import type { FastifyInstance } from 'fastify';
import { refuse } from '#kernel/errors/index.ts';
import { closeFeed, findFeed, openFeed, readFeed } from '../../core/calendar-feed.ts';
import { sendRefusal } from '../replies.ts';
import { type IdentityParts, signedIn } from './context.ts';

/** A personal calendar of deadlines, for programs that cannot sign in: who has its address may read it. */
export function calendarRoutes(app: FastifyInstance, parts: IdentityParts): void {
  const { house, settings } = parts;

  app.get('/api/calendar', async (request) => {
    const session = await signedIn(parts, request);
    const feed = await findFeed(house, session.account);
    return feed ? { open: true, ...feed } : { open: false };
  });

  /** The address is told this once; asking again makes a new one, and the old one stops working. */
  app.post('/api/calendar', async (request, reply) => {
    const session = await signedIn(parts, request);
    const token = await openFeed(house, session.account);
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ url: `${house.origin}/api/calendar/${token}.ics` });
  });

  app.delete('/api/calendar', async (request, reply) => {
    const session = await signedIn(parts, request);
    await closeFeed(house, session.account);
    return reply.code(204).send();
  });

  app.get<{ Params: { file: string } }>('/api/calendar/:file', async (request, reply) => {
    const token = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
    const text = token === undefined ? undefined : await readFeed(house, token, settings.sensitivePosts);
    if (text === undefined) return sendRefusal(reply, refuse('ZQ-ACC-012'));
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('cache-control', 'private, max-age=300')
      .header('content-disposition', 'inline; filename="zhiquan.ics"')
      .send(text);
  });
}
