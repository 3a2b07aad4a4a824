import { sql } from 'kysely';
import type { Tx } from '#adapters/postgres/index.ts';
import type { PatentRecord } from '#corpus/record/types.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { RegisterDefinition, RegisterEntry } from '#engine/register/types.ts';
import { REGION } from '#kernel/divisions/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import type { House } from '../house.ts';
import { knownRows } from '../registers.ts';
import { foldRight, type Objection, type RightEntry, type Version } from './regional-subset-fold.ts';
import { addEntries } from './regional-subset-rows.ts';

export type { Objection } from './regional-subset-fold.ts';

export interface SubsetReport {
  /** Rights that were looked at. */
  rights: number;
  entered: number;
  /** Rights whose status or data changed. */
  changed: number;
  unchanged: number;
  /** Rights that were not taken over, each with its reason. */
  objections: Objection[];
}

const CHUNK = 250;
const PREFIX = REGION.slice(0, 2);

/** Whether a document belongs to the regional subset: a Chinese one whose first applicant sits in the region. */
export const isRegional = ({ office, applicants, application }: PatentRecord): boolean =>
  office === 'CN' && application !== null && applicants[0]?.division?.startsWith(PREFIX) === true;

/**
 * Brings the register of patents up to the documents of the region: rights that are not in it are entered with
 * everything their status has been, changed ones get a version from the day of the event on, the others stay as they
 * are. Run again with the same documents it changes nothing.
 */
export async function enterRegionalRights(
  house: House,
  documents: Iterable<PatentRecord>,
  { source, asOf, by }: { source: string; asOf: PlainDate; by: string },
): Promise<SubsetReport> {
  const byRight = new Map<string, PatentRecord[]>();
  for (const one of documents) {
    if (!isRegional(one)) continue;
    const key = one.application!.number;
    const known = byRight.get(key);
    if (known) known.push(one);
    else byRight.set(key, [one]);
  }
  const report: SubsetReport = { rights: byRight.size, entered: 0, changed: 0, unchanged: 0, objections: [] };
  const register = house.catalogue.registers.get('patent')!;
  const entries: RightEntry[] = [];
  for (const records of byRight.values()) {
    const folded = foldRight(records, asOf);
    if (folded.ok) entries.push(folded.entry);
    else report.objections.push(folded.objection);
  }
  for (let from = 0; from < entries.length; from += CHUNK) {
    const chunk = entries.slice(from, from + CHUNK);
    await house.db.transaction((tx) => enterChunk(house, tx, register, chunk, { source, by, report }));
  }
  return report;
}

/** The same from what the corpus holds, read in batches. */
export async function importRegionalSubset(
  house: House,
  corpus: CorpusIndex,
  options: { source: string; asOf: PlainDate; by: string },
): Promise<SubsetReport> {
  const rights = new Map<string, string[]>();
  for await (const hits of corpus.all({
    query: {
      kind: 'and',
      parts: [
        { kind: 'choice', field: 'DIV', value: PREFIX },
        { kind: 'choice', field: 'OFF', value: 'CN' },
      ],
    },
    sort: 'filed',
  }))
    for (const { key, application } of hits)
      if (application) rights.set(application, [...(rights.get(application) ?? []), key]);
  const all: SubsetReport = { rights: 0, entered: 0, changed: 0, unchanged: 0, objections: [] };
  const keys = [...rights.values()];
  for (let from = 0; from < keys.length; from += CHUNK) {
    const records = await corpus.records(keys.slice(from, from + CHUNK).flat());
    const part = await enterRegionalRights(house, records, options);
    all.rights += part.rights;
    all.entered += part.entered;
    all.changed += part.changed;
    all.unchanged += part.unchanged;
    all.objections.push(...part.objections);
  }
  return all;
}

async function enterChunk(
  house: House,
  tx: Tx,
  register: RegisterDefinition,
  chunk: readonly RightEntry[],
  { source, by, report }: { source: string; by: string; report: SubsetReport },
): Promise<void> {
  const at = house.now();
  const known = new Map<string, RegisterEntry[]>();
  for (const row of await knownRows(
    tx,
    register,
    chunk.map(({ key }) => key),
    true,
  ))
    known.set(row.key, [...(known.get(row.key) ?? []), row]);
  const taken = await publicationsTaken(tx, chunk);
  const id = house.newId('import');
  const cause: RegisterEntry['cause'] = { import: id };
  const add: RegisterEntry[] = [];
  const supersede: RegisterEntry[] = [];
  for (const right of chunk) {
    const proposed = entriesOf(right, at, cause);
    const last = proposed.at(-1)!;
    const objection = objectionTo(register, last, taken);
    if (objection) {
      report.objections.push(objection);
      continue;
    }
    const rows = known.get(right.key) ?? [];
    const standing = rows.find((row) => row.validTo === null);
    if (!standing) {
      add.push(...proposed);
      report.entered++;
      continue;
    }
    if (same(register, standing, last)) {
      report.unchanged++;
      continue;
    }
    const change = changeOf(register, standing, proposed);
    if ('what' in change) {
      report.objections.push(change);
      continue;
    }
    add.push(...change.add);
    supersede.push(...change.supersede);
    report.changed++;
  }
  if (add.length === 0) return;
  await tx
    .insertInto('register_import')
    .values({ id, register_id: register.id, source, at, by, rows: add.length, sha256: house.hash(JSON.stringify(add)) })
    .execute();
  await addEntries(tx, register, add, supersede, at);
}

/** Every version of a right as rows, the last one without an end. */
function entriesOf(
  right: RightEntry,
  recordedAt: RegisterEntry['recordedAt'],
  cause: RegisterEntry['cause'],
): RegisterEntry[] {
  return right.versions.map(({ from, state, status }, index) => ({
    key: right.key,
    state,
    fields: { ...right.fields, status, ...knownThen(right, from) },
    validFrom: from,
    validTo: endBefore(right.versions[index + 1]),
    recordedAt,
    supersededAt: null,
    cause,
  }));
}

const endBefore = (next: Version | undefined): PlainDate | null => (next ? addDays(next.from, -1) : null);

/** Before its grant a right had no grant day. */
const knownThen = ({ fields }: RightEntry, from: PlainDate): Record<string, unknown> =>
  typeof fields.granted_on === 'string' && fields.granted_on > from ? { granted_on: null, fee_paid_until: null } : {};

/** What a changed right does to its rows: the versions since the one that stands, each from the day of its event on. */
function changeOf(
  register: RegisterDefinition,
  standing: RegisterEntry,
  proposed: readonly RegisterEntry[],
): { add: RegisterEntry[]; supersede: RegisterEntry[] } | Objection {
  const last = proposed.at(-1)!;
  // Other data of the same status, or another status of the same day: what was recorded is believed no longer.
  if (
    (standing.state === last.state && standing.fields.status === last.fields.status) ||
    last.validFrom === standing.validFrom
  )
    return { add: [{ ...last, validFrom: standing.validFrom }], supersede: [standing] };
  if (last.validFrom < standing.validFrom)
    return {
      key: last.key,
      check: 'order',
      what: t(
        `登记簿自 ${standing.validFrom} 起已有另一法律状态，早于该日的 ${last.validFrom} 不能改写。`,
        `The register holds another status from ${standing.validFrom} on; an event of ${last.validFrom} cannot rewrite it.`,
      ),
    };
  if (register.states[standing.state]?.final && register.states[last.state]?.final)
    return {
      key: last.key,
      check: 'ended',
      what: t('该权利在登记簿中已因另一原因终结。', 'The register has it ended already, for another reason.'),
    };
  const since = proposed.filter(({ validFrom }) => validFrom > standing.validFrom);
  const { recordedAt, cause } = last;
  const until = addDays(since[0]!.validFrom, -1);
  return { supersede: [standing], add: [{ ...standing, recordedAt, cause, validTo: until }, ...since] };
}

const same = (register: RegisterDefinition, a: RegisterEntry, b: RegisterEntry): boolean =>
  a.state === b.state &&
  Object.keys(register.fields).every(
    (name) => JSON.stringify(a.fields[name] ?? null) === JSON.stringify(b.fields[name] ?? null),
  );

/** What the register's own invariants say of a row, and of a publication number that another right has. */
function objectionTo(
  register: RegisterDefinition,
  row: RegisterEntry,
  taken: Map<string, string>,
): Objection | undefined {
  for (const { id, title, broken } of register.invariants)
    if (broken([row], () => []).includes(row.key)) return { key: row.key, check: id, what: title };
  const other = taken.get(String(row.fields.publication_no));
  if (other === undefined || other === row.key) {
    taken.set(String(row.fields.publication_no), row.key);
    return undefined;
  }
  return {
    key: row.key,
    check: 'one-entry-for-a-publication',
    what: t(`公布（公告）号已属于 ${other}。`, `Its publication number belongs to ${other} already.`),
  };
}

async function publicationsTaken(tx: Tx, chunk: readonly RightEntry[]): Promise<Map<string, string>> {
  const numbers = chunk.map(({ fields }) => String(fields.publication_no));
  const { rows } = await sql<{ key: string; publication_no: string }>`
    select key, publication_no from reg_patent
    where publication_no in (${sql.join(numbers)}) and superseded_at is null and valid_to is null`.execute(tx);
  return new Map(rows.map((row) => [row.publication_no, row.key]));
}
