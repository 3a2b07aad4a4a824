import { type FormulaAnswer, type FormulaStep, readFormula, workOut } from '#engine/formula/index.ts';
import { type Text, text as t } from '#kernel/text.ts';

/** What a quota formula may look at. Counts are of one calendar year; `rate` and `grade` are plain numbers. */
export interface QuotaInputs {
  /** The number every filed entity starts from. */
  base: number;
  /** Matters that passed last year. */
  passed: number;
  /** Matters accepted last year. */
  accepted: number;
  /** Pass rate of last year, 0 to 1 with four decimals. */
  rate: number;
  /** The factor of the entity's grade. */
  grade: number;
  /** Numbers granted on request this year. */
  extra: number;
}

export const QUOTA_INPUTS: Record<keyof QuotaInputs, Text> = {
  base: t('基本名额', 'Base number'),
  passed: t('上年预审合格件数', 'Passed last year'),
  accepted: t('上年受理件数', 'Accepted last year'),
  rate: t('上年合格率（合格÷受理）', 'Pass rate of last year (passed ÷ accepted)'),
  grade: t('等级系数', 'Factor of the grade'),
  extra: t('本年追加名额', 'Granted on request this year'),
};

export interface QuotaResult {
  /** Whole, never below 0. */
  quota: number;
  /** What the formula gave before that. */
  value: number;
  steps: FormulaStep[];
}

/** The yearly quota by a formula over its inputs, worked out line by line; the fault of the formula when it has one. */
export function quotaOf(formula: string, inputs: QuotaInputs): FormulaAnswer<QuotaResult> {
  const read = readFormula(formula, Object.keys(QUOTA_INPUTS));
  if (!read.ok) return read;
  const told = workOut(read.value, { ...inputs });
  if (!told.ok) return told;
  const { value, steps } = told.value;
  return { ok: true, value: { quota: Math.max(0, Math.floor(value)), value, steps } };
}

/** Passed ÷ accepted with four decimals, a half upwards, at most 1; 0 when nothing was accepted. */
export function passRate(passed: number, accepted: number): number {
  if (accepted <= 0) return 0;
  return Math.min(1, Math.floor((passed * 20_000 + accepted) / (2 * accepted)) / 10_000);
}

/** How a centre reckons quotas: its settings, read. */
export interface QuotaRules {
  /** Whether the centre limits the number at all. */
  applies: boolean;
  formula: string;
  base: number;
  /** Factor by grade; `none` for an entity without one. */
  grades: Record<string, number>;
}

/** What is known of an entity in a year. */
export interface QuotaNumbers {
  passed: number;
  accepted: number;
  grade: string | null;
  extra: number;
}

export function quotaInputs(rules: QuotaRules, { passed, accepted, grade, extra }: QuotaNumbers): QuotaInputs {
  const factor = rules.grades[grade ?? 'none'] ?? rules.grades.none ?? 1;
  return { base: rules.base, passed, accepted, rate: passRate(passed, accepted), grade: factor, extra };
}

/** Cases that count this year: submitted less those not accepted, for which the number comes back. */
export const usedOf = (submitted: number, notAccepted: number): number => Math.max(0, submitted - notAccepted);
