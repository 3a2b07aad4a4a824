import type { FastifyInstance } from 'fastify';
import { refuse } from '#kernel/errors/index.ts';
import { type ClientsAnswer, listClients } from '../../core/centre/clients.ts';
import type { House } from '../../core/house.ts';
import type { Identity } from '../identity.ts';
import { Refused } from '../replies.ts';

/** The clients of an agent, across all mandates at once. */
export function clientRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  app.get('/api/clients', async (request, reply): Promise<ClientsAnswer> => {
    const who = await identity.find(request);
    if (!who) throw new Refused(refuse('ZQ-SES-001'));
    reply.header('cache-control', 'private, no-store');
    return listClients(house, who);
  });
}
