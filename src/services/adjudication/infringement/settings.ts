import type { SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

/** Order 81 leaves the time for a correction to the office; every other time of the procedure is law. */
export const settings: Record<string, SettingDefinition> = {
  correction: {
    title: t('补正期限', 'Time for a correction'),
    default: { unit: 'day', n: 15 },
    basis: ['custom'],
  },
};
