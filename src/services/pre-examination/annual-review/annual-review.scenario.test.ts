import { describe, expect, it } from 'vitest';
import type { Procedure } from '#engine/procedure/types.ts';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import { type Story, story } from '#tests/scenario/runner.ts';
import { sanction } from '../sanction/sanction.procedure.ts';
import { annualReview } from './annual-review.procedure.ts';
import { type Figures, gradeOf, gradingSettings } from './grading.ts';

const CENTRE = { body: 'nm-centre', division: '150000' };
const CODE = '91150100MA0P00018C';
const NAME = '青城生物科技有限公司';
const company = organisation(CODE, NAME);
const clerk = post('acceptance-clerk', 'clerk-1', CENTRE);
const ID = 'pre-examination/annual-review';
const ENTRY = `filed-entity/${CODE}`;

const begin = (state = 'filed'): Story =>
  story({
    procedures: [annualReview, sanction as Procedure],
    registers,
    ...CENTRE,
    entries: {
      'filed-entity': [
        {
          key: CODE,
          state,
          fields: {
            credit_code: CODE,
            name: NAME,
            division: '150102',
            field: 'biology',
            grade: 'A',
            filed_on: '2020-01-01',
          },
        },
      ],
    },
  });
const opening = (year = 2026) => ({ creditCode: CODE, name: NAME, year });
const opened = (): Story => begin().on('2027-01-11').as(clerk).opens(ID, 'open', opening());
const declaration = { changed: false, insuredStaff: 60, rdStaff: 20, inventions: 4, utilityModels: 5, designs: 0 };
/** Nothing was submitted in the year: 60 points less 10. */
const assessment = (more: Record<string, unknown> = {}) => ({ points: 50, grade: 'B', result: 'passed', ...more });

describe('the formula of the grade', () => {
  const settings = Object.fromEntries(Object.entries(gradingSettings).map(([id, one]) => [id, one.default]));
  const none: Figures = { submitted: 0, accepted: 0, passed: 0, failed: 0, sanctions: 0 };
  it.each<[string, Partial<Figures>, number, string]>([
    ['nothing done', {}, 50, 'B'],
    ['ten passed of twelve', { submitted: 13, accepted: 12, passed: 10, failed: 2 }, 97, 'A'],
    ['one passed of two', { submitted: 2, accepted: 2, passed: 1, failed: 1 }, 72, 'B'],
    ['all failed', { submitted: 3, accepted: 3, failed: 3 }, 60, 'B'],
    ['a hundred passed, twice sanctioned', { submitted: 100, accepted: 100, passed: 100, sanctions: 2 }, 80, 'B'],
    ['nothing but sanctions', { sanctions: 9 }, 0, 'C'],
  ])('%s', (_, figures, points, grade) => {
    const graded = gradeOf({ ...none, ...figures }, settings);
    expect(graded.ok && graded.value).toMatchObject({ points, grade });
    expect(graded.ok && graded.value.steps.at(-1)!.text).toBe(String(points));
  });

  it('follows the settings, and tells the fault of a formula that is none', () => {
    const own = { ...settings, 'grade-formula': '10 * passed', 'grade-a-from': 30, 'grade-b-from': 20 };
    const grades = [1, 2, 3].map((passed) => gradeOf({ ...none, passed }, own));
    expect(grades.map((one) => one.ok && one.value.grade)).toEqual(['C', 'B', 'A']);
    expect(gradeOf(none, { ...settings, 'grade-formula': 'passed +' })).toMatchObject({ ok: false });
    expect(gradeOf(none, { ...settings, 'grade-formula': 'unheard' })).toMatchObject({ ok: false });
  });
});

describe('a review', () => {
  it('is opened for one entity and year, once, when the year is over', () => {
    begin()
      .on('2026-12-31')
      .as(clerk)
      .mayNotOpen(ID, 'open', opening(), '2026 年还没有结束')
      .on('2027-01-11')
      .opens(ID, 'open', opening())
      .expect({ state: 'declaring', due: '2027-01-25', documents: ['opening'] })
      .mayNotOpen(ID, 'open', opening(), '2026 年度的复核已经开始')
      .opens(ID, 'open', opening(2025));
    begin('cancelled').on('2027-01-11').as(clerk).mayNotOpen(ID, 'open', opening(), '该单位目前没有备案');
  });

  it('is declared by the entity, assessed by the formula, and put into the register', () => {
    const told = opened()
      .on('2027-01-13')
      .as(company)
      .isRefused('declare', { ...declaration, changed: true }, 'changes')
      .does('declare', declaration)
      .expect({ state: 'assessing' })
      .as(clerk)
      .isRefused('assess', assessment({ points: 90, grade: 'A' }), '提交预审 0，受理 0', '得 50 分，B 级')
      .isRefused('assess', assessment({ grade: 'A' }), '请选择 B 级，或说明理由')
      .does('assess', assessment({ field: 'new-materials' }))
      .expect({ state: 'passed', documents: ['result'], due: null });
    const entry = told.world.registers.find('filed-entity', CODE)!;
    expect(entry.fields).toMatchObject({ grade: 'B', reviewed_year: 2026, field: 'new-materials' });
    const rows = told.world.registers.rows('filed-entity').filter((row) => row.supersededAt === null);
    expect(rows.map((row) => [row.fields.grade, row.validTo])).toEqual([
      ['A', '2027-01-12'],
      ['B', null],
    ]);
  });

  it('goes on without a declaration when the time is over, and may depart from the points with a reason', () => {
    opened()
      .on('2027-01-26')
      .expect({ state: 'assessing', last: 'declaration-over' })
      .as(clerk)
      .does('assess', assessment({ grade: 'A', deviation: '承担国家重点任务。' }))
      .expect({ state: 'passed' });
  });

  it('gives time to put things right and then judges again', () => {
    const rectifying = () =>
      opened()
        .as(company)
        .does('declare', declaration)
        .as(clerk)
        .does('assess', assessment({ result: 'rectify', items: '补齐知识产权管理制度。' }))
        .expect({ state: 'rectifying', due: '2027-02-10' });
    rectifying()
      .as(company)
      .does('rectify', { report: '制度已发布。' })
      .as(clerk)
      .does('recheck', { result: 'passed', note: '已整改。' })
      .expect({ state: 'passed', documents: ['recheck'] });
    const told = rectifying()
      .on('2027-02-11')
      .expect({ state: 'checking', last: 'rectification-over' })
      .as(clerk)
      .does('recheck', { result: 'failed', behaviour: 'ineligible', note: '逾期未整改。' })
      .expect({ state: 'failed' });
    const [, opened2] = told.world.matters;
    expect(opened2!.state.data.report).toMatchObject({
      creditCode: CODE,
      behaviour: 'ineligible',
      source: 'FH2027-0001',
    });
  });

  it('that fails opens a sanction, in which the entity is heard', () => {
    const told = opened()
      .as(company)
      .does('declare', declaration)
      .as(clerk)
      .isRefused('assess', assessment({ result: 'failed' }), 'behaviour')
      .does('assess', assessment({ result: 'failed', behaviour: 'low-pass-rate', note: '合格率低。' }))
      .expect({ state: 'failed', registers: { [ENTRY]: 'filed' } })
      .turnTo(1)
      .expect({ state: 'proposed' });
    expect(told.matter.state.parties[0]).toMatchObject({ role: 'entity', id: `org:${CODE}` });
    expect(told.matter.state.data.report).toMatchObject({ note: '2026 年度复核不合格。合格率低。' });
  });

  it('counts the sanctions of the year', () => {
    const told = begin()
      .on('2026-03-02')
      .as(post('centre-leader', 'leader-1', CENTRE));
    const ruling = { behaviour: 'late-filing', course: 'table', facts: '逾期两日。' };
    told
      .opens('pre-examination/sanction', 'propose', { creditCode: CODE, name: NAME, behaviour: 'late-filing' })
      .does('notify', ruling)
      .as(company)
      .does('waive')
      .as(post('centre-leader', 'leader-1', CENTRE))
      .does('decide', ruling)
      .on('2027-01-11')
      .as(clerk)
      .opens(ID, 'open', opening())
      .as(company)
      .does('declare', declaration)
      .as(clerk)
      .isRefused('assess', assessment(), '被处理 1', '得 40 分，C 级')
      .does('assess', assessment({ points: 40, grade: 'C' }))
      .expect({ state: 'passed' });
  });
});
