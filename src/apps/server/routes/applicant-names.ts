import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import {
  decideMerge,
  decideNew,
  evidenceFile,
  listMerges,
  nameView,
  stewards,
} from '../../core/corpus/names/decisions.ts';
import { proposals } from '../../core/corpus/names/proposals.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity, PUBLIC } from '../identity.ts';
import { parse, send, sendRefusal } from '../replies.ts';
import { attach, type FileStore } from './files.ts';
import { askingAs, type ById, opened } from './kept.ts';

const words = z.string().trim().max(2000);
const name = z.string().trim().min(2).max(300);
const evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().trim().min(2).max(4000) }),
  z.object({
    kind: z.literal('link'),
    url: z.url({ protocol: /^https?$/ }).max(500),
    text: z.string().trim().max(500).default(''),
  }),
  z.object({
    kind: z.literal('file'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().min(1).max(300),
    bytes: z.number().int().min(0),
    mediaType: z.string().max(100),
  }),
]);
const some = z.array(evidence).max(10);
const create = z.object({
  canonical: name,
  creditCode: z.string().trim().max(20).nullable().default(null),
  spellings: z.array(name).max(100),
  reason: z.enum(['credit-code', 'spelling', 'by-hand']),
  act: z.enum(['confirm', 'decline']),
  words: words.default(''),
  evidence: some.default([]),
});
const decision = z.object({
  act: z.enum(['confirm', 'decline', 'object', 'overrule', 'undo']),
  words: words.min(2),
  evidence: some.default([]),
});

/** 申请人名称: which spellings count as one applicant, who decided so, and the objections of those concerned. */
export function applicantNameRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  corpus: CorpusIndex | undefined,
  files: Pick<FileStore, 'has' | 'get'>,
): void {
  const has = (sha256: string) => files.has(sha256);

  app.get('/api/applicant-names', async (request) => {
    const found = await identity.find(request);
    const { name: spelling } = parse(z.object({ name: z.string().min(1).max(300) }), request.query);
    return nameView(house, found ? actorOf(found) : PUBLIC, spelling);
  });

  app.get('/api/name-merges', async (request, reply) => {
    const found = await listMerges(house, await askingAs(identity, request));
    reply.header('cache-control', 'private, no-store');
    return send(reply, found.ok ? { ok: true, value: { merges: found.value } } : found);
  });

  app.get('/api/name-proposals', async (request, reply) => {
    const actor = await askingAs(identity, request);
    if (!stewards(actor))
      return sendRefusal(reply, refuse('ZQ-ACC-022', { who: { zh: '数据管理员', en: 'the data steward' } }));
    return { proposals: await proposals(house, opened(corpus)) };
  });

  app.post('/api/name-merges', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const body = parse(create, request.body);
    if (body.act === 'confirm' && body.evidence.length === 0)
      return sendRefusal(reply, { ...refuse('ZQ-FRM-001', { label: EVIDENCE }), field: 'evidence' });
    return send(reply, await decideNew(house, actor, body, has));
  });

  app.post<ById>('/api/name-merges/:id/acts', async (request, reply) => {
    const actor = await askingAs(identity, request);
    return send(reply, await decideMerge(house, actor, request.params.id, parse(decision, request.body), has));
  });

  app.get<{ Params: { id: string; sha256: string } }>('/api/name-merges/:id/files/:sha256', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { id, sha256 } = request.params;
    const file = await evidenceFile(house, actor, id, sha256);
    if (!file) return sendRefusal(reply, refuse('ZQ-COR-040', { thing: EVIDENCE }));
    return attach(reply, file.name, await files.get(file.sha256));
  });
}

const EVIDENCE = { zh: '证据', en: 'evidence' };
