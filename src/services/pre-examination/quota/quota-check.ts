import type { MatterContext } from '#engine/matter/types.ts';
import type { CheckDefinition, FactNeed, Tally } from '#engine/procedure/types.ts';
import { unmet } from '#engine/procedure/unmet.ts';
import { type PlainDate, yearOf } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import { quotaInputs, quotaOf, usedOf } from './quota-of.ts';
import { quotaRules } from './quota-settings.ts';

/** The procedure that is counted, and the register that holds what was granted on request. */
export const COUNTED = 'pre-examination/request';
export const GRANTS = 'quota-grant';

const tally = (id: string, action: string, year: 'this' | 'last'): FactNeed => ({
  id,
  tally: {
    procedure: COUNTED,
    action,
    party: { ref: 'actor.party' },
    from: { ref: year === 'this' ? 'year.start' : 'year.lastStart' },
    to: { ref: year === 'this' ? 'year.end' : 'year.lastEnd' },
  } satisfies Tally,
});

/**
 * What `quota-left` has to know. It also looks at the fact `entity`, the applicant's entry in the register of filed
 * entities, which every submission loads anyway.
 */
export const quotaFacts: FactNeed[] = [
  tally('quotaSubmitted', 'submit', 'this'),
  tally('quotaReturned', 'refuse-acceptance', 'this'),
  tally('quotaPassed', 'pass', 'last'),
  tally('quotaAccepted', 'accept', 'last'),
  { id: 'quotaGrants', register: GRANTS, key: { ref: 'actor.code' }, by: 'credit_code', many: true },
];

/** Numbers granted for the year that begins on a day, from entries of the register of grants. */
export const extraOf = (grants: readonly Record<string, unknown>[], yearFrom: PlainDate): number =>
  grants.reduce(
    (sum, one) => sum + (one.state === 'granted' && one.year_from === yearFrom ? Number(one.number) : 0),
    0,
  );

/** `quota-left`, to be asked for on submission along with `quotaFacts`. */
export const quotaCheck: Record<string, CheckDefinition> = {
  'quota-left': {
    title: t('本年度预审名额有余', 'The yearly quota is not used up'),
    basis: ['custom'],
    run: ({ settings, facts, year }: MatterContext): Refusal[] => {
      const rules = quotaRules(settings);
      if (!rules.applies) return [];
      const now = yearOf(year.start);
      const count = (id: string) => Number(facts[id] ?? 0);
      const inputs = quotaInputs(rules, {
        passed: count('quotaPassed'),
        accepted: count('quotaAccepted'),
        grade: (facts.entity as { grade?: string | null } | undefined)?.grade ?? null,
        extra: extraOf((facts.quotaGrants as Record<string, unknown>[] | undefined) ?? [], year.start),
      });
      const told = quotaOf(rules.formula, inputs);
      // A rule that cannot be read binds nobody; the centre sees the fault on its page of quotas.
      if (!told.ok) return [];
      const { quota, steps } = told.value;
      const used = usedOf(count('quotaSubmitted'), count('quotaReturned'));
      if (used < quota) return [];
      const [formula, filled] = [steps[0]!.text, steps[1]?.text ?? steps[0]!.text];
      return [
        {
          ...unmet(
            t('本年度预审名额有余', 'The yearly quota is not used up'),
            t(
              `${now}年名额${quota}件，已用${used}件。名额按公式 ${formula} 计算：${filled} = ${quota}（本中心规定，可在“预审名额”查看每一步）。`,
              `The quota of ${now} is ${quota}, of which ${used} are used. It follows from ${formula}: ${filled} = ${quota} (a rule of this centre; "My quota" shows every step).`,
            ),
            t(
              `可以申请追加名额；或等到${now + 1}年1月1日新年度名额；急需的，符合条件的可以申请优先审查推荐。`,
              `Ask for a quota increase, wait for the quota of ${now + 1} from 1 January, or, if urgent, see whether priority examination is open to you.`,
            ),
            { basis: ['custom'] },
          ),
          params: { used, quota },
        },
      ];
    },
  },
};
