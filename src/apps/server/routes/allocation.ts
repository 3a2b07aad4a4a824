import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { good } from '#kernel/refusal.ts';
import { allocationView, rankingFor } from '../../core/centre/allocation.ts';
import {
  bodyOf,
  changeRoll,
  declareAbsence,
  declareConflict,
  EXAMINER_POST,
  LEADER_POST,
  rollHistory,
  rollOf,
} from '../../core/centre/examiner-roll.ts';
import { queueFacts } from '../../core/centre/queue-facts.ts';
import { deleteView, listViews, saveView } from '../../core/centre/saved-views.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, send, sendRefusal, text } from '../replies.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const absence = z
  .object({ from: day, to: day, reason: z.string().trim().min(1).max(100).optional() })
  .transform(({ reason, ...days }) => ({ ...days, ...(reason ? { reason } : {}) }));
const conflict = z
  .object({
    code: z.string().max(40),
    name: z.string().trim().max(100).optional(),
    reason: z.string().trim().min(1).max(200),
  })
  .transform(({ name, ...rest }) => ({ ...rest, ...(name ? { name } : {}) }));
const kept = z
  .object({
    code: z.string().max(40),
    name: z.string().max(100).optional(),
    reason: z.string().max(200),
    own: z.boolean().optional(),
    on: day.optional(),
  })
  .transform((one) => JSON.parse(JSON.stringify(one)) as { code: string; reason: string });
const words = z.array(z.string().trim().min(1).max(40)).max(60);
const change = z.object({
  source: z.string().trim().min(1).max(200),
  state: z.enum(['active', 'paused']),
  ipc: words,
  kinds: z.array(z.enum(['invention', 'utility', 'design'])).max(3),
  languages: words,
  dailyPoints: z.number().int().min(1).max(100),
  weight: z.number().int().min(0).max(100),
  absences: z.array(absence).max(100),
  conflicts: z.array(kept).max(200),
});
const listed = z.object({
  procedure: text.optional(),
  state: text.optional(),
  mine: z.stringbool().optional(),
  open: z.stringbool().optional(),
  overdue: z.stringbool().optional(),
  q: text.optional(),
});
const view = z.object({
  page: z.string().min(1).max(200),
  title: z.string().trim().min(1).max(40),
  view: z.record(z.string(), z.unknown()),
});

/** Allocation with its reasons, the roll of examiners it rests on, and the views of a queue that somebody keeps. */
export function allocationRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const asking = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return actorOf(found);
  };

  app.get('/api/allocation', async (request, reply) => {
    const { from } = parse(z.object({ from: text.optional() }), request.query);
    return send(reply, await allocationView(house, await asking(request), from));
  });

  app.get<{ Params: { id: string } }>('/api/allocation/matters/:id', async (request, reply) =>
    send(reply, await rankingFor(house, await asking(request), request.params.id)),
  );

  app.get('/api/examiners', async (request, reply) => {
    const body = bodyOf(await asking(request), LEADER_POST);
    return send(reply, body.ok ? good(await rollOf(house, body.value)) : body);
  });

  app.get('/api/examiners/me', async (request, reply) => {
    const actor = await asking(request);
    const body = bodyOf(actor, EXAMINER_POST);
    if (!body.ok) return send(reply, body);
    const mine = (await rollOf(house, body.value)).find((one) => one.account === actor.account);
    return mine ?? sendRefusal(reply, refuse('ZQ-ACC-012'));
  });

  app.get<{ Params: { account: string } }>('/api/examiners/:account/history', async (request, reply) => {
    const body = bodyOf(await asking(request), LEADER_POST);
    return send(reply, body.ok ? good(await rollHistory(house, body.value, request.params.account)) : body);
  });

  app.put<{ Params: { account: string } }>('/api/examiners/:account', async (request, reply) => {
    const { source, ...wanted } = parse(change, request.body);
    return send(reply, await changeRoll(house, await asking(request), request.params.account, wanted, source));
  });

  app.post('/api/examiners/me/conflicts', async (request, reply) =>
    send(reply, await declareConflict(house, await asking(request), parse(conflict, request.body))),
  );

  app.post('/api/examiners/me/absences', async (request, reply) =>
    send(reply, await declareAbsence(house, await asking(request), parse(absence, request.body))),
  );

  app.post('/api/examiners/me/absences/take-back', async (request, reply) =>
    send(reply, await declareAbsence(house, await asking(request), parse(absence, request.body), true)),
  );

  app.get('/api/queue-facts', async (request) => {
    const { state, ...query } = parse(listed, request.query);
    return queueFacts(house, await asking(request), { ...query, ...(state ? { states: [state] } : {}) });
  });

  app.get('/api/saved-views', async (request) => {
    const { page } = parse(z.object({ page: z.string().min(1).max(200) }), request.query);
    return listViews(house, (await asking(request)).account, page);
  });

  app.post('/api/saved-views', async (request, reply) =>
    send(reply, await saveView(house, (await asking(request)).account, parse(view, request.body))),
  );

  app.delete<{ Params: { id: string } }>('/api/saved-views/:id', async (request, reply) => {
    await deleteView(house, (await asking(request)).account, request.params.id);
    return reply.code(204).send();
  });
}
