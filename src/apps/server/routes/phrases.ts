import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { decidePhrase, listPhrases, movePhrase, savePhrase, usePhrase } from '../../core/centre/phrases.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, send } from '../replies.ts';

const words = z.object({
  title: z.string().trim().min(1).max(60),
  text: z.string().trim().min(1).max(1000),
  basis: z.string().trim().max(80).optional(),
  fix: z.string().trim().max(1000).optional(),
  part: z.enum(['claims', 'description', 'drawings', 'abstract', 'request', 'design']).optional(),
  kind: z.enum(['invention', 'utility', 'design']).optional(),
});
const move = z.object({ to: z.enum(['own', 'proposed', 'retired']) });
const decision = z.union([
  z.object({ share: z.literal(true), reason: z.undefined().optional() }),
  z.object({ share: z.literal(false), reason: z.string().trim().min(1).max(200) }),
]);

type ById = { Params: { id: string } };

/** 审查用语: the wordings that opinions are written with. */
export function phraseRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const asking = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return actorOf(found);
  };

  app.get('/api/phrases', async (request, reply) => send(reply, await listPhrases(house, await asking(request))));
  app.post('/api/phrases', async (request, reply) =>
    send(reply, await savePhrase(house, await asking(request), parse(words, request.body))),
  );
  app.put<ById>('/api/phrases/:id', async (request, reply) =>
    send(reply, await savePhrase(house, await asking(request), parse(words, request.body), request.params.id)),
  );
  app.post<ById>('/api/phrases/:id/move', async (request, reply) =>
    send(reply, await movePhrase(house, await asking(request), request.params.id, parse(move, request.body).to)),
  );
  app.post<ById>('/api/phrases/:id/decide', async (request, reply) => {
    const { share, reason } = parse(decision, request.body);
    return send(reply, await decidePhrase(house, await asking(request), request.params.id, share, reason));
  });
  app.post<ById>('/api/phrases/:id/use', async (request, reply) =>
    send(reply, await usePhrase(house, await asking(request), request.params.id)),
  );
}
