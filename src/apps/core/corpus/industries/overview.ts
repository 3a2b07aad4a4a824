import { incompleteFrom } from '#corpus/analysis/index.ts';
import {
  compose,
  type IndustryDefinition,
  insightOf,
  nodesOf,
  queryKey,
  ROOT,
  type SampledPrecision,
  validityOf,
} from '#corpus/industry/index.ts';
import type { CorpusIndex, CorpusMark } from '#corpus/search/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { type Share, wilson } from '#services/pre-examination/statistics/wilson.ts';
import { type House, today } from '../../house.ts';
import { findQuery } from '../formula.ts';
import { latestPrecision } from './sampling.ts';
import { loadIndustries } from './store.ts';

export interface IndustryCard {
  id: string;
  title: Text;
  summary: Text;
  total: number;
  years: number[];
  counts: number[];
  insight: Text;
  validUntil: PlainDate;
  validity: 'valid' | 'expiring' | 'expired';
  nodes: number;
  /** Leaves whose precision is known for the query that stands. */
  sampled: number;
}

/** What was counted over a corpus, by industry and versions of its queries. */
export type Sizes = Map<string, Promise<{ total: number; years: number[]; counts: number[]; leader: Leader }>>;
type Leader = { name: string; count: number } | null;

const YEARS_SHOWN = 15;

/** All industry databases for their page. */
export async function industryCards(
  house: House,
  corpus: CorpusIndex,
  sizes: Sizes,
): Promise<{ corpus: CorpusMark; asOf: PlainDate; industries: IndustryCard[] }> {
  const [all, mark, precisions] = await Promise.all([loadIndustries(house), corpus.mark(), latestPrecision(house)]);
  const day = today(house);
  const cut = incompleteFrom(day);
  const cards: IndustryCard[] = [];
  for (const industry of all) {
    const { formula, versions } = compose(industry, ROOT)!;
    const key = `${mark.hash} ${industry.id} ${queryKey(versions)}`;
    if (sizes.size > 200) sizes.clear();
    if (!sizes.has(key)) sizes.set(key, sizeOf(corpus, formula));
    const { total, years, counts, leader } = await sizes.get(key)!;
    const leaves = nodesOf(industry.tree).filter(({ node }) => node.nodes.length === 0);
    cards.push({
      id: industry.id,
      title: industry.title,
      summary: industry.summary,
      total,
      years,
      counts,
      insight: insightOf({ years, counts, cut, leader, total }),
      validUntil: industry.validUntil,
      validity: validityOf(industry.validUntil, day),
      nodes: leaves.length,
      sampled: leaves.filter(({ node }) => precisions.get(precisionKey(industry, node.id)) !== undefined).length,
    });
  }
  return { corpus: mark, asOf: day, industries: cards };
}

const precisionKey = (industry: IndustryDefinition, node: string): string =>
  `${industry.id}/${node} ${queryKey(compose(industry, node)!.versions)}`;

async function sizeOf(corpus: CorpusIndex, formula: string) {
  const query = findQuery(formula);
  if (!query) return { total: 0, years: [], counts: [], leader: null };
  const by = await corpus.tally({ query, byApplication: true }, { rows: 'filedYear', size: 1000 });
  const names = await corpus.tally({ query, byApplication: true }, { rows: 'applicant', size: 1 });
  const found = by.rows.map((year, at) => [Number(year), by.cells[at]?.reduce((a, b) => a + b, 0) ?? 0] as const);
  const last = Math.max(...found.map(([year]) => year));
  const counted = new Map(found);
  const years = found.length === 0 ? [] : Array.from({ length: YEARS_SHOWN }, (_, at) => last - YEARS_SHOWN + 1 + at);
  const leader = names.rows[0] ? { name: names.rows[0], count: names.cells[0]?.reduce((a, b) => a + b, 0) ?? 0 } : null;
  return { total: by.total, years, counts: years.map((year) => counted.get(year) ?? 0), leader };
}

export interface NodeLine {
  id: string;
  title: Text;
  depth: number;
  above: string | null;
  /** Own query; null of a branch that is the union of its nodes. */
  query: string | null;
  formula: string;
  version: number | null;
  date: PlainDate | null;
  count: number;
  precision: (SampledPrecision & { share: Share }) | null;
}

export interface IndustryView extends IndustryCard {
  owners: IndustryDefinition['owners'];
  reviewEvery: number;
  tree: NodeLine[];
  corpus: CorpusMark;
  asOf: PlainDate;
}

/** One industry database with its tree, the hits of every node and what is known of their precision. */
export async function industryView(
  house: House,
  corpus: CorpusIndex,
  sizes: Sizes,
  counts: Map<string, Promise<number>>,
  id: string,
): Promise<IndustryView | undefined> {
  const cards = await industryCards(house, corpus, sizes);
  const industry = (await loadIndustries(house)).find((one) => one.id === id);
  const card = cards.industries.find((one) => one.id === id);
  if (!industry || !card) return undefined;
  const precisions = await latestPrecision(house);
  const count = (formula: string): Promise<number> => {
    const key = `${cards.corpus.hash} ${formula}`;
    if (counts.size > 2000) counts.clear();
    if (!counts.has(key)) counts.set(key, countOf(corpus, formula));
    return counts.get(key)!;
  };
  const lines: NodeLine[] = [];
  const root = {
    id: ROOT,
    title: industry.title,
    versions: industry.scope.versions,
  };
  for (const { node, above, depth } of [
    { node: root, above: null, depth: 0 },
    ...nodesOf(industry.tree).map((one) => ({ ...one, above: one.above })),
  ]) {
    const { formula } = compose(industry, node.id)!;
    const current = node.versions.at(-1);
    const sampled = precisions.get(precisionKey(industry, node.id));
    lines.push({
      id: node.id,
      title: node.title,
      depth,
      above: above?.id ?? (depth === 0 ? null : ROOT),
      query: current?.query ?? null,
      formula,
      version: current?.version ?? null,
      date: current?.date ?? null,
      count: await count(formula),
      precision: sampled ? { ...sampled, share: wilson(sampled.relevant, sampled.size)! } : null,
    });
  }
  return {
    ...card,
    owners: industry.owners,
    reviewEvery: industry.reviewEvery,
    tree: lines,
    corpus: cards.corpus,
    asOf: cards.asOf,
  };
}

async function countOf(corpus: CorpusIndex, formula: string): Promise<number> {
  const query = findQuery(formula);
  return query ? (await corpus.search({ query, byApplication: true, limit: 1 })).total : 0;
}
