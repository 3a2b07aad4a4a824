import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { deleteDraft, findDraft, listDrafts, saveDraft } from '../../core/drafts.ts';
import type { House } from '../../core/house.ts';
import { listNotices, markRead } from '../../core/notices.ts';
import { actorOf, type Identity, type SignedIn } from '../identity.ts';
import { parse, Refused, send, text } from '../replies.ts';

const draftId = z.string().regex(/^[\w-]{8,80}$/);
const draftBody = z.object({
  seq: z.number().int().nonnegative(),
  procedure: text.nullable().default(null),
  matter: text.nullable().default(null),
  action: text.nullable().default(null),
  data: z.record(z.string(), z.unknown()),
  shared: z.boolean().default(false),
});

/** What lies on somebody's own desk: drafts and messages. */
export function deskRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const mine = async (request: FastifyRequest): Promise<SignedIn> => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return found;
  };

  app.get('/api/drafts', async (request) => listDrafts(house, actorOf(await mine(request))));

  /** `null` for one that was never written, which is where every form begins. */
  app.get<{ Params: { id: string } }>('/api/drafts/:id', async (request, reply) => {
    const draft = await findDraft(house, actorOf(await mine(request)), parse(draftId, request.params.id));
    return reply.type('application/json').send(JSON.stringify(draft ?? null));
  });

  app.put<{ Params: { id: string } }>('/api/drafts/:id', async (request, reply) => {
    const actor = actorOf(await mine(request));
    const body = parse(draftBody, request.body);
    return send(reply, await saveDraft(house, actor, parse(draftId, request.params.id), body));
  });

  app.delete<{ Params: { id: string } }>('/api/drafts/:id', async (request, reply) => {
    await deleteDraft(house, actorOf(await mine(request)), parse(draftId, request.params.id));
    return reply.code(204).send();
  });

  app.get('/api/notices', async (request) => listNotices(house, actorOf(await mine(request))));

  app.post('/api/notices/read', async (request, reply) => {
    const actor = actorOf(await mine(request));
    const { ids } = parse(z.object({ ids: z.array(text).max(500) }), request.body);
    await markRead(house, actor, ids);
    return reply.code(204).send();
  });
}
