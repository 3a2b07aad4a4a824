import { sql } from 'kysely';
import { sideOf } from '#engine/matter/held.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { allocationDefaults } from '#services/pre-examination/allocation/settings.ts';
import {
  ageing,
  byExaminer,
  byLeague,
  byState,
  byWeek,
  type CaseFact,
  type CaseFilter,
  type CountWorkingDays,
  decided,
  firstOpinions,
  forecast,
  type Group,
  heldSplit,
  isWaiting,
  lampCounts,
  matching,
  NO_AGENCY,
  nextWorkingDays,
  overdue,
  passRates,
  type RateBy,
  resultOf,
  type Share,
  upcoming,
  workingDayCounter,
} from '#services/pre-examination/statistics/index.ts';
import type { House } from '../house.ts';
import type { Capacity } from './capacity.ts';
import { type Facts, loadCases, type Reach } from './case-facts.ts';

export interface CockpitQuery extends CaseFilter {
  /** First and last day of what happened; what is open is always as of today. */
  from: PlainDate;
  to: PlainDate;
}

export interface Counted {
  key: string;
  n: number;
}

export interface Cockpit {
  asOf: PlainDate;
  from: PlainDate;
  to: PlainDate;
  /** Cases that the filter leaves. */
  total: number;
  choices: { fields: Counted[]; agencies: (Counted & { name: string })[] };
  stages: (Counted & { title: Text; stage: Text; side: string; amber: number; red: number })[];
  /** Points of what waits for each examiner, against those that fit into the coming days. */
  load: (Counted & {
    name: string;
    waiting: number;
    points: number;
    capacity: number | null;
    amber: number;
    red: number;
  })[];
  loadUntil: PlainDate;
  ageing: (Counted & { amber: number; red: number })[];
  overdue: { n: number; rows: CaseRow[] };
  weeks: { week: PlainDate; arrived: number; done: number }[];
  rates: Record<RateBy, (Counted & { name: string; passed: number; share: Share; few: boolean })[]>;
  opinions: (Counted & { onTime: number; late: number; mean: number; p90: number })[];
  held: (Counted & { office: number; party: number; outside: number })[];
  upcoming: { day: PlainDate; ends: (Counted & { title: Text })[] }[];
  forecast: { day: PlainDate; due: number; back: number; expected: number }[];
}

/** A case behind a figure. It has a number and no title: lists of cases are printed and sent on. */
export interface CaseRow {
  id: string;
  number: string;
  kind: string;
  field: string | null;
  division: string;
  state: string;
  stateTitle: Text;
  examiner: string;
  agency: string;
  opened: PlainDate;
  /** Working days in the present state. */
  age: number;
  due: PlainDate | null;
  limitTitle: Text | null;
  lamp: 'green' | 'amber' | 'red' | null;
  outcome: 'passed' | 'failed' | null;
}

interface Names {
  person: (account: string) => string;
  agency: (code: string) => string;
}

/** Everything a figure is counted from, read once. */
export interface Desk extends Facts {
  query: CockpitQuery;
  all: CaseFact[];
  count: CountWorkingDays;
  days: PlainDate[];
  results: CaseFact[];
  names: Names;
}

/** Working days that the forecast and the list of ending limits look ahead. */
export const AHEAD = 10;

export async function openDesk(house: House, reach: Reach, query: CockpitQuery): Promise<Desk> {
  const facts = await loadCases(house, reach);
  const cases = matching(facts.cases, query);
  const [start] = [query.from, facts.today, ...facts.cases.map((one) => one.opened)].sort();
  const count = workingDayCounter(facts.calendar, addDays(start!, -60), addDays(facts.today, 60));
  return {
    ...facts,
    query,
    all: facts.cases,
    cases,
    count,
    days: nextWorkingDays(facts.today, AHEAD, facts.calendar),
    results: decided(cases, query.from, query.to),
    names: await namesIn(house, facts.cases),
  };
}

async function namesIn(house: House, cases: readonly CaseFact[]): Promise<Names> {
  const accounts = [...new Set(cases.flatMap((one) => one.examiner ?? []))];
  const agencies = [...new Set(cases.flatMap((one) => one.agency ?? []))];
  const people = await sql<{ id: string; name: string }>`
    select id, name from person where id = any(${accounts})`.execute(house.db.kysely);
  const offices = await sql<{ party: string; name: string }>`
    select party, name from organisation where party = any(${agencies.map((code) => `org:${code}`)})`.execute(
    house.db.kysely,
  );
  const named = new Map(people.rows.map((row) => [row.id, row.name]));
  const offered = new Map(offices.rows.map((row) => [row.party.slice(4), row.name]));
  return {
    person: (account) => named.get(account) ?? account,
    agency: (code) => offered.get(code) ?? code,
  };
}

/** States of open cases in the order in which the definition tells them. */
const openStates = (desk: Desk): string[] =>
  Object.entries(desk.procedure.states)
    .filter(([, state]) => state.final === undefined)
    .map(([id]) => id);

const limitTitle = (desk: Desk, id: string): Text => desk.procedure.limits[id]?.title ?? { zh: id, en: id };

/** The figures of a centre. `leads`: whoever leads it also sees how work is spread over people. */
export function cockpitOf(desk: Desk, leads: boolean, capacity: ReadonlyMap<string, Capacity>): Cockpit {
  const { cases, query, count, days, results, procedure } = desk;
  const tally = (keyOf: (one: CaseFact) => string | null): Counted[] => {
    const found = new Map<string, number>();
    for (const one of desk.all) {
      const key = keyOf(one);
      if (key !== null) found.set(key, (found.get(key) ?? 0) + 1);
    }
    return [...found].map(([key, n]) => ({ key, n })).sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
  };
  const late = overdue(cases);
  return {
    asOf: desk.today,
    from: query.from,
    to: query.to,
    total: cases.length,
    choices: {
      fields: tally((one) => one.field),
      agencies: tally((one) => one.agency ?? NO_AGENCY).map((one) => ({ ...one, name: desk.names.agency(one.key) })),
    },
    stages: byState(cases, openStates(desk)).map((group) => {
      const state = procedure.states[group.key]!;
      return {
        key: group.key,
        n: group.cases.length,
        title: state.title,
        stage: procedure.stages[state.stage]!,
        side: sideOf(procedure, group.key),
        ...lampCounts(group.cases),
      };
    }),
    load: leads
      ? byExaminer(cases)
          .map((group) => ({
            key: group.key,
            n: group.cases.length,
            name: desk.names.person(group.key),
            waiting: group.waiting,
            points: pointsOf(group.cases.filter(isWaiting)),
            capacity: capacity.get(group.key)?.points ?? null,
            ...lampCounts(group.cases),
          }))
          .sort((a, b) => b.waiting - a.waiting || b.n - a.n || (a.key < b.key ? -1 : 1))
      : [],
    loadUntil: loadUntil(desk),
    ageing: ageing(cases, desk.today, count).map((group) => ({
      key: group.key,
      n: group.cases.length,
      ...lampCounts(group.cases),
    })),
    overdue: { n: late.length, rows: late.slice(0, 10).map((one) => rowOf(desk, one, leads)) },
    weeks: byWeek(cases, query.from, query.to).map(({ week, arrived, done }) => ({
      week,
      arrived: arrived.length,
      done: done.length,
    })),
    rates: {
      kind: ratesOf(desk, 'kind'),
      field: ratesOf(desk, 'field'),
      agency: ratesOf(desk, 'agency'),
    },
    opinions: firstOpinions(cases, query.from, query.to, count).map(({ key, cases: all, onTime, late, mean, p90 }) => ({
      key,
      n: all.length,
      onTime,
      late: late.length,
      mean,
      p90,
    })),
    held: heldSplit(results, desk.today, count).map(({ key, cases: all, office, party, outside }) => ({
      key,
      n: all.length,
      office,
      party,
      outside,
    })),
    upcoming: upcoming(cases, [desk.today, ...days]).map(({ day, ends }) => ({
      day,
      ends: [...Map.groupBy(ends, (end) => end.limit)].map(([key, members]) => ({
        key,
        title: limitTitle(desk, key),
        n: members.length,
      })),
    })),
    forecast: forecast(cases, desk.today, days, count).map(({ day, due, back, expected }) => ({
      day,
      due: due.length,
      back: back.length,
      expected,
    })),
  };
}

/** The fifth working day from today: what is on a desk should fit in until then. */
export const loadUntil = (desk: Pick<Desk, 'days'>): PlainDate => desk.days[4]!;

const pointsOf = (cases: readonly CaseFact[]): number =>
  cases.reduce((sum, one) => sum + allocationDefaults.points[one.kind], 0);

const ratesOf = (desk: Desk, by: RateBy) =>
  passRates(desk.results, by).map(({ key, passed, n, share, few }) => ({
    key,
    n,
    passed,
    share,
    few,
    name: by === 'agency' ? desk.names.agency(key) : key,
  }));

/** The cases behind a figure, by the same functions that counted them. `undefined`: there is no such figure. */
export function casesBehind(desk: Desk, figure: string, key: string): CaseFact[] | undefined {
  const { cases, query, count, days, results } = desk;
  const pick = (groups: readonly Group[]) => groups.find((group) => group.key === key)?.cases ?? [];
  const [head = '', tail] = key.split(':');
  switch (figure) {
    case 'all':
      return cases;
    case 'stage':
      return pick(byState(cases, openStates(desk)));
    case 'load':
      return pick(byExaminer(cases));
    case 'ageing':
      return pick(ageing(cases, desk.today, count));
    case 'overdue':
      return overdue(cases);
    case 'arrived':
    case 'done':
      return byWeek(cases, query.from, query.to).find((one) => one.week === key)?.[figure] ?? [];
    case 'rate-kind':
    case 'rate-field':
    case 'rate-agency':
      return pick(passRates(results, figure.slice(5) as RateBy));
    case 'opinion': {
      const found = firstOpinions(cases, query.from, query.to, count).find((one) => one.key === head);
      return (tail === 'late' ? found?.late : found?.cases) ?? [];
    }
    case 'held':
      return pick(heldSplit(results, desk.today, count));
    case 'limit': {
      const found = upcoming(cases, [desk.today, ...days]).find((one) => one.day === head)?.ends ?? [];
      return [...new Set(found.filter((end) => tail === undefined || end.limit === tail).map((end) => end.one))];
    }
    case 'due':
    case 'back':
      return forecast(cases, desk.today, days, count).find((one) => one.day === key)?.[figure] ?? [];
    case 'league':
      return pick(byLeague(cases, query.from, query.to));
    default:
      return undefined;
  }
}

export function rowOf(desk: Desk, one: CaseFact, leads: boolean): CaseRow {
  const since = one.stays.at(-1)!.from;
  return {
    id: one.id,
    number: one.number,
    kind: one.kind,
    field: one.field,
    division: one.division,
    state: one.state,
    stateTitle: desk.procedure.states[one.state]?.title ?? { zh: one.state, en: one.state },
    examiner: leads && one.examiner !== null ? desk.names.person(one.examiner) : '',
    agency: leads && one.agency !== null ? desk.names.agency(one.agency) : '',
    opened: one.opened,
    age: desk.count(since, desk.today),
    due: one.due?.day ?? null,
    limitTitle: one.due ? limitTitle(desk, one.due.limit) : null,
    lamp: one.due?.lamp ?? null,
    outcome: resultOf(one)?.outcome ?? null,
  };
}
