import type { SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

/** Centres that publish their rule allow one request a year once the quota is used up; the rest is custom. */
export const settings: Record<string, SettingDefinition> = {
  'per-year': { title: t('每年可申请次数', 'Requests a year'), default: 1, basis: ['custom'] },
  decision: {
    title: t('审批期限', 'Time for the decision'),
    default: { unit: 'working-day', n: 5 },
    basis: ['custom'],
  },
};
