import ExcelJS from 'exceljs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { svgOf } from '#adapters/charts/svg.ts';
import {
  CHART_KINDS,
  type ChartData,
  type ChartSpec,
  chartOfSchema,
  chartOptionsSchema,
  chartRules,
  chartSpecSchema,
  chartTitles,
  documentsTable,
  tableOf,
} from '#corpus/analysis/index.ts';
import { compose, findNode, queryKey, ROOT } from '#corpus/industry/index.ts';
import { findSource, licenceOfSource } from '#corpus/record/sources.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { FACETS } from '#corpus/search/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Lang } from '#kernel/text.ts';
import { ChartCache, chartOf } from '../../core/corpus/industries/charts.ts';
import { industryCards, industryView, type Sizes } from '../../core/corpus/industries/overview.ts';
import { drawSample, judge, viewSample } from '../../core/corpus/industries/sampling.ts';
import { findIndustry, isAnalyst } from '../../core/corpus/industries/store.ts';
import {
  compareQuery,
  proposeVersion,
  review,
  sampleLines,
  versionLog,
} from '../../core/corpus/industries/versions.ts';
import { type House, today } from '../../core/house.ts';
import { csvFile } from '../csv.ts';
import { actorOf, type Identity, PUBLIC } from '../identity.ts';
import { parse, Refused, send, sendRefusal } from '../replies.ts';
import { askingAs, opened } from './kept.ts';

const formula = z.string().trim().min(1).max(10_000);
const note = z.string().trim().min(1).max(500);
const day = z.custom<PlainDate>(
  (value) => typeof value === 'string' && findPlainDate(value) !== undefined,
  'not a day',
);
const asked = z.object({
  kind: z.enum(CHART_KINDS),
  of: chartOfSchema,
  filters: z.partialRecord(z.enum(FACETS), z.array(z.string().max(200)).max(200)).optional(),
  options: chartOptionsSchema.default({}),
  corpusHash: z.string().max(64).nullable().default(null),
  asOf: day.optional(),
});
const download = z.object({
  spec: z.string().max(14_000),
  format: z.enum(['svg', 'csv', 'xlsx', 'json']),
  lang: z.enum(['zh', 'en']).default('zh'),
});
type At = { Params: { id: string; node: string } };
type ById = { Params: { id: string } };

/** 产业数据库 and analysis charts: public to read, kept by industry analysts. */
export function industryRoutes(
  app: FastifyInstance,
  house: House,
  identity: Identity,
  corpus: CorpusIndex | undefined,
): void {
  const charts = new ChartCache();
  const sizes: Sizes = new Map();
  const counts = new Map<string, Promise<number>>();
  const actorIn = async (request: FastifyRequest) => {
    const found = await identity.find(request);
    return found ? actorOf(found) : PUBLIC;
  };
  const shared = (reply: FastifyReply) => reply.header('cache-control', 'private, no-store');

  app.get('/api/industries', async (_request, reply) =>
    shared(reply).send(await industryCards(house, opened(corpus), sizes)),
  );

  app.get<ById>('/api/industries/:id', async (request, reply) => {
    const { id } = request.params;
    const view = await industryView(house, opened(corpus), sizes, counts, id);
    if (!view) return sendRefusal(reply, refuse('ZQ-COR-060', { id }));
    return shared(reply).send({ ...view, mayEdit: isAnalyst(await actorIn(request)) });
  });

  app.get<At>('/api/industries/:id/nodes/:node', async (request, reply) => {
    const { id, node } = request.params;
    const industry = await findIndustry(house, id);
    if (!industry.ok) return send(reply, industry);
    const found =
      node === ROOT
        ? { title: industry.value.title, versions: industry.value.scope.versions }
        : findNode(industry.value, node);
    const composed = compose(industry.value, node);
    if (!found || !composed) return sendRefusal(reply, refuse('ZQ-COR-060', { id: `${id}/${node}` }));
    const log = await versionLog(house, id, node);
    const standing = queryKey(composed.versions);
    return shared(reply).send({
      industry: { id, title: industry.value.title },
      id: node,
      title: found.title,
      formula: composed.formula,
      versions: found.versions.map((one) => ({ ...one, change: log.get(one.version) ?? null })).reverse(),
      samples: (await sampleLines(house, id, node)).map(({ query_key, ...one }) => ({
        ...one,
        current: query_key === standing,
      })),
      mayEdit: isAnalyst(await actorIn(request)),
    });
  });

  app.post<At>('/api/industries/:id/nodes/:node/compare', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { query } = parse(z.object({ query: formula }), request.body);
    const { id, node } = request.params;
    return send(reply, await compareQuery(house, opened(corpus), actor, { industry: id, node, query }));
  });

  app.post<At>('/api/industries/:id/nodes/:node/versions', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const body = parse(z.object({ query: formula, note, after: z.int().min(0) }), request.body);
    const { id, node } = request.params;
    return send(reply, await proposeVersion(house, opened(corpus), actor, { industry: id, node, ...body }));
  });

  app.post<At>('/api/industries/:id/nodes/:node/samples', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const { size } = parse(z.object({ size: z.int().min(5).max(200).default(30) }), request.body ?? {});
    const { id, node } = request.params;
    return send(reply, await drawSample(house, opened(corpus), actor, { industry: id, node, size }));
  });

  app.post<ById>('/api/industries/:id/reviews', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const body = parse(z.object({ until: day, note }), request.body);
    return send(reply, await review(house, actor, { industry: request.params.id, ...body }));
  });

  app.get<ById>('/api/industry-samples/:id', async (request, reply) =>
    send(shared(reply), await viewSample(house, opened(corpus), request.params.id)),
  );

  app.post<ById>('/api/industry-samples/:id/judgements', async (request, reply) => {
    const actor = await askingAs(identity, request);
    const body = parse(z.object({ key: z.string().min(1).max(40), relevant: z.boolean() }), request.body);
    return send(reply, await judge(house, actor, request.params.id, body));
  });

  /** A question with long formulas travels in the body. */
  app.post('/api/analysis/chart', async (request, reply) => {
    const { asOf, ...spec } = parse(asked, request.body);
    const actor = await actorIn(request);
    const data = await chartOf(house, opened(corpus), charts, actor, {
      ...spec,
      asOf: asOf ?? today(house),
    } as ChartSpec);
    return send(shared(reply), data);
  });

  app.get('/api/analysis/chart', async (request, reply) => {
    const { spec, format, lang } = parse(download, request.query);
    const read = chartSpecSchema.safeParse(jsonOf(spec));
    if (!read.success)
      throw new Refused({
        ...refuse('ZQ-FRM-002', { label: 'spec', reason: { zh: '图表说明读不懂', en: 'not the spec of a chart' } }),
        field: 'spec',
      });
    const actor = await actorIn(request);
    const made = await chartOf(house, opened(corpus), charts, actor, read.data);
    if (!made.ok) return send(reply, made);
    return await fileOf(reply, made.value, format, lang);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const words = {
  query: { zh: '检索式', en: 'Query' },
  day: { zh: '截至', en: 'As of' },
  corpus: { zh: '数据指纹', en: 'Corpus' },
  rule: { zh: '口径', en: 'Definition' },
  sources: { zh: '数据来源', en: 'Sources' },
  licence: { zh: '许可', en: 'Licence' },
  data: { zh: '数据', en: 'Data' },
  about: { zh: '说明', en: 'About' },
  documents: { zh: '文献', en: 'Documents' },
};

/** What a chart rests on, for its exports: query, day, corpus, sources, notes. */
const aboutOf = (data: ChartData, lang: Lang): [string, string][] => [
  [chartTitles[data.body.kind][lang], data.subject[lang]],
  [words.rule[lang], chartRules[data.body.kind][lang]],
  [words.query[lang], data.formula],
  [words.day[lang], data.asOf],
  [words.corpus[lang], `${data.corpus.hash} (${data.corpus.documents})`],
  [
    words.sources[lang],
    data.sources.map((one) => `${findSource(one.value)?.title[lang] ?? one.value} ${one.count}`).join('; '),
  ],
  [words.licence[lang], [...new Set(data.sources.map((one) => licenceOfSource(one.value)[lang]))].join('; ')],
  ...data.notes.map((one): [string, string] => ['', one[lang]]),
];

async function fileOf(reply: FastifyReply, data: ChartData, format: 'svg' | 'csv' | 'xlsx' | 'json', lang: Lang) {
  const name = `${data.body.kind}-${data.asOf}-${data.corpus.hash.slice(0, 8)}`;
  const attach = (type: string, ending: string) =>
    reply
      .header('content-type', type)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${name}.${ending}"`);
  if (format === 'json') return attach('application/json; charset=utf-8', 'json').send(JSON.stringify(data, null, 1));
  if (format === 'svg') return attach('image/svg+xml; charset=utf-8', 'svg').send(svgOf(data, { lang }));
  const table = documentsTable(data, lang) ?? tableOf(data, lang);
  if (format === 'csv')
    return csvFile(reply, `${name}.csv`, table.columns, [
      ...table.rows.map((row) => row.map(String)),
      [],
      ...aboutOf(data, lang),
    ]);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(words.data[lang], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(table.columns).font = { bold: true };
  for (const row of table.rows) sheet.addRow(row);
  sheet.columns.forEach((column, at) => {
    column.width = at === 0 ? 36 : 14;
  });
  const about = book.addWorksheet(words.about[lang]);
  for (const row of aboutOf(data, lang)) about.addRow(row);
  about.columns.forEach((column, at) => {
    column.width = at === 0 ? 16 : 90;
  });
  return attach('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx').send(
    Buffer.from(await book.xlsx.writeBuffer()),
  );
}
