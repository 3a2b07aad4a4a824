import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { addDays, findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { examinerCapacity } from '../../core/centre/capacity.ts';
import { reachOf } from '../../core/centre/case-facts.ts';
import { casesBehind, cockpitOf, type Desk, loadUntil, openDesk, rowOf } from '../../core/centre/cockpit.ts';
import { leaguesOf } from '../../core/centre/leagues.ts';
import { publicFeedback, ruleFeedback } from '../../core/centre/rule-feedback.ts';
import { type House, today } from '../../core/house.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, sendRefusal } from '../replies.ts';

const day = z
  .string()
  .transform((value, ctx): PlainDate => {
    const found = findPlainDate(value);
    if (found) return found;
    ctx.addIssue({ code: 'custom', message: 'not a day' });
    return z.NEVER;
  })
  .optional();

const filter = z.object({
  kind: z.enum(['invention', 'utility', 'design']).optional(),
  field: z
    .string()
    .regex(/^([A-H]\d{2}[A-Z]|\d{2})$/)
    .optional(),
  agency: z
    .string()
    .regex(/^(none|[0-9A-Z]{18})$/)
    .optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  from: day,
  to: day,
});
const rowsQuery = filter.extend({ figure: z.string().max(20), key: z.string().max(60).default('') });

/** Days that the period spans where none is asked for. */
const PERIOD = 90;

/** Figures for whoever leads a centre, and for the office above it; nobody else learns that they exist. */
export function cockpitRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const asking = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    const reach = reachOf(actorOf(found));
    if (!reach)
      throw new Refused(
        refuse('ZQ-ACC-001', {
          action: { zh: '查看中心驾驶舱', en: 'see the cockpit of the centre' },
          who: { zh: '保护中心负责人或主管局负责人', en: 'the head of the centre or of the office above it' },
        }),
      );
    return reach;
  };

  const desk = async (
    request: FastifyRequest,
    asked: z.infer<typeof filter>,
  ): Promise<{ desk: Desk; leads: boolean }> => {
    const { reach, leads } = await asking(request);
    const to = asked.to ?? today(house);
    const from = asked.from ?? addDays(to, -PERIOD);
    if (from > to || to > today(house))
      throw new Refused({
        ...refuse('ZQ-FRM-002', {
          label: 'from, to',
          reason: { zh: '起日不晚于止日，止日不晚于今天', en: 'from before to, and to not after today' },
        }),
        field: 'to',
      });
    return { desk: await openDesk(house, reach, { ...asked, from, to }), leads };
  };

  const secret = (reply: FastifyReply) => reply.header('cache-control', 'private, no-store');

  app.get('/api/centre/cockpit', async (request, reply) => {
    const { desk: open, leads } = await desk(request, parse(filter, request.query));
    const capacity = await examinerCapacity(house, open.today, loadUntil(open), open.calendar);
    return secret(reply).send(cockpitOf(open, leads, capacity));
  });

  app.get('/api/centre/cockpit/rows', async (request, reply) => {
    const { figure, key, ...asked } = parse(rowsQuery, request.query);
    const { desk: open, leads } = await desk(request, asked);
    const cases = figure === 'load' && !leads ? undefined : casesBehind(open, figure, key);
    if (!cases)
      return sendRefusal(
        reply,
        refuse('ZQ-FRM-002', { label: 'figure', reason: { zh: '没有这项数字', en: 'no such figure' } }),
      );
    return secret(reply).send({
      asOf: open.today,
      from: open.query.from,
      to: open.query.to,
      mayOpen: leads,
      rows: cases.map((one) => rowOf(open, one, leads)),
    });
  });

  /** Counts by rule and article of what the national office raised in passed cases. */
  app.get('/api/centre/feedback', async (request, reply) => {
    const { reach } = await asking(request);
    return secret(reply).send(await ruleFeedback(house, 'body' in reach ? reach.body : null));
  });

  app.get('/api/rules/feedback', async () => publicFeedback(house));

  app.get('/api/centre/leagues', async (request, reply) => {
    const { desk: open } = await desk(request, parse(filter, request.query));
    return secret(reply).send(leaguesOf(open));
  });
}
