import type { SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

const custom = (zh: string, en: string, value: SettingDefinition['default']): SettingDefinition => ({
  title: t(zh, en),
  default: value,
  basis: ['custom'],
});

/** The times of the office are fixed by the registration measures; what the parties may take is left to the office. */
export const settings: Record<string, SettingDefinition> = {
  signing: custom('双方签署期限', 'Time for both sides to sign', { unit: 'day', n: 30 }),
  correction: custom('补正期限', 'Time for a correction', { unit: 'working-day', n: 10 }),
};
