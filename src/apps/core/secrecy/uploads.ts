import { sql } from 'kysely';
import { json } from '#adapters/postgres/index.ts';
import type { Actor } from '#engine/access/types.ts';
import type { House } from '../house.ts';
import { viewMatter } from '../read.ts';

const uploadOf = (textSha256: string): string => `upload:${textSha256}`;

const partyOf = ({ capacity }: Actor): string | null =>
  capacity.kind !== 'post' && 'party' in capacity ? capacity.party : null;

/** Keeps what somebody uploaded, among the answers he was given: it is his side's to read and to hand in. */
export async function noteUpload(house: House, actor: Actor, contents: readonly string[]): Promise<void> {
  if (contents.length === 0) return;
  await house.db.kysely
    .insertInto('client_request')
    .values(
      [...new Set(contents)].map((sha256) => ({
        account: actor.account,
        request_id: uploadOf(sha256),
        request_sha256: null,
        response: json({ party: partyOf(actor) }),
        at: house.now(),
      })),
    )
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

/**
 * A content that a party hands in by its hash and that is not its own to hand in: it lies in the store, but neither the
 * account nor the party uploaded it, and no matter of the party names it. Naming a hash must not open what others wrote.
 */
export async function foreignContent(
  house: House,
  actor: Actor,
  input: unknown,
  has: (sha256: string) => Promise<boolean>,
): Promise<string | undefined> {
  const party = partyOf(actor);
  const named = [...new Set(contentsIn(input))];
  if (party === null || named.length === 0) return undefined;
  const uploads = await house.db.kysely
    .selectFrom('client_request')
    .select('request_id')
    .where('request_id', 'in', named.map(uploadOf))
    .where((eb) => eb.or([eb('account', '=', actor.account), sql<boolean>`response ->> 'party' = ${party}`]))
    .execute();
  const own = new Set(uploads.map((row) => row.request_id.slice(uploadOf('').length)));
  for (const sha256 of named) {
    if (own.has(sha256) || !(await has(sha256))) continue;
    const { rows } = await sql`
      select from matter_party party join matter_log log on log.matter_id = party.matter_id
      where party.party_id = ${party} and position(${sha256} in log.input::text) > 0 limit 1`.execute(house.db.kysely);
    if (rows.length === 0) return sha256;
  }
  return undefined;
}

/** The hashes by which an input names contents, wherever they stand in it. */
function contentsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(contentsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, member]) =>
    (key === 'sha256' || key === 'textSha256') && typeof member === 'string' && /^[0-9a-f]{64}$/.test(member)
      ? [member]
      : contentsIn(member),
  );
}
