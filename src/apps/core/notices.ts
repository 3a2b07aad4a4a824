import { type SqlBool, sql } from 'kysely';
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
  if (capacity.kind === 'post') return [`post:${capacity.post}@${capacity.body}`];
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

/** A post over a division hears of what concerns that post in every division inside it. */
function divisionsHeard(actor: Actor): string | undefined {
  const { capacity } = actor;
  if (capacity.kind !== 'post') return undefined;
  const prefix = capacity.division.replace(/(00)+$/, '');
  return `^post:${capacity.post}@${prefix}[0-9]{${6 - prefix.length}}$`;
}

function addressed(house: House, actor: Actor) {
  const addresses = addressesOf(actor);
  const divisions = divisionsHeard(actor);
  const { capacity } = actor;
  // An agent hears of what the mandate covers, not of all that the client does.
  const scope = capacity.kind === 'mandate' && !capacity.scope.includes('*') ? capacity.scope : null;
  return house.db.kysely.selectFrom('notice').where((eb) => {
    const covered =
      scope === null
        ? eb.lit(true)
        : eb.exists(
            eb
              .selectFrom('matter')
              .select('matter.id')
              .whereRef('matter.id', '=', 'notice.matter_id')
              .where('matter.procedure_id', 'in', scope.length > 0 ? scope : ['']),
          );
    return eb.or([
      eb('account', '=', actor.account),
      ...(addresses.length > 0 ? [eb.and([eb('party', 'in', addresses), covered])] : []),
      ...(divisions === undefined ? [] : [sql<SqlBool>`party ~ ${divisions}`]),
    ]);
  });
}
