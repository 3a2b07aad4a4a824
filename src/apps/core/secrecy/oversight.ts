import type { Actor } from '#engine/access/types.ts';
import type { House } from '../house.ts';

/** Somebody who answers for how a body keeps its secrets: its leader, or an auditor of the house. */
export interface Overseer {
  post: string;
  /** The body the oversight is confined to; null for auditors, who see every body. */
  body: string | null;
}

export const LEADER = 'centre-leader';
export const AUDITOR = 'auditor';

export function overseerAt(actor: Actor): Overseer | undefined {
  const { capacity } = actor;
  if (capacity.kind !== 'post') return undefined;
  if (capacity.post === AUDITOR) return { post: AUDITOR, body: null };
  return capacity.post === LEADER ? { post: LEADER, body: capacity.body } : undefined;
}

/** The same for one matter; nobody oversees a matter to which the own unit is a party. */
export async function overseerOf(
  house: House,
  actor: Actor,
  matter: { id: string; body: string },
): Promise<Overseer | undefined> {
  const overseer = overseerAt(actor);
  if (!overseer || (overseer.body !== null && overseer.body !== matter.body)) return undefined;
  const own = actor.capacity.kind === 'post' ? actor.capacity.party : null;
  if (own === null) return overseer;
  const party = await house.db.kysely
    .selectFrom('matter_party')
    .select('party_id')
    .where('matter_id', '=', matter.id)
    .where('party_id', '=', own)
    .executeTakeFirst();
  return party ? undefined : overseer;
}
