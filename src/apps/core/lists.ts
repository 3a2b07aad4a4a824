import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '#adapters/postgres/index.ts';
import { actsFor } from '#engine/access/access.ts';
import { scopeOf } from '#engine/access/scope.ts';
import type { Actor } from '#engine/access/types.ts';
import { lamp } from '#kernel/calendar/index.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { calendarOf } from './calendar.ts';
import { type House, today } from './house.ts';
import { scopeWhere } from './scope-sql.ts';

export interface ListQuery {
  procedure?: string;
  states?: string[];
  /** Only what waits for this person. */
  mine?: boolean;
  open?: boolean;
  /** Words or numbers; each must be found. */
  q?: string;
  overdue?: boolean;
  sort?: 'due' | 'updated' | 'number';
  direction?: 'asc' | 'desc';
  page?: number;
  size?: number;
}

export interface ListRow {
  id: string;
  number: string;
  procedure: string;
  procedureTitle: Text;
  title: string;
  applicant: string;
  state: string;
  stateTitle: Text;
  due: PlainDate | null;
  limitTitle: Text | null;
  lamp: 'green' | 'amber' | 'red' | null;
  mine: boolean;
  updated: Instant;
  columns: Record<string, unknown>;
}

export interface List {
  total: number;
  page: number;
  size: number;
  rows: ListRow[];
}

/** The marks by which this person is meant when a matter says who acts next. */
export function marksOf(actor: Actor, house: House): string[] {
  const { capacity } = actor;
  const marks = [`account:${actor.account}`];
  if (capacity.kind === 'post') marks.push(`post:${capacity.post}`);
  for (const procedure of house.catalogue.procedures) {
    const party = actsFor(capacity, procedure.id, today(house));
    if (party !== null && !marks.includes(`party:${party}`)) marks.push(`party:${party}`);
  }
  return marks;
}

/** Lists what somebody may see. Count, page and export go through the same condition. */
export async function listMatters(house: House, actor: Actor, query: ListQuery): Promise<List> {
  const size = Math.min(Math.max(query.size ?? 20, 1), 500);
  const page = Math.max(query.page ?? 1, 1);
  const day = today(house);
  const where = conditionOf(house, actor, query, day);
  const counted = await house.db.kysely
    .selectFrom('matter')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(where)
    .executeTakeFirstOrThrow();
  const direction = query.direction ?? (query.sort === 'updated' ? 'desc' : 'asc');
  const column =
    query.sort === 'updated'
      ? 'matter.updated_at'
      : query.sort === 'number'
        ? 'matter.public_number'
        : 'matter.next_due';
  const rows = await house.db.kysely
    .selectFrom('matter')
    .selectAll('matter')
    .select((eb) =>
      eb
        .selectFrom('matter_party')
        .select(
          sql<string>`string_agg(matter_party.name, '、' order by matter_party.role, matter_party.party_id)`.as(
            'names',
          ),
        )
        .whereRef('matter_party.matter_id', '=', 'matter.id')
        .as('parties'),
    )
    .where(where)
    .orderBy(column, (order) => (direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast()))
    .orderBy('matter.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const calendar = await calendarOf(house.db, house.db.kysely);
  const marks = marksOf(actor, house);
  return {
    total: counted.total,
    page,
    size,
    rows: rows.map((row) => {
      const procedure = house.catalogue.procedure(row.procedure_id, row.procedure_version);
      const limit = row.next_limit === null ? undefined : procedure.limits[row.next_limit];
      return {
        id: row.id,
        number: row.public_number,
        procedure: row.procedure_id,
        procedureTitle: procedure.title,
        title: row.title,
        applicant: row.parties ?? '',
        state: row.state,
        stateTitle: procedure.states[row.state]!.title,
        due: row.next_due,
        limitTitle: limit?.title ?? null,
        lamp:
          limit && row.next_due
            ? lamp({ today: day, due: row.next_due, amberWithin: limit.amberWithin, calendar })
            : null,
        mine: (row.next_actor as string[] | null)?.some((mark) => marks.includes(mark)) ?? false,
        updated: row.updated_at,
        columns: (row.data as { columns: Record<string, unknown> }).columns,
      };
    }),
  };
}

function conditionOf(house: House, actor: Actor, query: ListQuery, day: PlainDate) {
  const scope = scopeOf(house.catalogue.procedures, actor, day);
  return (eb: ExpressionBuilder<Database, 'matter'>): Expression<SqlBool> => {
    const parts: Expression<SqlBool>[] = [scopeWhere(eb, scope)];
    if (query.procedure) parts.push(eb('matter.procedure_id', '=', query.procedure));
    if (query.states && query.states.length > 0) parts.push(eb('matter.state', 'in', query.states));
    if (query.open !== undefined) parts.push(eb('matter.closed_at', query.open ? 'is' : 'is not', null));
    if (query.overdue) parts.push(eb.and([eb('matter.next_due', '<', day), eb('matter.closed_at', 'is', null)]));
    if (query.mine) {
      const marks = marksOf(actor, house);
      parts.push(
        eb('matter.closed_at', 'is', null),
        eb.or(marks.map((mark) => sql<SqlBool>`matter.next_actor @> ${JSON.stringify([mark])}::jsonb`)),
      );
    }
    for (const word of (query.q ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10))
      parts.push(eb('matter.search', 'like', `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`));
    return eb.and(parts);
  };
}

export interface QueueCount {
  procedure: string;
  title: Text;
  state: string;
  stateTitle: Text;
  waiting: number;
  amber: number;
  overdue: number;
}

/** How much waits for somebody, by procedure and state, with what is soon due and what is overdue. */
export async function queuesOf(house: House, actor: Actor): Promise<QueueCount[]> {
  const day = today(house);
  const where = conditionOf(house, actor, { mine: true }, day);
  const rows = await house.db.kysely
    .selectFrom('matter')
    .select(['procedure_id', 'procedure_version', 'state', 'next_due', 'next_limit'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(where)
    .groupBy(['procedure_id', 'procedure_version', 'state', 'next_due', 'next_limit'])
    .execute();
  const calendar = await calendarOf(house.db, house.db.kysely);
  const queues = new Map<string, QueueCount>();
  for (const row of rows) {
    const procedure = house.catalogue.procedure(row.procedure_id, row.procedure_version);
    const key = `${row.procedure_id} ${row.state}`;
    const queue = queues.get(key) ?? {
      procedure: row.procedure_id,
      title: procedure.title,
      state: row.state,
      stateTitle: procedure.states[row.state]!.title,
      waiting: 0,
      amber: 0,
      overdue: 0,
    };
    queue.waiting += row.count;
    const limit = row.next_limit === null ? undefined : procedure.limits[row.next_limit];
    const light =
      limit && row.next_due ? lamp({ today: day, due: row.next_due, amberWithin: limit.amberWithin, calendar }) : null;
    if (light === 'amber') queue.amber += row.count;
    if (light === 'red') queue.overdue += row.count;
    queues.set(key, queue);
  }
  return [...queues.values()];
}
