import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { commitDraw, drawNow } from '../../core/centre/quality.ts';
import { listDraws, qualityOf } from '../../core/centre/quality-view.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, send } from '../replies.ts';

const day = z
  .string()
  .refine((value) => findPlainDate(value) !== undefined, 'not a day')
  .transform((value) => value as PlainDate);
const commitBody = z.object({
  requestId: z.string().min(8).max(200),
  from: day,
  to: day,
  size: z.number().int().min(1).max(500),
});

/** Draws of passed cases and their checks: for the head of the centre, and for an examiner about himself. */
export function qualityRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const asking = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return actorOf(found);
  };

  app.get('/api/centre/quality', async (request, reply) => {
    const view = await qualityOf(house, await asking(request));
    if (!view)
      throw new Refused(
        refuse('ZQ-ACC-001', {
          action: { zh: '查看质量抽检', en: 'see quality checks' },
          who: { zh: '保护中心负责人，预审员可看本人结果', en: 'the head of the centre; examiners see their own' },
        }),
      );
    return reply.header('cache-control', 'private, no-store').send(view);
  });

  app.post('/api/centre/quality/draws', async (request, reply) => {
    const actor = await asking(request);
    const { requestId, ...plan } = parse(commitBody, request.body);
    return send(reply, await commitDraw(house, actor, requestId, plan));
  });

  app.post<{ Params: { id: string } }>('/api/centre/quality/draws/:id/draw', async (request, reply) =>
    send(reply, await drawNow(house, await asking(request), request.params.id)),
  );

  /** What is published of every draw: the commitment before, the seed after, and no case. */
  app.get('/api/quality/draws', async () =>
    (await listDraws(house, null)).map(({ id: _, sample, fits, ...draw }) => ({
      ...draw,
      drawn: sample.length,
      fits,
    })),
  );
}
