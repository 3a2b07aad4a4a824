import { type Text, text } from '#kernel/text.ts';
import { KINDS } from '#services/navigation/project/forms.ts';

export const KIND_TITLES: Record<string, Text> = Object.fromEntries(KINDS.map(([id, zh, en]) => [id, text(zh, en)]));

export const GRADES: Record<string, Text> = {
  high: text('成效显著', 'high'),
  fair: text('有成效', 'fair'),
  low: text('成效不明显', 'low'),
};
