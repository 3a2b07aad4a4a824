import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ApplicationText, claimTree, compareClaims, compareParagraphs } from '#claims/model/index.ts';
import type { FileRef } from '#engine/form/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Outcome } from '#kernel/refusal.ts';
import type { House } from '../../core/house.ts';
import { type MatterView, viewMatter } from '../../core/read.ts';
import type { Shredder } from '../../core/secrecy/destroy.ts';
import { findTicket } from '../../core/secrecy/readings.ts';
import { holdsTexts } from '../../core/secrecy/texts.ts';
import { noteUpload } from '../../core/secrecy/uploads.ts';
import { packagesIn, readText } from '../application-versions.ts';
import { shownImage, withoutIdentifiers } from '../file-store.ts';
import { actorOf, type Identity, type SignedIn } from '../identity.ts';
import { logReading } from '../reading.ts';
import { Refused, sendRefusal } from '../replies.ts';
import { receiveUploads } from './receive-uploads.ts';

/** Contents by their hash. */
export interface FileStore extends Shredder {
  put(bytes: Uint8Array, mediaType: string): Promise<string>;
  get(sha256: string): Promise<Uint8Array>;
  has(sha256: string): Promise<boolean>;
  /** Judges uploaded files by content and keeps them. */
  keep(files: Upload[]): Promise<Outcome<FileRef[]>>;
  /** Reads an application package, and keeps its parts, its figures and the text read from it. */
  readPackage(files: Upload[]): Promise<Outcome<PackageValue>>;
}

export interface Upload {
  name: string;
  path: string;
  bytes: number;
}

/** What a field of kind `package` holds. */
export interface PackageValue {
  title?: string;
  kind?: string;
  ipc?: string;
  claimCount: number;
  textSha256: string;
  files: FileRef[];
  summary: {
    independent: number;
    paragraphs: number;
    figures: number;
    abstract: number;
    notes: { zh: string; en: string }[];
  };
}

const LARGEST = 100 * 1024 * 1024;

/** Uploads, downloads, and the application text as the examiner reads it. */
export async function fileRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  files: FileStore,
): Promise<void> {
  await app.register(multipart, { limits: { fileSize: LARGEST, files: 200, fields: 0 } });

  const uploading = async <T>(request: FastifyRequest, use: (uploads: Upload[]) => Promise<T>): Promise<T> => {
    if (!(await identity.find(request))) throw new Refused(refuse('ZQ-SES-001'));
    return receiveUploads(request, use);
  };

  app.post('/api/uploads', async (request, reply) => {
    const kept = await uploading(request, (uploads) => files.keep(uploads));
    if (!kept.ok) return sendRefusal(reply, ...kept.refusals);
    const signedIn = await identity.find(request);
    const contents = kept.value.map(({ sha256 }) => sha256);
    if (signedIn) await noteUpload(house, actorOf(signedIn), contents);
    return kept.value;
  });

  app.post('/api/packages', async (request, reply) => {
    const read = await uploading(request, (uploads) => files.readPackage(uploads));
    if (!read.ok) return sendRefusal(reply, ...read.refusals);
    const signedIn = await identity.find(request);
    const contents = [read.value.textSha256, ...read.value.files.map(({ sha256 }) => sha256)];
    if (signedIn) await noteUpload(house, actorOf(signedIn), contents);
    return read.value;
  });

  const seen = async (request: FastifyRequest, id: string): Promise<{ view: MatterView; signedIn: SignedIn }> => {
    const signedIn = await identity.find(request);
    if (!signedIn) throw new Refused(refuse('ZQ-SES-001'));
    const view = await viewMatter(house, actorOf(signedIn), id);
    if (!view) throw new Refused(refuse('ZQ-MAT-004', { matter: id }));
    return { view, signedIn };
  };

  /** A file of a matter: shown where a page can draw the watermark over it, else handed out as a recorded download. */
  app.get<{
    Params: { id: string; file: string };
    Querystring: { shown?: string; ticket?: string; download?: string };
  }>('/api/matters/:id/files/:file', async (request, reply) => {
    const { view, signedIn } = await seen(request, request.params.id);
    const file = view.files.find((one) => one.id === request.params.file);
    if (!file) return sendRefusal(reply, refuse('ZQ-MAT-004', { matter: request.params.file }));
    const object = `file:${file.id}`;
    const ticket = request.query.ticket;
    if (ticket !== undefined) {
      const granted = await findTicket(house, signedIn.account, view, ticket);
      if (granted?.what !== 'download' || granted.object !== object) return sendRefusal(reply, refuse('ZQ-SEC-003'));
      return attach(reply, file.name, await files.get(file.sha256));
    }
    const secret = holdsTexts(house.catalogue.procedure(view.head.procedure, view.head.version));
    if (!secret && request.query.download !== undefined) return attach(reply, file.name, await files.get(file.sha256));
    const inPage = /^image\/(png|jpeg|tiff)$/.test(file.mediaType) && request.headers['sec-fetch-dest'] !== 'document';
    if (secret && !inPage) {
      // Nothing can be drawn over what opens outside the page, so it is a copy that leaves the house.
      await logReading(house, signedIn, view, { what: 'download', object, seq: file.seq }, reply);
      return attach(reply, file.name, await files.get(file.sha256));
    }
    await logReading(house, signedIn, view, { what: 'view', object, seq: file.seq }, reply);
    const bytes = await files.get(file.sha256);
    const picture =
      file.mediaType === 'image/tiff' && request.query.shown ? await shownImage(bytes, file.name) : undefined;
    if (picture) return reply.header('content-type', picture.mime).send(Buffer.from(picture.bytes));
    return reply
      .header(
        'content-type',
        /^(image\/(png|jpeg)|application\/pdf)$/.test(file.mediaType) ? file.mediaType : 'application/octet-stream',
      )
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .send(Buffer.from(bytes));
  });

  /** Every version of the application text in the matter, the newest last; figures are among the matter's files. */
  app.get<{ Params: { id: string }; Querystring: { version?: string; against?: string } }>(
    '/api/matters/:id/application',
    async (request, reply) => {
      const { view, signedIn } = await seen(request, request.params.id);
      const versions = packagesIn(view);
      const at = (index: string | undefined, fallback: number) => {
        const n = index === undefined ? fallback : Number(index);
        return Number.isInteger(n) ? versions[n] : undefined;
      };
      const chosen = at(request.query.version, versions.length - 1);
      if (!chosen) throw new Refused(refuse('ZQ-MAT-004', { matter: request.params.id }));
      const against = request.query.against === undefined ? undefined : at(request.query.against, -1);
      const nth = versions.indexOf(chosen);
      const reading = await logReading(
        house,
        signedIn,
        view,
        against
          ? { what: 'compare', object: `application:${versions.indexOf(against)}:${nth}` }
          : { what: 'view', object: `application:${nth}`, seq: chosen.seq },
        reply,
      );
      const text = await readText(files, chosen.value.textSha256);
      const earlier = against ? await readText(files, against.value.textSha256) : undefined;
      return {
        reading: reading ?? null,
        versions: versions.map(({ label, seq }) => ({ label, seq })),
        version: nth,
        text: withoutIdentifiers(text),
        tree: claimTree(text.claims),
        ...(earlier
          ? {
              comparison: {
                claims: compareClaims(earlier.claims, text.claims),
                paragraphs: compareParagraphs(paragraphsOf(earlier), paragraphsOf(text)),
              },
            }
          : {}),
      };
    },
  );
}

/** Hands bytes out as a file to be kept, under its own name. */
export const attach = (reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply =>
  reply
    .header('content-type', 'application/octet-stream')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(bytes));

const paragraphsOf = (text: ApplicationText) => text.description.sections.flatMap((section) => section.paragraphs);
