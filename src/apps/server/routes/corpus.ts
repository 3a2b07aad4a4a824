import { PassThrough, Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { writeXlsx } from '#adapters/export/xlsx.ts';
import { cutWithJieba } from '#adapters/lance/cutter.ts';
import type { Schemes } from '#adapters/schemes/index.ts';
import { citationsOf, columnsOf, csvOf, USUAL_COLUMNS } from '#corpus/export/index.ts';
import { readQuery } from '#corpus/reading.ts';
import type { PatentRecord } from '#corpus/record/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { parseIpcScope } from '#kernel/classification/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Lang } from '#kernel/text.ts';
import { collectionRequest } from '../../core/corpus/collections/view.ts';
import { type MeaningEndpoint, meaningAt } from '../../core/corpus/meaning.ts';
import { currentNameMap } from '../../core/corpus/names/store.ts';
import { browseIpc, findClasses } from '../../core/corpus/read-classes.ts';
import { recordsToExport } from '../../core/corpus/read-export.ts';
import type { DrawFigure } from '../../core/corpus/read-pictures.ts';
import { findRecord, viewRecord } from '../../core/corpus/read-record.ts';
import { filtersOf, queryOf, searchCorpus } from '../../core/corpus/read-search.ts';
import { type House, today } from '../../core/house.ts';
import type { Identity } from '../identity.ts';
import { Lookups } from '../lookups.ts';
import { parse, Refused, send, sendRefusal } from '../replies.ts';
import { askingAs, documentKey, opened } from './kept.ts';

/** Searches and pages of one address in ten minutes; a setting of the house (customary). */
const MOST_ASKED = 600;
/** Files of one address in ten minutes; a setting of the house (customary). */
const MOST_FILES = 20;

const q = z.string().max(12_000).default('');
const many = z.union([z.string().max(300), z.array(z.string().max(300)).max(200)]).default([]);
const sort = z.enum(['relevance', 'filed', '-filed', 'published', '-published']).optional();
const flag = z.enum(['true', 'false']).default('false');
const site = z.string().max(60).optional();
const searching = z.object({
  q,
  f: many,
  sort,
  page: z.coerce.number().int().min(1).max(5000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
  grouped: flag,
  facets: flag,
  /** Rank by meaning as well, where this site offers it. */
  meaning: flag,
  site,
});
const exporting = z.object({
  q,
  f: many,
  sort,
  grouped: flag,
  format: z.enum(['xlsx', 'csv', 'bib', 'ris']),
  keys: z.string().max(12_000).optional(),
  collection: z.string().max(80).optional(),
  lang: z.enum(['zh', 'en']).default('zh'),
});
const list = (value: string | string[]): string[] => (typeof value === 'string' ? [value] : value);
type ByKey = { Params: { key: string } };

/** The patent documents, for everybody: searched, read, and taken along as their licences allow. */
export function corpusRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  corpus: CorpusIndex | undefined,
  { ipc }: Schemes,
  clock: () => number,
  endpoint?: MeaningEndpoint,
  draw?: DrawFigure,
): void {
  const asked = new Lookups(MOST_ASKED, 10, clock);
  const files = new Lookups(MOST_FILES, 10, clock);
  const shared = (reply: FastifyReply) => reply.header('cache-control', 'private, no-store');

  const offeredAt = async (site: string | undefined) =>
    (await meaningAt(house, house.db.kysely, site, endpoint)) ? ('offered' as const) : ('not-offered' as const);

  const search = async (request: FastifyRequest, reply: FastifyReply, given: unknown) => {
    asked.count(request);
    const { f, grouped, facets, meaning, site, ...rest } = parse(searching, given);
    const words = {
      ...rest,
      filters: filtersOf(list(f)),
      grouped: grouped === 'true',
      facets: facets === 'true',
      meaning: meaning === 'true' ? await offeredAt(site) : undefined,
    };
    const { entries: names } = await currentNameMap(house);
    return send(shared(reply), await searchCorpus(opened(corpus), words, { cut: cutWithJieba, ipc: ipc(), names }));
  };
  app.get('/api/corpus/search', (request, reply) => search(request, reply, request.query));
  /** A long formula travels in the body. */
  app.post('/api/corpus/search', (request, reply) => search(request, reply, request.body));

  app.post('/api/corpus/understand', async (request, reply) => {
    asked.count(request);
    return shared(reply).send(readQuery(parse(z.object({ q }), request.body).q));
  });
  app.get('/api/corpus/understand', async (request, reply) => {
    asked.count(request);
    return shared(reply).send(readQuery(parse(z.object({ q }), request.query).q));
  });

  /** Whether a site offers ranking by meaning, and to which endpoint words of a question then go. */
  app.get('/api/corpus/meaning', async (request, reply) => {
    const { site: id } = parse(z.object({ site }), request.query);
    return shared(reply).send({ meaning: await meaningAt(house, house.db.kysely, id, endpoint) });
  });

  app.get('/api/corpus/mark', async (_request, reply) => shared(reply).send(await opened(corpus).mark()));

  app.get<ByKey>('/api/corpus/records/:key', async (request, reply) => {
    asked.count(request);
    return send(shared(reply), await viewRecord(house, opened(corpus), ipc(), request.params.key, draw));
  });

  app.get<ByKey>('/api/corpus/records/:key/similar', async (request, reply) => {
    asked.count(request);
    const {
      by,
      limit,
      site: id,
    } = parse(
      z.object({
        by: z.enum(['similar', 'meaning', 'duplicate']).default('similar'),
        limit: z.coerce.number().int().min(1).max(50).default(10),
        site,
      }),
      request.query,
    );
    const record = await findRecord(opened(corpus), request.params.key);
    if (!record) return sendRefusal(reply, refuse('ZQ-COR-020', { number: request.params.key.slice(0, 60) }));
    // The vector of a stored document is at hand: nothing is sent for it.
    const meaning = by === 'meaning' && (await offeredAt(id)) === 'offered';
    const hits = await opened(corpus).similar({
      like: { key: record.key },
      by: by === 'duplicate' ? by : 'similar',
      limit,
      ...(meaning && { meaning }),
    });
    return shared(reply).send({ hits });
  });

  app.get<ByKey>('/api/corpus/records/:key/export', async (request, reply) => {
    files.count(request);
    const { format, lang } = parse(exporting.pick({ format: true, lang: true }), request.query);
    const record = await findRecord(opened(corpus), request.params.key);
    if (!record) return sendRefusal(reply, refuse('ZQ-COR-020', { number: request.params.key.slice(0, 60) }));
    const made = await recordsToExport(opened(corpus), { keys: [record.key] });
    return made.ok ? fileOf(reply, made.value, format, lang, record.key) : send(reply, made);
  });

  app.get('/api/corpus/export', async (request, reply) => {
    files.count(request);
    const { format, lang, collection, keys, q: query, f, grouped, sort } = parse(exporting, request.query);
    const index = opened(corpus);
    const name = `zhiquan-${today(house)}`;
    if (collection !== undefined) {
      const of = await collectionRequest(house, await askingAs(identity, request), index, collection);
      if (!of.ok) return send(reply, of);
      const made = await recordsToExport(index, { keys: of.value.keys });
      return made.ok ? fileOf(reply, made.value, format, lang, name) : send(reply, made);
    }
    const read = queryOf(readQuery(query));
    if (!read.ok) return send(reply, read);
    const chosen = keys === undefined ? undefined : parse(z.array(documentKey).max(500), keys.split(','));
    const made = await recordsToExport(
      index,
      chosen
        ? { keys: chosen }
        : {
            query: read.value,
            filters: filtersOf(list(f)),
            names: (await currentNameMap(house)).entries,
            byApplication: grouped === 'true',
            ...(sort ? { sort } : {}),
          },
    );
    return made.ok ? fileOf(reply, made.value, format, lang, name) : send(reply, made);
  });

  /** Places by the words of their titles, or by their symbol. */
  app.get('/api/corpus/classification/ipc-titles', async (request, reply) => {
    asked.count(request);
    const { q: words } = parse(z.object({ q: z.string().trim().min(1).max(100) }), request.query);
    return shared(reply).send(await findClasses(opened(corpus), ipc(), words));
  });

  /** The top of the scheme, or a place of it, with what lies below and how many documents are there. */
  app.get<{ Params: { '*': string } }>('/api/corpus/classification/ipc/*', async (request, reply) => {
    asked.count(request);
    const symbol = request.params['*'].trim().toUpperCase();
    if (/^(?:[A-H](?:\d{2})?)?$/.test(symbol))
      return shared(reply).send(await browseIpc(opened(corpus), ipc(), symbol));
    const scope = parseIpcScope(symbol);
    if (!scope.ok) throw new Refused(scope.reason);
    return shared(reply).send(await browseIpc(opened(corpus), ipc(), scope.value.canonical));
  });
}

type ExportFormat = z.infer<typeof exporting>['format'];
const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const TABLE = columnsOf([...USUAL_COLUMNS, 'abstract']);

function fileOf(
  reply: FastifyReply,
  records: AsyncIterable<PatentRecord>,
  format: ExportFormat,
  lang: Lang,
  name: string,
) {
  const count = { written: 0, withheld: 0 };
  reply
    .header('content-type', TYPES[format])
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${name}.${format}"`);
  if (format === 'xlsx') return reply.send(bookOf(records, lang));
  const pieces =
    format === 'csv'
      ? csvOf(records, TABLE, count, lang)
      : citationsOf(records, format === 'bib' ? 'bibtex' : 'ris', count, lang);
  return reply.send(Readable.from(pieces));
}

/** A workbook written as it is read; a fault breaks the download off, so that half a file is never taken for a whole one. */
function bookOf(records: AsyncIterable<PatentRecord>, lang: Lang): PassThrough {
  const stream = new PassThrough();
  const title = lang === 'zh' ? '文献' : 'Documents';
  writeXlsx(stream, records, TABLE, { written: 0, withheld: 0 }, { lang, title }).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}
