import { type SqlBool, sql } from 'kysely';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import {
  type AllocationCase,
  type AllocationSettings,
  allocate,
  allocationSettings,
  applicantCodes,
  type Examiner,
  type Kind,
  type Proposal,
  type Ranking,
  readAllocationSettings,
} from '#services/pre-examination/allocation/index.ts';
import { calendarOf } from '../calendar.ts';
import { type House, today } from '../house.ts';
import { type ListRow, listMatters } from '../lists.ts';
import { settingsOf } from '../settings.ts';
import { bodyOf, LEADER_POST, type RollEntry, rollOf } from './examiner-roll.ts';

const REQUEST = 'pre-examination/request';
/** States in which a case lies with its examiner and may be given to another one. */
const WITH_EXAMINER = ['classifying', 'examining'];
/** Days that count as “of late” for an even share. */
const RECENT_DAYS = 30;

export interface AllocationRow
  extends Pick<ListRow, 'id' | 'number' | 'title' | 'applicant' | 'due' | 'lamp' | 'state'> {
  kind: Kind;
  symbol: string;
  ranking: Ranking;
  proposal: Proposal;
}

export interface ExaminerDesk {
  account: string;
  name: string;
  state: RollEntry['state'];
  listed: boolean;
  ipc: string[];
  /** Cases and points that lie with him now, and points that fit into five days. */
  open: number;
  points: number;
  week: number;
  awayToday: boolean;
}

export interface AllocationView {
  today: PlainDate;
  cases: AllocationRow[];
  examiners: ExaminerDesk[];
  optimal: boolean;
  gap: number;
}

/**
 * The cases that wait for allocation, or those that lie with one examiner who is away, each with the ranking and the proposal
 * for the whole list. Refused for everybody but the head of the centre.
 */
export async function allocationView(house: House, actor: Actor, from?: string): Promise<Outcome<AllocationView>> {
  const body = bodyOf(actor, LEADER_POST);
  if (!body.ok) return body;
  const listed = await listMatters(house, actor, {
    procedure: REQUEST,
    states: from === undefined ? ['allocation'] : WITH_EXAMINER,
    open: true,
    sort: 'due',
    size: 500,
  });
  const desk = await deskFor(house, body.value);
  const mine =
    from === undefined ? undefined : new Set(desk.open.filter((one) => one.account === from).map((one) => one.id));
  const rows = listed.rows.filter((row) => mine?.has(row.id) ?? true);
  const cases = await casesOf(house, body.value, rows);
  const people = desk.examiners.filter((one) => one.account !== from);
  const calendar = await calendarOf(house.db, house.db.kysely);
  const day = today(house);
  const { rankings, proposals, optimal, gap } = allocate(cases, people, day, calendar, desk.settings);
  return good({
    today: day,
    cases: rows.map((row) => {
      const one = cases.find(({ id }) => id === row.id)!;
      const { id, number, title, applicant, due, lamp, state } = row;
      return {
        ...{ id, number, title, applicant, due, lamp, state, kind: one.kind, symbol: one.symbol },
        ranking: rankings.find((each) => each.case === id)!,
        proposal: proposals.find((each) => each.case === id)!,
      };
    }),
    examiners: desk.examiners.map((one): ExaminerDesk => {
      const { listed: entered, state } = desk.roll.find((entry) => entry.account === one.account)!;
      return {
        account: one.account,
        name: one.name,
        state,
        listed: entered,
        ipc: [...one.ipc],
        open: one.open.length,
        points: one.open.reduce((sum, each) => sum + desk.settings.points[each.kind], 0),
        week: Math.floor((5 * one.dailyPoints * one.weight) / 100),
        awayToday: one.absences.some((away) => away.from <= day && day <= away.to),
      };
    }),
    optimal,
    gap,
  });
}

/** The ranking for one case, for the drawer in which somebody is chosen. */
export async function rankingFor(house: House, actor: Actor, matter: string): Promise<Outcome<Ranking>> {
  const body = bodyOf(actor, LEADER_POST);
  if (!body.ok) return body;
  const listed = await listMatters(house, actor, {
    procedure: REQUEST,
    states: ['allocation', ...WITH_EXAMINER],
    open: true,
    size: 500,
  });
  const row = listed.rows.find((one) => one.id === matter || one.number === matter);
  if (!row) return refused(refuse('ZQ-MAT-004', { matter }));
  const desk = await deskFor(house, body.value);
  const cases = await casesOf(house, body.value, [row]);
  // What lies with somebody already does not count twice when it is weighed whether he keeps it.
  const people = desk.examiners.map((one) => ({
    ...one,
    open: desk.open.filter((each) => each.account === one.account && each.id !== row.id),
  }));
  const calendar = await calendarOf(house.db, house.db.kysely);
  return good(allocate(cases, people, today(house), calendar, desk.settings).rankings[0]!);
}

interface Desk {
  roll: RollEntry[];
  examiners: Examiner[];
  open: { id: string; account: string; kind: Kind; due: PlainDate | null }[];
  settings: AllocationSettings;
}

/** The examiners of a body with what lies with them. */
async function deskFor(house: House, body: string): Promise<Desk> {
  const day = today(house);
  const queries = house.db.kysely;
  const settings = readAllocationSettings(
    await settingsOf(house, queries, { id: REQUEST, settings: allocationSettings }, body, day),
  );
  const roll = await rollOf(house, body);
  const accounts = roll.map((one) => one.account);
  const { rows: open } = await sql<Desk['open'][number]>`
    select matter.id, account, matter.next_due as due, coalesce(log.input->>'kind', 'invention') as kind
    from matter cross join lateral unnest(matter.assignees) as account
    join matter_log log on log.matter_id = matter.id and log.seq = 1
    where matter.procedure_id = ${REQUEST} and matter.body = ${body} and matter.closed_at is null
      and matter.state in (${sql.join(WITH_EXAMINER)})`.execute(queries);
  const { rows: given } = await sql<{ account: string; kind: Kind; n: string | number }>`
    select log.input->>'examiner' as account, coalesce(first.input->>'kind', 'invention') as kind, count(*) as n
    from matter_log log
    join matter on matter.id = log.matter_id
    join matter_log first on first.matter_id = log.matter_id and first.seq = 1
    where matter.procedure_id = ${REQUEST} and matter.body = ${body} and log.action = 'assign'
      and log.day >= ${addDays(day, -RECENT_DAYS)}
    group by 1, 2`.execute(queries);
  const examiners = roll.map(
    (one): Examiner => ({
      ...one,
      active: one.state === 'active',
      open: open.filter((each) => each.account === one.account),
      recent: given
        .filter((each) => each.account === one.account)
        .reduce((sum, each) => sum + Number(each.n) * settings.points[each.kind], 0),
    }),
  );
  return { roll, examiners, open: open.filter((one) => accounts.includes(one.account)), settings };
}

/** What allocation has to know of some cases: class, applicants, limit, and who knew them before. */
async function casesOf(house: House, body: string, rows: readonly ListRow[]): Promise<AllocationCase[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const queries = house.db.kysely;
  const log = await queries
    .selectFrom('matter_log')
    .select(['matter_id', 'action', 'input'])
    .where('matter_id', 'in', ids)
    .where((eb) => eb.or([eb('seq', '=', 1), eb('action', '=', 'classify')]))
    .orderBy('seq')
    .execute();
  const parties = await queries
    .selectFrom('matter_party')
    .select(['matter_id', 'party_id'])
    .where('matter_id', 'in', ids)
    .where('role', '=', 'applicant')
    .execute();
  const earlier = await queries
    .selectFrom('matter')
    .innerJoin('matter_party', 'matter_party.matter_id', 'matter.id')
    .select(['matter.id', 'public_number', 'title', 'assignees', 'party_id'])
    .where('procedure_id', '=', REQUEST)
    .where('body', '=', body)
    .where('matter_party.role', '=', 'applicant')
    .where('party_id', 'in', [...new Set(parties.map((one) => one.party_id)), ''])
    .where(sql<SqlBool>`cardinality(assignees) > 0`)
    .orderBy('matter.created_at', 'desc')
    .orderBy('matter.id')
    .limit(2000)
    .execute();
  return rows.map((row): AllocationCase => {
    const entries = log.filter((one) => one.matter_id === row.id);
    const request = (entries.find((one) => one.action !== 'classify')?.input ?? {}) as Record<string, unknown>;
    const found = (entries.findLast((one) => one.action === 'classify')?.input ?? {}) as Record<string, unknown>;
    const party = parties.find((one) => one.matter_id === row.id)?.party_id ?? '';
    const kind = (['invention', 'utility', 'design'] as const).find((one) => one === request.kind) ?? 'invention';
    const field = kind === 'design' ? 'locarno' : 'mainIpc';
    const code = party.startsWith('org:') ? party.slice(4) : undefined;
    return {
      id: row.id,
      kind,
      symbol: String(found[field] ?? request[field] ?? ''),
      applicants: applicantCodes(code, request),
      due: row.due,
      earlier: earlier
        .filter((one) => one.party_id === party && one.id !== row.id)
        .flatMap((one) =>
          one.assignees.map((account) => ({
            account,
            number: one.public_number,
            of: one.title === row.title ? ('family' as const) : ('applicant' as const),
          })),
        ),
    };
  });
}
