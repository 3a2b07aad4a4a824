import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type TreeLine, treeDeed } from './tree-keys.ts';

const lines: TreeLine[] = [
  { level: 1, open: true },
  { level: 2, open: true },
  { level: 3 },
  { level: 2, open: false },
  { level: 1, open: true },
];

it.each([
  [0, 'ArrowDown', { go: 1 }],
  [0, 'ArrowUp', { go: 0 }],
  [2, 'Home', { go: 0 }],
  [2, 'End', { go: 4 }],
  [4, 'ArrowDown', { go: 4 }],
  [0, 'ArrowRight', { go: 1 }],
  [3, 'ArrowRight', { turn: true }],
  [2, 'ArrowRight', undefined],
  // Open, and nothing read below it yet.
  [4, 'ArrowRight', undefined],
  [1, 'ArrowLeft', { turn: false }],
  [2, 'ArrowLeft', { go: 1 }],
  [3, 'ArrowLeft', { go: 0 }],
  [2, 'Enter', 'show'],
  [2, ' ', 'show'],
  [2, 'x', undefined],
  [9, 'ArrowDown', undefined],
])('at line %i the key %s', (here, key, deed) => expect(treeDeed(lines, here, key)).toEqual(deed));

it('never leads out of the tree, and left always leads upward', () => {
  const line = fc.record({ level: fc.integer({ min: 1, max: 4 }), open: fc.constantFrom(true, false, undefined) });
  const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), fc.nat(8), key, (all, at, pressed) => {
      const here = at % all.length;
      const deed = treeDeed(all, here, pressed);
      if (typeof deed !== 'object' || !('go' in deed)) return;
      expect(all[deed.go]).toBeDefined();
      if (pressed === 'ArrowLeft') expect(all[deed.go]!.level).toBeLessThan(all[here]!.level);
    }),
    { seed: 20261123 },
  );
});
