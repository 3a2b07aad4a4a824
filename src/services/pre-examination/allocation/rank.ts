import { type Text, text as t } from '#kernel/text.ts';
import { conflictsWith } from './conflicts.ts';
import { awayOn, type Desk, overBy } from './load.ts';
import { skillFor } from './skill.ts';
import type { AllocationCase, AllocationSettings, Candidate, Examiner } from './types.ts';

const KINDS = {
  invention: t('发明', 'inventions'),
  utility: t('实用新型', 'utility models'),
  design: t('外观设计', 'designs'),
};

export interface Situation {
  today: string;
  /** The day by which the case is planned to be done, and its place among the days of the desk. */
  due: string;
  at: number;
  /** Working days on which the examiner is there until then. */
  days: number;
  desk: Desk;
  /** Recent points per weight, on average over the active examiners. */
  usual: number;
}

/** Judges one examiner for one case. */
export function candidate(
  one: AllocationCase,
  examiner: Examiner,
  now: Situation,
  settings: AllocationSettings,
): Candidate {
  const { account, name } = examiner;
  const points = settings.points[one.kind];
  const { desk, at } = now;
  const worst = tightest(desk, points, at);
  const load = { points: desk.load[worst]! + points, capacity: desk.capacity[worst]! };
  const excluded = exclusions(one, examiner, now, settings);
  if (excluded.length > 0)
    return { account, name, eligible: false, score: 0, reasons: excluded, load, over: overBy(desk, points, at) };

  const skill = skillFor(one.symbol, examiner.ipc);
  const over = overBy(desk, points, at);
  const free = load.capacity > 0 ? Math.max(0, 1 - load.points / load.capacity) : 0;
  const known = continuity(one, account);
  const share = now.usual > 0 ? examiner.recent / Math.max(examiner.weight, 1) / now.usual : 1;
  const fair = Math.max(0, Math.min(100, Math.round(50 * (2 - share))));
  const { weights } = settings;
  const total =
    weights.skill * (skill?.score ?? 0) +
    weights.load * Math.round(100 * free) +
    weights.continuity * (known?.score ?? 0) +
    weights.fairness * fair;
  const away = examiner.absences.filter(({ from, to }) => from <= now.due && now.today <= to);
  const reasons: Text[] = [
    skill
      ? t(`擅长${skill.prefix}（${skill.level.zh}）`, `at home in ${skill.prefix} (${skill.level.en})`)
      : examiner.ipc.length === 0
        ? t('名册未登记擅长分类', 'no classes entered on the roll')
        : t('分类不在擅长范围', 'outside the classes entered'),
    ...(known ? [known.reason] : []),
    over > 0
      ? t(
          `到${now.due}须办${load.points}分，可办${load.capacity}分，超出${over}分`,
          `${load.points} points to do by ${now.due}, room for ${load.capacity}: ${over} over`,
        )
      : t(
          `到${now.due}须办${load.points}分，可办${load.capacity}分`,
          `${load.points} points to do by ${now.due}, room for ${load.capacity}`,
        ),
    ...away.map(({ from, to }) =>
      t(
        `${from === to ? from : `${from}至${to}`}不在岗，已扣除`,
        `away ${from === to ? from : `${from} to ${to}`}, counted`,
      ),
    ),
    ...(share >= 1.25
      ? [t('近期分案多于平均', 'more than the average of late')]
      : share <= 0.75
        ? [t('近期分案少于平均', 'less than the average of late')]
        : []),
  ];
  return { account, name, eligible: true, score: Math.round(total / 100), reasons, load, over };
}

/** What forbids it. A conflict is the only one that the engine refuses too; the others a person may set aside. */
function exclusions(one: AllocationCase, examiner: Examiner, now: Situation, settings: AllocationSettings): Text[] {
  const out: Text[] = [];
  for (const { code, name, reason } of conflictsWith(examiner.conflicts, one.applicants))
    out.push(t(`应当回避${name ?? code}：${reason}`, `has to keep away from ${name ?? code}: ${reason}`));
  if (!examiner.active || examiner.weight === 0) out.push(t('暂停分案', 'takes no new cases'));
  if (examiner.kinds.length > 0 && !examiner.kinds.includes(one.kind))
    out.push(t(`不承办${KINDS[one.kind].zh}`, `does not take ${KINDS[one.kind].en}`));
  const away = awayOn(examiner, now.today);
  if (away)
    out.push(
      t(
        `今日不在岗（至${away.to}${away.reason ? `，${away.reason}` : ''}）`,
        `away today (until ${away.to}${away.reason ? `, ${away.reason}` : ''})`,
      ),
    );
  else if (now.days < settings.least && wouldBeThere(examiner, now))
    out.push(t(`期限内仅有${now.days}个在岗工作日`, `there on ${now.days} working days only within the limit`));
  return out;
}

/** A limit that is short for everybody excludes nobody: only days lost to an absence do. */
const wouldBeThere = (examiner: Examiner, now: Situation): boolean =>
  examiner.absences.some(({ from, to }) => from <= now.due && now.today <= to);

function continuity(one: AllocationCase, account: string): { score: number; reason: Text } | undefined {
  const mine = one.earlier.filter((each) => each.account === account);
  const family = mine.find((each) => each.of === 'family');
  if (family)
    return {
      score: 100,
      reason: t(
        `审查过同一申请人的同名前案${family.number}`,
        `examined ${family.number}, of the same applicant and title`,
      ),
    };
  const [other] = mine;
  return other
    ? {
        score: 40,
        reason: t(`审查过同一申请人的${other.number}`, `examined ${other.number} of the same applicant`),
      }
    : undefined;
}

/** The day from the limit on at which there is least room. */
function tightest(desk: Desk, points: number, at: number): number {
  let worst = at;
  for (let d = at + 1; d < desk.load.length; d++)
    if (desk.load[d]! + points - desk.capacity[d]! > desk.load[worst]! + points - desk.capacity[worst]!) worst = d;
  return worst;
}

/** Best first, then by account, so that the order never depends on chance. */
export const byRank = (a: Candidate, b: Candidate): number =>
  Number(b.eligible) - Number(a.eligible) ||
  Math.min(a.over, 1) - Math.min(b.over, 1) ||
  b.score - a.score ||
  (a.account < b.account ? -1 : 1);
