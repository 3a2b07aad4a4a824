import { sql } from 'kysely';
import type { EarlierText } from '#claims/rules/facts.ts';
import { comparedText, containedIn } from '#claims/similarity/index.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import { addMonths } from '#kernel/plain-date.ts';
import type { House } from '../house.ts';
import { OFFICE_ONLY } from './about-others.ts';
import { type TextSource, textOf } from './prints.ts';

/** Whose text is judged, and who asks. */
export interface Asked {
  matter: string;
  seq: number;
  party: string;
  body: string;
}

interface Candidate {
  matter_id: string;
  seq: number;
  party: string;
  number: string;
  day: PlainDate;
  at: Instant;
  shingles: number;
  signature: number[];
  sha256: string;
}

/** Own texts count for so long; there is no end for others'. */
const OWN_MONTHS = 12;
/** A candidate whose print promises less is not read: the estimate errs by 0.15 at most. */
const WORTH_READING = 0.6;
const MOST_READ = 8;

/**
 * Earlier texts that share a band of the print with the judged one: the applicant's own of twelve months, and for the office
 * those of others at the same body under a name that says nothing. Undefined when the judged text has no print.
 */
export async function earlierTexts(
  house: House,
  source: TextSource,
  asked: Asked & { office: boolean },
): Promise<EarlierText[] | undefined> {
  const own = await printRow(house, asked);
  if (!own || own.shingles === null) return undefined;
  const candidates = await candidatesOf(house, asked, own);
  const near = candidates
    .map((one) => ({ one, part: containedIn({ shingles: own.shingles!, signature: own.signature }, one) }))
    .filter(({ part }) => part >= WORTH_READING)
    .sort((a, b) => b.part - a.part || (a.one.at < b.one.at ? -1 : 1));
  const read: EarlierText[] = [];
  const seen = new Set<string>();
  for (const { one } of near) {
    // The versions of one matter are one text to whoever is warned of it.
    if (read.length >= MOST_READ || seen.has(one.matter_id) || !(await source.has(one.sha256))) continue;
    seen.add(one.matter_id);
    const mine = one.party === asked.party;
    read.push({
      name: mine ? `${one.number}（${one.day}）` : `其他申请主体的在先文本（${one.day}，${OFFICE_ONLY}）`,
      own: mine,
      text: comparedText(await textOf(source, one.sha256)),
    });
  }
  return read;
}

export async function printRow(house: House, { matter, seq }: Pick<Asked, 'matter' | 'seq'>) {
  return house.db.kysely
    .selectFrom('text_print')
    .selectAll()
    .where('matter_id', '=', matter)
    .where('seq', '=', seq)
    .executeTakeFirst();
}

async function candidatesOf(
  house: House,
  { matter, party, body, office }: Asked & { office: boolean },
  own: { bands: number[]; at: Instant; day: PlainDate },
): Promise<Candidate[]> {
  if (own.bands.length === 0) return [];
  const since = addMonths(own.day, -OWN_MONTHS);
  const { rows } = await sql<Candidate>`
    select print.matter_id, print.seq, print.party, matter.public_number as number, print.day, print.at,
      print.shingles, print.signature, jsonb_path_query_first(log.input, '$.*.textSha256') #>> '{}' as sha256
    from text_print print
    join matter on matter.id = print.matter_id
    join matter_log log on log.matter_id = print.matter_id and log.seq = print.seq
    where print.bands && ${own.bands}::integer[] and print.matter_id <> ${matter} and print.at < ${own.at}
      and (print.party = ${party} and print.day >= ${since} and ${STANDS}
        or ${office} and print.party <> ${party} and print.body = ${body})`.execute(house.db.kysely);
  return rows;
}

/** An own request that ended without a formal filing may be handed in again: that repeats nothing. */
const STANDS = sql`(matter.closed_at is null or exists (
  select from matter_log filed where filed.matter_id = matter.id and filed.action = 'file'))`;
