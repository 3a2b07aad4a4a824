import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refuse } from '#kernel/errors/index.ts';
import { countMarks, listMarks, type MarkedFile, markFinding, withdrawMark } from '../../core/finding-marks.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, send, sendRefusal } from '../replies.ts';

const fileWords = { draft: z.string().max(200).optional(), matter: z.string().max(200).optional() };
const listQuery = z.object(fileWords);
const markBody = z.object({
  ...fileWords,
  rule: z.string().regex(/^[A-Z]-\d{2}$/),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  reason: z.string().trim().min(1).max(1000),
});

/** Findings of the text check that people call false alarms: told within a file only, counted in public. */
export function findingMarkRoutes(app: FastifyInstance, house: House, identity: Identity): void {
  const asking = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    if (!found) throw new Refused(refuse('ZQ-SES-001'));
    return actorOf(found);
  };

  app.get('/api/finding-marks', async (request, reply) => {
    const actor = await asking(request);
    const outcome = await listMarks(house, actor, fileOf(parse(listQuery, request.query)));
    return outcome.ok
      ? reply.header('cache-control', 'private, no-store').send({ marks: outcome.value })
      : sendRefusal(reply, ...outcome.refusals);
  });

  app.post('/api/finding-marks', async (request, reply) => {
    const actor = await asking(request);
    const { rule, fingerprint, reason, ...file } = parse(markBody, request.body);
    return send(reply, await markFinding(house, actor, { file: fileOf(file), rule, fingerprint, reason }));
  });

  app.post<{ Params: { id: string } }>('/api/finding-marks/:id/withdraw', async (request, reply) => {
    const outcome = await withdrawMark(house, await asking(request), request.params.id);
    return outcome.ok ? reply.code(204).send() : sendRefusal(reply, ...outcome.refusals);
  });

  app.get('/api/rules/marks', async () => countMarks(house));
}

function fileOf({ draft, matter }: { draft?: string | undefined; matter?: string | undefined }): MarkedFile {
  if (matter !== undefined && draft === undefined) return { matter };
  if (draft !== undefined && matter === undefined) return { draft };
  const reason = { zh: '草稿或办件，只写一个', en: 'name a draft or a matter, one of them' };
  throw new Refused(refuse('ZQ-FRM-002', { label: 'draft, matter', reason }));
}
