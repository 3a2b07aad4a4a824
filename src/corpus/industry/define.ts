import type { IndustryDefinition, IndustryNode } from './types.ts';

/** An industry that must not load; lists every problem with its place. */
export class IndustryError extends Error {
  override readonly name = 'IndustryError';
  readonly problems: readonly string[];

  constructor(id: string, problems: readonly string[]) {
    super(`The industry database ${id} cannot be used:\n${problems.map((one) => `  ${one}`).join('\n')}`);
    this.problems = problems;
  }
}

const ID = /^[a-z][a-z0-9-]*$/;

/** Every node below, with the node above it; parents before children. */
export function nodesOf(
  nodes: readonly IndustryNode[],
  above: IndustryNode | null = null,
  depth = 1,
): { node: IndustryNode; above: IndustryNode | null; depth: number }[] {
  return nodes.flatMap((node) => [{ node, above, depth }, ...nodesOf(node.nodes, node, depth + 1)]);
}

/** Checks what needs no query language; `checkQueries` reads the formulas. Throws IndustryError. */
export function defineIndustry(definition: IndustryDefinition): IndustryDefinition {
  const problems: string[] = [];
  if (!ID.test(definition.id)) problems.push('id: must be lower-case words');
  if (definition.owners.length === 0) problems.push('owners: nobody answers for it');
  if (!(definition.reviewEvery > 0)) problems.push('reviewEvery: must be a number of months');
  if (definition.scope.versions.length === 0) problems.push('scope: has no query');
  const seen = new Set<string>([ROOT]);
  const all = nodesOf(definition.tree);
  if (all.length === 0) problems.push('tree: is empty');
  for (const { node, depth } of all) {
    const at = `tree.${node.id}`;
    if (!ID.test(node.id)) problems.push(`${at}: must be lower-case words`);
    if (seen.has(node.id)) problems.push(`${at}: is there twice`);
    seen.add(node.id);
    if (depth > 3) problems.push(`${at}: lies deeper than three levels`);
    if (node.nodes.length === 0 && node.versions.length === 0) problems.push(`${at}: a leaf needs a query`);
  }
  for (const [at, versions] of [
    ['scope', definition.scope.versions] as const,
    ...all.map(({ node }) => [`tree.${node.id}`, node.versions] as const),
  ]) {
    versions.forEach((one, index) => {
      const before = versions[index - 1];
      if (one.version < 1 || (before && one.version <= before.version))
        problems.push(`${at}.versions: must increase from 1`);
      if (before && one.date < before.date) problems.push(`${at}.versions: dates must not go back`);
      if (one.query.trim() === '') problems.push(`${at}.versions: version ${one.version} is empty`);
    });
  }
  if (problems.length > 0) throw new IndustryError(definition.id, problems);
  return Object.freeze(definition);
}

/** Id of the root of every technology tree: the whole industry. */
export const ROOT = 'all';
