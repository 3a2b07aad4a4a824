import type { FastifyInstance } from 'fastify';
import { handlerOf } from '#engine/site/site.ts';
import { refuse } from '#kernel/errors/index.ts';
import { COUNTED } from '#services/pre-examination/quota/index.ts';
import { forecastRecords, matterForecast } from '../../core/centre/forecast.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity } from '../identity.ts';
import { send, sendRefusal } from '../replies.ts';

/** What a matter may expect, for those who may see it; and in public how such forecasts came true. */
export function forecastRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  app.get<{ Params: { id: string } }>('/api/matters/:id/forecast', async (request, reply) => {
    const found = await identity.find(request);
    if (!found) return sendRefusal(reply, refuse('ZQ-SES-001'));
    reply.header('cache-control', 'private, no-store');
    return send(reply, await matterForecast(house, actorOf(found), request.params.id));
  });

  app.get<{ Querystring: { site?: string } }>('/api/forecasts', async (request, reply) => {
    const site = house.catalogue.sites.get(request.query.site ?? '');
    if (!site) return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: request.query.site ?? '' }));
    return forecastRecords(house, handlerOf(site, COUNTED));
  });
}
