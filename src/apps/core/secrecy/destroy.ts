import { json, type Tx } from '#adapters/postgres/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { VERIFY_CODE_BYTES, verifyCode } from '#engine/document/index.ts';
import { canonical } from '#engine/matter/chain.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type House, today } from '../house.ts';
import { formatNumber, nextInSeries } from '../series.ts';
import { contentsOf, heldElsewhere } from './contents.ts';
import { destroyDerived } from './derived.ts';
import { forgetReadings } from './readings.ts';
import { acting, judgeDue, secondPersons, writeAct } from './retention.ts';
import { standingActs } from './retention-acts.ts';

/** What a destruction needs of the file store. */
export interface Shredder {
  /** Every content, with the moment it was stored in milliseconds since 1970. */
  list(): AsyncIterable<{ sha256: string; stored: number }>;
  /** Bytes of a content; undefined when it is not there. */
  size(sha256: string): Promise<number | undefined>;
  /** Removes a content for good; false when it was not there. */
  remove(sha256: string): Promise<boolean>;
}

/** One content of a destroyed matter. */
export interface DestroyedItem {
  sha256: string;
  bytes: number;
  /** Stays in the store because another living matter or a draft holds the same content. */
  kept: boolean;
}

const SERIES = { series: 'text-destruction', pattern: 'XH{year}-{n:4}' };
export const DESTROY_JOB = 'destroy-texts';

/**
 * A second person confirms what another one proposed. The record is written first and in one transaction with the end of
 * drafts and everything derived; the store is emptied from the record afterwards, by this call and, should it break off,
 * by the queue.
 */
export async function confirmDestruction(
  house: House,
  store: Shredder,
  actor: Actor,
  proposal: string,
  reason: string,
): Promise<Outcome<{ id: string; number: string; certificate: string; removed: number; kept: number }>> {
  const known = await house.db.kysely
    .selectFrom('text_retention_act')
    .select(['matter_id'])
    .where('id', '=', proposal)
    .where('act', '=', 'propose')
    .executeTakeFirst();
  if (!known) return refused(refuse('ZQ-ACC-012'));
  const done = await acting(house, actor, known.matter_id, reason, async (tx, post, head) => {
    const standing = (await standingActs(tx, [head.id]).execute()).find((act) => act.id === proposal);
    if (!standing) return refused(refuse('ZQ-SEC-008'));
    const who = await secondPersons(house, tx, head.body);
    if (standing.account === actor.account) return refused(refuse('ZQ-SEC-007', { who: who.title }));
    if (!who.posts.includes(post)) return refused(refuse('ZQ-ACC-022', { who: who.title }));
    const judged = await judgeDue(house, tx, head.id);
    if (!judged.ok) return judged;
    const contents = await contentsOf(tx, head.id);
    const drafts = await destroyDrafts(tx, head.id, contents);
    const derived = await destroyDerived(tx, head.id);
    const held = await heldElsewhere(tx, contents, head.id);
    const items: DestroyedItem[] = [];
    for (const sha256 of contents)
      items.push({ sha256, bytes: (await store.size(sha256)) ?? 0, kept: held.has(sha256) });
    const gone = items.filter((item) => !item.kept);
    const parties = await tx
      .selectFrom('matter_party')
      .select('name')
      .where('matter_id', '=', head.id)
      .orderBy('role')
      .orderBy('party_id')
      .execute();
    const { value } = judged;
    const record = {
      id: house.newId('destruction'),
      number: formatNumber(
        SERIES.pattern,
        today(house),
        await nextInSeries(tx, head.body, SERIES.series, today(house)),
      ),
      matter_id: value.id,
      public_number: value.number,
      parties: parties.map(({ name }) => name),
      procedure_id: value.procedure,
      body: value.body,
      outcome: value.outcome,
      closed_on: value.closedOn,
      months: value.months,
      due_on: value.dueOn,
      reason: standing.reason,
      proposed_by: standing.account,
      proposed_name: standing.name,
      proposed_post: standing.post,
      proposed_at: standing.at,
      confirmed_by: actor.account,
      confirmed_name: actor.name,
      confirmed_post: post,
      at: house.now(),
      removed: gone.length,
      kept: items.length - gone.length,
      bytes: gone.reduce((sum, item) => sum + item.bytes, 0),
      drafts,
    };
    await writeAct(house, tx, actor, head.id, { act: 'confirm', reason, follows: proposal });
    await tx
      .insertInto('text_destruction')
      .values({
        ...record,
        items: json(items),
        derived: json(derived),
        verify_code: verifyCode(house.randomBytes(VERIFY_CODE_BYTES)),
        sha256: house.hash(canonical({ ...record, items, derived })),
      })
      .execute();
    await house.enqueue(tx, [{ name: DESTROY_JOB, data: { destruction: record.id }, key: `destroy:${record.id}` }]);
    return good({
      id: record.id,
      number: value.number,
      certificate: record.number,
      removed: record.removed,
      kept: record.kept,
    });
  });
  if (done.ok) {
    forgetReadings(house);
    await carryOut(house, store, done.value.id);
  }
  return done;
}

/**
 * Empties the store of what a record names and says so in a row of its own. Doing it again changes nothing. A content
 * that something living took up in the meantime stays.
 */
export async function carryOut(house: House, store: Shredder, id: string): Promise<void> {
  await house.db.transaction(async (tx) => {
    const record = await tx
      .selectFrom('text_destruction')
      .select(['matter_id', 'items'])
      .where('id', '=', id)
      .executeTakeFirst();
    const before = await tx
      .selectFrom('text_destruction_done')
      .select('at')
      .where('destruction_id', '=', id)
      .executeTakeFirst();
    if (!record || before) return;
    const items = (record.items as unknown as DestroyedItem[]).filter((item) => !item.kept);
    const held = await heldElsewhere(
      tx,
      items.map(({ sha256 }) => sha256),
      record.matter_id,
    );
    let removed = 0;
    let missing = 0;
    for (const { sha256 } of items) {
      if (held.has(sha256)) continue;
      if (await store.remove(sha256)) removed++;
      else missing++;
    }
    await tx
      .insertInto('text_destruction_done')
      .values({ destruction_id: id, at: house.now(), removed, missing })
      .onConflict((conflict) => conflict.column('destruction_id').doNothing())
      .execute();
  });
}

/** Destructions that were recorded and not carried out, because the process ended in between. */
export async function unfinishedDestructions(house: House): Promise<string[]> {
  const rows = await house.db.kysely
    .selectFrom('text_destruction')
    .leftJoin('text_destruction_done', 'text_destruction_done.destruction_id', 'text_destruction.id')
    .select('text_destruction.id')
    .where('text_destruction_done.destruction_id', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * What people were still writing for the matter, and what was left over from its opening. A later draft that uses the
 * same files is a new undertaking of its author: it stays, and the files with it.
 */
async function destroyDrafts(tx: Tx, matter: string, contents: readonly string[]): Promise<number> {
  const opened = await tx.selectFrom('matter').select('created_at').where('id', '=', matter).executeTakeFirstOrThrow();
  const candidates = await tx
    .selectFrom('draft')
    .select(['id', 'matter_id', 'data', 'updated_at'])
    .where((eb) =>
      eb.or([
        eb('matter_id', '=', matter),
        eb.and([eb('matter_id', 'is', null), eb('updated_at', '<=', opened.created_at)]),
      ]),
    )
    .execute();
  const ids = candidates
    .filter((draft) => {
      if (draft.matter_id === matter) return true;
      const words = JSON.stringify(draft.data);
      return contents.some((sha256) => words.includes(sha256));
    })
    .map(({ id }) => id);
  if (ids.length > 0) await tx.deleteFrom('draft').where('id', 'in', ids).execute();
  return ids.length;
}
