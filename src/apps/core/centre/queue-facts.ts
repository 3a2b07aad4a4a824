import type { Actor } from '#engine/access/types.ts';
import { workingDaysBetween } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { calendarOf } from '../calendar.ts';
import { type House, today } from '../house.ts';
import { type ListQuery, listMatters } from '../lists.ts';

/** What a queue of examination tells beside the list: how many opinions were given, and how long the office has had it. */
export interface QueueFacts {
  id: string;
  /** Opinions issued so far. */
  rounds: number;
  /** Working days on which it lay with the office; days with the applicant are not counted. */
  daysUsed: number;
}

const MOST = 500;

/** For the rows of one list, which goes through the same scope as the list itself. */
export async function queueFacts(house: House, actor: Actor, query: ListQuery): Promise<QueueFacts[]> {
  const { rows } = await listMatters(house, actor, { ...query, size: MOST });
  if (rows.length === 0) return [];
  const log = await house.db.kysely
    .selectFrom('matter_log')
    .innerJoin('matter', 'matter.id', 'matter_log.matter_id')
    .select(['matter_id', 'action', 'day', 'result', 'procedure_id', 'procedure_version'])
    .where(
      'matter_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('matter_id')
    .orderBy('matter_log.seq')
    .execute();
  const calendar = await calendarOf(house.db, house.db.kysely);
  const day = today(house);
  const entries = Map.groupBy(log, (one) => one.matter_id);
  return rows.map(({ id }) => {
    const own = entries.get(id) ?? [];
    let daysUsed = 0;
    own.forEach((entry, at) => {
      const until: PlainDate = own[at + 1]?.day ?? day;
      const procedure = house.catalogue.procedure(entry.procedure_id, entry.procedure_version);
      const state = procedure.states[(entry.result as { to?: string }).to ?? ''];
      const office = state?.actors.some((role) => 'post' in (procedure.roles[role] ?? {})) ?? false;
      if (office) daysUsed += workingDaysBetween(calendar, entry.day, until);
    });
    return { id, rounds: own.filter((one) => one.action === 'issue-opinion').length, daysUsed };
  });
}
