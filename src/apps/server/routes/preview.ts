import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { DocumentPrinter } from '#engine/document/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { previewDocument } from '../../core/centre/preview.ts';
import type { House } from '../../core/house.ts';
import { actorOf, type Identity } from '../identity.ts';
import { parse, Refused, sendRefusal } from '../replies.ts';

const body = z.object({ input: z.record(z.string(), z.unknown()) });

/** The paper an action would issue, before it is taken. */
export function previewRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  printer: DocumentPrinter,
  demo: boolean,
): void {
  app.post<{ Params: { id: string; action: string } }>(
    '/api/matters/:id/actions/:action/preview',
    async (request, reply) => {
      const found = await identity.find(request);
      if (!found) throw new Refused(refuse('ZQ-SES-001'));
      const { input } = parse(body, request.body);
      const { id: matter, action } = request.params;
      const made = await previewDocument(house, printer, demo, actorOf(found), { matter, action, input });
      if (!made.ok) return sendRefusal(reply, ...made.refusals);
      return reply
        .header('content-type', 'application/pdf')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(made.value));
    },
  );
}
