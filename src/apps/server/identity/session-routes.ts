import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { parse, sendRefusal, text } from '../replies.ts';
import { type IdentityParts, signedIn } from './context.ts';
import { sessionView } from './session-view.ts';

export function sessionRoutes(app: FastifyInstance, parts: IdentityParts): void {
  const { sessions, settings } = parts;

  app.get('/api/session', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const session = await sessions.find(request);
    return sessionView(session, session === undefined && sessions.tokenOf(request) !== undefined, settings);
  });

  app.post('/api/session/extend', async (request) => {
    const { sessionId } = await signedIn(parts, request);
    await sessions.extend(sessionId);
    return sessionView(await sessions.byToken(sessions.tokenOf(request), false), false, settings);
  });

  app.post('/api/session/hat', async (request, reply) => {
    const session = await signedIn(parts, request);
    const { hat } = parse(z.object({ hat: text }), request.body);
    if (!session.hats.some((one) => one.id === hat)) return sendRefusal(reply, refuse('ZQ-ACC-021'));
    await sessions.wear(session.sessionId, hat);
    return sessionView(await sessions.byToken(sessions.tokenOf(request), false), false, settings);
  });

  app.get('/api/sessions', async (request) => {
    const session = await signedIn(parts, request);
    return sessions.list(session.account, session.sessionId);
  });

  app.delete<{ Params: { id: string } }>('/api/sessions/:id', async (request, reply) => {
    const session = await signedIn(parts, request);
    const ended = await sessions.end(session.account, { id: parse(text, request.params.id) });
    return ended === 0 ? sendRefusal(reply, refuse('ZQ-ACC-012')) : reply.code(204).send();
  });

  app.post('/api/sessions/end-others', async (request) => {
    const session = await signedIn(parts, request);
    return { ended: await sessions.end(session.account, { except: session.sessionId }) };
  });
}
