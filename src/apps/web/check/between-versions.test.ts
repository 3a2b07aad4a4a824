import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '#claims/index.ts';
import { betweenVersions } from './between-versions.ts';

const findings = (prints: string[]) => prints.map((fingerprint) => ({ fingerprint }) as Finding);

test('a finding is new, still there, or mended', () => {
  const { since, mended } = betweenVersions(findings(['a', 'b', 'b']), findings(['b', 'c']));
  expect(findings(['b', 'c']).map(since)).toEqual(['still', 'new']);
  expect(mended.map(({ fingerprint }) => fingerprint)).toEqual(['a', 'b']);
});

test('a first version has nothing to be compared with', () => {
  const { since, mended } = betweenVersions(undefined, findings(['a']));
  expect(since(findings(['a'])[0]!)).toBeUndefined();
  expect(mended).toEqual([]);
});

test('what is mended and what is still there are together what there was', () => {
  const prints = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(prints, prints, (before, now) => {
      const { mended } = betweenVersions(findings(before), findings(now));
      const count = (list: string[], one: string) => list.filter((other) => other === one).length;
      for (const one of ['a', 'b', 'c', 'd'])
        expect(
          count(
            mended.map(({ fingerprint }) => fingerprint),
            one,
          ),
        ).toBe(Math.max(0, count(before, one) - count(now, one)));
    }),
    { seed: 5 },
  );
});
