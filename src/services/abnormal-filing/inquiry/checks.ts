import type { CheckDefinition } from '#engine/procedure/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { text as t } from '#kernel/text.ts';
import { MEASURES } from './measures.ts';

/** What has to be followed up: all of it after a national finding, whatever was proposed. */
export function openMeasures(recorded: unknown): string[] {
  const done = new Set(
    (Array.isArray(recorded) ? recorded : []).flatMap((one: unknown) => {
      const measure = (one as { measure?: unknown } | null)?.measure;
      return typeof measure === 'string' ? [measure] : [];
    }),
  );
  return MEASURES.filter(({ value }) => !done.has(value)).map(({ value }) => value);
}

export const checks: Record<string, CheckDefinition> = {
  'all-followed-up': {
    title: t('每一项后果都已登记办理情况', 'Every consequence is recorded'),
    basis: ['O77-9'],
    run: ({ data }) => {
      const open = openMeasures(data.measures);
      if (open.length === 0) return [];
      const labels = MEASURES.filter(({ value }) => open.includes(value)).map(({ label }) => label);
      return [
        {
          ...refuse('ZQ-MAT-011', {
            condition: t('每一项后果都已登记', 'every consequence is recorded'),
            reason: t(
              `还没有登记：${labels.map((one) => one.zh).join('；')}。`,
              `Not recorded yet: ${labels.map((one) => one.en).join('; ')}.`,
            ),
          }),
          next: t(
            '请逐项登记办理情况；不适用的，登记为不适用并说明。',
            'Record each of them; where one does not apply, say so.',
          ),
          basis: ['O77-9'],
        },
      ];
    },
  },
};
