import { sql } from 'kysely';
import type { Actor } from '#engine/access/types.ts';
import { type Side, sideOf } from '#engine/matter/held.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { type Calendar, lamp } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { CaseFact, Kind } from '#services/pre-examination/statistics/index.ts';
import { calendarOf } from '../calendar.ts';
import { type House, today } from '../house.ts';

export const REQUEST = 'pre-examination/request';

/** Whose cases are counted: those of a handling body, or those of a division. */
export type Reach = { body: string } | { division: string };

/** Who may see the figures of a centre: its head, and the head of the office above it, who looks only. */
export function reachOf(actor: Actor): { reach: Reach; leads: boolean } | undefined {
  const { capacity } = actor;
  if (capacity.kind !== 'post') return undefined;
  if (capacity.post === 'centre-leader') return { reach: { body: capacity.body }, leads: true };
  if (capacity.post === 'division-leader') return { reach: { division: capacity.division }, leads: false };
  return undefined;
}

export interface Facts {
  cases: CaseFact[];
  calendar: Calendar;
  today: PlainDate;
  /** The version in force, for the order and titles of states and limits. */
  procedure: Procedure;
}

interface MatterRow {
  id: string;
  public_number: string;
  procedure_version: string;
  state: string;
  division: string | null;
  assignees: string[];
}

interface Step {
  matter_id: string;
  action: string;
  day: PlainDate;
  to: string;
  /** The account of whoever decided, the agency of whoever submitted; else null. */
  account: string | null;
  agency: string | null;
  kind: string | null;
  ipc: string | null;
  locarno: string | null;
  event: PlainDate | null;
}

interface LimitRow {
  matter_id: string;
  limit_id: string;
  instance: number;
  due: PlainDate | null;
  running: boolean;
}

/**
 * The cases of pre-examination as statistics see them, read in three questions and one pass. Only days, states, classes and
 * accounts leave the database: no title, no text.
 */
export async function loadCases(house: House, reach: Reach): Promise<Facts> {
  const db = house.db.kysely;
  const day = today(house);
  const calendar = await calendarOf(house.db, db);
  const within =
    'body' in reach
      ? sql`matter.procedure_id = ${REQUEST} and matter.body = ${reach.body}`
      : sql`matter.procedure_id = ${REQUEST} and matter.division like ${`${reach.division.replace(/(00)+$/, '')}%`}`;
  const matters = await sql<MatterRow>`
    select id, public_number, procedure_version, state, division, assignees from matter where ${within}
    order by public_number`.execute(db);
  const steps = await sql<Step>`
    select log.matter_id, log.action, log.day, log.result->>'to' as "to",
      case when log.action in ('pass', 'propose-fail') then log.actor->>'account' end as account,
      case when log.action = 'submit' then log.actor->'capacity'->>'through' end as agency,
      case when log.action = 'submit' then log.input->>'kind' end as kind,
      case when log.action in ('submit', 'classify') then log.input->>'mainIpc' end as ipc,
      case when log.action in ('submit', 'classify') then log.input->>'locarno' end as locarno,
      case log.action when 'file' then log.input->>'filedOn' when 'record-grant' then log.input->>'grantedOn' end as event
    from matter_log log join matter on matter.id = log.matter_id where ${within}
    order by log.matter_id, log.seq`.execute(db);
  const limits = await sql<LimitRow>`
    select one.matter_id, limit_id, instance, due, met is null and not executed and not paused as running
    from matter_limit one join matter on matter.id = one.matter_id
    where ${within} and due is not null and (limit_id = 'first-opinion' or (met is null and not executed and not paused))
    order by due, limit_id`.execute(db);
  const stepsOf = Map.groupBy(steps.rows, (row) => row.matter_id);
  const limitsOf = Map.groupBy(limits.rows, (row) => row.matter_id);
  const sides = new Map<string, Side>();
  const cases = matters.rows.flatMap((row): CaseFact[] => {
    const log = stepsOf.get(row.id);
    if (!log) return [];
    const procedure = house.catalogue.procedure(REQUEST, row.procedure_version);
    const side = (state: string): Side => {
      const key = `${row.procedure_version} ${state}`;
      const found = sides.get(key) ?? sideOf(procedure, state);
      sides.set(key, found);
      return found;
    };
    return [caseOf(row, log, limitsOf.get(row.id) ?? [], { procedure, side, calendar, day })];
  });
  const procedure = house.catalogue.procedureOn(REQUEST, day);
  if (!procedure) throw new Error(`No version of ${REQUEST} is in force on ${day}.`);
  return { cases, calendar, today: day, procedure };
}

interface Around {
  procedure: Procedure;
  side: (state: string) => Side;
  calendar: Calendar;
  day: PlainDate;
}

function caseOf(row: MatterRow, log: Step[], limits: LimitRow[], around: Around): CaseFact {
  const { procedure, side, calendar, day } = around;
  const stays: CaseFact['stays'] = [];
  const first: CaseFact['first'] = {};
  let examiner = row.assignees[0] ?? null;
  let agency: string | null = null;
  let kind: string | null = null;
  let ipc: string | null = null;
  let locarno: string | null = null;
  let filedOn: PlainDate | null = null;
  let grantedOn: PlainDate | null = null;
  let rounds = 0;
  for (const step of log) {
    first[step.action] ??= step.day;
    if (step.action === 'issue-opinion') rounds++;
    examiner = step.account ?? examiner;
    agency = step.agency ?? agency;
    kind = step.kind ?? kind;
    ipc = step.ipc ?? ipc;
    locarno = step.locarno ?? locarno;
    if (step.action === 'file') filedOn = step.event;
    if (step.action === 'record-grant') grantedOn = step.event;
    const open = stays.at(-1);
    if (open?.state === step.to) continue;
    if (open) open.to = step.day;
    stays.push({ state: step.to, side: side(step.to), from: step.day, to: null });
  }
  const last = stays.at(-1)!;
  const running = limits.filter((limit) => limit.running);
  const nearest = running[0];
  return {
    id: row.id,
    number: row.public_number,
    kind: (kind ?? 'invention') as Kind,
    field:
      kind === 'design' ? (locarno?.slice(0, 2) ?? null) : (ipc?.replaceAll(' ', '').slice(0, 4).toUpperCase() ?? null),
    division: row.division ?? '',
    agency: agency?.replace(/^org:/, '') ?? null,
    examiner,
    state: row.state,
    side: last.side,
    opened: log[0]!.day,
    closed: procedure.states[row.state]?.final === undefined ? null : last.from,
    stays,
    first,
    rounds,
    due: nearest?.due
      ? {
          limit: nearest.limit_id,
          day: nearest.due,
          lamp: lamp({
            today: day,
            due: nearest.due,
            amberWithin: procedure.limits[nearest.limit_id]?.amberWithin ?? 0,
            calendar,
          }),
        }
      : null,
    limits: running.map((limit) => ({ limit: limit.limit_id, day: limit.due! })),
    opinionDue: limits.find((limit) => limit.limit_id === 'first-opinion' && limit.instance === 1)?.due ?? null,
    filedOn,
    grantedOn,
  };
}
