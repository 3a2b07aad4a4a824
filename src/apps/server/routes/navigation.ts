import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { svgOf } from '#adapters/charts/svg.ts';
import { reportDocx } from '#adapters/reports/docx.ts';
import { reportPdf } from '#adapters/typst/report.ts';
import { CHART_KINDS, type ChartSpec, chartOfSchema, chartOptionsSchema } from '#corpus/analysis/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { FACETS } from '#corpus/search/types.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome } from '#kernel/refusal.ts';
import { paperOf } from '#services/navigation/project/report/paper.ts';
import { editedBlocks, PANELS } from '#services/navigation/project/report/report.ts';
import { readFormula } from '../../core/corpus/formula.ts';
import { ChartCache, chartOf } from '../../core/corpus/industries/charts.ts';
import { type House, today } from '../../core/house.ts';
import { asItStands, outdatedFigures } from '../../core/navigation/freshness.ts';
import { ownProjects, projectsToPinInto, publishedResults } from '../../core/navigation/projects.ts';
import {
  copyVersion,
  earlierFigures,
  freezeReport,
  issuedReport,
  type Pin,
  pinInto,
  replaceFigure,
  saveReport,
  storedFigure,
  viewReport,
} from '../../core/navigation/report.ts';
import type { Identity } from '../identity.ts';
import { parse, send, sendRefusal } from '../replies.ts';
import { askingAs, type ById, opened } from './kept.ts';

const filters = z.partialRecord(z.enum(FACETS), z.array(z.string().max(200)).max(200)).optional();
const below = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .nullish();
const pin = z.union([
  z.object({ panel: z.enum(PANELS), caption: z.string().trim().max(200).default(''), below }),
  z.object({
    below,
    chart: z.object({ kind: z.enum(CHART_KINDS), of: chartOfSchema, filters, options: chartOptionsSchema.default({}) }),
    caption: z.string().trim().max(200).default(''),
  }),
  z.object({
    below,
    list: z.object({ query: z.string().trim().min(1).max(10_000), limit: z.int().min(1).max(200).default(20) }),
    caption: z.string().trim().max(200).default(''),
  }),
]);
const save = z.object({ version: z.int().min(1), blocks: editedBlocks });
const asked = z.object({
  q: z.string().max(200).default(''),
  kind: z.string().max(30).default(''),
  industry: z.string().max(60).default(''),
  state: z.enum(['', 'accepted', 'evaluated']).default(''),
  year: z
    .string()
    .regex(/^(\d{4})?$/)
    .default(''),
});
const printing = z.object({ lang: z.enum(['zh', 'en']).default('zh') });
type AtBlock = { Params: { id: string; block: string } };
type AtVersion = { Params: { id: string; version: string } };
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
    const { q, ...more } = parse(asked, request.query);
    return reply.send({ ...(await publishedResults(house, { words: q, ...more })), asOf: today(house) });
  });

  app.get('/api/navigation/projects', async (request, reply) =>
    own(reply).send({ projects: await ownProjects(house, await askingAs(identity, request)) }),
  );

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

  const charted = async (actor: Actor, spec: ChartSpec, caption: string): Promise<Outcome<Pin>> => {
    const made = await chartOf(house, opened(corpus), charts, actor, spec);
    return made.ok ? good({ kind: 'chart', data: made.value, caption }) : made;
  };
  const listed = async (query: string, limit: number, caption: string): Promise<Outcome<Pin>> => {
    const read = readFormula(query);
    if (!read.ok) return read;
    const found = await opened(corpus).search({ query: read.value, limit, byApplication: true });
    const rows = found.hits.map(({ key, title, applicants, filedOn, source }) => ({
      key,
      title,
      applicants,
      filedOn,
      source,
    }));
    return good({ kind: 'documents', query, corpus: found.corpus.hash, rows, caption });
  };

  app.post<ById>('/api/navigation/:id/report/pin', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const given = parse(pin, request.body);
    const { caption } = given;
    const made: Outcome<Pin> =
      'panel' in given
        ? good({ kind: 'project', panel: given.panel, caption })
        : 'chart' in given
          ? await charted(actor, { ...given.chart, corpusHash: null, asOf: today(house) } as ChartSpec, caption)
          : await listed(given.list.query, given.list.limit, caption);
    if (!made.ok) return send(reply, made);
    return send(own(reply), await pinInto(house, actor, request.params.id, made.value, given.below));
  });

  /** Whether the figures would come out of other data today. */
  app.get<ById>('/api/navigation/:id/report/outdated', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const view = await viewReport(house, actor, request.params.id);
    if (!view.ok) return send(reply, view);
    const { blocks, panels } = view.value;
    return own(reply).send({
      outdated: corpus ? await outdatedFigures(house, corpus, actor, blocks, panels) : [],
    });
  });

  app.post<AtBlock>('/api/navigation/:id/report/figures/:block/compute', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { id, block } = request.params;
    const found = await storedFigure(house, actor, id, block);
    if (!found.ok) return send(reply, found);
    const figure = found.value;
    const { caption } = figure;
    let made: Outcome<Pin>;
    if (figure.kind === 'project') made = good({ kind: 'project', panel: figure.panel, caption });
    else if (figure.kind === 'documents') made = await listed(figure.query, Math.max(1, figure.rows.length), caption);
    else {
      const { spec } = figure.data;
      const { keys: _, names: __, ...rest } = spec;
      const now = { ...rest, of: asItStands(spec.of), corpusHash: null, asOf: today(house) };
      made = await charted(actor, now, caption);
    }
    if (!made.ok) return send(reply, made);
    return send(own(reply), await replaceFigure(house, actor, id, block, made.value));
  });

  app.get<AtBlock>('/api/navigation/:id/report/figures/:block/earlier', async (request, reply) => {
    const actor = await askingAs(identity, request);
    return send(own(reply), await earlierFigures(house, actor, request.params.id, request.params.block));
  });

  app.get<AtVersion>('/api/navigation/:id/report/versions/:version', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const found = await issuedReport(house, actor, request.params.id, Number(request.params.version));
    if (!found.ok) return send(reply, found);
    return own(reply).send({ blocks: found.value.blocks, issue: found.value.issue });
  });

  app.post<AtVersion>('/api/navigation/:id/report/versions/:version/copy', async (request, reply) => {
    const actor = await askingAs(identity, request);
    return send(own(reply), await copyVersion(house, actor, request.params.id, Number(request.params.version)));
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
