import type { Condition } from '#engine/condition.ts';
import type { SettingDefinition } from '#engine/procedure/types.ts';
import { type Text, text as t } from '#kernel/text.ts';

/** What may follow, from light to grave. `months` is the length of a suspension, `bar` that of the bar after a cancellation. */
export interface Outcome {
  value: string;
  label: Text;
  kind: 'none' | 'warning' | 'suspension' | 'cancellation';
  months?: number;
  bar?: number;
}

const suspension = (months: number): Outcome => ({
  value: `suspend-${months}`,
  label: t(`暂停备案 ${months} 个月`, `Suspended for ${months} months`),
  kind: 'suspension',
  months,
});
const cancellation = (bar: number): Outcome => ({
  value: `cancel-${bar}`,
  label:
    bar === 0
      ? t('取消备案', 'Cancelled')
      : t(`取消备案，${bar} 个月内不得重新申请`, `Cancelled, no new application for ${bar} months`),
  kind: 'cancellation',
  bar,
});

export const OUTCOMES: readonly Outcome[] = [
  { value: 'none', label: t('不予处理', 'Nothing follows'), kind: 'none' },
  { value: 'warning', label: t('警示', 'Warning'), kind: 'warning' },
  ...[3, 6, 12].map(suspension),
  ...[0, 6, 12, 24].map(cancellation),
];

export const outcomeOf = (value: string): Outcome | undefined => OUTCOMES.find((one) => one.value === value);
export const graver = (a: string, b: string): boolean =>
  OUTCOMES.findIndex((one) => one.value === a) > OUTCOMES.findIndex((one) => one.value === b);

export interface Behaviour {
  value: string;
  label: Text;
  /** What customarily follows the first and the repeated time. */
  first: string;
  repeated: string;
}

/** Behaviours of filed entities and what customarily follows. No law fixes it: every cell is a setting of the centre. */
export const BEHAVIOURS: readonly Behaviour[] = [
  {
    value: 'text-differs',
    label: t('正式提交文本与预审合格文本不一致', 'Text filed differs from the text passed'),
    first: 'warning',
    repeated: 'suspend-3',
  },
  {
    value: 'late-filing',
    label: t('预审合格后逾期提交或逾期报告', 'Filed or reported late after a pass'),
    first: 'warning',
    repeated: 'suspend-3',
  },
  {
    value: 'withdrawn',
    label: t('预审合格后无正当理由主动修改或撤回', 'Amended or withdrawn after a pass without cause'),
    first: 'warning',
    repeated: 'suspend-3',
  },
  {
    value: 'low-pass-rate',
    label: t('预审合格率偏低或首次审查多次不合格', 'Low pass rate or repeated failures'),
    first: 'suspend-3',
    repeated: 'suspend-6',
  },
  {
    value: 'abnormal',
    label: t('被国家知识产权局认定非正常申请专利', 'Found by the national office to file abnormally'),
    first: 'suspend-12',
    repeated: 'cancel-24',
  },
  {
    value: 'false-data',
    label: t('提供虚假材料，或者买卖、转让预审名额', 'False data, or trading of pre-examination'),
    first: 'cancel-24',
    repeated: 'cancel-24',
  },
  {
    value: 'ineligible',
    label: t('迁出、注销、变更领域等不再符合备案条件', 'Moved away, dissolved, or no longer eligible'),
    first: 'cancel-0',
    repeated: 'cancel-0',
  },
];

const cell = (behaviour: string, repeated: boolean): string => `${behaviour}-${repeated ? 'repeated' : 'first'}`;

/** The table as settings: one for each behaviour, the first and the repeated time. */
export const tableSettings: Record<string, SettingDefinition> = Object.fromEntries(
  BEHAVIOURS.flatMap((one) =>
    [false, true].map((repeated) => [
      cell(one.value, repeated),
      {
        title: t(
          `${one.label.zh}：${repeated ? '再次' : '首次'}`,
          `${one.label.en}: ${repeated ? 'repeated' : 'first time'}`,
        ),
        default: repeated ? one.repeated : one.first,
        basis: ['custom'],
      },
    ]),
  ),
);

/** What the centre's table gives for a behaviour that was sanctioned `earlier` times; undefined where the setting is no outcome. */
export const tableGives = (
  settings: Record<string, unknown>,
  behaviour: string,
  earlier: number,
): Outcome | undefined => outcomeOf(String(settings[cell(behaviour, earlier > 0)]));

/** Every cell of the table: when it is the one that applies to the behaviour named in the input, and its setting. */
export const CELLS: readonly { when: Condition; gives: { ref: string } }[] = BEHAVIOURS.flatMap(({ value }) =>
  [false, true].map((repeated) => {
    // Decisions that a review withdrew do not make it a repeated one.
    const first: Condition = { lte: [{ ref: 'facts.earlier' }, { ref: 'facts.overturned' }] };
    return {
      when: { all: [{ eq: [{ ref: 'input.behaviour' }, value] }, repeated ? { not: first } : first] },
      gives: { ref: `settings.${cell(value, repeated)}` },
    };
  }),
);

/** Holds when the table gives this outcome for the behaviour named in the input, as data for targets and effects. */
const given = (outcome: string): Condition => ({
  any: CELLS.map(({ when, gives }): Condition => ({ all: [{ eq: [gives, outcome] }, when] })),
});

/** Holds when the outcome follows: by the table, or because the head of the centre chose it with a reason. */
export const follows = (outcome: string): Condition => ({
  any: [
    { eq: [{ ref: 'input.course' }, outcome] },
    { all: [{ eq: [{ ref: 'input.course' }, 'table'] }, given(outcome)] },
  ],
});

export const followsKind = (kind: Outcome['kind']): Condition => ({
  any: OUTCOMES.filter((one) => one.kind === kind).map((one) => follows(one.value)),
});
