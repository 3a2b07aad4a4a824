import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { measureParser, readParserGold } from './parser.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/data/patent-texts');
const there = existsSync(path.join(folder, 'claims.jsonl'));
if (!there) console.info('bench/claims/parser.test.ts: ../shared/data is absent, real claim sets are not measured.');

it('the gold is whole: one line per set, parents are claims of the set', () => {
  const gold = readParserGold();
  expect(gold.map(({ row }) => row)).toEqual(gold.map((_, i) => i));
  for (const { claims, parents } of gold) {
    expect(Object.keys(parents).length).toBeLessThanOrEqual(claims);
    for (const list of Object.values(parents)) expect([...list].sort((a, b) => a - b)).toEqual(list);
  }
});

it.skipIf(!there)('splits at least 99.5 % of the real sets as the gold says', () => {
  const { sets, right } = measureParser(folder);
  expect(sets).toBe(346);
  expect(right / sets).toBeGreaterThanOrEqual(0.995);
});
