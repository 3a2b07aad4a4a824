import type { SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

/**
 * Centres set the conditions of filing themselves (Ningbo 2025: one year old, five insured staff, one invention or three other
 * patents), so each is a setting with a customary default and none is shown as law.
 */
const custom = (zh: string, en: string, value: SettingDefinition['default']): SettingDefinition => ({
  title: t(zh, en),
  default: value,
  basis: ['custom'],
});

export const settings: Record<string, SettingDefinition> = {
  review: custom('中心审核期限', 'Review by the centre', { unit: 'working-day', n: 5 }),
  correction: custom('补正期限', 'Time for a correction', { unit: 'working-day', n: 10 }),
  reporting: custom('审核通过后上报的期限', 'Time to report what was approved', { unit: 'working-day', n: 20 }),
  objection: custom('对不予备案申请复核的期限', 'Time to ask for a review of a refusal', {
    unit: 'working-day',
    n: 10,
  }),
  reconsideration: custom('作出复核决定的期限', 'Time to decide on a review', { unit: 'working-day', n: 10 }),
  region: custom('备案地区（行政区划代码）', 'Division the centre serves', '150000'),
  fields: custom('获批产业领域', 'Approved fields', ['biology', 'new-materials']),
  'minimum-age': custom('成立时间不少于（月）', 'Age at least (months)', 12),
  'minimum-insured': custom('参保人数不少于', 'Insured staff at least', 5),
  'minimum-research-staff': custom('研发人员不少于', 'R&D staff at least', 1),
  'minimum-inventions': custom('有效发明专利不少于（件）', 'Granted inventions at least', 1),
  'minimum-others': custom('或实用新型、外观设计不少于（件）', 'Or granted utility models and designs at least', 3),
  'ip-management': custom('要求有知识产权管理制度或专人', 'Rules or a person for managing IP are asked for', true),
  'clean-record': custom('无失信、无非正常申请的时间（月）', 'Time without dishonesty (months)', 24),
};
