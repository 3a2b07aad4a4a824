// C-23 costs time in proportion to the length of the text, whatever the text.
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { type Claim, emptyApplicationText, splitClaims } from '../../../model/index.ts';
import { Study } from '../../../study/index.ts';
import { antecedentBasis } from './c-23.rule.ts';
import { seededCases } from './seeded-claims.ts';

/** Milliseconds of the processor for the rule alone, claims being read already. */
function cost(claims: Claim[]): number {
  const study = new Study({ ...emptyApplicationText(), claims }, { on: plainDate('2026-11-01') });
  void [study.claims, study.byNumber, study.claimsText];
  const before = process.cpuUsage();
  for (const _ of antecedentBasis.detect(study, () => 0));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const wild = (i: number, k: number) => String.fromCharCode(0x4e00 + ((i * k) % 20_000));
const kinds: Record<string, (length: number) => string> = {
  'one long claim': (n) =>
    `1. 一种装置，其特征在于，${'所述电机的输出轴与所述丝杠连接，第一连接件设置在所述机架上，该料仓底部的出料口处设有闸门；'.repeat(n / 50)}。`,
  'every term another': (n) =>
    `1. 一种装置，${Array.from({ length: n / 14 }, (_, i) => `所述电机${wild(i, 7919)}${wild(i, 104_729)}座与壳体连接，`).join('')}。`,
  'a long chain': (n) =>
    Array.from(
      { length: n / 60 },
      (_, i) =>
        `${i + 1}. ${i ? `根据权利要求${i}所述的` : '一种'}装置，其特征在于，所述第${i}连接件与所述电机${i}连接。`,
    ).join('\n'),
  'all cite all': (n) =>
    Array.from(
      { length: n / 60 },
      (_, i) =>
        `${i + 1}. ${i ? `根据权利要求1-${i}任一项所述的` : '一种'}装置，其特征在于，所述${wild(i, 7919)}${wild(i, 104_729)}件与所述电机连接。`,
    ).join('\n'),
  'only articles': (n) => '所述'.repeat(n / 2),
  'one word': (n) => `所述${'安'.repeat(n)}`,
};

describe('1 MB takes at most a second', () => {
  test.each(Object.keys(kinds))('%s', (kind) => {
    const text = kinds[kind]!(1_000_000);
    const split = splitClaims(text).claims;
    const claims = split.length > 0 ? split : [{ number: 1, text, paragraphs: [] }];
    expect(Math.min(cost(claims), cost(claims), cost(claims))).toBeLessThan(1000);
  });
});

test('3,000 characters take at most 0.4 ms', () => {
  const sets = seededCases(7, 40).map(({ clean }) => splitClaims(clean).claims);
  const length = sets.flat().reduce((sum, { text }) => sum + text.length, 0);
  const all = () => sets.reduce((sum, claims) => sum + cost(claims), 0);
  for (let i = 0; i < 20; i++) all();
  // The best of many: what the machine does beside only adds.
  const best = Math.min(...Array.from({ length: 40 }, all));
  expect((best / length) * 3000).toBeLessThan(0.4);
});
