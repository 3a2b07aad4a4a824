import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { COLUMN_FIELDS, type Mapping } from '#corpus/tabular/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { demoLoading } from '../../core/corpus/demo-corpus.ts';
import {
  type Contents,
  cancelRun,
  dropRun,
  findRun,
  licenceChoices,
  listRuns,
  listSources,
  prepareRun,
  rejectsOf,
  removedOf,
  resumeRun,
  saveSource,
  startRun,
} from '../../core/corpus/ingest/index.ts';
import { type House, today } from '../../core/house.ts';
import { csvFile } from '../csv.ts';
import type { Identity } from '../identity.ts';
import { parse, Refused, send, sendRefusal } from '../replies.ts';
import { askingAs, type ById } from './kept.ts';
import { receiveUploads } from './receive-uploads.ts';

/** Rejects that are put into one file for people. */
const MOST_REJECTS = 200_000;

const day = z.custom<PlainDate>((value) => typeof value === 'string' && findPlainDate(value) !== undefined, 'no day');
const fields = Object.keys(COLUMN_FIELDS) as [keyof typeof COLUMN_FIELDS];
const mapping = z.record(z.string().max(300), z.enum(fields));
const start = z.object({ source: z.string().max(64), asOf: day, mapping: mapping.optional() });
const words = z.string().trim().min(1).max(120);
const entry = z.object({
  title: z.object({ zh: words, en: words }),
  licence: z.string().max(64),
  upstream: z.string().trim().max(300).default(''),
  downSince: day.nullable().default(null),
});
const sourceId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);

/** Taking files into the corpus, and the sources they come from: for the data steward; how far the demonstration is, for all. */
export function ingestRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  corpus: CorpusIndex | undefined,
  files: Contents,
): void {
  const steward = async (request: FastifyRequest): Promise<Actor> => {
    const actor = await askingAs(identity, request);
    if (actor.capacity.kind !== 'post' || actor.capacity.post !== 'data-steward')
      throw new Refused(refuse('ZQ-COR-084'));
    return actor;
  };

  // For everybody who searches: why less is found now than a few minutes later.
  app.get('/api/data/loading', async (_, reply) => {
    reply.header('cache-control', 'no-store');
    return { loading: (await demoLoading(house)) ?? null };
  });

  app.get('/api/data/sources', async (request, reply) => {
    await steward(request);
    reply.header('cache-control', 'private, no-store');
    return { sources: await listSources(house, corpus), licences: licenceChoices(), today: today(house) };
  });

  app.put<ById>('/api/data/sources/:id', async (request, reply) => {
    const actor = await steward(request);
    const id = parse(sourceId, request.params.id);
    return send(reply, await saveSource(house, id, parse(entry, request.body), actor.account));
  });

  app.get('/api/data/runs', async (request, reply) => {
    await steward(request);
    reply.header('cache-control', 'private, no-store');
    return { runs: await listRuns(house) };
  });

  app.post('/api/data/runs', async (request, reply) => {
    const actor = await steward(request);
    const outcome = await receiveUploads(request, async ([upload]) =>
      prepareRun(house, files, actor, { name: upload!.name, bytes: await readFile(upload!.path) }),
    );
    return send(reply, outcome);
  });

  app.get<ById>('/api/data/runs/:id', async (request, reply) => {
    await steward(request);
    const run = await findRun(house, request.params.id);
    reply.header('cache-control', 'private, no-store');
    return run ? reply.send(run) : sendRefusal(reply, refuse('ZQ-COR-083'));
  });

  app.post<ById>('/api/data/runs/:id/start', async (request, reply) => {
    const actor = await steward(request);
    const { source, asOf, mapping: columns } = parse(start, request.body);
    if (asOf > today(house))
      throw new Refused(refuse('ZQ-DAT-003', { date: asOf, today: today(house) }, { field: 'asOf' }));
    return send(
      reply,
      await startRun(house, actor, request.params.id, { source, asOf, mapping: columns as Mapping | undefined }),
    );
  });

  app.post<ById>('/api/data/runs/:id/cancel', async (request, reply) => {
    await steward(request);
    return send(reply, await cancelRun(house, request.params.id));
  });

  app.post<ById>('/api/data/runs/:id/resume', async (request, reply) => {
    await steward(request);
    return send(reply, await resumeRun(house, request.params.id));
  });

  app.delete<ById>('/api/data/runs/:id', async (request, reply) => {
    await steward(request);
    const dropped = await dropRun(house, request.params.id);
    return dropped.ok ? reply.code(204).send() : send(reply, dropped);
  });

  // Whole records, a line each: the same file can be taken in again.
  app.get<ById>('/api/data/runs/:id/removed.jsonl', async (request, reply) => {
    await steward(request);
    const run = await findRun(house, request.params.id);
    if (!run) return sendRefusal(reply, refuse('ZQ-COR-083'));
    const removed = await removedOf(house, run.id, MOST_REJECTS);
    return reply
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="removed-${run.id}.jsonl"`)
      .type('application/x-ndjson')
      .send(removed.map(({ record }) => `${JSON.stringify(record)}\n`).join(''));
  });

  app.get<ById>('/api/data/runs/:id/rejects.csv', async (request, reply) => {
    await steward(request);
    const run = await findRun(house, request.params.id);
    if (!run) return sendRefusal(reply, refuse('ZQ-COR-083'));
    const rejects = await rejectsOf(house, run.id, MOST_REJECTS);
    return csvFile(
      reply,
      `rejects-${run.id}.csv`,
      [
        '来源 Source',
        '行 Line',
        '位置 Offset',
        '列 Column',
        '代码 Code',
        '不入库的原因与处理',
        'What, why and next step',
        '原文 Excerpt',
      ],
      rejects.map((one) => [
        one.source,
        String(one.line ?? ''),
        String(one.offset),
        one.refusals.map(({ field }) => field ?? '').join('；'),
        one.refusals.map(({ code }) => code).join('；'),
        one.refusals.map(({ what, why, next }) => `${what.zh}${why.zh}${next.zh}`).join('；'),
        one.refusals.map(({ what, why, next }) => `${what.en} ${why.en} ${next.en}`).join('; '),
        one.excerpt,
      ]),
    );
  });
}
