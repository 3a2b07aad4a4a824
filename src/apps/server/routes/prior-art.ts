import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PriorArtIndex } from '#corpus/prior-art-index.ts';
import { parseQuery } from '#corpus/query/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { bodyOf, EXAMINER_POST, LEADER_POST } from '../../core/centre/examiner-roll.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, sendRefusal } from '../replies.ts';

const body = z.object({ query: z.string().max(2000), limit: z.number().int().min(1).max(100).default(30) });

/**
 * The search for prior art. What is asked comes from an unpublished text: it travels in the body of a POST, never in an address,
 * and is neither logged nor kept.
 */
export function priorArtRoutes(
  app: FastifyInstance,
  identity: Identity,
  findIndex: () => Promise<PriorArtIndex>,
): void {
  app.post('/api/prior-art/search', async (request, reply) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    const post = bodyOf(actorOf(found), EXAMINER_POST, 'reviewer', LEADER_POST);
    if (!post.ok) return sendRefusal(reply, ...post.refusals);
    const { query, limit } = parse(body, request.body);
    const read = parseQuery(query);
    if (!read.ok) {
      const { zh, en } = read.fault;
      return sendRefusal(reply, {
        ...refuse('ZQ-FRM-002', { label: { zh: '检索式', en: 'query' }, reason: { zh, en } }),
        field: 'query',
      });
    }
    const index = await findIndex();
    const answer = await index.search(read.query, { limit });
    return reply
      .header('cache-control', 'private, no-store')
      .send({ ...answer, source: { title: index.title, holds: index.holds } });
  });
}
