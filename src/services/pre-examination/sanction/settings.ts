import type { SettingDefinition, Span } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { tableSettings } from './table.ts';

const span = (zh: string, en: string, unit: Span['unit'], n: number): SettingDefinition => ({
  title: t(zh, en),
  default: { unit, n },
  basis: ['custom'],
});

/** The table of consequences and its periods are each centre's own; the defaults are customary and shown so. */
export const settings: Record<string, SettingDefinition> = {
  ...tableSettings,
  'repeated-within': span('再次：此前同类处理在多久以内', 'Repeated: an earlier one of the kind within', 'month', 24),
  proposal: span('拟处理的期限', 'Time to propose what follows', 'working-day', 5),
  statement: span('陈述、申辩期限', 'Time for the statement', 'working-day', 5),
  decision: span('作出处理决定的期限', 'Time to decide', 'working-day', 10),
  appeal: span('申请复核期限', 'Time to ask for a review', 'working-day', 10),
  reconsideration: span('作出复核决定的期限', 'Time to decide on a review', 'working-day', 10),
};
