import { json } from '#adapters/postgres/index.ts';
import { actsFor } from '#engine/access/access.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { dropMarks } from './finding-marks.ts';
import { type House, today } from './house.ts';

export interface Draft {
  id: string;
  procedure: string | null;
  matter: string | null;
  action: string | null;
  actingFor: string | null;
  /** A working copy of one side of a matter: everybody who acts for that party reads and writes it. */
  shared: boolean;
  data: Record<string, unknown>;
  seq: number;
  updatedAt: Instant;
}

/**
 * Drafts belong to the account that writes them; a shared one belongs to its party, too: to whoever acts for it now, in this
 * procedure. No office, and no other side of a case, ever reads one.
 */
function mayTouch(house: House, actor: Actor, row: Row): boolean {
  if (row.kind !== 'shared') return row.account === actor.account;
  return (
    row.acting_for !== null &&
    row.procedure_id !== null &&
    actsFor(actor.capacity, row.procedure_id, today(house)) === row.acting_for
  );
}

const partyOf = ({ capacity }: Actor): string =>
  capacity.kind !== 'post' && 'party' in capacity ? capacity.party : '';

export async function listDrafts(house: House, actor: Actor): Promise<Draft[]> {
  const rows = await house.db.kysely
    .selectFrom('draft')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('account', '=', actor.account),
        eb.and([eb('kind', '=', 'shared'), eb('acting_for', '=', partyOf(actor))]),
      ]),
    )
    .orderBy('updated_at', 'desc')
    .limit(100)
    .execute();
  return rows.filter((row) => mayTouch(house, actor, row)).map(draftOf);
}

export async function findDraft(house: House, actor: Actor, id: string): Promise<Draft | undefined> {
  const row = await house.db.kysely.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();
  return row && mayTouch(house, actor, row) ? draftOf(row) : undefined;
}

export interface DraftSave {
  /** The saving this one builds on; 0 for a new draft. A window left open long may not overwrite a newer one. */
  seq: number;
  procedure: string | null;
  matter: string | null;
  action: string | null;
  data: Record<string, unknown>;
  /** One working copy for everybody who acts for the party; only of an action in a matter of that party. */
  shared?: boolean;
}

export async function saveDraft(house: House, actor: Actor, id: string, save: DraftSave): Promise<Outcome<Draft>> {
  const at = house.now();
  const place = save.shared ? await sharedPlace(house, actor, save.matter) : undefined;
  if (save.shared && !place) return refused(refuse('ZQ-MAT-004', { matter: save.matter ?? '' }));
  // Whoever comes back reads who wrote last.
  const data = save.shared ? { ...save.data, savedBy: actor.name } : save.data;
  if (save.seq === 0) {
    const created = await house.db.kysely
      .insertInto('draft')
      .values({
        id,
        account: actor.account,
        kind: place ? 'shared' : 'form',
        procedure_id: place?.procedure ?? save.procedure,
        matter_id: place?.matter ?? save.matter,
        action: save.action,
        acting_for: place?.party ?? (partyOf(actor) || null),
        data: json(data),
        seq: 1,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (created) return good(draftOf(created));
  }
  const standing = await findDraft(house, actor, id);
  if (!standing) return refused(refuse('ZQ-FRM-013'));
  const updated = await house.db.kysely
    .updateTable('draft')
    .set({ data: json(data), seq: save.seq + 1, updated_at: at })
    .where('id', '=', id)
    .where('seq', '=', save.seq)
    .returningAll()
    .executeTakeFirst();
  if (updated) return good(draftOf(updated));
  return refused({ ...refuse('ZQ-FRM-015'), params: { seq: standing.seq } });
}

/** The matter a shared draft belongs to, when who writes acts for one of its parties. */
async function sharedPlace(
  house: House,
  actor: Actor,
  matter: string | null,
): Promise<{ matter: string; procedure: string; party: string } | undefined> {
  if (matter === null) return undefined;
  const row = await house.db.kysely
    .selectFrom('matter')
    .innerJoin('matter_party', 'matter_party.matter_id', 'matter.id')
    .select(['matter.id', 'matter.procedure_id'])
    .where('matter.id', '=', matter)
    .where('matter_party.party_id', '=', partyOf(actor))
    .executeTakeFirst();
  const party = row && actsFor(actor.capacity, row.procedure_id, today(house));
  return row && party ? { matter: row.id, procedure: row.procedure_id, party } : undefined;
}

export async function deleteDraft(house: House, actor: Actor, id: string): Promise<void> {
  if (!(await findDraft(house, actor, id))) return;
  await house.db.transaction(async (tx) => {
    await dropMarks(house, tx, actor.account, id);
    await tx.deleteFrom('draft').where('id', '=', id).execute();
  });
}

type Row = {
  id: string;
  account: string;
  kind: string;
  procedure_id: string | null;
  matter_id: string | null;
  action: string | null;
  acting_for: string | null;
  data: unknown;
  seq: number;
  updated_at: Instant;
};

const draftOf = (row: Row): Draft => ({
  id: row.id,
  procedure: row.procedure_id,
  matter: row.matter_id,
  action: row.action,
  actingFor: row.acting_for,
  shared: row.kind === 'shared',
  data: row.data as Record<string, unknown>,
  seq: row.seq,
  updatedAt: row.updated_at,
});
