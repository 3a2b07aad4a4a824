import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { RECOMMENDATION } from '#services/priority/index.ts';
import { type House, today } from '../house.ts';
import { settingsOf } from '../settings.ts';

/** The yearly number of recommendations at a handling body, as it stands today. */
export interface PriorityNumbers {
  year: number;
  /** Recommendations signed this year, under whatever version of the measures. */
  used: number;
  total: number;
  /** How many requests wait for a place. */
  waiting: number;
}

/** A request in line; the number of its matter gives the order of arrival. */
export interface InLine {
  matter: string;
  number: string;
  requester: string;
  kind: string;
  since: PlainDate;
}

/** Counts as the check on signing counts: matters of the body, once each, in the calendar year. */
export async function priorityNumbers(house: House, body: string): Promise<PriorityNumbers> {
  const day = today(house);
  const year = Number(day.slice(0, 4));
  const procedure = house.catalogue.procedureOn(RECOMMENDATION, day);
  if (!procedure) throw new Error(`No version of ${RECOMMENDATION} is in force on ${day}.`);
  const settings = await settingsOf(house, house.db.kysely, procedure, body, day);
  const { rows } = await sql<{ used: number; waiting: number }>`
    select
      (select count(distinct log.matter_id)::int from matter_log log join matter on matter.id = log.matter_id
        where matter.procedure_id = ${RECOMMENDATION} and matter.body = ${body} and log.action = 'recommend'
          and log.day between ${`${year}-01-01`} and ${`${year}-12-31`}) as used,
      (select count(*)::int from matter
        where procedure_id = ${RECOMMENDATION} and body = ${body} and state = 'quota-hold') as waiting`.execute(
    house.db.kysely,
  );
  return { year, used: rows[0]!.used, total: Number(settings.quota), waiting: rows[0]!.waiting };
}

/** The requests in line at a body, the first to come first: for the office alone. */
export async function priorityLine(house: House, body: string): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select matter.id as matter, entry.number, entry.requester, entry.kind, entry.valid_from as since
    from reg_priority_recommendation entry join matter on matter.public_number = entry.number
    where entry.line = 'waiting' and entry.superseded_at is null and entry.valid_to is null and matter.body = ${body}
    order by entry.number`.execute(house.db.kysely);
  return rows;
}
