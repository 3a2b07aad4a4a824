import { sql } from 'kysely';
import { comparedText, containedIn, partIn } from '#claims/similarity/index.ts';
import { addMonths, daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import type { Change, Filing, Likeness, Records } from '#services/abnormal-filing/evidence/index.ts';
import type { House } from '../house.ts';
import { staffOf } from './filings.ts';
import { marksOf, masked } from './marks.ts';
import { type TextSource, textOf } from './prints.ts';

/** A filing with what the edge needs to compare it. */
export interface PrintedFiling extends Filing {
  partyName: string;
  procedure: string;
  state: string;
  division: string;
  assignees: string[];
  shingles: number;
  signature: number[];
  bands: number[];
  sha256: string;
  phone: string | null;
}

const MONTHS = 12;
/** Pairs whose prints promise less are not read: estimates err by 0.15 at most, and the lowest threshold is 60 %. */
const WORTH_READING = 0.45;

/** The requests of twelve months at a body that still stand or were filed, each by its latest text. */
export async function filingsAt(house: House, body: string, asOf: PlainDate): Promise<PrintedFiling[]> {
  const { rows } = await sql<
    Omit<PrintedFiling, 'partyName' | 'shingles'> & { name: string | null; shingles: number | null }
  >`
    select distinct on (print.matter_id) print.matter_id as matter, matter.public_number as number, matter.title,
      print.party, first.day, print.marks, matter.procedure_id as procedure, matter.state, matter.division, matter.assignees,
      coalesce(print.shingles, 0) as shingles, print.signature, print.bands,
      jsonb_path_query_first(log.input, '$.*.textSha256') #>> '{}' as sha256,
      (select said.input ->> 'contactPhone' from matter_log said where said.matter_id = print.matter_id and said.seq = 1) as phone,
      (select party.name from matter_party party
        where party.matter_id = print.matter_id and party.party_id = print.party limit 1) as name
    from text_print print
    join text_print first on first.matter_id = print.matter_id and first.seq = 1
    join matter on matter.id = print.matter_id
    join matter_log log on log.matter_id = print.matter_id and log.seq = print.seq
    where print.body = ${body} and first.day > ${addMonths(asOf, -MONTHS)} and first.day <= ${asOf} and print.gone_at is null
      and (matter.closed_at is null or exists (
        select from matter_log filed where filed.matter_id = matter.id and filed.action = 'file'))
    order by print.matter_id, print.seq desc`.execute(house.db.kysely);
  return rows.map(({ name, shingles, ...row }) => ({ ...row, partyName: name ?? '', shingles: shingles ?? 0 }));
}

/** Everything the indicators look at. Texts are read only where prints promise that two are alike. */
export async function recordsOf(
  house: House,
  source: TextSource,
  filings: readonly PrintedFiling[],
  asOf: PlainDate,
): Promise<Records> {
  const parties = [...new Set(filings.map((one) => one.party))];
  const [likeness, changes, staff] = await Promise.all([
    likenessAmong(house, source, filings),
    changesAmong(house, filings),
    Promise.all(parties.map(async (party) => [party, await staffOf(house, party)] as const)),
  ]);
  return {
    asOf,
    filings,
    likeness,
    changes,
    staff: new Map(staff.flatMap(([party, found]) => (found ? [[party, found]] : []))),
    words: await wordsOf(house, source, filings),
  };
}

/** Pairs that were compared exactly, by the hashes of their texts: a text never changes, so the answer never does. */
const compared = new WeakMap<object, Map<string, number>>();
const MOST_KEPT = 20_000;

async function likenessAmong(house: House, source: TextSource, filings: readonly PrintedFiling[]): Promise<Likeness[]> {
  const known = compared.get(house.db) ?? new Map<string, number>();
  compared.set(house.db, known);
  if (known.size > MOST_KEPT) known.clear();
  const texts = new Map<string, string>();
  const read = async (sha256: string): Promise<string | undefined> => {
    const found = texts.get(sha256);
    if (found !== undefined) return found;
    if (!(await source.has(sha256))) return undefined;
    const words = comparedText(await textOf(source, sha256));
    texts.set(sha256, words);
    return words;
  };
  const likeness: Likeness[] = [];
  for (const [later, earlier] of candidates(filings)) {
    const key = `${later.sha256} ${earlier.sha256}`;
    let part = later.sha256 === earlier.sha256 ? 1 : known.get(key);
    if (part === undefined) {
      const [own, other] = [await read(later.sha256), await read(earlier.sha256)];
      if (own === undefined || other === undefined) continue;
      part = partIn(own, other);
      known.set(key, part);
    }
    likeness.push({ later: later.matter, earlier: earlier.matter, part });
  }
  return likeness;
}

/** Pairs that share a band and promise enough, the later filing first. */
function candidates(filings: readonly PrintedFiling[]): [PrintedFiling, PrintedFiling][] {
  const buckets = new Map<number, number[]>();
  for (const [at, { bands }] of filings.entries())
    for (const band of bands) {
      const bucket = buckets.get(band);
      if (bucket) bucket.push(at);
      else buckets.set(band, [at]);
    }
  const pairs = new Set<number>();
  for (const members of buckets.values())
    for (let i = 1; i < members.length; i++)
      for (let k = 0; k < i; k++) if (members[k] !== members[i]) pairs.add(members[k]! * filings.length + members[i]!);
  return [...pairs].flatMap((pair): [PrintedFiling, PrintedFiling][] => {
    const [a, b] = [filings[Math.floor(pair / filings.length)]!, filings[pair % filings.length]!];
    const [later, earlier] = a.day > b.day || (a.day === b.day && a.number > b.number) ? [a, b] : [b, a];
    return containedIn(later, earlier) >= WORTH_READING ? [[later, earlier]] : [];
  });
}

/** Inventors that differ between the texts of one matter, and owners in the register of patents who are not the applicant. */
async function changesAmong(house: House, filings: readonly PrintedFiling[]): Promise<Change[]> {
  const byMatter = new Map(filings.map((one) => [one.matter, one]));
  const ids = [...byMatter.keys()];
  if (ids.length === 0) return [];
  const { rows } = await sql<{ matter: string; day: PlainDate; inventors: string }>`
    select print.matter_id as matter, print.day, (
        select coalesce(string_agg(mark, ' ' order by mark), '') from unnest(print.marks) as mark where mark like 'inventor:%'
      ) as inventors
    from text_print print where print.matter_id = any(${ids}::text[]) and print.gone_at is null
    order by print.matter_id, print.seq`.execute(house.db.kysely);
  const changes: Change[] = [];
  const before = new Map<string, string>();
  for (const { matter, day, inventors } of rows) {
    if (inventors === '') continue;
    const known = before.get(matter);
    if (known !== undefined && known !== inventors)
      changes.push({ matter, kind: 'inventor', on: day, days: daysBetween(byMatter.get(matter)!.day, day) });
    before.set(matter, inventors);
  }
  const assigned = await sql<{ matter: string; on: PlainDate; filed: PlainDate }>`
    select log.matter_id as matter, patent.valid_from as on, log.day as filed
    from matter_log log
    join reg_patent patent on patent.key = log.input ->> 'applicationNumber'
      and patent.superseded_at is null and patent.valid_to is null
    join text_print print on print.matter_id = log.matter_id and print.seq = 1
    where log.action = 'file' and log.matter_id = any(${ids}::text[])
      and patent.owner_code is not null and 'org:' || patent.owner_code <> print.party`.execute(house.db.kysely);
  for (const { matter, on, filed } of assigned.rows)
    changes.push({ matter, kind: 'assignment', on, days: daysBetween(filed, on) });
  return changes;
}

/** Masked words of contact data that several parties share and of inventors who stand in many texts; others stay unread. */
async function wordsOf(
  house: House,
  source: TextSource,
  filings: readonly PrintedFiling[],
): Promise<ReadonlyMap<string, string>> {
  const holders = new Map<string, PrintedFiling[]>();
  for (const filing of filings)
    for (const mark of filing.marks) holders.set(mark, [...(holders.get(mark) ?? []), filing]);
  const words = new Map<string, string>();
  for (const [key, members] of holders) {
    const wanted = key.startsWith('inventor:') ? members.length > 2 : new Set(members.map((one) => one.party)).size > 2;
    const [first] = members;
    if (!wanted || words.has(key) || !first || !(await source.has(first.sha256))) continue;
    for (const mark of marksOf(await textOf(source, first.sha256), first.phone, house.hash))
      words.set(mark.key, masked(mark));
  }
  return words;
}
