import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';

/** A condition of the centre that is not met: what, why, what to do, and the field that can mend it. */
export const unmet = (
  condition: [zh: string, en: string],
  reason: [zh: string, en: string],
  next: [zh: string, en: string],
  field?: string,
): Refusal => ({
  ...refuse('ZQ-MAT-011', { condition: t(...condition), reason: t(...reason) }),
  next: t(...next),
  basis: ['custom'],
  ...(field ? { field } : {}),
});
