import type { ChartOf, ChartSubject, Technology } from '#corpus/analysis/index.ts';
import {
  compose,
  findNode,
  type IndustryDefinition,
  type IndustryNode,
  NoVersion,
  nodesOf,
  ROOT,
} from '#corpus/industry/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { text } from '#kernel/text.ts';
import type { House } from '../../house.ts';
import { collectionRequest } from '../collections/view.ts';
import { readFormula } from '../formula.ts';
import { findIndustry } from './store.ts';

/** Looks up what a chart speaks of: a formula, a collection that the asker may see, or a node of a technology tree. */
export async function subjectOf(
  house: House,
  corpus: CorpusIndex,
  actor: Actor,
  of: ChartOf,
): Promise<Outcome<ChartSubject>> {
  if ('query' in of) {
    const read = readFormula(of.query);
    if (!read.ok) return read;
    return good({
      title: text(of.query, of.query),
      formula: of.query,
      query: read.value,
      children: [],
      leaves: [],
      versions: {},
    });
  }
  if ('collection' in of) {
    const found = await collectionRequest(house, actor, corpus, of.collection);
    if (!found.ok) return found;
    const { title, keys, formula } = found.value;
    return good({
      title: text(title, title),
      formula: formula ?? '',
      query: undefined,
      keys,
      children: [],
      leaves: [],
      versions: {},
    });
  }
  const industry = await findIndustry(house, of.industry);
  return industry.ok ? subjectOfNode(industry.value, of.node, of.versions) : industry;
}

/** The subject of a node; `pinned` names the versions of its queries, the latest hold otherwise. */
export function subjectOfNode(
  industry: IndustryDefinition,
  id: string,
  pinned: Record<string, number> = {},
): Outcome<ChartSubject> {
  try {
    const node = id === ROOT ? undefined : findNode(industry, id);
    const whole = compose(industry, id, pinned);
    if (!whole || (id !== ROOT && !node)) return refused(refuse('ZQ-COR-060', { id: `${industry.id}/${id}` }));
    const read = readFormula(whole.formula);
    if (!read.ok) return read;
    const technologies = (nodes: readonly IndustryNode[]): Technology[] =>
      nodes.flatMap((one) => {
        const composed = compose(industry, one.id, pinned)!;
        const query = readFormula(composed.formula);
        return query.ok ? [{ id: one.id, title: one.title, formula: composed.formula, query: query.value }] : [];
      });
    const below = node ? node.nodes : industry.tree;
    const leaves = nodesOf(below).flatMap((one) => (one.node.nodes.length === 0 ? [one.node] : []));
    return good({
      title: node
        ? text(`${industry.title.zh} · ${node.title.zh}`, `${industry.title.en} · ${node.title.en}`)
        : industry.title,
      formula: whole.formula,
      query: read.value,
      children: technologies(below),
      leaves: technologies(leaves),
      versions: allVersions(industry, [id, ...nodesOf(below).map((one) => one.node.id)], pinned),
    });
  } catch (error) {
    if (error instanceof NoVersion) return refused(refuse('ZQ-COR-068', { node: error.node, version: error.version }));
    throw error;
  }
}

const allVersions = (industry: IndustryDefinition, ids: readonly string[], pinned: Record<string, number>) =>
  Object.assign({}, ...ids.map((id) => compose(industry, id, pinned)?.versions ?? {})) as Record<string, number>;
