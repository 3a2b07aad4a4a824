import type { SettingDefinition, Span } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { allocationSettings } from '../allocation/index.ts';
import { quotaSettings } from '../quota/index.ts';

/**
 * The national measures on pre-examination (国知办发办字〔2023〕25号) are not public in full and the centre's own rule is its
 * own: every value here is custom, with a default that common practice suggests, and a site sets its own, dated.
 */
const custom = (zh: string, en: string, value: SettingDefinition['default']): SettingDefinition => ({
  title: t(zh, en),
  default: value,
  basis: ['custom'],
});
const span = (zh: string, en: string, unit: Span['unit'], n: number) => custom(zh, en, { unit, n });
const days = (zh: string, en: string, n: number) => span(zh, en, 'working-day', n);

export const settings: Record<string, SettingDefinition> = {
  acceptance: days('受理审查期限', 'Time for the acceptance check', 2),
  allocation: days('分案期限', 'Time for allocation', 1),
  'first-opinion-invention': days('发明首次预审意见期限', 'First opinion on an invention', 7),
  'first-opinion-utility': days('实用新型首次预审意见期限', 'First opinion on a utility model', 5),
  'first-opinion-design': days('外观设计首次预审意见期限', 'First opinion on a design', 3),
  're-examination': days('补正后再审期限', 'Examination after a correction', 5),
  'reply-invention': days('发明补正答复期限', 'Reply to an opinion on an invention', 10),
  'reply-other': days('实用新型、外观设计补正答复期限', 'Reply to an opinion on a utility model or design', 5),
  'formal-filing': days('预审合格后正式提交期限', 'Formal filing after a pass', 3),
  'second-person': days('拟不合格复核期限', 'Review of a proposal to fail', 2),
  objection: days('申请复核期限', 'Time to ask for a review of a fail', 10),
  reconsideration: days('复核决定期限', 'Decision on a review', 10),
  fees: days('登记缴费期限', 'Entry of the payment of fees', 1),
  flagging: days('提请加快标记期限', 'Request of the fast-track flag', 2),
  'flag-answer': days('国家局加快标记的预期时间', 'Expected answer of the national office to the flag', 5),
  'fast-track-invention': span('发明快速审查结案目标', 'Fast-track target for inventions', 'month', 3),
  'fast-track-utility': span('实用新型快速审查结案目标', 'Fast-track target for utility models', 'month', 1),
  'fast-track-design': days('外观设计快速审查结案目标', 'Fast-track target for designs', 7),
  'office-reply-first': days('发明第一次审查意见答复期限', 'Reply to the first office action on an invention', 10),
  'office-reply-later': days('发明再次审查意见答复期限', 'Reply to a later office action on an invention', 5),
  'office-reply-other': days('实用新型、外观设计通知书答复期限', 'Reply to a notice on a utility model or design', 5),
  'co-applicants-filed': custom('共同申请人也须备案', 'Co-applicants have to be filed too', false),
  'agency-registered': custom('代理机构须在本中心登记', 'Agencies have to be registered with the centre', true),
  'search-report-required': custom('发明专利须附检索报告', 'Inventions need a prior-art search report', false),
  takes: custom('受理的特殊情形', 'Circumstances the centre takes', ['priority', 'deposit', 'sequence']),
  rounds: {
    title: t('最多补正次数', 'Correction rounds at most'),
    default: 2,
    basis: ['custom'],
  },
  'ipc-scope': {
    title: t('预审领域的国际专利分类（部、大类、小类或大组）', 'IPC symbols of the approved fields'),
    default: [
      'C12',
      'C07K',
      'A61K',
      'A61P',
      'A01H',
      'C11B',
      'C22',
      'C01',
      'C04B',
      'C08',
      'B82Y',
      'H01F',
      'H01M',
      'D01',
      'A23C',
    ],
    basis: ['custom'],
  },
  'locarno-scope': {
    title: t('预审领域的洛迦诺分类大类', 'Locarno classes of the approved fields'),
    default: ['01', '09', '15', '24'],
    basis: ['custom'],
  },
  ...quotaSettings,
  ...allocationSettings,
  kinds: {
    title: t('受理预审的专利类型', 'Kinds of patents taken for pre-examination'),
    default: ['invention', 'utility', 'design'],
    basis: ['custom'],
  },
};
