import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Schemes } from '#adapters/schemes/index.ts';
import { ipcTreeOf } from '#corpus/classification/index.ts';
import type { PriorArtIndex } from '#corpus/prior-art-index.ts';
import { type CorpusIndex, CorpusRefused } from '#corpus/search/index.ts';
import type { DocumentPrinter } from '#engine/document/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { registerIndex } from '../core/centre/prior-art.ts';
import { priorArtOf } from '../core/centre/prior-art-corpus.ts';
import type { MeaningEndpoint } from '../core/corpus/meaning.ts';
import type { DrawFigure } from '../core/corpus/read-pictures.ts';
import type { House } from '../core/house.ts';
import type { Identity } from './identity.ts';
import { Lookups } from './lookups.ts';
import { Refused, sendRefusal, statusFor } from './replies.ts';
import { administrationRoutes } from './routes/administration.ts';
import { allocationRoutes } from './routes/allocation.ts';
import { annotationRoutes } from './routes/annotations.ts';
import { applicantNameRoutes } from './routes/applicant-names.ts';
import { applicationCheckRoutes } from './routes/application-checks.ts';
import { bulkRoutes } from './routes/bulk.ts';
import { clientRoutes } from './routes/clients.ts';
import { cockpitRoutes } from './routes/cockpit.ts';
import { collectionRoutes } from './routes/collections.ts';
import { corpusRoutes } from './routes/corpus.ts';
import { corpusPictureRoutes } from './routes/corpus-pictures.ts';
import { definitionRoutes } from './routes/definitions.ts';
import { deskRoutes } from './routes/desk.ts';
import { documentRoutes } from './routes/documents.ts';
import { entityRoutes } from './routes/entities.ts';
import { figureRoutes } from './routes/figures.ts';
import { type FileStore, fileRoutes } from './routes/files.ts';
import { findingMarkRoutes } from './routes/finding-marks.ts';
import { forecastRoutes } from './routes/forecast.ts';
import { industryRoutes } from './routes/industries.ts';
import { ingestRoutes } from './routes/ingest.ts';
import { integrityRoutes } from './routes/integrity.ts';
import { matterRoutes } from './routes/matters.ts';
import { navigationRoutes } from './routes/navigation.ts';
import { outlookRoutes } from './routes/outlook.ts';
import { phraseRoutes } from './routes/phrases.ts';
import { previewRoutes } from './routes/preview.ts';
import { priorArtRoutes } from './routes/prior-art.ts';
import { priorityRoutes } from './routes/priority.ts';
import { qualityRoutes } from './routes/quality.ts';
import { quotaRoutes } from './routes/quota.ts';
import { savedQueryRoutes } from './routes/saved-queries.ts';
import { secrecyRoutes } from './routes/secrecy.ts';
import { textGrantRoutes } from './routes/text-grants.ts';

export interface AppParts {
  house: House;
  identity: Identity;
  files: FileStore;
  printer: DocumentPrinter;
  /** What prior art is searched in; the house's own register of patents when left out. */
  priorArt?: PriorArtIndex;
  /** The patent documents; what needs them is refused when left out. */
  corpus?: CorpusIndex;
  /** Where words go for their meaning, where a site offers that; nowhere when left out. */
  meaning?: MeaningEndpoint;
  /** Draws figures of invented documents; real ones have the pictures they came with. */
  draw?: DrawFigure;
  /** Titles of classes; when left out, only those of sections are known. */
  schemes?: Schemes;
  /** The folder of the built web app; without it only the API is served. */
  web?: string;
  facts: { demo: boolean; version: string };
  /** On standard output, or line by line to whoever asks. */
  logger?: boolean | { write: (line: string) => void };
  /** Addresses of proxies whose word on the caller's address is taken; none when left out. */
  trustProxy?: string;
  /** Milliseconds, for the limit on look-ups; the machine's clock when left out. */
  lookupClock?: () => number;
}

const MEGABYTE = 1024 * 1024;
const NO_SCHEMES: Schemes = { ipc: () => ipcTreeOf('', []) };

/** The server's app, without listening: tests call it by `inject`. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: 2 * MEGABYTE,
    // Addresses of requests may hold search words; only method, path and status are logged, and never a body.
    logger: parts.logger
      ? {
          level: 'warn',
          serializers: { req: ({ method, url }) => ({ method, url: url.split('?')[0] }) },
          ...(parts.logger === true ? {} : { stream: parts.logger }),
        }
      : false,
    trustProxy: parts.trustProxy ?? false,
    forceCloseConnections: true,
  });
  protect(app, parts.house.origin);
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof Refused) return sendRefusal(reply, ...error.refusals);
    if (error instanceof CorpusRefused) return sendRefusal(reply, error.refusal);
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
      return sendRefusal(reply, refuse('ZQ-FIL-001', { file: 'request', found: '> 2 MB', max: '2 MB' }));
    if (error.statusCode !== undefined && error.statusCode < 500)
      return reply.code(error.statusCode).send({
        refusals: [refuse('ZQ-FRM-002', { label: 'request', reason: { zh: error.message, en: error.message } })],
      });
    request.log.error({ error: error.message, stack: error.stack }, 'fault');
    const refusal = refuse('ZQ-SYS-001', { incident: String(request.id) });
    return reply.code(statusFor([refusal])).send({ refusals: [refusal] });
  });
  await parts.identity.register(app);
  definitionRoutes(app, parts.house, parts.facts);
  const lookups = new Lookups(30, 10, parts.lookupClock ?? Date.now);
  matterRoutes(app, parts.house, parts.identity, lookups);
  deskRoutes(app, parts.house, parts.identity);
  findingMarkRoutes(app, parts.house, parts.identity);
  await fileRoutes(app, parts.house, parts.identity, parts.files);
  applicationCheckRoutes(app, parts.house, parts.identity, parts.files);
  integrityRoutes(app, parts.house, parts.identity, parts.files);
  outlookRoutes(app, parts.house, parts.identity);
  clientRoutes(app, parts.house, parts.identity);
  bulkRoutes(app, parts.house, parts.identity, parts.files);
  documentRoutes(app, parts.house, parts.identity, parts.files, parts.printer, parts.facts.demo, lookups);
  secrecyRoutes(app, parts.house, parts.identity, parts.files, parts.printer, parts.facts.demo);
  textGrantRoutes(app, parts.house, parts.identity);
  figureRoutes(app, parts.house);
  entityRoutes(app, parts.house, parts.identity);
  cockpitRoutes(app, parts.house, parts.identity);
  qualityRoutes(app, parts.house, parts.identity);
  quotaRoutes(app, parts.house, parts.identity);
  priorityRoutes(app, parts.house, parts.identity);
  forecastRoutes(app, parts.house, parts.identity);
  allocationRoutes(app, parts.house, parts.identity);
  phraseRoutes(app, parts.house, parts.identity);
  previewRoutes(app, parts.house, parts.identity, parts.printer, parts.facts.demo);
  const registered = registerIndex(parts.house);
  priorArtRoutes(app, parts.identity, async () => parts.priorArt ?? (await priorArtOf(parts.corpus, registered)));
  savedQueryRoutes(app, parts.house, parts.identity, parts.corpus, lookups);
  collectionRoutes(app, parts.house, parts.identity, parts.corpus, lookups);
  annotationRoutes(app, parts.house, parts.identity, parts.corpus);
  corpusRoutes(
    app,
    parts.house,
    parts.identity,
    parts.corpus,
    parts.schemes ?? NO_SCHEMES,
    parts.lookupClock ?? Date.now,
    parts.meaning,
    parts.draw,
  );
  corpusPictureRoutes(app, parts.corpus, parts.draw, parts.lookupClock ?? Date.now);
  industryRoutes(app, parts.house, parts.identity, parts.corpus);
  navigationRoutes(app, parts.house, parts.identity, parts.corpus, parts.facts.demo);
  applicantNameRoutes(app, parts.house, parts.identity, parts.corpus, parts.files);
  ingestRoutes(app, parts.house, parts.identity, parts.corpus, parts.files);
  administrationRoutes(app, parts.house, parts.identity);
  app.get('/api/health', async () => ({ ok: true, version: parts.facts.version }));
  if (parts.web && existsSync(path.join(parts.web, 'index.html'))) {
    await app.register(fastifyStatic, { root: parts.web, maxAge: '1y', immutable: true, index: false });
    const page = (reply: FastifyReply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false });
    // A folder has no listing to show: its address is the app's own start page.
    app.get('/', (_request, reply) => page(reply));
    app.setNotFoundHandler((request, reply) => {
      if (request.url.startsWith('/api/') || request.method !== 'GET')
        return reply.code(404).send({ refusals: [refuse('ZQ-SYS-005', { path: request.url.split('?')[0] ?? '' })] });
      return page(reply);
    });
  }
  return app;
}

/** Answers only requests that come from this house's own pages, and says in every answer what a browser may do with it. */
function protect(app: FastifyInstance, origin: string): void {
  const secure = origin.startsWith('https:');
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'content-security-policy':
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    });
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const from = request.headers.origin;
    if (from !== undefined && from !== `${request.protocol}://${request.headers.host}` && from !== origin)
      return sendRefusal(reply, refuse('ZQ-SES-003'));
  });
}
