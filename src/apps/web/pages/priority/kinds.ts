import type { Text } from '#kernel/text.ts';
import { KINDS } from '#services/priority/law.ts';

export const kindTitle = (kind: string): Text =>
  KINDS.find(({ value }) => value === kind)?.label ?? { zh: kind, en: kind };
