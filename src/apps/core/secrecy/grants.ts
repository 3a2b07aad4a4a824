import type { Queries, Tx } from '#adapters/postgres/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { House } from '../house.ts';

export interface NewGrant {
  matter: string;
  account: string;
  from: PlainDate;
  /** The last day on which it holds. */
  until: PlainDate;
  /** 2 to 500 characters; the applicant sees it beside the reading. */
  reason: string;
}

/** Gives somebody of the office leave to read the texts of a matter; who may give it is judged by the caller. */
export async function grantReading(
  house: House,
  tx: Tx,
  by: { account: string; name: string },
  grant: NewGrant,
): Promise<string> {
  const id = house.newId('grant');
  await tx
    .insertInto('text_grant')
    .values({
      id,
      matter_id: grant.matter,
      account: grant.account,
      from_day: grant.from,
      until_day: grant.until,
      reason: grant.reason,
      by: by.account,
      by_name: by.name,
      at: house.now(),
    })
    .execute();
  return id;
}

/** Whether somebody has leave to read the texts of a matter on a day. */
export async function isGranted(
  queries: Queries | Tx,
  matter: string,
  account: string,
  day: PlainDate,
): Promise<boolean> {
  const row = await queries
    .selectFrom('text_grant')
    .select('id')
    .where('matter_id', '=', matter)
    .where('account', '=', account)
    .where('from_day', '<=', day)
    .where('until_day', '>=', day)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface Grant {
  account: string;
  from: PlainDate;
  until: PlainDate;
  reason: string;
  byName: string;
}

export async function grantsOf(queries: Queries | Tx, matter: string): Promise<Grant[]> {
  const rows = await queries
    .selectFrom('text_grant')
    .select(['account', 'from_day', 'until_day', 'reason', 'by_name'])
    .where('matter_id', '=', matter)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    account: row.account,
    from: row.from_day,
    until: row.until_day,
    reason: row.reason,
    byName: row.by_name,
  }));
}
