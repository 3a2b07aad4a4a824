import type { Condition } from '#engine/condition.ts';
import type { EffectTemplate } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

/** The people of the centre: what only they may see. */
export const OFFICE = ['clerk', 'examiner', 'reviewer', 'leader'];

/** What every notice of the case carries. */
export const CASE = {
  caseNumber: { ref: 'matter.publicNumber' },
  applicant: { ref: 'parties.applicant.name' },
  title: { ref: 'data.request.title' },
  kind: { ref: 'data.request.kind' },
};

/** A message about the case. It names the number and never the title: the title of an unpublished invention stays in the file. */
export const tell = (
  to: string[],
  title: [zh: string, en: string],
  body: [zh: string, en: string],
): Extract<EffectTemplate, { effect: 'notify' }> => ({
  effect: 'notify',
  to,
  title: t(...title),
  body: t(`{matter.publicNumber}：${body[0]}`, `{matter.publicNumber}: ${body[1]}`),
});

/**
 * Puts a behaviour before the centre as a case of its own; whether anything follows from it, people decide there.
 * With a condition, only where it holds.
 */
export const report = (
  behaviour: 'text-differs' | 'late-filing' | 'withdrawn',
  note: string,
  when?: Condition,
): EffectTemplate[] => [
  {
    effect: 'matter.open',
    procedure: 'pre-examination/sanction',
    action: 'report',
    input: {
      creditCode: { ref: 'parties.applicant.code' },
      name: { ref: 'parties.applicant.name' },
      behaviour,
      source: { ref: 'matter.publicNumber' },
      note,
    },
    ...(when ? { when } : {}),
  },
];
