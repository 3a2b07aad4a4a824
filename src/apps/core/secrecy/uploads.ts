import { sql } from 'kysely';
import { json } from '#adapters/postgres/index.ts';
import type { Actor } from '#engine/access/types.ts';
import type { House } from '../house.ts';
import { viewMatter } from '../read.ts';

const uploadOf = (textSha256: string): string => `upload:${textSha256}`;

const partyOf = ({ capacity }: Actor): string | null =>
  capacity.kind !== 'post' && 'party' in capacity ? capacity.party : null;

/** Keeps that somebody handed in a package, among the answers he was given: what was read from it is his side's to read. */
export async function noteUpload(house: House, actor: Actor, textSha256: string): Promise<void> {
  await house.db.kysely
    .insertInto('client_request')
    .values({
      account: actor.account,
      request_id: uploadOf(textSha256),
      request_sha256: null,
      response: json({ party: partyOf(actor) }),
      at: house.now(),
    })
    .onConflict((conflict) =>
      conflict.columns(['account', 'request_id']).doUpdateSet((eb) => ({ response: eb.ref('excluded.response') })),
    )
    .execute();
}

/**
 * Whether a text may be read through a draft that names it. A draft holds whatever its author wrote into it, also the hash
 * of a text he once saw at work: only what was uploaded by himself or for the party he acts for, or stands in a matter of that
 * party, is his own. Everything else is read in the matter, where the reading is logged.
 */
export async function isOwnText(house: House, actor: Actor, textSha256: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(textSha256)) return false;
  const party = partyOf(actor);
  const uploaded = await house.db.kysely
    .selectFrom('client_request')
    .select('at')
    .where('request_id', '=', uploadOf(textSha256))
    .where((eb) =>
      eb.or([
        eb('account', '=', actor.account),
        ...(party === null ? [] : [sql<boolean>`response ->> 'party' = ${party}`]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  if (uploaded) return true;
  if (party === null) return false;
  const { rows } = await sql<{ matter_id: string }>`
    select distinct log.matter_id from matter_log log
    join matter_party party on party.matter_id = log.matter_id and party.party_id = ${party}
    where log.input @? ${`$.*.textSha256 ? (@ == "${textSha256}")`}::jsonpath limit 5`.execute(house.db.kysely);
  for (const { matter_id } of rows) {
    const view = await viewMatter(house, actor, matter_id);
    const procedure = view && house.catalogue.procedure(view.head.procedure, view.head.version);
    if (view?.roles.some((role) => 'party' in procedure!.roles[role]!)) return true;
  }
  return false;
}
