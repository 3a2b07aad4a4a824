import { catalogue } from '../../../app/i18n.ts';

/** What the roll of examiners calls its fields. */
export const rollWords = catalogue(
  {
    ipc: '擅长分类',
    kinds: '承办类型',
    allKinds: '不选即全部',
    every: '全部',
    points: '每日可办（分）',
    weight: '在岗比例',
    languages: '检索语种',
    absences: '不在岗',
    conflicts: '回避单位',
  },
  {
    ipc: 'Classes',
    kinds: 'Kinds',
    allKinds: 'none chosen: all',
    every: 'all',
    points: 'Points a day',
    weight: 'Working share',
    languages: 'Languages',
    absences: 'Absences',
    conflicts: 'Conflicts',
  },
);
