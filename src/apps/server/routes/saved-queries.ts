import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { stopByToken, switchAlert } from '../../core/corpus/saved/alerts.ts';
import { lettersOf } from '../../core/corpus/saved/letters.ts';
import { changeSaved, createSaved, endSaved, listSaved, viewSaved } from '../../core/corpus/saved/queries.ts';
import type { House } from '../../core/house.ts';
import type { Identity } from '../identity.ts';
import type { Lookups } from '../lookups.ts';
import { parse, send, sendRefusal } from '../replies.ts';
import { askingAs, type ById, opened, whose } from './kept.ts';

const count = z.number().int().min(0).max(1_000_000_000).nullable().default(null);
const words = z
  .object({
    name: z.string().trim().min(1).max(120),
    formula: z.string().trim().min(1).max(10_000),
    expected: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
    min: count,
    max: count,
  })
  .refine(({ min, max }) => min === null || max === null || min <= max, { path: ['max'], message: 'max < min' });
const alert = z.object({ on: z.boolean(), lang: z.enum(['zh', 'en']).default('zh') });

/** 检索式: queries under a name, what they are expected to find, and alerts on them. */
export function savedQueryRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  corpus: CorpusIndex | undefined,
  lookups: Lookups,
): void {
  app.get('/api/saved-queries', async (request, reply) => {
    const queries = await listSaved(house, await askingAs(identity, request));
    return reply.header('cache-control', 'private, no-store').send({ queries });
  });

  app.post('/api/saved-queries', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const body = parse(words.and(z.object({ whose })), request.body);
    return send(reply, await createSaved(house, actor, opened(corpus), body));
  });

  app.get<ById>('/api/saved-queries/:id', async (request, reply) => {
    const actor = await askingAs(identity, request);
    reply.header('cache-control', 'private, no-store');
    return send(reply, await viewSaved(house, actor, request.params.id, opened(corpus)));
  });

  app.put<ById>('/api/saved-queries/:id', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const body = parse(words.and(z.object({ version: z.number().int().min(1) })), request.body);
    return send(reply, await changeSaved(house, actor, opened(corpus), request.params.id, body));
  });

  app.delete<ById>('/api/saved-queries/:id', async (request, reply) => {
    const done = await endSaved(house, await askingAs(identity, request), request.params.id);
    return done.ok ? reply.code(204).send() : sendRefusal(reply, ...done.refusals);
  });

  app.put<ById>('/api/saved-queries/:id/alert', async (request, reply) => {
    const actor = await askingAs(identity, request);
    return send(reply, await switchAlert(house, actor, opened(corpus), request.params.id, parse(alert, request.body)));
  });

  app.get('/api/alert-letters', async (request, reply) => {
    const actor = await askingAs(identity, request);
    reply.header('cache-control', 'private, no-store');
    return { letters: await lettersOf(house, opened(corpus), actor.account) };
  });

  /** By the link in a letter, without sign-in. A POST, because programs that check mail follow every link. */
  app.post('/api/alerts/stop', async (request, reply) => {
    lookups.count(request);
    const { token } = parse(z.object({ token: z.string().max(300) }), request.body);
    return send(reply, await stopByToken(house, token));
  });
}
