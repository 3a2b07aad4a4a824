import { sql } from 'kysely';
import { asOf as standingOn } from '#engine/register/register.ts';
import { valueOn } from '#engine/site/site.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { COUNTED, GRANTS, quotaSettings } from '#services/pre-examination/quota/index.ts';
import type { House } from '../house.ts';
import { entryFromRow, registerTable } from '../registers.ts';

/** What is counted for a quota, as the check on submission counts it: once per matter, in the year of the action. */
export const STEPS = ['submit', 'refuse-acceptance', 'accept', 'pass'] as const;
export type QuotaStep = (typeof STEPS)[number];

export interface QuotaCount {
  party: string;
  year: number;
  step: QuotaStep;
  n: number;
}

/** Counts at a body up to a day, by party and year. */
export async function quotaCounts(
  house: House,
  body: string,
  upTo: PlainDate,
  only: { party?: string; from?: PlainDate } = {},
): Promise<QuotaCount[]> {
  const { rows } = await sql<QuotaCount>`
    select p.party_id as party, extract(year from l.day)::int as year, l.action as step,
      count(distinct l.matter_id)::int as n
    from matter_log l
      join matter m on m.id = l.matter_id
      join matter_party p on p.matter_id = m.id
    where m.procedure_id = ${COUNTED} and m.body = ${body} and l.action in (${sql.join([...STEPS])})
      and l.day <= ${upTo}
      ${only.from ? sql`and l.day >= ${only.from}` : sql``}
      ${only.party ? sql`and p.party_id = ${only.party}` : sql``}
    group by 1, 2, 3`.execute(house.db.kysely);
  return rows;
}

/** A matter behind a number. */
export interface QuotaRow {
  number: string;
  title: string;
  step: QuotaStep;
  day: PlainDate;
}

/** The matters of a party that were counted between two days, the latest first. */
export async function quotaRows(
  house: House,
  body: string,
  party: string,
  from: PlainDate,
  to: PlainDate,
): Promise<QuotaRow[]> {
  const { rows } = await sql<QuotaRow>`
    select m.public_number as number, m.title, l.action as step, max(l.day) as day
    from matter_log l
      join matter m on m.id = l.matter_id
      join matter_party p on p.matter_id = m.id
    where m.procedure_id = ${COUNTED} and m.body = ${body} and p.party_id = ${party}
      and l.action in (${sql.join([...STEPS])}) and l.day between ${from} and ${to}
    group by 1, 2, 3
    order by 4 desc, 1 desc`.execute(house.db.kysely);
  return rows;
}

export interface GrantRow {
  key: string;
  state: string;
  code: string;
  yearFrom: PlainDate;
  number: number;
  grantedOn: PlainDate;
}

/** Granted increases as the register stood on a day; of one entity when its code is given. */
export async function grantsOn(house: House, day: PlainDate, code?: string): Promise<GrantRow[]> {
  return (await entriesOn(house, GRANTS, day, code)).map(({ key, state, fields }) => ({
    key,
    state,
    code: String(fields.credit_code),
    yearFrom: fields.year_from as PlainDate,
    number: Number(fields.number),
    grantedOn: fields.granted_on as PlainDate,
  }));
}

export interface FiledEntity {
  code: string;
  name: string;
  division: string | null;
  grade: string | null;
  state: string;
  filedOn: PlainDate;
}

/** Filed entities as the register stood on a day. */
export async function filedOn(house: House, day: PlainDate, code?: string): Promise<FiledEntity[]> {
  return (await entriesOn(house, 'filed-entity', day, code)).map(({ key, state, fields }) => ({
    code: key,
    name: String(fields.name),
    division: (fields.division as string | null) ?? null,
    grade: (fields.grade as string | null) ?? null,
    state,
    filedOn: fields.filed_on as PlainDate,
  }));
}

async function entriesOn(house: House, id: string, day: PlainDate, code?: string) {
  const register = house.catalogue.registers.get(id);
  if (!register) throw new Error(`No register "${id}" is defined.`);
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${registerTable(register)}
    where superseded_at is null and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
      ${code === undefined ? sql`` : sql`and credit_code = ${code}`}`.execute(house.db.kysely);
  return standingOn(
    rows.map((row) => entryFromRow(register, row)),
    register,
    day,
  );
}

/** Where a value of a setting comes from, and since when it holds. */
export interface SettingOrigin {
  id: string;
  title: Text;
  value: unknown;
  source: 'entered' | 'site' | 'default';
  validFrom: PlainDate;
}

/** The settings of quotas as they stand on a day at a body. */
export async function quotaSettingsOn(house: House, body: string, day: PlainDate): Promise<SettingOrigin[]> {
  const site = [...house.catalogue.sites.values()].find((one) => one.body === body);
  const procedure =
    house.catalogue.procedureOn(COUNTED, day) ?? house.catalogue.procedures.find((one) => one.id === COUNTED);
  if (!procedure) throw new Error(`No procedure "${COUNTED}" is defined.`);
  const entered = await house.db.kysely
    .selectFrom('setting')
    .select(['key', 'value', 'valid_from'])
    .where('site', '=', site?.id ?? body)
    .where('valid_from', '<=', day)
    .where('key', 'like', `${COUNTED}:quota-%`)
    .orderBy('valid_from', 'desc')
    .orderBy('at', 'desc')
    .execute();
  return Object.entries(quotaSettings).map(([id, { title, default: value }]) => {
    const key = `${COUNTED}:${id}`;
    const latest = entered.find((row) => row.key === key);
    if (latest) return { id, title, value: latest.value, source: 'entered', validFrom: latest.valid_from };
    const dated = site?.settings[key] ?? [];
    const found = valueOn(dated, day);
    if (found === undefined) return { id, title, value, source: 'default', validFrom: procedure.validFrom };
    const since = dated.filter((one) => one.validFrom <= day).map((one) => one.validFrom);
    return { id, title, value: found, source: 'site', validFrom: since.sort().at(-1)! };
  });
}
