import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ANNOTATED_FIELDS } from '#corpus/collections/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import {
  actOnAnnotation,
  annotate,
  annotationHistory,
  listAnnotations,
  moderationList,
} from '../../core/corpus/annotations/annotations.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity, PUBLIC } from '../identity.ts';
import { parse, send } from '../replies.ts';
import { askingAs, type ById, documentKey, opened } from './kept.ts';

const words = z.string().trim().min(1).max(2000);
const signed = z.string().trim().max(60).optional();
const create = z.object({
  document: documentKey,
  field: z.enum(ANNOTATED_FIELDS),
  quote: z.string().min(1).max(1000),
  place: z.string().max(20).optional(),
  words,
  signed,
});
const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('edit'), words, signed }),
  z.object({ act: z.literal('withdraw'), words: z.string().trim().max(500).default('') }),
  z.object({ act: z.enum(['hide', 'restore', 'report', 'dismiss']), words: z.string().trim().min(2).max(500) }),
]);

/** 批注: what people note in public at published documents. */
export function annotationRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  corpus: CorpusIndex | undefined,
): void {
  app.get('/api/annotations', async (request, reply) => {
    const found = await identity.find(request);
    const { document } = parse(z.object({ document: documentKey }), request.query);
    const annotations = await listAnnotations(house, found ? actorOf(found) : PUBLIC, document);
    return reply.header('cache-control', 'private, no-store').send({ annotations });
  });

  app.post('/api/annotations', async (request, reply) => {
    const actor = await askingAs(identity, request);
    return send(reply, await annotate(house, actor, opened(corpus), parse(create, request.body)));
  });

  app.post<ById>('/api/annotations/:id/acts', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const done = await actOnAnnotation(house, actor, request.params.id, parse(act, request.body));
    return send(reply, done.ok ? { ok: true, value: { annotation: done.value } } : done);
  });

  app.get<ById>('/api/annotations/:id/history', async (request, reply) => {
    const found = await annotationHistory(house, await askingAs(identity, request), request.params.id);
    reply.header('cache-control', 'private, no-store');
    return send(reply, found.ok ? { ok: true, value: { history: found.value } } : found);
  });

  app.get('/api/annotation-reports', async (request, reply) => {
    const found = await moderationList(house, await askingAs(identity, request));
    reply.header('cache-control', 'private, no-store');
    return send(reply, found.ok ? { ok: true, value: { annotations: found.value } } : found);
  });
}
