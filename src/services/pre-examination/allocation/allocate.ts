import type { Calendar } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { daysThere, deskOf, planned } from './load.ts';
import { byRank, candidate } from './rank.ts';
import { share } from './share.ts';
import type {
  Allocation,
  AllocationCase,
  AllocationSettings,
  Candidate,
  Examiner,
  Proposal,
  Ranking,
} from './types.ts';

/**
 * Ranks the examiners for each case, with reasons in words, and proposes who takes which, for the whole queue at once: skill,
 * room before the limits, continuity and fairness together. Nobody in conflict, away, or not taking cases is ever proposed;
 * capacity is exceeded only where nobody has room, and then it is said. The order of cases and examiners does not matter.
 */
export function allocate(
  cases: readonly AllocationCase[],
  examiners: readonly Examiner[],
  today: PlainDate,
  calendar: Calendar,
  settings: AllocationSettings,
): Allocation {
  const people = [...examiners].sort((a, b) => (a.account < b.account ? -1 : 1));
  const queue = [...cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  const dueOf = (due: PlainDate | null) => planned(due, today, calendar, settings);
  const days = [
    ...new Set([
      ...queue.map((one) => dueOf(one.due)),
      ...people.flatMap((one) => one.open.map(({ due }) => dueOf(due))),
    ]),
  ].sort();
  const desks = people.map((one) => deskOf(one, days, today, calendar, settings));
  const active = people.filter((one) => one.active && one.weight > 0);
  const usual = active.length > 0 ? active.reduce((sum, one) => sum + one.recent / one.weight, 0) / active.length : 0;
  const judged = queue.map((one) => {
    const due = dueOf(one.due);
    const at = days.indexOf(due);
    return people.map((person, n) =>
      candidate(
        one,
        person,
        { today, due, at, desk: desks[n]!, days: daysThere(person, today, due, calendar), usual },
        settings,
      ),
    );
  });
  const shared = share({
    cases: queue.map((one) => ({ points: settings.points[one.kind], at: days.indexOf(dueOf(one.due)) })),
    desks,
    scores: judged.map((candidates) => candidates.map((one) => (one.eligible ? one.score : null))),
  });
  const rankings = queue.map(
    (one, n): Ranking => ({
      case: one.id,
      points: settings.points[one.kind],
      candidates: [...judged[n]!].sort(byRank),
    }),
  );
  const over = overs(queue, days, desks, shared.to, settings, dueOf);
  return {
    rankings,
    proposals: queue.map((one, n): Proposal => {
      const person = shared.to[n]!;
      const chosen = person === null ? undefined : judged[n]![person];
      return {
        case: one.id,
        account: chosen?.account ?? null,
        reason: chosen ? inOneLine(chosen, rankings[n]!, over[n]!) : NOBODY,
        over: over[n]!,
      };
    }),
    optimal: shared.optimal,
    gap: shared.optimal ? 0 : gapOf(shared.value, shared.bound),
  };
}

const NOBODY = t('没有可以承办的预审员，见各人的理由', 'nobody can take it; see the reasons of each');

/** Points by which the person of each case is over his capacity with everything that is proposed to him. */
function overs(
  queue: readonly AllocationCase[],
  days: readonly PlainDate[],
  desks: readonly ReturnType<typeof deskOf>[],
  to: readonly (number | null)[],
  settings: AllocationSettings,
  dueOf: (due: PlainDate | null) => PlainDate,
): number[] {
  return queue.map((one, n) => {
    const person = to[n]!;
    if (person === null) return 0;
    const { load, capacity } = desks[person]!;
    let most = 0;
    for (let d = days.indexOf(dueOf(one.due)); d < days.length; d++) {
      const fresh = queue.reduce(
        (sum, other, m) => (to[m] === person && dueOf(other.due) <= days[d]! ? sum + settings.points[other.kind] : sum),
        0,
      );
      most = Math.max(most, load[d]! + fresh - capacity[d]!);
    }
    return most;
  });
}

/** At most 200 characters: it is kept as the reason of the assignment. */
function inOneLine(chosen: Candidate, ranking: Ranking, over: number): Text {
  const better = ranking.candidates.find((one) => one.eligible && one.score > chosen.score);
  const parts = [
    ...chosen.reasons.slice(0, 3),
    ...(over > 0 && chosen.over === 0
      ? [
          t(
            `连同其他建议超出可办量${over}分，他人也无余量`,
            `${over} points over with the rest of the proposal; nobody has room`,
          ),
        ]
      : []),
    ...(better ? [t(`${better.name}更合适但已另有安排`, `${better.name} fits better but is needed elsewhere`)] : []),
  ];
  const join = (lang: 'zh' | 'en', by: string) => [...parts.map((one) => one[lang]).join(by)].slice(0, 200).join('');
  return { zh: join('zh', '；'), en: join('en', '; ') };
}

const gapOf = (value: number, bound: number): number =>
  bound <= 0 ? 1 : Math.min(1, Math.max(0, Math.round((1000 * (bound - value)) / bound) / 1000));
