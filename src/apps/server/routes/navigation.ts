import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { svgOf } from '#adapters/charts/svg.ts';
import { reportDocx } from '#adapters/reports/docx.ts';
import { reportPdf } from '#adapters/typst/report.ts';
import { CHART_KINDS, type ChartSpec, chartOfSchema, chartOptionsSchema } from '#corpus/analysis/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { FACETS } from '#corpus/search/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { paperOf } from '#services/navigation/project/report/paper.ts';
import { editedBlocks } from '#services/navigation/project/report/report.ts';
import { readFormula } from '../../core/corpus/formula.ts';
import { ChartCache, chartOf } from '../../core/corpus/industries/charts.ts';
import { type House, today } from '../../core/house.ts';
import { projectsToPinInto, publishedResults } from '../../core/navigation/projects.ts';
import { freezeReport, issuedReport, pinInto, saveReport, viewReport } from '../../core/navigation/report.ts';
import type { Identity } from '../identity.ts';
import { parse, send, sendRefusal } from '../replies.ts';
import { askingAs, type ById, opened } from './kept.ts';

const filters = z.partialRecord(z.enum(FACETS), z.array(z.string().max(200)).max(200)).optional();
const pin = z.union([
  z.object({
    chart: z.object({ kind: z.enum(CHART_KINDS), of: chartOfSchema, filters, options: chartOptionsSchema.default({}) }),
    caption: z.string().trim().max(200).default(''),
  }),
  z.object({
    list: z.object({ query: z.string().trim().min(1).max(10_000), limit: z.int().min(1).max(200).default(20) }),
    caption: z.string().trim().max(200).default(''),
  }),
]);
const save = z.object({ version: z.int().min(1), blocks: editedBlocks });
const asked = z.object({
  q: z.string().max(200).default(''),
  kind: z.string().max(30).default(''),
  year: z
    .string()
    .regex(/^(\d{4})?$/)
    .default(''),
});
const printing = z.object({ lang: z.enum(['zh', 'en']).default('zh') });
type Version = { Params: { id: string; version: string; format: string } };

/** 专利导航: the reports of projects, for those who take part; published results, for everybody. */
export function navigationRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  corpus: CorpusIndex | undefined,
  demo: boolean,
): void {
  const charts = new ChartCache();
  const own = (reply: FastifyReply) => reply.header('cache-control', 'private, no-store');

  app.get('/api/navigation/results', async (request, reply) => {
    const { q, kind, year } = parse(asked, request.query);
    return reply.send({ results: await publishedResults(house, { words: q, kind, year }) });
  });

  app.get('/api/navigation/mine', async (request, reply) =>
    own(reply).send({ projects: await projectsToPinInto(house, await askingAs(identity, request)) }),
  );

  app.get<ById>('/api/navigation/:id/report', async (request, reply) =>
    send(own(reply), await viewReport(house, await askingAs(identity, request), request.params.id)),
  );

  app.put<ById>('/api/navigation/:id/report', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { version, blocks } = parse(save, request.body);
    return send(own(reply), await saveReport(house, actor, request.params.id, version, blocks));
  });

  app.post<ById>('/api/navigation/:id/report/pin', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const given = parse(pin, request.body);
    const index = opened(corpus);
    const { id } = request.params;
    if ('chart' in given) {
      const spec = { ...given.chart, corpusHash: null, asOf: today(house) } as ChartSpec;
      const chart = await chartOf(house, index, charts, actor, spec);
      if (!chart.ok) return send(reply, chart);
      return send(
        own(reply),
        await pinInto(house, actor, id, { kind: 'chart', data: chart.value, caption: given.caption }),
      );
    }
    const read = readFormula(given.list.query);
    if (!read.ok) return send(reply, read);
    const found = await index.search({ query: read.value, limit: given.list.limit, byApplication: true });
    const rows = found.hits.map(({ key, title, applicants, filedOn, source }) => ({
      key,
      title,
      applicants,
      filedOn,
      source,
    }));
    return send(
      own(reply),
      await pinInto(house, actor, id, {
        kind: 'documents',
        query: given.list.query,
        corpus: found.corpus.hash,
        rows,
        caption: given.caption,
      }),
    );
  });

  app.post<ById>('/api/navigation/:id/report/freeze', async (request, reply) =>
    send(own(reply), await freezeReport(house, await askingAs(identity, request), request.params.id)),
  );

  app.get<Version>('/api/navigation/:id/report/:version/:format', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { id, version, format } = request.params;
    if (format !== 'docx' && format !== 'pdf')
      return sendRefusal(reply, refuse('ZQ-SYS-005', { path: request.url.split('?')[0] ?? '' }));
    const found = await issuedReport(house, actor, id, Number(version));
    if (!found.ok) return send(reply, found);
    const { view, blocks, issue } = found.value;
    const { lang } = parse(printing, request.query);
    const paper = paperOf({
      title: view.project.title,
      project: view.project,
      blocks,
      issue,
      draw: (data) => svgOf(data, { lang }),
      lang,
      demo,
    });
    const bytes = format === 'docx' ? await reportDocx(paper) : reportPdf(paper, issue.at.slice(0, 10));
    const media =
      format === 'docx' ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'application/pdf';
    return own(reply)
      .header('content-type', media)
      .header('content-disposition', `attachment; filename="${view.project.number}-v${issue.version}.${format}"`)
      .send(Buffer.from(bytes));
  });
}
