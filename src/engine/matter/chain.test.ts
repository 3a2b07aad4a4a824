import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256, storyFlying } from '../fixtures/kite-people.fixture.ts';
import { canonical, dailyRoot, GENESIS, seal, verifyChain } from './chain.ts';
import type { LogEntry } from './types.ts';

const { entries, now } = storyFlying();
const problems = (log: readonly LogEntry[]) => verifyChain(now.id, log, sha256);

/** Every place inside a value where a text, number, truth value or nothing stands. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return value.endsWith('x') ? `${value.slice(0, -1)}y` : `${value.slice(0, -1)}x`;
  return '';
}

function withLeaf(log: readonly LogEntry[], path: (string | number)[], value: unknown): LogEntry[] {
  // Through JSON, so that no two entries of the copy share an object.
  const copy = JSON.parse(JSON.stringify(log)) as LogEntry[];
  let here = copy as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) here = here[step] as Record<string | number, unknown>;
  here[path.at(-1)!] = value;
  return copy;
}

describe('the chain of a log', () => {
  test('holds, also after a trip through a store that sorts keys its own way', () => {
    expect(problems(entries)).toEqual([]);
    const reversed = JSON.parse(JSON.stringify(entries), (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as LogEntry[];
    expect(problems(reversed)).toEqual([]);
    expect(entries[0]?.prevHash).toBe(GENESIS);
  });

  test('breaks where any one value is changed, in whatever field', () => {
    const places = leaves(entries);
    expect(places.length).toBeGreaterThan(100);
    for (const path of places) {
      const at = path.reduce<unknown>((here, step) => (here as Record<string | number, unknown>)[step], entries);
      const found = problems(withLeaf(entries, path, changed(at)));
      expect(found, path.join('.')).not.toEqual([]);
      expect(found[0]?.seq, path.join('.')).toBe(Number(path[0]) + 1);
    }
  });

  test('breaks where an entry is taken out, put in, doubled or moved', () => {
    fc.assert(
      fc.property(fc.nat(entries.length - 2), fc.nat(entries.length - 1), (at, to) => {
        expect(problems(entries.toSpliced(at, 1))).not.toEqual([]);
        expect(problems(entries.toSpliced(at, 0, entries[to]!))).not.toEqual([]);
        if (at !== to) {
          const moved = entries.toSpliced(at, 1).toSpliced(to, 0, entries[at]!);
          expect(problems(moved)).not.toEqual([]);
        }
      }),
      { seed: 20260302 },
    );
  });

  test('breaks at one entry that was written anew with a hash of its own', () => {
    const { hash: _, prevHash, ...content } = entries[1]!;
    const forged = seal({ ...content, input: { reader: 'forger' } }, prevHash, sha256);
    expect(problems(entries.with(1, forged))).toEqual([{ matter: now.id, seq: 3, problem: 'link' }]);
  });

  test('belongs to one matter', () => {
    expect(verifyChain('matter_other', entries, sha256)).toHaveLength(entries.length);
  });
});

describe('one value has one text', () => {
  test('whatever the order of its keys', () => {
    expect(canonical({ b: 1, a: [true, null, 'ü'], c: undefined })).toBe('{"a":[true,null,"ü"],"b":1}');
    expect(canonical([undefined])).toBe('[null]');
    expect(canonical('\ud800')).toBe('"\ufffd"');
    expect(() => canonical({ f: () => 1 })).toThrow('A function cannot stand in a log entry.');
  });

  test('and two values have two', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = canonical(a) === canonical(b);
        // JSON itself writes -0 as 0.
        expect(canonical(JSON.parse(canonical(a)))).toBe(canonical(a));
        if (same) expect(JSON.parse(canonical(a))).toEqual(JSON.parse(canonical(b)));
      }),
      { seed: 20260302 },
    );
  });
});

describe('the digest of a day', () => {
  const heads = [
    { matter: 'a', seq: 1, hash: 'h1' },
    { matter: 'b', seq: 2, hash: 'h2' },
  ];

  test('does not depend on the order of rows, but on everything else', () => {
    const root = dailyRoot(heads, GENESIS, sha256);
    expect(dailyRoot(heads.toReversed(), GENESIS, sha256)).toBe(root);
    const others = [
      dailyRoot(heads.slice(1), GENESIS, sha256),
      dailyRoot([{ ...heads[0]!, seq: 2 }, heads[1]!], GENESIS, sha256),
      dailyRoot([{ ...heads[0]!, hash: 'h3' }, heads[1]!], GENESIS, sha256),
      dailyRoot([{ ...heads[0]!, matter: 'c' }, heads[1]!], GENESIS, sha256),
      dailyRoot(heads, root, sha256),
      dailyRoot([], GENESIS, sha256),
    ];
    expect(new Set([root, ...others]).size).toBe(7);
  });
});
