import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { House } from '../../core/house.ts';
import { type ClusterView, findClusters } from '../../core/integrity/clusters.ts';
import { openInquiry } from '../../core/integrity/open-inquiry.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, send, sendRefusal } from '../replies.ts';
import type { FileStore } from './files.ts';

export interface ClustersAnswer {
  asOf: PlainDate;
  /** Whether the reader sees every request of the body; otherwise only clusters of the own desk are here. */
  all: boolean;
  clusters: ClusterView[];
}

export interface ClusterAnswer {
  asOf: PlainDate;
  cluster: ClusterView;
}

const inquiryBody = z.object({
  requestId: z.string().regex(/^[\w.-]{8,80}$/),
  groups: z
    .array(z.string().regex(/^3\([1-8]\)$/))
    .min(1)
    .max(8),
  reason: z.string().trim().min(1).max(4000),
});

/** Hints at abnormal filings, for the posts that may inquire. They speak of unpublished texts, so nothing is cached. */
export function integrityRoutes(app: FastifyInstance, house: House, identity: Identity, files: FileStore): void {
  const asking = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return actorOf(found);
  };

  app.get('/api/integrity/clusters', async (request, reply) => {
    const found = await findClusters(house, files, await asking(request));
    if (!found.ok) return sendRefusal(reply, ...found.refusals);
    const { asOf, all, clusters } = found.value;
    const answer: ClustersAnswer = { asOf, all, clusters: clusters.map(({ view }) => view) };
    return reply.header('cache-control', 'private, no-store').send(answer);
  });

  app.get<{ Params: { id: string } }>('/api/integrity/clusters/:id', async (request, reply) => {
    const found = await findClusters(house, files, await asking(request));
    if (!found.ok) return sendRefusal(reply, ...found.refusals);
    const one = found.value.clusters.find(({ view }) => view.id === request.params.id);
    if (!one) return sendRefusal(reply, refuse('ZQ-ACC-012'));
    const answer: ClusterAnswer = { asOf: found.value.asOf, cluster: one.view };
    return reply.header('cache-control', 'private, no-store').send(answer);
  });

  app.post<{ Params: { id: string } }>('/api/integrity/clusters/:id/inquiry', async (request, reply) => {
    const actor = await asking(request);
    const body = parse(inquiryBody, request.body);
    return send(reply, await openInquiry(house, files, actor, { ...body, cluster: request.params.id }));
  });
}
