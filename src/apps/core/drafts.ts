import { json } from '#adapters/postgres/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { dropMarks } from './finding-marks.ts';
import type { House } from './house.ts';

export interface Draft {
  id: string;
  procedure: string | null;
  matter: string | null;
  action: string | null;
  actingFor: string | null;
  data: Record<string, unknown>;
  seq: number;
  updatedAt: Instant;
}

/** Drafts belong to the account that writes them; no role, and no other side of a case, ever reads them. */
export async function listDrafts(house: House, account: string): Promise<Draft[]> {
  const rows = await house.db.kysely
    .selectFrom('draft')
    .selectAll()
    .where('account', '=', account)
    .orderBy('updated_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(draftOf);
}

export async function findDraft(house: House, account: string, id: string): Promise<Draft | undefined> {
  const row = await house.db.kysely
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id)
    .where('account', '=', account)
    .executeTakeFirst();
  return row && draftOf(row);
}

export interface DraftSave {
  /** The saving this one builds on; 0 for a new draft. A window left open long may not overwrite a newer one. */
  seq: number;
  procedure: string | null;
  matter: string | null;
  action: string | null;
  actingFor: string | null;
  data: Record<string, unknown>;
}

export async function saveDraft(house: House, account: string, id: string, save: DraftSave): Promise<Outcome<Draft>> {
  const at = house.now();
  if (save.seq === 0) {
    const created = await house.db.kysely
      .insertInto('draft')
      .values({
        id,
        account,
        kind: 'form',
        procedure_id: save.procedure,
        matter_id: save.matter,
        action: save.action,
        acting_for: save.actingFor,
        data: json(save.data),
        seq: 1,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (created) return good(draftOf(created));
  }
  const updated = await house.db.kysely
    .updateTable('draft')
    .set({ data: json(save.data), seq: save.seq + 1, updated_at: at })
    .where('id', '=', id)
    .where('account', '=', account)
    .where('seq', '=', save.seq)
    .returningAll()
    .executeTakeFirst();
  if (updated) return good(draftOf(updated));
  const standing = await findDraft(house, account, id);
  if (!standing) return refused(refuse('ZQ-FRM-013'));
  return refused({ ...refuse('ZQ-FRM-015'), params: { seq: standing.seq } });
}

export async function deleteDraft(house: House, account: string, id: string): Promise<void> {
  await house.db.transaction(async (tx) => {
    await dropMarks(house, tx, account, id);
    await tx.deleteFrom('draft').where('id', '=', id).where('account', '=', account).execute();
  });
}

type Row = {
  id: string;
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
  data: row.data as Record<string, unknown>,
  seq: row.seq,
  updatedAt: row.updated_at,
});
