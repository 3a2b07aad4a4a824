import fc from 'fast-check';
import { expect, test } from 'vitest';
import { box, layoutFlow, linesOf } from './layout.ts';

const ids = (...names: string[]) => names.map((id) => ({ id }));

test('a line of states goes from left to right', () => {
  const { states } = layoutFlow(ids('a', 'b', 'c'), [
    { id: '1', from: 'a', to: 'b' },
    { id: '2', from: 'b', to: 'c' },
  ]);
  const [a, b, c] = states;
  expect(a!.x).toBeLessThan(b!.x);
  expect(b!.x).toBeLessThan(c!.x);
  expect(new Set(states.map((state) => state.y)).size).toBe(1);
});

test('a long way back runs underneath every state, a short one over the gap', () => {
  const { routes, states, height } = layoutFlow(ids('a', 'b', 'c'), [
    { id: 'ab', from: 'a', to: 'b' },
    { id: 'bc', from: 'b', to: 'c' },
    { id: 'short', from: 'c', to: 'b' },
    { id: 'long', from: 'c', to: 'a' },
  ]);
  expect(routes.filter((route) => route.back).map((route) => route.id)).toEqual(['short', 'long']);
  const floor = Math.max(...states.map((state) => state.y + box.height));
  const label = (id: string) => routes.find((route) => route.id === id)!.label;
  expect(label('short').y).toBeLessThan(floor);
  expect(label('long').y).toBeGreaterThan(floor);
  expect(label('long').y).toBeLessThan(height);
});

test('no two states overlap and every state lies inside, whatever the edges', () => {
  const graph = fc.integer({ min: 1, max: 9 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      edges: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 20 }),
    }),
  );
  fc.assert(
    fc.property(graph, ({ n, edges }) => {
      const layout = layoutFlow(
        Array.from({ length: n }, (_, at) => ({ id: `s${at}` })),
        edges.map(([from, to], at) => ({ id: `e${at}`, from: `s${from}`, to: `s${to}` })),
      );
      for (const [at, one] of layout.states.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + box.width).toBeLessThanOrEqual(layout.width);
        expect(one.y + box.height).toBeLessThanOrEqual(layout.height);
        for (const other of layout.states.slice(at + 1))
          expect(Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height).toBe(true);
      }
      for (const route of layout.routes) expect(route.d).not.toMatch(/NaN|undefined/);
    }),
    { seed: 20240417 },
  );
});

test('long titles stand in two lines of about one length', () => {
  expect(linesOf('待补正')).toEqual(['待补正']);
  expect(linesOf('预审合格，待正式提交')).toEqual(['预审合格，待正式提交']);
  expect(linesOf('已正式提交，待加快标记')).toEqual(['已正式提交，', '待加快标记']);
  expect(linesOf('Filed, awaiting the fast-track flag')).toEqual(['Filed, awaiting', 'the fast-track flag']);
});
