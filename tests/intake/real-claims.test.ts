// 346 real claim texts with extraction residue: how many come apart consistently. The texts stay where they are.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { claimTree, splitClaims } from '#claims/model/index.ts';

const FILE = fileURLToPath(new URL('../../../shared/data/patent-texts/claims.jsonl', import.meta.url));
const there = existsSync(FILE);
if (!there) console.log('skipped: the real claim texts are not beside the checkout (../shared/data)');

/**
 * Texts that cannot come apart consistently, because they are so: no claims in them at all, or a defect of the
 * application itself. Looked at one by one.
 */
const INCONSISTENT: Record<string, string> = {
  CN111432309A: 'the extraction lost claims 1 to 13',
  CN113981276A: 'a page of the description stands in the place of the claims',
  CN109532713A: 'claim 8 refers to itself',
  CN111051540A: 'claim 5 refers to itself',
  CN111042411A: 'claim 6 refers to itself',
};

it.skipIf(!there)('real claims split into consecutive numbers whose references exist and lie before', () => {
  const rows = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { pubNo: string | null; rawClaims: string });
  const filled = rows.filter((row) => row.rawClaims !== '');
  let claims = 0;
  const inconsistent: string[] = [];
  const start = performance.now();
  for (const row of filled) {
    const tree = claimTree(splitClaims(row.rawClaims).claims);
    claims += tree.length;
    const consistent =
      tree.length > 0 &&
      tree[0]!.kind === 'independent' &&
      tree.every((node, i) => node.number === i + 1 && node.refs.every((n) => n >= 1 && n < node.number));
    if (!consistent) inconsistent.push(row.pubNo ?? '');
  }
  const milliseconds = Math.round(performance.now() - start);
  console.log(
    `${filled.length - inconsistent.length} of ${filled.length} real claim texts split consistently (${rows.length - filled.length} more are empty), ${claims} claims, ${milliseconds} ms; the others: ${inconsistent.map((n) => `${n} (${INCONSISTENT[n] ?? 'unexplained'})`).join(', ')}`,
  );
  expect(inconsistent.filter((number) => INCONSISTENT[number] === undefined)).toEqual([]);
});
