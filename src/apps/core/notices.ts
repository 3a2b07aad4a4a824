import type { Actor } from '#engine/access/types.ts';
import type { Instant } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { House } from './house.ts';

export interface Notice {
  id: string;
  matter: string | null;
  title: Text;
  body: Text;
  at: Instant;
  read: boolean;
  /** The matter still stands where the notice found it, so there is something to do. */
  open: boolean;
}

/** The addresses under which messages reach somebody in the present capacity. */
export function addressesOf(actor: Actor): string[] {
  const { capacity } = actor;
  if (capacity.kind === 'post')
    return [`post:${capacity.post}@${capacity.body}`, `post:${capacity.post}@${capacity.division}`];
  return 'party' in capacity && capacity.party !== null ? [capacity.party] : [];
}

export async function listNotices(house: House, actor: Actor): Promise<Notice[]> {
  const rows = await addressed(house, actor).selectAll().orderBy('at', 'desc').limit(100).execute();
  return rows.map((row) => ({
    id: row.id,
    matter: row.matter_id,
    title: row.title as unknown as Text,
    body: row.body as unknown as Text,
    at: row.at,
    read: row.read_at !== null,
    open: row.done_at === null && row.task_key !== null,
  }));
}

export async function markRead(house: House, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const mine = await addressed(house, actor)
    .select('id')
    .where('id', 'in', [...ids])
    .execute();
  if (mine.length === 0) return;
  await house.db.kysely
    .updateTable('notice')
    .set({ read_at: house.now() })
    .where(
      'id',
      'in',
      mine.map((row) => row.id),
    )
    .where('read_at', 'is', null)
    .execute();
}

function addressed(house: House, actor: Actor) {
  const addresses = addressesOf(actor);
  return house.db.kysely
    .selectFrom('notice')
    .where((eb) =>
      eb.or([eb('account', '=', actor.account), ...(addresses.length > 0 ? [eb('party', 'in', addresses)] : [])]),
    );
}
