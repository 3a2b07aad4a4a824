import { expect, test } from 'vitest';
import { compose, nodesOf, ROOT } from '#corpus/industry/index.ts';
import { parseQuery } from '#corpus/query/index.ts';
import { parseIpcScope } from '#kernel/classification/index.ts';
import { industries } from './index.ts';

test('ten industries are shipped, each with a tree that is worth having', () => {
  expect(industries.map((one) => one.id)).toEqual([
    'dairy',
    'grass',
    'sea-buckthorn',
    'rare-earth',
    'cashmere',
    'wind-power',
    'coal-chemistry',
    'mongolian-medicine',
    'beef-mutton',
    'potato',
  ]);
  for (const { tree } of industries) {
    const leaves = nodesOf(tree).filter(({ node }) => node.nodes.length === 0);
    expect(tree.length).toBeGreaterThanOrEqual(4);
    expect(tree.length).toBeLessThanOrEqual(7);
    expect(leaves.length).toBeGreaterThanOrEqual(12);
    expect(leaves.length).toBeLessThanOrEqual(25);
  }
});

test.each(industries)('every formula of $id can be read', (industry) => {
  for (const id of [ROOT, ...nodesOf(industry.tree).map(({ node }) => node.id)]) {
    const { formula } = compose(industry, id)!;
    expect(parseQuery(formula), formula).toMatchObject({ ok: true });
  }
});

test.each(industries)('every symbol of $id is one of the IPC', (industry) => {
  for (const symbol of [...industry.scope.ipc, ...nodesOf(industry.tree).flatMap(({ node }) => node.ipc)])
    expect(parseIpcScope(symbol.replace('/*', '/00')), symbol).toMatchObject({ ok: true });
});

test('no leaf claims a precision that nobody has sampled', () => {
  for (const { tree } of industries) for (const { node } of nodesOf(tree)) expect(node.precision).toBeNull();
});
