import { findQuery } from '#apps/core/corpus/formula.ts';
import { ChartCache, chartOf } from '#apps/core/corpus/industries/charts.ts';
import { drawSample, judge, viewSample } from '#apps/core/corpus/industries/sampling.ts';
import { type House, today } from '#apps/core/house.ts';
import { pinInto, saveReport, viewReport } from '#apps/core/navigation/report.ts';
import { demoActor } from '#apps/core/people/demo-people.ts';
import type { ChartKind } from '#corpus/analysis/index.ts';
import { compose, findNode, type IndustryDefinition, nodesOf } from '#corpus/industry/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import type { Outcome } from '#kernel/refusal.ts';
import { industries } from '#sites/industries/index.ts';
import { chanceOf } from '../chance.ts';
import { undertakerOf } from '../navigation.ts';

/** Samples are worth drawing from so many documents on. */
const ENOUGH = 800;
const SAMPLE = 20;
const LEAST = 8;

/** What the demonstration's people do with the documents once they are there: they judge samples and write a report. */
export async function workWithDemoCorpus(house: House, corpus: CorpusIndex, seed: number): Promise<void> {
  if ((await corpus.mark()).documents < ENOUGH || !(await isThere(house, 'analyst'))) return;
  await judgeSamples(house, corpus, seed);
  await writeReport(house, corpus);
}

const isThere = async (house: House, login: string): Promise<boolean> =>
  (await house.db.kysely
    .selectFrom('person')
    .select('id')
    .where('login', '=', login)
    .where('demo', '=', true)
    .executeTakeFirst()) !== undefined;

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok)
    throw new Error(`The demonstration was refused: ${outcome.refusals.map((one) => one.what.en).join(' ')}`);
  return outcome.value;
}

/** Two technologies of every industry are sampled and judged, each document by what its title and symbols say. */
async function judgeSamples(house: House, corpus: CorpusIndex, seed: number): Promise<void> {
  const analyst = await demoActor(house, 'analyst');
  const chance = chanceOf(seed + 7);
  const seeded: House = { ...house, randomBytes: (n) => Uint8Array.from({ length: n }, () => chance.whole(0, 255)) };
  const done = await house.db.kysely.selectFrom('industry_sample').select(['industry', 'node']).execute();
  const sampled = new Set(done.map(({ industry, node }) => `${industry}/${node}`));
  for (const industry of industries)
    for (const node of await fullestLeaves(corpus, industry)) {
      if (sampled.has(`${industry.id}/${node}`)) continue;
      const drawn = await drawSample(seeded, corpus, analyst, { industry: industry.id, node, size: SAMPLE });
      if (!drawn.ok) continue;
      const { documents } = must(await viewSample(house, corpus, drawn.value.id));
      const { terms } = findNode(industry, node)!;
      for (const { key, title, abstract } of documents)
        must(await judge(house, analyst, drawn.value.id, { key, relevant: speaksOf(terms, title, abstract) }));
    }
}

/** The two leaves with the most documents: a sample of a handful tells nothing. */
async function fullestLeaves(corpus: CorpusIndex, industry: IndustryDefinition): Promise<string[]> {
  const counted: { id: string; total: number }[] = [];
  for (const { node } of nodesOf(industry.tree)) {
    const query = node.nodes.length === 0 ? findQuery(compose(industry, node.id)!.formula) : undefined;
    if (!query) continue;
    const { total } = await corpus.search({ query, limit: 1, byApplication: true });
    if (total >= LEAST) counted.push({ id: node.id, total });
  }
  return counted
    .sort((a, b) => b.total - a.total)
    .slice(0, 2)
    .map(({ id }) => id);
}

/** Whether a document is about the terms, or only names one of them in passing. */
const speaksOf = (terms: readonly string[], title: string, abstract: string): boolean =>
  terms.some((term) => title.includes(term) || abstract.split(term).length > 2);

const CHARTS: [kind: ChartKind, industry: string, caption: string][] = [
  ['trend', 'sea-buckthorn', '沙棘专利申请趋势'],
  ['applicants', 'sea-buckthorn', '沙棘主要申请人'],
  ['heat', 'sea-buckthorn', ''],
];

/** The undertaker of the running project pins charts and parts of the record, and writes around them. */
async function writeReport(house: House, corpus: CorpusIndex): Promise<void> {
  const running = await house.db.kysely
    .selectFrom('matter')
    .select('id')
    .where('procedure_id', '=', 'navigation/project')
    .where('state', '=', 'in-progress')
    .orderBy('id')
    .executeTakeFirst();
  if (!running || !(await isThere(house, 'agent'))) return;
  const undertaker = undertakerOf(await demoActor(house, 'agent'));
  const view = await viewReport(house, undertaker, running.id);
  if (!view.ok || !view.value.mayEdit || view.value.blocks.length > 0) return;
  await pinCharts(house, corpus, undertaker, running.id);
  must(await pinInto(house, undertaker, running.id, { kind: 'project', panel: 'tree', caption: '' }));
  const { blocks, version } = must(await viewReport(house, undertaker, running.id));
  const [trend, applicants, heat, tree] = blocks.map(({ id }) => id);
  must(
    await saveReport(house, undertaker, running.id, version, [
      { id: 'h-question', kind: 'heading', level: 1, text: '要回答的问题' },
      {
        id: 't-question',
        kind: 'text',
        text: '两款饮料明年上市。报告回答三件事：澄清、稳定和杀菌工艺上有哪些有效专利，谁持有，怎样绕开（演示文字）。',
      },
      { id: tree!, kind: 'project', caption: '' },
      { id: 'h-state', kind: 'heading', level: 1, text: '申请态势' },
      {
        id: 't-state',
        kind: 'text',
        text: '申请量近年上升，最近两年尚未全部公开，不宜据末端下降作判断。主要申请人多为本地企业与院校。',
      },
      { id: trend!, kind: 'chart', caption: CHARTS[0]![2], note: '最近两年的数据不完整。' },
      { id: applicants!, kind: 'chart', caption: CHARTS[1]![2], note: '' },
      { id: heat!, kind: 'chart', caption: '', note: '' },
    ]),
  );
}

async function pinCharts(house: House, corpus: CorpusIndex, actor: Actor, project: string): Promise<void> {
  const cache = new ChartCache();
  for (const [kind, industry, caption] of CHARTS) {
    const of = { industry, node: 'all' };
    const spec = { kind, of, options: {}, corpusHash: null, asOf: today(house) };
    const data = must(await chartOf(house, corpus, cache, actor, spec));
    must(await pinInto(house, actor, project, { kind: 'chart', data, caption }));
  }
}
