import { addMonths, type PlainDate } from '#kernel/plain-date.ts';
import { nodesOf, ROOT } from './define.ts';
import type { IndustryDefinition, IndustryNode, NodeQuery } from './types.ts';

/** A version that came after the shipped ones. */
export interface LaterQuery extends NodeQuery {
  node: string;
}

/** Lays later versions and reviews over a definition: the industry database as it stands. */
export function layOver(
  definition: IndustryDefinition,
  later: readonly LaterQuery[],
  validUntil: PlainDate | undefined,
): IndustryDefinition {
  const more = Map.groupBy(later, (one) => one.node);
  const versions = (id: string, shipped: readonly NodeQuery[]): NodeQuery[] =>
    [...shipped, ...(more.get(id) ?? []).map(({ node: _, ...one }) => one)].sort((a, b) => a.version - b.version);
  const lay = (node: IndustryNode): IndustryNode => ({
    ...node,
    versions: versions(node.id, node.versions),
    nodes: node.nodes.map(lay),
  });
  return {
    ...definition,
    validUntil: validUntil && validUntil > definition.validUntil ? validUntil : definition.validUntil,
    scope: { ...definition.scope, versions: versions(ROOT, definition.scope.versions) },
    tree: definition.tree.map(lay),
  };
}

/** `expired` after its last day, `expiring` in the three months before. */
export function validityOf(validUntil: PlainDate, today: PlainDate): 'valid' | 'expiring' | 'expired' {
  if (today > validUntil) return 'expired';
  return addMonths(today, 3) > validUntil ? 'expiring' : 'valid';
}

export const findNode = (industry: IndustryDefinition, id: string): IndustryNode | undefined =>
  nodesOf(industry.tree).find(({ node }) => node.id === id)?.node;

/** The query of a node, whole: within the scope, a branch as the union of its nodes. */
export interface Composed {
  formula: string;
  /** Version of every query it rests on. */
  versions: Record<string, number>;
}

/** Raised for a version that is not there. */
export class NoVersion extends Error {
  override readonly name = 'NoVersion';
  readonly node: string;
  readonly version: number;
  constructor(node: string, version: number) {
    super(`${node} has no version ${version}.`);
    this.node = node;
    this.version = version;
  }
}

/** Composes the formula of a node, or of the whole for `all`; `pinned` names versions, the latest hold otherwise. */
export function compose(
  industry: IndustryDefinition,
  id: string,
  pinned: Readonly<Record<string, number>> = {},
): Composed | undefined {
  const versions: Record<string, number> = {};
  const pick = (node: string, all: readonly NodeQuery[]): string | undefined => {
    if (all.length === 0) return undefined;
    const wanted = Object.hasOwn(pinned, node) ? pinned[node]! : undefined;
    const found = wanted === undefined ? all.at(-1)! : all.find((one) => one.version === wanted);
    if (!found) throw new NoVersion(node, wanted!);
    versions[node] = found.version;
    return found.query;
  };
  const scope = pick(ROOT, industry.scope.versions)!;
  if (id === ROOT) return { formula: scope, versions };
  const node = findNode(industry, id);
  if (!node) return undefined;
  const own = (of: IndustryNode): string =>
    pick(of.id, of.versions) ?? of.nodes.map((one) => `(${own(one)})`).join(' OR ');
  const inner = own(node);
  return { formula: `(${scope}) AND (${inner})`, versions };
}
