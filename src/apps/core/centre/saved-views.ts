import { json } from '#adapters/postgres/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { House } from '../house.ts';

/** Filters and order of a list under a name of one's own. */
export interface SavedView {
  id: string;
  title: string;
  view: Record<string, unknown>;
}

const MOST = 30;

export async function listViews(house: House, account: string, page: string): Promise<SavedView[]> {
  const rows = await house.db.kysely
    .selectFrom('saved_view')
    .select(['id', 'title', 'view'])
    .where('account', '=', account)
    .where('page', '=', page)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, view: row.view as Record<string, unknown> }));
}

/** Keeps a view; one of the same name takes its place. */
export async function saveView(
  house: House,
  account: string,
  wanted: { page: string; title: string; view: Record<string, unknown> },
): Promise<Outcome<SavedView>> {
  const there = await listViews(house, account, wanted.page);
  if (there.length >= MOST && !there.some((one) => one.title === wanted.title))
    return refused(
      refuse('ZQ-FRM-014', {
        label: { zh: '保存的视图', en: 'saved views' },
        min: 0,
        max: MOST,
        found: there.length + 1,
      }),
    );
  const row = await house.db.kysely
    .insertInto('saved_view')
    .values({
      id: house.newId('view'),
      account,
      page: wanted.page,
      title: wanted.title,
      view: json(wanted.view),
      created_at: house.now(),
    })
    .onConflict((conflict) => conflict.columns(['account', 'page', 'title']).doUpdateSet({ view: json(wanted.view) }))
    .returning(['id', 'title', 'view'])
    .executeTakeFirstOrThrow();
  return good({ ...row, view: row.view as Record<string, unknown> });
}

export async function deleteView(house: House, account: string, id: string): Promise<void> {
  await house.db.kysely.deleteFrom('saved_view').where('id', '=', id).where('account', '=', account).execute();
}
