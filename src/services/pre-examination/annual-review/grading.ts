import type { Value } from '#engine/condition.ts';
import { type FormulaAnswer, type FormulaStep, readFormula, workOut } from '#engine/formula/index.ts';
import type { FactNeed, SettingDefinition } from '#engine/procedure/types.ts';
import { type Text, text as t } from '#kernel/text.ts';

/** What was counted of an entity in the year under review; all are numbers of cases. */
export interface Figures {
  submitted: number;
  accepted: number;
  passed: number;
  failed: number;
  sanctions: number;
}

export const FIGURES: Record<keyof Figures, Text> = {
  submitted: t('提交预审', 'Submitted'),
  accepted: t('受理', 'Accepted'),
  passed: t('预审合格', 'Passed'),
  failed: t('预审不合格', 'Failed'),
  sanctions: t('被处理', 'Sanctioned'),
};

/** What the formula may look at: the figures, and the pass rate with four decimals, 0 to 1, 0 where nothing was judged. */
export const INPUTS: Record<keyof Figures | 'rate', Text> = {
  ...FIGURES,
  rate: t('合格率（合格÷（合格＋不合格））', 'Pass rate (passed ÷ (passed + failed))'),
};

const custom = (zh: string, en: string, value: SettingDefinition['default']): SettingDefinition => ({
  title: t(zh, en),
  default: value,
  basis: ['custom'],
});

/** No public rule fixes how centres grade: the formula and its steps are the centre's own, customary and dated. */
export const gradingSettings: Record<string, SettingDefinition> = {
  'grade-formula': custom(
    '年度复核得分公式',
    'Formula of the points',
    'max(0, min(100, 60 + min(20, 2 * passed) + round(20 * rate) - 10 * sanctions - if(submitted = 0, 10, 0)))',
  ),
  'grade-a-from': custom('A 级：得分不低于', 'Grade A: points at least', 85),
  'grade-b-from': custom('B 级：得分不低于', 'Grade B: points at least', 50),
};

export interface Graded {
  points: number;
  grade: 'A' | 'B' | 'C';
  inputs: Record<keyof typeof INPUTS, number>;
  /** The formula worked out line by line. */
  steps: FormulaStep[];
}

/** The points and the grade of a year by the centre's formula; the fault of the formula when it has one. */
export function gradeOf(figures: Figures, settings: Readonly<Record<string, unknown>>): FormulaAnswer<Graded> {
  const read = readFormula(String(settings['grade-formula']), Object.keys(INPUTS));
  if (!read.ok) return read;
  const judged = figures.passed + figures.failed;
  const inputs = { ...figures, rate: judged === 0 ? 0 : Math.round((figures.passed / judged) * 10_000) / 10_000 };
  const told = workOut(read.value, inputs);
  if (!told.ok) return told;
  const points = Math.round(told.value.value);
  const [a, b] = [Number(settings['grade-a-from']), Number(settings['grade-b-from'])];
  return {
    ok: true,
    value: { points, grade: points >= a ? 'A' : points >= b ? 'B' : 'C', inputs, steps: told.value.steps },
  };
}

/** The facts that the figures of a year are: how many cases of the entity had each action in it. */
export function figureFacts(party: Value, year: string): FactNeed[] {
  const counted: Record<keyof Figures | 'overturned', [procedure: string, action: string]> = {
    submitted: ['pre-examination/request', 'submit'],
    accepted: ['pre-examination/request', 'accept'],
    passed: ['pre-examination/request', 'pass'],
    failed: ['pre-examination/request', 'confirm-fail'],
    sanctions: ['pre-examination/sanction', 'decide'],
    overturned: ['pre-examination/sanction', 'overturn'],
  };
  return Object.entries(counted).map(([id, [procedure, action]]) => ({
    id,
    tally: {
      procedure,
      action,
      party,
      from: { template: `{${year}}-01-01` },
      to: { template: `{${year}}-12-31` },
    },
  }));
}

export const figuresIn = (facts: Record<string, unknown>): Figures => ({
  submitted: Number(facts.submitted ?? 0),
  accepted: Number(facts.accepted ?? 0),
  passed: Number(facts.passed ?? 0),
  failed: Number(facts.failed ?? 0),
  // Sanctions that a review withdrew in the same year do not count.
  sanctions: Math.max(0, Number(facts.sanctions ?? 0) - Number(facts.overturned ?? 0)),
});
