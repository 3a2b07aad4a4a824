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
  'copy-percent': {
    title: t('线索：文本高度重合（%）', 'Evidence: texts largely the same (%)'),
    default: 85,
    basis: ['custom'],
  },
  'template-percent': {
    title: t('线索：同一模板的重合（%）', 'Evidence: one template (%)'),
    default: 60,
    basis: ['custom'],
  },
  'template-filings': {
    title: t('线索：同一模板的件数', 'Evidence: requests of one template'),
    default: 3,
    basis: ['custom'],
  },
  'month-free': {
    title: t('线索：每月不作判断的件数', 'Evidence: requests per month never questioned'),
    default: 3,
    basis: ['custom'],
  },
  'month-each': {
    title: t('线索：每名研发人员每月件数', 'Evidence: requests per developer and month'),
    default: 2,
    basis: ['custom'],
  },
  'inventor-month': {
    title: t('线索：每名发明人每月件数', 'Evidence: requests per inventor and month'),
    default: 4,
    basis: ['custom'],
  },
  'contacts-most': {
    title: t('线索：共用电话或地址的其他申请人数', 'Evidence: other applicants at one telephone or address'),
    default: 2,
    basis: ['custom'],
  },
  'agent-most': {
    title: t('线索：共用代理师的其他申请人数', 'Evidence: other applicants of one attorney'),
    default: 200,
    basis: ['custom'],
  },
  'change-days': {
    title: t('线索：变更距提交的天数', 'Evidence: days from filing to a change'),
    default: 180,
    basis: ['custom'],
  },
};
