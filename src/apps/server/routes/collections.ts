import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { changeCollection, createCollection, listCollections } from '../../core/corpus/collections/collections.ts';
import {
  linkCollection,
  shareCollection,
  unshareCollection,
  viewShared,
} from '../../core/corpus/collections/sharing.ts';
import { compareCollections, historyOf, viewCollection } from '../../core/corpus/collections/view.ts';
import { type House, today } from '../../core/house.ts';
import type { Identity } from '../identity.ts';
import type { Lookups } from '../lookups.ts';
import { parse, Refused, send } from '../replies.ts';
import { askingAs, type ById, documentKey, documentKeys, opened, pageNumber, reason, whose } from './kept.ts';

const title = z.string().trim().min(1).max(120);
const note = z.string().trim().max(2000).default('');
const formula = z.string().trim().min(1).max(10_000);
const label = z.string().trim().min(1).max(40);
const labels = z.array(label).max(20).default([]);
const create = z.object({ whose, title, note, formula: formula.optional(), keys: documentKeys.optional() });
const seq = z.number().int().min(1).optional();
const act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('rename'), title, note }),
  z.object({ act: z.literal('follow'), formula }),
  z.object({ act: z.literal('add'), keys: documentKeys, reason: reason.default('') }),
  z.object({ act: z.literal('remove'), keys: documentKeys, reason: reason.default('') }),
  z.object({ act: z.literal('release'), keys: documentKeys }),
  z.object({ act: z.literal('note'), key: documentKey, text: z.string().trim().max(4000) }),
  z.object({ act: z.literal('label'), keys: documentKeys, add: labels, drop: labels }),
  z.object({ act: z.literal('order'), keys: documentKeys }),
  z.object({ act: z.literal('freeze') }),
  z.object({ act: z.literal('end') }),
]);
const viewing = z.object({ page: pageNumber, label: label.optional(), asOf: z.string().max(10).optional() });
const share = z.object({ with: z.string().trim().min(3).max(200), may: z.enum(['read', 'edit']) });

/** 文献集: named, shareable, living sets of documents. */
export function collectionRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  corpus: CorpusIndex | undefined,
  lookups: Lookups,
): void {
  app.get('/api/collections', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { key } = parse(z.object({ key: documentKey.optional() }), request.query);
    return reply
      .header('cache-control', 'private, no-store')
      .send({ collections: await listCollections(house, actor, key) });
  });

  app.post('/api/collections', async (request, reply) => {
    const actor = await askingAs(identity, request);
    return send(reply, await createCollection(house, actor, opened(corpus), parse(create, request.body)));
  });

  app.get<ById>('/api/collections/:id', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { page, label, asOf } = parse(viewing, request.query);
    const words = { page, label, asOf: asOf === undefined ? undefined : pastDay(asOf, today(house)) };
    reply.header('cache-control', 'private, no-store');
    return send(reply, await viewCollection(house, actor, opened(corpus), request.params.id, words));
  });

  app.post<ById>('/api/collections/:id/acts', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const body = parse(z.object({ seq, act }), request.body);
    return send(reply, await changeCollection(house, actor, opened(corpus), request.params.id, body.act, body.seq));
  });

  app.get<ById>('/api/collections/:id/history', async (request, reply) => {
    const found = await historyOf(house, await askingAs(identity, request), request.params.id);
    reply.header('cache-control', 'private, no-store');
    return send(reply, found.ok ? { ok: true, value: { history: found.value } } : found);
  });

  app.get<ById>('/api/collections/:id/compare', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { with: other } = parse(z.object({ with: z.string().max(80) }), request.query);
    reply.header('cache-control', 'private, no-store');
    return send(reply, await compareCollections(house, actor, opened(corpus), request.params.id, other));
  });

  app.post<ById>('/api/collections/:id/shares', async (request, reply) => {
    const actor = await askingAs(identity, request);
    // Whether an address has an account can be learned here, so it is not learned by the hundred.
    lookups.count(request);
    return send(reply, await shareCollection(house, actor, request.params.id, parse(share, request.body)));
  });

  app.delete<{ Params: { id: string; grantee: string } }>(
    '/api/collections/:id/shares/:grantee',
    async (request, reply) => {
      const actor = await askingAs(identity, request);
      const done = await unshareCollection(house, actor, request.params.id, request.params.grantee);
      return done.ok ? reply.code(204).send() : send(reply, done);
    },
  );

  app.put<ById>('/api/collections/:id/link', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { open } = parse(z.object({ open: z.boolean() }), request.body);
    return send(reply, await linkCollection(house, actor, request.params.id, open));
  });

  /** Behind a public link, for anybody who has it. */
  app.get<{ Params: { token: string } }>('/api/shared-collections/:token', async (request, reply) => {
    const { page } = parse(z.object({ page: pageNumber }), request.query);
    const found = await viewShared(house, opened(corpus), request.params.token, page);
    // A link that is none counts as a look-up: nobody tries them one after another.
    if (!found.ok) lookups.count(request);
    reply.header('cache-control', 'private, no-store');
    return send(reply, found);
  });
}

function pastDay(value: string, today: PlainDate): PlainDate {
  const found = findPlainDate(value);
  if (found && found <= today) return found;
  const reason = { zh: '应为今天或以前的日期', en: 'give a day up to today' };
  throw new Refused({ ...refuse('ZQ-FRM-002', { label: 'asOf', reason }), field: 'asOf' });
}
