import { sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';
import type { ApplicationText } from '#claims/model/index.ts';
import { comparedText, PRINT_VERSION, printOf } from '#claims/similarity/index.ts';
import type { Capacity } from '#engine/access/types.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import type { House } from '../house.ts';
import { onDestruction } from '../secrecy/derived.ts';
import { marksOf } from './marks.ts';

/** Where the texts that entered matters lie. */
export interface TextSource {
  has: (sha256: string) => Promise<boolean>;
  get: (sha256: string) => Promise<Uint8Array>;
}

export const textOf = async (source: TextSource, sha256: string): Promise<ApplicationText> =>
  JSON.parse(new TextDecoder().decode(await source.get(sha256))) as ApplicationText;

/** An entry of a log by which a text came into a matter. */
interface Entry {
  matter_id: string;
  seq: number;
  day: PlainDate;
  at: Instant;
  sha256: string;
  phone: string | null;
  capacity: Capacity;
  kind: string | null;
  body: string;
  party: string;
}

/** The first text in the input of an entry; entries without one are left out by the index. */
const TEXT = sql`jsonb_path_exists(log.input, '$.*.textSha256')`;

/** Whose text it is: whoever opened the matter, or the first party of it where an office did. */
const OWNER = sql`coalesce((
  select coalesce(first.actor -> 'capacity' ->> 'party', first.result -> 'joined' -> 0 ->> 'id')
  from matter_log first where first.matter_id = log.matter_id and first.seq = 1), '')`;

const BATCH = 100;

/**
 * Makes the prints of all texts that came into matters and have none yet, in the order in which they came. Called before
 * prints are asked for and from time to time, so that none is ever missing; costs one look at an index when none is.
 */
export async function printMissing(house: House, source: TextSource): Promise<number> {
  let made = 0;
  for (;;) {
    const { rows } = await sql<Entry>`
      select log.matter_id, log.seq, log.day, log.at,
        jsonb_path_query_first(log.input, '$.*.textSha256') #>> '{}' as sha256,
        coalesce(log.input, '{}') ->> 'contactPhone' as phone, log.actor -> 'capacity' as capacity,
        (select first.input ->> 'kind' from matter_log first where first.matter_id = log.matter_id and first.seq = 1) as kind,
        matter.body, ${OWNER} as party
      from matter_log log join matter on matter.id = log.matter_id
      where ${TEXT} and not exists (
        select from text_print print where print.matter_id = log.matter_id and print.seq = log.seq
          and (print.version = ${PRINT_VERSION} or print.gone_at is not null))
      order by log.at, log.matter_id, log.seq limit ${BATCH}`.execute(house.db.kysely);
    for (const entry of rows) await store(house, entry, await printed(house, source, entry));
    made += rows.length;
    if (rows.length < BATCH) return made;
  }
}

type Print = { shingles: number; signature: number[]; bands: number[]; marks: string[] };

/** Undefined when there is no text any more. */
async function printed(house: House, source: TextSource, entry: Entry): Promise<Print | undefined> {
  if (!(await source.has(entry.sha256))) return undefined;
  const text = await textOf(source, entry.sha256);
  // An agency answers for all its clients at one telephone: that is no sign of anything.
  const phone = entry.capacity.kind === 'mandate' ? null : entry.phone;
  return { ...printOf(comparedText(text)), marks: marksOf(text, phone, house.hash).map((mark) => mark.key) };
}

const KINDS = ['invention', 'utility', 'design'];

async function store(house: House, entry: Entry, print: Print | undefined): Promise<void> {
  const { shingles = null, signature = [], bands = [], marks = [] } = print ?? {};
  const row = {
    version: PRINT_VERSION,
    party: entry.party,
    body: entry.body,
    kind: entry.kind !== null && KINDS.includes(entry.kind) ? entry.kind : null,
    day: entry.day,
    at: entry.at,
    shingles,
    signature,
    bands,
    marks,
    gone_at: print ? null : house.now(),
  };
  await house.db.kysely
    .insertInto('text_print')
    .values({ matter_id: entry.matter_id, seq: entry.seq, ...row })
    .onConflict((conflict) =>
      conflict.columns(['matter_id', 'seq']).doUpdateSet(row).where('text_print.gone_at', 'is', null),
    )
    .execute();
}

/**
 * Takes away the prints of a matter's texts and says how many there were. Done with every destruction of texts; a print
 * that went is not made again.
 */
export async function destroyPrints(tx: Tx, matter: string, at?: Instant): Promise<number> {
  const when = at === undefined ? sql`now()` : sql`${at}::timestamptz`;
  const { numAffectedRows } = await sql`
    insert into text_print (matter_id, seq, version, party, body, day, at, gone_at)
    select log.matter_id, log.seq, ${PRINT_VERSION}::integer, ${OWNER}, matter.body, log.day, log.at, ${when}
    from matter_log log join matter on matter.id = log.matter_id where log.matter_id = ${matter} and ${TEXT}
    on conflict (matter_id, seq) do update set shingles = null, signature = '{}', bands = '{}', marks = '{}',
      gone_at = coalesce(text_print.gone_at, excluded.gone_at)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

onDestruction('text-print', (tx, matter) => destroyPrints(tx, matter));

/** Makes all prints anew from the stored texts; those of destroyed texts stay gone. */
export async function rebuildPrints(house: House, source: TextSource): Promise<{ printed: number }> {
  await house.db.transaction((tx) => tx.deleteFrom('text_print').where('gone_at', 'is', null).execute());
  return { printed: await printMissing(house, source) };
}
