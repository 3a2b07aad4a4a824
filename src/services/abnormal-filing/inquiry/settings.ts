import type { SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

/** No public rule fixes the times of a centre's own inquiry: all of them are settings, shown as customary. */
export const settings: Record<string, SettingDefinition> = {
  notice: {
    title: t('立项后发出核查通知', 'Notice after the inquiry was opened'),
    default: { unit: 'working-day', n: 3 },
    basis: ['custom'],
  },
  statement: {
    title: t('陈述意见期限', 'Time for the statement'),
    default: { unit: 'day', n: 15 },
    basis: ['custom'],
  },
  deliberation: {
    title: t('收到陈述后提出核查意见', 'Proposal after the statement'),
    default: { unit: 'working-day', n: 10 },
    basis: ['custom'],
  },
  hearing: {
    title: t('采取措施前听取意见的期限', 'Time to be heard before measures'),
    default: { unit: 'working-day', n: 5 },
    basis: ['custom'],
  },
  decision: {
    title: t('作出结论', 'Decision'),
    default: { unit: 'working-day', n: 5 },
    basis: ['custom'],
  },
  withdrawal: {
    title: t('核实撤回', 'Check of a withdrawal'),
    default: { unit: 'working-day', n: 5 },
    basis: ['custom'],
  },
  'follow-up': {
    title: t('后果事项跟进', 'Follow-up of the consequences'),
    default: { unit: 'month', n: 3 },
    basis: ['custom'],
  },
  'sanction-on-centre-view': {
    title: t(
      '中心意见作出后即启动备案主体处理（否：国家知识产权局认定后启动）',
      'Whether the sanction of a filed entity begins with the view of the centre (no: with the national finding)',
    ),
    default: false,
    basis: ['custom'],
  },
};
