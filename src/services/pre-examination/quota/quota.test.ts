import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatterContext } from '#engine/matter/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import {
  extraOf,
  passRate,
  quotaCheck,
  quotaFacts,
  quotaInputs,
  quotaOf,
  quotaRules,
  quotaSettingFault,
  quotaSettings,
  usedOf,
} from './index.ts';

const SEED = 20261122;
const DEFAULTS = Object.fromEntries(Object.entries(quotaSettings).map(([id, one]) => [id, one.default]));
const rules = quotaRules({});
const by = (numbers: Partial<Parameters<typeof quotaInputs>[1]>) =>
  quotaOf(rules.formula, quotaInputs(rules, { passed: 0, accepted: 0, grade: null, extra: 0, ...numbers }));
const quota = (numbers: Parameters<typeof by>[0]) => {
  const told = by(numbers);
  return told.ok ? told.value.quota : told.fault.code;
};

describe('quotaOf', () => {
  it.each([
    [{}, 20],
    [{ grade: 'A' }, 30],
    [{ grade: 'C' }, 10],
    [{ grade: 'Z' }, 20],
    // 36 * (0.5 + 0.75) = 45; 45 * 1.5 = 67.5, and a half goes up.
    [{ passed: 36, accepted: 48, grade: 'A' }, 68],
    [{ passed: 36, accepted: 48, grade: 'A', extra: 5 }, 73],
    [{ passed: 10, accepted: 0 }, 20],
  ])('of %o is %d by the customary formula', (numbers, expected) => expect(quota(numbers)).toBe(expected));

  it('tells its steps, and is whole and never below zero whatever the formula gives', () => {
    const told = quotaOf('base / 3 - passed', quotaInputs(rules, { passed: 1, accepted: 1, grade: null, extra: 0 }));
    expect(told).toMatchObject({ ok: true, value: { quota: 5 } });
    expect(told.ok && told.value.steps.map((step) => step.text)).toEqual([
      'base / 3 - passed',
      '20 / 3 - 1',
      '≈6.666667 - 1',
      '≈5.666667',
    ]);
    expect(quotaOf('0 - base', quotaInputs(rules, { passed: 0, accepted: 0, grade: null, extra: 0 }))).toMatchObject({
      value: { quota: 0 },
    });
    expect(quotaOf('base + wish', { base: 1, passed: 0, accepted: 0, rate: 0, grade: 1, extra: 0 })).toMatchObject({
      ok: false,
      fault: { code: 'unknown-input', from: 7 },
    });
  });

  it('never falls when more passed, when the grade is better, or when more was granted', () => {
    const number = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(number, number, number, fc.constantFrom('A', 'B', 'C', null), (passed, more, extra, grade) => {
        const accepted = passed + more;
        const now = quota({ passed, accepted, grade, extra }) as number;
        expect(Number.isInteger(now) && now >= 0).toBe(true);
        expect(quota({ passed: passed + 1, accepted: accepted + 1, grade, extra })).toBeGreaterThanOrEqual(now);
        expect(quota({ passed, accepted, grade: 'A', extra })).toBeGreaterThanOrEqual(now);
        expect(quota({ passed, accepted, grade, extra: extra + 1 })).toBe(now + 1);
      }),
      { seed: SEED },
    );
  });

  it('reckons rate with four decimals, and a returned case as not used', () => {
    expect([passRate(2, 3), passRate(1, 8), passRate(1, 0), passRate(5, 4)]).toEqual([0.6667, 0.125, 0, 1]);
    expect([usedOf(5, 2), usedOf(0, 1)]).toEqual([3, 0]);
  });

  it('reads settings of the wrong kind as their defaults', () => {
    expect(quotaRules({ 'quota-base': '7', 'quota-formula': 3, 'quota-grade-a': 2 })).toEqual({
      ...rules,
      grades: { ...rules.grades, A: 2 },
    });
  });
});

describe('a value of a setting', () => {
  it.each<[string, unknown, string | undefined]>([
    ['quota-formula', 'max(base, passed) * grade + extra', undefined],
    ['quota-formula', 'base + wish', 'at character 8: There is no input "wish".'],
    ['quota-formula', 'passed / accepted', 'at character 1: It divides by zero.'],
    ['quota-formula', '', 'at character 1: The formula is empty.'],
    ['quota-base', 0, undefined],
    ['quota-grade-a', -1, 'it may not be below 0'],
    ['quota-applies', false, undefined],
    ['rounds', -1, undefined],
  ])('%s = %s', (id, value, fault) => {
    const found = quotaSettingFault(id, value);
    if (fault === undefined) expect(found).toBeUndefined();
    else {
      expect(found?.en).toContain(fault);
      expect(found?.zh).toBeTruthy();
    }
  });
});

describe('quota-left', () => {
  const judge = (facts: Record<string, unknown>, settings: Record<string, unknown> = {}) =>
    quotaCheck['quota-left']!.run({
      settings: { ...DEFAULTS, ...settings },
      facts,
      year: { start: plainDate('2026-01-01') },
    } as unknown as MatterContext);
  const grant = (year: number, number: number, state = 'granted') => ({
    key: `ZJ${year}`,
    state,
    year_from: `${year}-01-01`,
    number,
  });

  it('lets through while a number is left, counts what came back, and adds what was granted for the year', () => {
    expect(judge({})).toEqual([]);
    expect(judge({ quotaSubmitted: 19 })).toEqual([]);
    expect(judge({ quotaSubmitted: 20 })).toHaveLength(1);
    expect(judge({ quotaSubmitted: 20, quotaReturned: 1 })).toEqual([]);
    expect(judge({ quotaSubmitted: 20, quotaGrants: [grant(2026, 1)] })).toEqual([]);
    expect(judge({ quotaSubmitted: 20, quotaGrants: [grant(2025, 9), grant(2026, 9, 'revoked')] })).toHaveLength(1);
    expect(judge({ quotaSubmitted: 20, entity: { grade: 'A' } })).toEqual([]);
    expect(extraOf([grant(2026, 2), grant(2026, 3)], plainDate('2026-01-01'))).toBe(5);
  });

  it('says used and total, the formula with its numbers, and what to do', () => {
    const [refusal] = judge({ quotaSubmitted: 21, quotaPassed: 8, quotaAccepted: 16 });
    expect(refusal).toMatchObject({ code: 'ZQ-MAT-011', basis: ['custom'], params: { used: 21, quota: 20 } });
    expect(refusal!.why.zh).toContain('2026年名额20件，已用21件');
    expect(refusal!.why.zh).toContain('round(max(20, 8 * (0.5 + 0.5)) * 1) + 0 = 20');
    expect(refusal!.next.zh).toMatch(/追加名额.*2027年1月1日.*优先审查/);
    expect(refusal!.next.en).toMatch(/increase.*1 January.*priority/);
  });

  it('binds nobody where the centre sets no quota or its formula cannot be read', () => {
    expect(judge({ quotaSubmitted: 99 }, { 'quota-applies': false })).toEqual([]);
    expect(judge({ quotaSubmitted: 99 }, { 'quota-formula': 'base +' })).toEqual([]);
  });

  it('asks for counts of its own party, this year and last', () => {
    const spans = quotaFacts.flatMap((need) =>
      'tally' in need ? [[need.id, need.tally.action, need.tally.from, need.tally.party]] : [],
    );
    expect(spans).toEqual([
      ['quotaSubmitted', 'submit', { ref: 'year.start' }, { ref: 'actor.party' }],
      ['quotaReturned', 'refuse-acceptance', { ref: 'year.start' }, { ref: 'actor.party' }],
      ['quotaPassed', 'pass', { ref: 'year.lastStart' }, { ref: 'actor.party' }],
      ['quotaAccepted', 'accept', { ref: 'year.lastStart' }, { ref: 'actor.party' }],
    ]);
  });
});
