import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { outlookFor } from '../../core/centre/outlook.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, sendRefusal, text } from '../replies.ts';

/** What a request for pre-examination would cost and how long it would last; with an account, what the records say of one. */
export function outlookRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  app.get('/api/outlook', async (request, reply) => {
    const query = parse(
      z.object({ site: text, kind: z.enum(['invention', 'utility', 'design']).default('invention') }),
      request.query,
    );
    const site = house.catalogue.sites.get(query.site);
    if (!site) return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: query.site }));
    const who = await identity.find(request);
    reply.header('cache-control', 'private, no-store');
    const answer = await outlookFor(house, site, query.kind, who ? actorOf(who) : null);
    return answer ?? sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: 'pre-examination/request' }));
  });
}
