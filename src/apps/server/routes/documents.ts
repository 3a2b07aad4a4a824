import type { FastifyInstance } from 'fastify';
import { checkVerifyCode, type DocumentPrinter } from '#engine/document/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { documentPdf, verifiedDocument } from '../../core/documents.ts';
import type { House } from '../../core/house.ts';
import { viewMatter } from '../../core/read.ts';
import { verifiedCertificate } from '../../core/secrecy/certificate.ts';
import { holdsTexts } from '../../core/secrecy/texts.ts';
import { actorOf, type Identity } from '../identity.ts';
import type { Lookups } from '../lookups.ts';
import { logReading } from '../reading.ts';
import { Refused, sendRefusal } from '../replies.ts';
import type { FileStore } from './files.ts';

/** Official documents: as PDF for those they concern, and as facts for whoever holds the paper with its code. */
export function documentRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  files: FileStore,
  printer: DocumentPrinter,
  demo: boolean,
  lookups: Lookups,
): void {
  app.get<{ Params: { id: string; document: string } }>(
    '/api/matters/:id/documents/:document',
    async (request, reply) => {
      const signedIn = await identity.find(request);
      if (!signedIn) throw new Refused(refuse('ZQ-SES-001'));
      const view = await viewMatter(house, actorOf(signedIn), request.params.id);
      const document = view?.documents.find((one) => one.id === request.params.document);
      if (!document) return sendRefusal(reply, refuse('ZQ-MAT-014', { document: request.params.document }));
      const reading = { what: 'view', object: `document:${document.id}`, outlives: true } as const;
      await logReading(house, signedIn, view!, reading, reply);
      const bytes = await documentPdf(house, printer, files, document.id, demo);
      return reply
        .header('content-type', 'application/pdf')
        .header(
          'content-disposition',
          `inline; filename="${document.id}.pdf"; filename*=UTF-8''${encodeURIComponent(`${document.title}.pdf`)}`,
        )
        .send(Buffer.from(bytes!));
    },
  );

  app.get<{ Params: { code: string } }>('/api/verify/:code', async (request, reply) => {
    lookups.count(request);
    const code = checkVerifyCode(request.params.code);
    if (!code.ok) return reply.code(422).send({ refusals: code.refusals });
    const certificate = await verifiedCertificate(house, code.value);
    if (certificate) return { code: code.value, ...certificate };
    const found = await verifiedDocument(house, code.value);
    if (!found) return sendRefusal(reply, refuse('ZQ-MAT-014', { document: code.value }));
    const { matter, procedure, ...facts } = found;
    if (!holdsTexts(procedure)) return { code: code.value, ...facts };
    // The words of such a document quote an unpublished text: its code proves it genuine, and only whoever may see the
    // matter reads it here.
    const signedIn = await identity.find(request);
    const view = signedIn && (await viewMatter(house, actorOf(signedIn), matter));
    const seen = view?.documents.find((one) => one.verifyCode === code.value);
    if (!signedIn || !view || !seen) return { code: code.value, ...facts, model: null };
    await logReading(house, signedIn, view, { what: 'view', object: `document:${seen.id}`, outlives: true }, reply);
    return { code: code.value, ...facts };
  });
}
