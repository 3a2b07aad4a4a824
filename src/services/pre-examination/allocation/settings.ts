import type { SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import type { AllocationSettings } from './types.ts';

/** Customary defaults: a centre sets its own. */
export const allocationDefaults: AllocationSettings = {
  points: { invention: 3, utility: 2, design: 1 },
  weights: { skill: 50, load: 25, continuity: 15, fairness: 10 },
  horizon: 5,
  least: 2,
};

/** Points that fit into a working day, where the roll says nothing. */
export const USUAL_DAILY_POINTS = 6;

const custom = (zh: string, en: string, value: number): SettingDefinition => ({
  title: t(zh, en),
  default: value,
  basis: ['custom'],
});

/** The same values as settings of the procedure of pre-examination, so that a site can date and change them. */
export const allocationSettings = {
  'points-invention': custom('一件发明的工作量（分）', 'Points of an invention', allocationDefaults.points.invention),
  'points-utility': custom(
    '一件实用新型的工作量（分）',
    'Points of a utility model',
    allocationDefaults.points.utility,
  ),
  'points-design': custom('一件外观设计的工作量（分）', 'Points of a design', allocationDefaults.points.design),
  'allocation-horizon': custom(
    '没有期限的案件按几个工作日安排',
    'Working days a case without a limit is planned for',
    allocationDefaults.horizon,
  ),
  'allocation-least-days': custom(
    '分案时期限内至少在岗的工作日',
    'Working days an examiner must be there within the limit',
    allocationDefaults.least,
  ),
} satisfies Record<string, SettingDefinition>;

/** Reads what `settingsOf` gives for `allocationSettings`. */
export const readAllocationSettings = (values: Record<string, unknown>): AllocationSettings => {
  const number = (name: keyof typeof allocationSettings): number => Number(values[name]);
  return {
    ...allocationDefaults,
    points: {
      invention: number('points-invention'),
      utility: number('points-utility'),
      design: number('points-design'),
    },
    horizon: number('allocation-horizon'),
    least: number('allocation-least-days'),
  };
};
