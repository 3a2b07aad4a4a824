import type { Queries, Tx } from '#adapters/postgres/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type House, today } from '../house.ts';
import { knownPosts } from './post-titles.ts';

export interface NewPost {
  account: string;
  post: string;
  body: string;
  division: string;
  /** The organisation the holder belongs to, where that may itself be a party. */
  unit: string | null;
  from: PlainDate;
  /** Last day; null = until ended. */
  until: PlainDate | null;
}

/** Gives somebody a post. `by` is the account of an administrator; the caller has judged that it is one. */
export async function givePost(house: House, tx: Tx, by: string, wanted: NewPost): Promise<Outcome<{ id: string }>> {
  if (!knownPosts(house.catalogue).has(wanted.post)) return refused(refuse('ZQ-ACC-017', { post: wanted.post }));
  if (wanted.until !== null && wanted.until < wanted.from)
    return refused({ ...refuse('ZQ-ACC-019', { from: wanted.from, until: wanted.until }), field: 'until' });
  const person = await tx.selectFrom('person').select('id').where('id', '=', wanted.account).executeTakeFirst();
  if (!person) return refused({ ...refuse('ZQ-ACC-012'), field: 'account' });
  const id = house.newId('post');
  await tx
    .insertInto('post_holding')
    .values({
      id,
      account: wanted.account,
      post: wanted.post,
      body: wanted.body,
      division: wanted.division,
      unit: wanted.unit,
      valid_from: wanted.from,
      until: wanted.until,
      given_by: by,
      given_at: house.now(),
    })
    .execute();
  return good({ id });
}

/** Ends a post now. The last administrator of the house stays. */
export async function endPost(house: House, by: string, id: string): Promise<Outcome<{ id: string }>> {
  return house.db.transaction(async (tx) => {
    const administrators = await standing(tx, today(house))
      .select(['id', 'account'])
      .where('post', '=', 'administrator')
      .orderBy('id')
      .forUpdate()
      .execute();
    if (administrators.length === 1 && administrators[0]?.id === id) return refused(refuse('ZQ-ACC-018'));
    const ended = await tx
      .updateTable('post_holding')
      .set({ ended_at: house.now(), ended_by: by })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return ended ? good({ id }) : refused(refuse('ZQ-ACC-012'));
  });
}

/** Holdings that stand on a day. */
export const standing = (queries: Queries | Tx, day: PlainDate) =>
  queries
    .selectFrom('post_holding')
    .where('ended_at', 'is', null)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', day)]));

export async function holdersOf(
  house: House,
  post: string,
  body: string,
): Promise<{ account: string; name: string }[]> {
  return standing(house.db.kysely, today(house))
    .innerJoin('person', 'person.id', 'post_holding.account')
    .select(['person.id as account', 'person.name'])
    .where('post', '=', post)
    .where('body', '=', body)
    .groupBy(['person.id', 'person.name'])
    .orderBy('person.name')
    .execute();
}

export interface PostView {
  id: string;
  account: string;
  name: string;
  post: string;
  body: string;
  division: string;
  unit: string | null;
  from: PlainDate;
  until: PlainDate | null;
  ended: boolean;
}

export async function listPosts(house: House): Promise<PostView[]> {
  const rows = await house.db.kysely
    .selectFrom('post_holding')
    .innerJoin('person', 'person.id', 'post_holding.account')
    .selectAll('post_holding')
    .select('person.name')
    .orderBy('post_holding.body')
    .orderBy('post_holding.post')
    .orderBy('person.name')
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    account: row.account,
    name: row.name,
    post: row.post,
    body: row.body,
    division: row.division,
    unit: row.unit,
    from: row.valid_from,
    until: row.until,
    ended: row.ended_at !== null || (row.until !== null && row.until < today(house)),
  }));
}
