import { type Calendar, isWorkingDay } from '#kernel/calendar/index.ts';
import { addDays, daysBetween, type PlainDate, weekday } from '#kernel/plain-date.ts';
import { type CaseFact, type CountWorkingDays, doneOn, NO_AGENCY, resultOf } from './cases.ts';
import { type Share, wilson } from './wilson.ts';

/** Cases that are counted together, by a key that opens them again. */
export interface Group {
  key: string;
  cases: CaseFact[];
}

export const lampCounts = (cases: readonly CaseFact[]) => ({
  amber: cases.filter((one) => one.due?.lamp === 'amber').length,
  red: cases.filter((one) => one.due?.lamp === 'red').length,
});

const isOpen = (one: CaseFact) => one.closed === null;

function grouped(cases: readonly CaseFact[], keyOf: (one: CaseFact) => string | null): Group[] {
  const groups = new Map<string, CaseFact[]>();
  for (const one of cases) {
    const key = keyOf(one);
    if (key === null) continue;
    const found = groups.get(key);
    if (found) found.push(one);
    else groups.set(key, [one]);
  }
  return [...groups].map(([key, members]) => ({ key, cases: members }));
}

/** Open cases in each state, in the order in which a case goes through the states. */
export function byState(cases: readonly CaseFact[], order: readonly string[]): Group[] {
  const groups = new Map(grouped(cases.filter(isOpen), (one) => one.state).map((group) => [group.key, group]));
  return order.map((key) => groups.get(key) ?? { key, cases: [] });
}

/** The states in which an examiner has a case on hand, be it his turn or the applicant's. */
const ON_HAND = ['classifying', 'examining', 'correcting', 'review', 'failing', 'reconsideration'];

/** Whether it is the examiner's turn. */
export const isWaiting = (one: CaseFact): boolean => one.state === 'classifying' || one.state === 'examining';

/** Cases on hand of each examiner; those whose turn it is to act first. Cases to be allocated belong to nobody. */
export function byExaminer(cases: readonly CaseFact[]): (Group & { waiting: number })[] {
  const onHand = cases.filter((one) => isOpen(one) && ON_HAND.includes(one.state));
  return grouped(onHand, (one) => one.examiner).map((group) => ({
    ...group,
    waiting: group.cases.filter(isWaiting).length,
  }));
}

/** Upper ends of the columns of ageing, in working days; the last one is open. */
export const AGES = [0, 1, 2, 3, 5, 10, 20] as const;

/** Key of the column in which so many working days fall: `0`, `1`, `2`, `3`, `4-5`, `6-10`, `11-20`, `21-`. */
export function ageKey(days: number): string {
  const at = AGES.findIndex((end) => days <= end);
  if (at < 0) return `${AGES.at(-1)! + 1}-`;
  const [low, high] = [at === 0 ? 0 : AGES[at - 1]! + 1, AGES[at]!];
  return low === high ? `${high}` : `${low}-${high}`;
}

export const AGE_KEYS: readonly string[] = [...AGES.map(ageKey), `${AGES.at(-1)! + 1}-`];

/** Open cases that wait for the centre, by working days in the present state. */
export function ageing(cases: readonly CaseFact[], today: PlainDate, count: CountWorkingDays): Group[] {
  const waiting = cases.filter((one) => isOpen(one) && one.side === 'office');
  const groups = new Map(
    grouped(waiting, (one) => ageKey(count(one.stays.at(-1)!.from, today))).map((group) => [group.key, group]),
  );
  return AGE_KEYS.map((key) => groups.get(key) ?? { key, cases: [] });
}

/** Open cases with a limit that has passed, the longest overdue first. */
export const overdue = (cases: readonly CaseFact[]): CaseFact[] =>
  cases
    .filter((one) => isOpen(one) && one.due?.lamp === 'red')
    .sort((a, b) => (a.due!.day === b.due!.day ? (a.number < b.number ? -1 : 1) : a.due!.day < b.due!.day ? -1 : 1));

/** The Monday of a day's week. */
export const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day));

export interface Week {
  /** Its Monday. */
  week: PlainDate;
  arrived: CaseFact[];
  done: CaseFact[];
}

/** Requests that came and cases the centre was done with in each week that touches the period. */
export function byWeek(cases: readonly CaseFact[], from: PlainDate, to: PlainDate): Week[] {
  const weeks = new Map<PlainDate, Week>();
  for (let week = mondayOf(from); week <= to; week = addDays(week, 7)) weeks.set(week, { week, arrived: [], done: [] });
  for (const one of cases) {
    if (one.opened >= from && one.opened <= to) weeks.get(mondayOf(one.opened))?.arrived.push(one);
    const done = doneOn(one);
    if (done && done >= from && done <= to) weeks.get(mondayOf(done))?.done.push(one);
  }
  return [...weeks.values()];
}

/** Cases whose pre-examination had a result in the period. */
export const decided = (cases: readonly CaseFact[], from: PlainDate, to: PlainDate): CaseFact[] =>
  cases.filter((one) => {
    const day = resultOf(one)?.day;
    return day !== undefined && day >= from && day <= to;
  });

/** Below so many results a share says little and is shown grey. */
export const FEW = 10;

export interface Rate extends Group {
  passed: number;
  n: number;
  share: Share;
  few: boolean;
}

export type RateBy = 'kind' | 'field' | 'agency';

/** Passes among results, by kind, field or agency, with the interval of Wilson; the most results first. */
export function passRates(results: readonly CaseFact[], by: RateBy): Rate[] {
  const keyOf = (one: CaseFact) => (by === 'kind' ? one.kind : by === 'field' ? one.field : (one.agency ?? NO_AGENCY));
  return grouped(results, keyOf)
    .map((group) => {
      const n = group.cases.length;
      const passed = group.cases.filter((one) => resultOf(one)?.outcome === 'passed').length;
      return { ...group, passed, n, share: wilson(passed, n)!, few: n < FEW };
    })
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
}

/** The day of the first opinion, or of a result that needed none. */
export function opinionOn(one: CaseFact): PlainDate | undefined {
  return [one.first['issue-opinion'], one.first.pass, one.first['propose-fail']]
    .filter((day) => day !== undefined)
    .sort()[0];
}

export interface Punctuality extends Group {
  onTime: number;
  late: CaseFact[];
  /** Working days from acceptance, mean and the ninth of ten. */
  mean: number;
  p90: number;
}

/** First opinions of the period against their limit, by kind. */
export function firstOpinions(
  cases: readonly CaseFact[],
  from: PlainDate,
  to: PlainDate,
  count: CountWorkingDays,
): Punctuality[] {
  const given = cases.filter((one) => {
    const day = opinionOn(one);
    return day !== undefined && one.first.accept !== undefined && day >= from && day <= to;
  });
  return grouped(given, (one) => one.kind).map((group) => {
    const days = group.cases.map((one) => count(one.first.accept!, opinionOn(one)!)).sort((a, b) => a - b);
    const late = group.cases.filter((one) => one.opinionDue !== null && opinionOn(one)! > one.opinionDue);
    return {
      ...group,
      onTime: group.cases.length - late.length,
      late,
      mean: days.reduce((sum, day) => sum + day, 0) / days.length,
      p90: days[Math.ceil(days.length * 0.9) - 1]!,
    };
  });
}

export interface HeldSplit extends Group {
  /** Mean working days on each side. */
  office: number;
  party: number;
  outside: number;
}

/** Who held the cases that had a result in the period, on the mean, by kind. */
export function heldSplit(results: readonly CaseFact[], today: PlainDate, count: CountWorkingDays): HeldSplit[] {
  return grouped(results, (one) => one.kind).map((group) => {
    const sums = { office: 0, party: 0, outside: 0 };
    for (const one of group.cases)
      for (const stay of one.stays) if (stay.side !== 'none') sums[stay.side] += count(stay.from, stay.to ?? today);
    const n = group.cases.length;
    return { ...group, office: sums.office / n, party: sums.party / n, outside: sums.outside / n };
  });
}

/** The next working days after today, so many of them. */
export function nextWorkingDays(today: PlainDate, n: number, calendar: Calendar): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = addDays(today, 1); days.length < n; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

export interface Upcoming {
  day: PlainDate;
  /** Cases of which a limit ends on that day, one for each limit. */
  ends: { limit: string; one: CaseFact }[];
}

/** Limits that end today or on one of the coming days. */
export function upcoming(cases: readonly CaseFact[], days: readonly PlainDate[]): Upcoming[] {
  const found = new Map<string, Upcoming>(days.map((day) => [day, { day, ends: [] }]));
  for (const one of cases)
    if (isOpen(one)) for (const { limit, day } of one.limits) found.get(day)?.ends.push({ limit, one });
  return [...found.values()];
}

export interface ForecastDay {
  day: PlainDate;
  /** First opinions and re-examinations whose limit ends on the day. */
  due: CaseFact[];
  /** Corrections that come back by then at the latest. */
  back: CaseFact[];
  /** Requests to be expected: the mean of the last eight weeks. */
  expected: number;
}

const EXAMINERS_LIMITS = ['first-opinion', 're-examination'];

/**
 * What comes to the examiners' desks: what the limits say for certain, and the arrivals of a working day in the last eight
 * weeks. No season, no trend: it is meant for staffing two weeks, not for planning a year.
 */
export function forecast(
  cases: readonly CaseFact[],
  today: PlainDate,
  days: readonly PlainDate[],
  count: CountWorkingDays,
): ForecastDay[] {
  const since = addDays(today, -56);
  const workingDays = count(since, today);
  const arrived = cases.filter((one) => one.opened > since && one.opened <= today).length;
  const expected = workingDays === 0 ? 0 : arrived / workingDays;
  return upcoming(cases, days).map(({ day, ends }) => ({
    day,
    due: ends.filter((end) => EXAMINERS_LIMITS.includes(end.limit)).map((end) => end.one),
    back: ends.filter((end) => end.limit === 'reply').map((end) => end.one),
    expected,
  }));
}

export interface LeagueRow extends Group {
  open: number;
  red: number;
  decided: number;
  passed: number;
  share: Share | undefined;
  fastTrack: number;
  granted: number;
  /** Mean calendar days from filing to grant by kind; null without a grant. */
  grantDays: Record<CaseFact['kind'], number | null>;
}

/** Case figures of each league or city, for the office above the centre. */
export function byLeague(cases: readonly CaseFact[], from: PlainDate, to: PlainDate): LeagueRow[] {
  return grouped(cases, (one) => `${one.division.slice(0, 4)}00`)
    .map((group) => {
      const results = decided(group.cases, from, to);
      const passed = results.filter((one) => resultOf(one)?.outcome === 'passed').length;
      const within = (day: PlainDate | null | undefined) =>
        day !== null && day !== undefined && day >= from && day <= to;
      const granted = group.cases.filter((one) => within(one.first['record-grant']));
      return {
        ...group,
        open: group.cases.filter(isOpen).length,
        red: overdue(group.cases).length,
        decided: results.length,
        passed,
        share: wilson(passed, results.length),
        fastTrack: group.cases.filter((one) => within(one.first['record-flag'])).length,
        granted: granted.length,
        grantDays: {
          invention: meanGrantDays(granted, 'invention'),
          utility: meanGrantDays(granted, 'utility'),
          design: meanGrantDays(granted, 'design'),
        },
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Mean calendar days from filing to grant of one kind, over cases that stayed on the fast track; null without one. */
export function meanGrantDays(cases: readonly CaseFact[], kind: CaseFact['kind']): number | null {
  const days = cases.flatMap((one) =>
    one.kind === kind &&
    one.filedOn &&
    one.grantedOn &&
    one.first['record-flag'] &&
    !one.first['record-dropped'] &&
    !one.first['reply-missed']
      ? [daysBetween(one.filedOn, one.grantedOn)]
      : [],
  );
  return days.length === 0 ? null : days.reduce((sum, day) => sum + day, 0) / days.length;
}
