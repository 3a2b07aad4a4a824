import type { SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import type { PriorityLaw } from './law.ts';

const custom = (zh: string, en: string, value: SettingDefinition['default']): SettingDefinition => ({
  title: t(zh, en),
  default: value,
  basis: ['custom'],
});

/** The provincial rules on recommending (Order 85 Art. 20 asks for them) are not published yet: all of this is custom. */
export const settings = (law: PriorityLaw): Record<string, SettingDefinition> => ({
  quota: custom('年度推荐数量（件）', 'Recommendations a year', 200),
  completeness: custom('材料核对期限', 'Check of the material', { unit: 'working-day', n: 2 }),
  correction: custom('补正期限', 'Time for a correction', { unit: 'working-day', n: 10 }),
  recommendation: custom('出具推荐意见期限', 'Time to recommend', { unit: 'working-day', n: 5 }),
  sending: custom('报送国家知识产权局期限', 'Time to send', { unit: 'working-day', n: 2 }),
  verification: custom('核实答复情况期限', 'Time to verify a reply', { unit: 'working-day', n: 5 }),
  ...(law.basis.first.includes('custom')
    ? { 'first-action': custom('发明首次处理参考时间', 'Invention: first action, as a guide', { unit: 'day', n: 45 }) }
    : {}),
  ...(law.basis.replyOther.includes('custom')
    ? {
        'reply-other': custom('实用新型、外观设计答复参考时间', 'Utility models and designs: reply', {
          unit: 'day',
          n: 15,
        }),
      }
    : {}),
});
