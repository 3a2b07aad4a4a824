import { sql } from 'kysely';
import type { Facts } from '#claims/rules/facts.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addMonths } from '#kernel/plain-date.ts';
import type { House } from '../house.ts';
import { standing } from '../registers.ts';

/** The month of the last twelve in which a party asked most often; undefined when nobody knows its research staff. */
export async function busiestMonth(
  house: House,
  party: string,
  procedure: string,
  day: PlainDate,
): Promise<Facts['filings']> {
  const staff = await staffOf(house, party);
  if (staff?.developers === undefined) return undefined;
  const months = await filingsByMonth(house, [party], procedure, addMonths(day, -12));
  const busiest = months.sort((a, b) => b.count - a.count || (a.month < b.month ? 1 : -1))[0];
  return busiest ? { month: busiest.month, count: busiest.count, developers: staff.developers } : undefined;
}

export interface MonthOfFilings {
  party: string;
  month: string;
  count: number;
}

/** Requests by party and month since a day; those that were not accepted are no filings. */
export async function filingsByMonth(
  house: House,
  parties: readonly string[] | undefined,
  procedure: string,
  since: PlainDate,
): Promise<MonthOfFilings[]> {
  const { rows } = await sql<MonthOfFilings>`
    select print.party, to_char(print.day, 'YYYY-MM') as month, count(*)::integer as count
    from text_print print join matter on matter.id = print.matter_id
    where print.seq = 1 and print.day >= ${since} and matter.procedure_id = ${procedure} and matter.state <> 'not-accepted'
      ${parties === undefined ? sql`` : sql`and print.party = any(${[...parties]}::text[])`}
    group by 1, 2`.execute(house.db.kysely);
  return rows;
}

export interface Staff {
  developers?: number;
  insured?: number;
}

/** The procedures in which an entity says how many people it has. */
const DECLARED_IN = ['pre-examination/entity-filing', 'pre-examination/annual-review'];

/** What a party last said of its people: in its entity filing or annual review; what the register says goes before. */
export async function staffOf(house: House, party: string): Promise<Staff | undefined> {
  const code = party.replace(/^org:/, '');
  const register = house.catalogue.registers.get('filed-entity');
  const [entry] = register ? await standing(house.db.kysely, register, [code], false) : [];
  const { rows } = await sql<{ rd: number | null; insured: number | null }>`
    select (log.input ->> 'rdStaff')::numeric::integer as rd, (log.input ->> 'insuredStaff')::numeric::integer as insured
    from matter_party party
    join matter on matter.id = party.matter_id
    join matter_log log on log.matter_id = matter.id
    where party.party_id = ${party} and matter.procedure_id = any(${DECLARED_IN}::text[]) and log.input ? 'rdStaff'
    order by log.at desc limit 1`.execute(house.db.kysely);
  const developers = number(entry?.fields.rd_staff) ?? rows[0]?.rd ?? undefined;
  const insured = number(entry?.fields.insured_staff) ?? rows[0]?.insured ?? undefined;
  if (developers === undefined && insured === undefined) return undefined;
  return { ...(developers === undefined ? {} : { developers }), ...(insured === undefined ? {} : { insured }) };
}

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
