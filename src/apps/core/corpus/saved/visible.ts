import type { Queries, Tx } from '#adapters/postgres/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { keepersOf } from '../keepers.ts';

/** The saved queries that somebody may see, and so change. */
export const visible = (queries: Queries | Tx, actor: Actor) => {
  const keepers = keepersOf(actor);
  return queries
    .selectFrom('saved_query')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('owner', 'in', keepers.length > 0 ? keepers : ['']);
};

export type SavedRow = Awaited<ReturnType<ReturnType<typeof visible>['execute']>>[number];

export const findSaved = (queries: Queries | Tx, actor: Actor, id: string): Promise<SavedRow | undefined> =>
  visible(queries, actor).where('id', '=', id).executeTakeFirst();
