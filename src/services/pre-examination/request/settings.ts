import type { SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

/**
 * The national measures on pre-examination (国知办发办字〔2023〕25号) are not public in full and the centre's own rule is its
 * own: every value here is custom, with a default that common practice suggests, and a site sets its own, dated.
 */
const days = (zh: string, en: string, n: number): SettingDefinition => ({
  title: t(zh, en),
  default: { unit: 'working-day', n },
  basis: ['custom'],
});

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
  flagging: days('加快标记办理期限', 'Request of the fast-track flag', 2),
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
  kinds: {
    title: t('受理预审的专利类型', 'Kinds of patents taken for pre-examination'),
    default: ['invention', 'utility', 'design'],
    basis: ['custom'],
  },
};
