import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { findPlainDate } from '#kernel/plain-date.ts';
import { type House, today } from '../../core/house.ts';
import { indicatorsOn } from '../../core/indicators.ts';
import { parse, sendRefusal } from '../replies.ts';

/** Public figures with their definitions, and the published digests. The rows behind a figure are shown by count and number only. */
export function figureRoutes(app: FastifyInstance, house: House): void {
  app.get<{ Querystring: { site?: string } }>('/api/figures', async (request, reply) => {
    const site = house.catalogue.sites.get(request.query.site ?? '');
    if (!site) return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: request.query.site ?? '' }));
    const definitions = site.indicators.map((id) => house.catalogue.indicators.get(id)!).filter((one) => one.public);
    const results = await indicatorsOn(house, definitions, today(house), site.division);
    return results.map(({ rows, ...figure }) => ({
      ...figure,
      title: house.catalogue.indicators.get(figure.id)!.title,
      rowCount: rows.length,
    }));
  });

  app.get<{ Params: { id: string } }>('/api/figures/:id', async (request, reply) => {
    const definition = house.catalogue.indicators.get(request.params.id);
    if (!definition?.public) return sendRefusal(reply, refuse('ZQ-MAT-005', { procedure: request.params.id }));
    const query = parse(
      z.object({
        asOf: z.string().max(10).optional(),
        division: z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
        by: z.enum(['division']).optional(),
      }),
      request.query,
    );
    const asOf = query.asOf === undefined ? today(house) : findPlainDate(query.asOf);
    if (!asOf)
      return sendRefusal(reply, refuse('ZQ-FRM-002', { label: 'asOf', reason: { zh: '不是日期', en: 'not a day' } }));
    const [result] = await indicatorsOn(house, [definition], asOf, query.division);
    const { rows, ...figure } = result!;
    return { ...figure, title: definition.title, rowCount: rows.length };
  });

  app.get('/api/digests', async () =>
    house.db.kysely
      .selectFrom('daily_digest')
      .select(['day', 'matters', 'entries', 'root_hash', 'prev_root'])
      .orderBy('day', 'desc')
      .limit(60)
      .execute(),
  );
}
