import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

/** The refusal of a check: which condition is not met, why, and what to do about it. `next` is a whole sentence. */
export function unmet(
  condition: Text,
  reason: Text,
  next: Text,
  more: { basis?: string[]; field?: string } = {},
): Refusal {
  return { ...refuse('ZQ-MAT-011', { condition, reason }, more), next };
}
