import type { SettingDefinition } from '#engine/procedure/types.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { type QuotaRules, quotaOf } from './quota-of.ts';

const custom = (zh: string, en: string, value: SettingDefinition['default']): SettingDefinition => ({
  title: t(zh, en),
  default: value,
  basis: ['custom'],
});

/**
 * No public rule fixes quotas for every centre: the shape of the formula follows what centres publish (last year's passed
 * cases and pass rate), its numbers are custom.
 */
export const quotaSettings: Record<string, SettingDefinition> = {
  'quota-applies': custom('实行年度预审名额', 'The number of requests a year is limited', true),
  'quota-formula': custom(
    '年度预审名额公式',
    'Formula of the yearly quota',
    'round(max(base, passed * (0.5 + rate)) * grade) + extra',
  ),
  'quota-base': custom('基本名额（件）', 'Base number of the quota', 20),
  'quota-grade-a': custom('A 级主体名额系数', 'Quota factor of grade A', 1.5),
  'quota-grade-b': custom('B 级主体名额系数', 'Quota factor of grade B', 1),
  'quota-grade-c': custom('C 级主体名额系数', 'Quota factor of grade C', 0.5),
  'quota-grade-none': custom('未评级主体名额系数', 'Quota factor without a grade', 1),
};

/** Reads the settings of the procedure as they stand on a day; what is missing or of another kind counts as its default. */
export function quotaRules(settings: Readonly<Record<string, unknown>>): QuotaRules {
  const value = <T>(id: string, is: (found: unknown) => found is T): T => {
    const found = settings[id];
    return is(found) ? found : (quotaSettings[id]!.default as T);
  };
  const number = (id: string) => value(id, isNumber);
  return {
    applies: value('quota-applies', (found): found is boolean => typeof found === 'boolean'),
    formula: value('quota-formula', (found): found is string => typeof found === 'string'),
    base: number('quota-base'),
    grades: {
      A: number('quota-grade-a'),
      B: number('quota-grade-b'),
      C: number('quota-grade-c'),
      none: number('quota-grade-none'),
    },
  };
}

const isNumber = (found: unknown): found is number => typeof found === 'number' && Number.isFinite(found);

/** Why a value may not be entered for a setting of quotas; undefined when it may, or for any other setting. */
export function quotaSettingFault(id: string, value: unknown): Text | undefined {
  if (!Object.hasOwn(quotaSettings, id)) return undefined;
  if (isNumber(value)) return value < 0 ? t('不能小于 0', 'it may not be below 0') : undefined;
  if (id !== 'quota-formula') return undefined;
  // An entity of which nothing is known yet has a quota, too: a formula that divides by its numbers has to say so.
  const nothing = { base: 0, passed: 0, accepted: 0, rate: 0, grade: 1, extra: 0 };
  const told = quotaOf(String(value), nothing);
  if (told.ok) return undefined;
  const { from, what, next } = told.fault;
  return t(`第 ${from + 1} 个字符处：${what.zh}${next.zh}`, `at character ${from + 1}: ${what.en} ${next.en}`);
}
