import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatterContext } from '#engine/matter/types.ts';
import { addDays, addMonths, plainDate } from '#kernel/plain-date.ts';
import { checks } from './checks.ts';
import { CONDITIONS } from './conditions.ts';
import { type Answers, selfCheck } from './self-check.ts';
import { settings as definitions } from './settings.ts';

const settings = Object.fromEntries(Object.entries(definitions).map(([id, { default: value }]) => [id, value]));
const TODAY = plainDate('2026-03-02');
const good: Answers = {
  kind: 'enterprise',
  division: '150102',
  field: 'biology',
  foundedOn: '2019-05-06',
  insuredStaff: 61,
  rdStaff: 24,
  researchPremises: true,
  inventions: 3,
  utilityModels: 5,
  designs: 0,
  ipManagement: true,
  dishonest: false,
};
const judged = (answers: Answers) => selfCheck(answers, settings, TODAY);
const unmetIn = (answers: Answers) =>
  judged(answers)
    .conditions.filter((one) => one.judged.verdict === 'unmet')
    .map((one) => one.id);

describe('the self-check', () => {
  it('says yes when every condition is met, and knows nothing before anything was answered', () => {
    expect(judged(good)).toMatchObject({ verdict: 'met' });
    expect(judged(good).conditions).toHaveLength(CONDITIONS.length);
    expect(judged({}).conditions.map((one) => one.judged.verdict)).toEqual(CONDITIONS.map(() => 'unknown'));
  });

  it.each<[string, Answers, string[], RegExp]>([
    ['a branch', { kind: 'branch' }, ['legal-person'], /由所属法人单位申请/],
    ['elsewhere', { division: '110000' }, ['in-region'], /内蒙古自治区/],
    ['another field', { field: 'new-energy' }, ['field-open'], /生物、新材料/],
    ['too few insured', { insuredStaff: 3 }, ['enough-insured'], /还差 2 人/],
    ['no premises', { researchPremises: false }, ['own-research'], /研发场所/],
    ['no patents', { inventions: 0, utilityModels: 1 }, ['enough-patents'], /还差发明 1 件，或其他专利 2 件/],
    ['nobody for IP', { ipManagement: false }, ['ip-management'], /没有知识产权管理制度/],
  ])('names exactly what is missing: %s', (_, change, ids, words) => {
    const answers = { ...good, ...change };
    expect(unmetIn(answers)).toEqual(ids);
    const found = judged(answers);
    expect(found.verdict).toBe('unmet');
    expect(found.from).toBeUndefined();
    const one = found.conditions.find((condition) => condition.id === ids[0])!.judged;
    expect(one.verdict === 'unmet' && `${one.missing.zh}${one.next.zh}`).toMatch(words);
  });

  it('names the day when only time is missing: the later of the two', () => {
    const found = judged({ ...good, foundedOn: '2025-06-01', dishonest: true, lastDishonesty: '2024-09-15' });
    expect(found).toMatchObject({ verdict: 'unmet', from: '2026-09-15' });
    expect(judged({ ...good, foundedOn: '2025-06-01', insuredStaff: 1 }).from).toBeUndefined();
  });

  it('does not know of a finding without its day, and forgives one that is old enough', () => {
    expect(judged({ ...good, dishonest: true }).verdict).toBe('unknown');
    expect(judged({ ...good, dishonest: true, lastDishonesty: '2024-03-02' }).verdict).toBe('met');
    expect(judged({ ...good, dishonest: true, lastDishonesty: '2024-03-03' }).from).toBe('2026-03-03');
  });
});

describe('the self-check and the application judge alike', () => {
  const answers = fc.record({
    kind: fc.constantFrom('enterprise', 'branch', 'institute'),
    division: fc.constantFrom('150102', '150000', '110000'),
    field: fc.constantFrom('biology', 'new-energy'),
    foundedOn: fc.integer({ min: 0, max: 800 }).map((days) => addDays(TODAY, -days)),
    insuredStaff: fc.nat(9),
    rdStaff: fc.nat(2),
    researchPremises: fc.boolean(),
    inventions: fc.nat(2),
    utilityModels: fc.nat(3),
    designs: fc.nat(3),
    ipManagement: fc.boolean(),
    lastDishonesty: fc.option(
      fc.integer({ min: 0, max: 900 }).map((days) => addDays(TODAY, -days)),
      { nil: undefined },
    ),
  });

  it('of any answers', () => {
    fc.assert(
      fc.property(answers, (input) => {
        const context = { input, settings, today: TODAY } as unknown as MatterContext;
        const refused = CONDITIONS.filter((one) => checks[one.id]!.run(context).length > 0).map((one) => one.id);
        expect(unmetIn({ ...input, dishonest: input.lastDishonesty !== undefined } as Answers)).toEqual(refused);
      }),
      { seed: 20260302, numRuns: 300 },
    );
  });

  it('and on the day that is named it is met, on the day before not', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(330), (since, young) => {
        const late = {
          ...good,
          foundedOn: addDays(TODAY, -young),
          dishonest: true,
          lastDishonesty: addDays(TODAY, -since),
        };
        const { from } = judged(late);
        expect(from).toBeDefined();
        expect(selfCheck(late, settings, from!).verdict).toBe('met');
        expect(selfCheck(late, settings, addDays(from!, -1)).verdict).toBe('unmet');
        expect(from! <= addMonths(TODAY, 24)).toBe(true);
      }),
      { seed: 20260302, numRuns: 100 },
    );
  });
});
