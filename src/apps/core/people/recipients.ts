import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import { divisionContains } from '#engine/access/access.ts';
import { type House, today } from '../house.ts';
import { standing } from './posts.ts';

export interface Recipient {
  account: string;
  name: string;
  email: string;
}

/**
 * The people behind the address of a notice: an account, a party (`person:…`, or `org:…`: its members, and the members
 * of agencies with a mandate for the procedure), or a post (`post:<post>@<body or division>`). Demonstration accounts
 * have no real mailbox and are left out.
 */
export async function recipientsOf(
  house: House,
  address: { account: string | null; party: string | null },
  procedure: string,
): Promise<Recipient[]> {
  const { kysely } = house.db;
  const accounts = new Set<string>();
  if (address.account !== null) accounts.add(address.account);
  if (address.party?.startsWith('person:')) accounts.add(address.party.slice(7));
  if (address.party?.startsWith('org:'))
    for (const account of await actingFor(house, kysely, address.party, procedure)) accounts.add(account);
  if (address.party?.startsWith('post:'))
    for (const account of await holding(house, address.party.slice(5))) accounts.add(account);
  if (accounts.size === 0) return [];
  return kysely
    .selectFrom('person')
    .select(['id as account', 'name', 'email'])
    .where('id', 'in', [...accounts])
    .where('demo', '=', false)
    .where('email', 'not like', '%.invalid')
    .orderBy('id')
    .execute();
}

async function actingFor(house: House, queries: Queries | Tx, party: string, procedure: string): Promise<string[]> {
  const day = today(house);
  const { rows } = await sql<{ account: string }>`
    select m.account from membership m join organisation o on o.party = m.organisation and o.state = 'confirmed'
    where m.organisation = ${party} and m.ended_at is null
    union
    select m.account from mandate d
    join organisation a on a.party = d.agency and a.state = 'confirmed'
    join membership m on m.organisation = a.party and m.ended_at is null
    where d.client = ${party} and d.revoked_at is null and d.scope && array['*', ${procedure}]
      and d.valid_from <= ${day}::date and (d.until is null or d.until >= ${day}::date)`.execute(queries);
  return rows.map((row) => row.account);
}

async function holding(house: House, address: string): Promise<string[]> {
  const at = address.indexOf('@');
  const [post, place] = [address.slice(0, at), address.slice(at + 1)];
  const rows = await standing(house.db.kysely, today(house))
    .select(['account', 'body', 'division'])
    .where('post', '=', post)
    .execute();
  const isDivision = /^\d{6}$/.test(place);
  return rows
    .filter((row) => row.body === place || (isDivision && divisionContains(row.division, place)))
    .map((row) => row.account);
}
