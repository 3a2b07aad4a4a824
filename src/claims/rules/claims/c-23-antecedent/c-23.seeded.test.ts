// What C-23 finds on invented texts that hold exactly one defect, and that it stays silent on the same texts without it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyApplicationText, splitClaims } from '../../../model/index.ts';
import { check, type Finding } from '../../check.ts';
import { antecedentBasis } from './c-23.rule.ts';
import { seededCases } from './seeded-claims.ts';

const findings = (claims: string): Finding[] => {
  const text = { ...emptyApplicationText(), claims: splitClaims(claims).claims };
  const report = check(text, [antecedentBasis], { on: plainDate('2026-11-01') });
  expect(report.notJudged.filter(({ fault }) => fault)).toEqual([]);
  return report.findings;
};

const SEED = 20_261_122;
const cases = seededCases(SEED, 500);

test('clean texts raise no alarm', () => {
  const loud = cases.flatMap(({ clean }) => findings(clean).map(({ text }) => `${text} in ${clean}`));
  expect(loud).toEqual([]);
});

describe('a lost antecedent is found', () => {
  test.each(['removed', 'renamed', 'wrong parent', 'one alternative', 'ordinal'] as const)('%s', (defect) => {
    const some = cases.filter((one) => one.defect === defect);
    const missed = some.filter(({ broken, term }) => !findings(broken).some(({ text }) => text.endsWith(term)));
    expect(missed.length / some.length, missed.map((one) => `${one.term}: ${one.broken}`).join('\n')).toBeLessThan(
      0.02,
    );
  });

  test('and nothing else is reported beside it', () => {
    const extra = cases.flatMap(({ broken, term }) =>
      findings(broken)
        .filter(({ text }) => !text.includes(term))
        .map(({ text }) => text),
    );
    expect(extra).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '所述',
      '该',
      '上述',
      '的',
      '第一',
      '电机',
      '连接',
      '（1）',
      '(',
      '）',
      '，',
      '。',
      '\n',
      '1. ',
      '2. 根据权利要求1所述的',
      '权利要求1-9任一项',
      '根据权利要求0所述',
      'UE',
      'α',
      '\u202e',
      '\ud83d',
      '⟦formula:1⟧',
    ],
  );
  test('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }), (pieces) => {
        findings(`1. 一种罐，${pieces.join('')}`);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
