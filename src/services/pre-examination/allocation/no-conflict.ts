import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition } from '#engine/procedure/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import { type Conflict, conflictsWith } from './conflicts.ts';

const TITLE = t('预审员与申请人没有利害关系', 'The examiner has no conflict with an applicant');

/**
 * Refuses an assignment to somebody who has to keep away from one of the applicants. Reads the fact `examiner` (the entry of
 * the roll) and the applicants; somebody without an entry has declared nothing. Field: `examiner`. Basis: custom.
 */
export const noConflict: CheckDefinition = {
  title: TITLE,
  basis: ['custom'],
  run: ({ facts, parties, data }: MatterContext): Refusal[] => {
    const entry = facts.examiner as { name?: string; conflicts?: unknown } | undefined;
    const declared = Array.isArray(entry?.conflicts) ? (entry.conflicts as Conflict[]) : [];
    return conflictsWith(declared, applicantCodes(parties.applicant?.code, data.request)).map(
      ({ code, name, reason }) => {
        const who = name ? `${name}（${code}）` : code;
        return {
          ...refuse('ZQ-MAT-011', {
            condition: TITLE,
            reason: t(
              `${entry?.name ?? '该预审员'}应当回避${who}的案件：${reason}。`,
              `${entry?.name ?? 'This examiner'} has to keep away from ${who}: ${reason}.`,
            ),
          }),
          next: t(
            '请分给其他预审员；登记有误的，先在预审员名册中更正。',
            'Assign another examiner; if the entry is wrong, correct the roll of examiners first.',
          ),
          basis: ['custom'],
          field: 'examiner',
        };
      },
    );
  },
};

/** The codes of the first applicant and of the co-applicants a request names. */
export function applicantCodes(first: string | undefined, request: unknown): string[] {
  const named = (request as { coApplicants?: { applicant?: { code?: string } }[] } | undefined)?.coApplicants ?? [];
  return [first, ...named.map((one) => one.applicant?.code)].filter((code): code is string => Boolean(code));
}
