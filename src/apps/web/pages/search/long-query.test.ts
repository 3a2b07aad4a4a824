import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLong, packQuery, unpackQuery } from './long-query.ts';

it('ten thousand characters stand behind the mark that no server reads, in letters an address holds', () => {
  const q = `TI=(${'沙棘 OR '.repeat(1660)}沙棘)`;
  expect(q.length).toBeGreaterThan(9_900);
  expect(isLong(q)).toBe(true);
  expect(isLong('TI=(沙棘 OR 稀土) AND PA=某公司')).toBe(false);
  expect(packQuery(q)).toMatch(/^q=[\w-]+$/);
  expect(unpackQuery(`#${packQuery(q)}`)).toBe(q);
});

it('every question comes back; what is no question is none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (q) => {
      expect(unpackQuery(packQuery(q))).toBe(q.toWellFormed());
    }),
    { seed: 11, numRuns: 300 },
  );
  for (const other of ['', '#claims', '#q=', '#q=%%', '#q=_w']) expect(unpackQuery(other)).toBeUndefined();
});
