import { sql } from 'kysely';
import type { ClassView, SchemeTree } from '#corpus/classification/index.ts';
import { keyEventOf, type Life, lifeOf, timelineOf } from '#corpus/events/index.ts';
import {
  findSource,
  licenceOf,
  type MarkedField,
  markOf,
  mayShow,
  type PatentRecord,
  publicationNumber,
} from '#corpus/record/index.ts';
import type { CorpusIndex, Hit, LegalState } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type Text, text } from '#kernel/text.ts';
import { PATENT_STATUS, type PatentStatus, patent, pledge } from '#registers/index.ts';
import { type House, today } from '../house.ts';
import { standing } from '../registers.ts';
import { classesOf } from './read-classes.ts';
import { type DrawFigure, type FigureView, figuresOf } from './read-pictures.ts';

/** Documents that cite one, listed at most; a setting of the house (customary). */
const MOST_CITING = 50;
/** Members of a family and cited documents that are looked up, at most. */
const MOST_LOOKED_UP = 200;

/** Another document as it is told beside one. */
export interface Beside {
  /** Undefined where the corpus does not hold it. */
  key?: string;
  number: string;
  office: string;
  title: string;
  filedOn: PlainDate | null;
  publishedOn: PlainDate | null;
}

/** What the registers of the house say of a right. Null: the register has no entry of it. */
export interface RegisterBlock {
  /** Application number under which was looked. */
  number: string;
  patent: {
    status: Text;
    owner: string;
    grantedOn: string | null;
    expiresOn: string | null;
    feePaidUntil: string | null;
  } | null;
  pledges: { number: string; pledgor: string; pledgee: string; registeredOn: string }[];
}

export interface MarkView {
  field: MarkedField | 'record';
  source: Text;
  asOf: PlainDate;
  licence: Text;
  notice: Text;
}

export interface RecordView {
  record: PatentRecord;
  number: string;
  state: LegalState;
  /** Titles of its IPC symbols. */
  classes: Record<string, ClassView>;
  /** Fields that the licence of their source lets nobody show. */
  withheld: MarkedField[];
  /** Its figures, with the names of the pictures that the house has. */
  figures: FigureView[];
  timeline: { code: string; date: PlainDate; title: string; detail: string | null; event: Text | null }[];
  /** The states it went through and what is ahead; null where no day is known or events may not be shown. */
  life: Life | null;
  /** Other documents of the same application. */
  stages: Beside[];
  family: Beside[];
  cited: (Beside & { sort: 'patent' | 'literature'; by: string; category: string | null })[];
  citing: { total: number; hits: Hit[] };
  register: RegisterBlock | null;
  marks: MarkView[];
}

const FIELDS: readonly MarkedField[] = [
  'title',
  'abstract',
  'claims',
  'description',
  'figures',
  'parties',
  'classes',
  'family',
  'citations',
  'events',
];

/** One document with all that the house knows of it; a number in any spelling is found, too. */
export async function viewRecord(
  house: House,
  corpus: CorpusIndex,
  ipc: SchemeTree,
  asked: string,
  draw?: DrawFigure,
): Promise<Outcome<RecordView>> {
  const record = await findRecord(corpus, asked);
  if (!record) return refused(refuse('ZQ-COR-020', { number: asked.slice(0, 60) }));
  const own = { kind: 'number', field: 'PN', text: record.key } as const;
  const application = record.application?.number;
  const [self, citing, stages, family, cited, register, figures] = await Promise.all([
    corpus.search({ query: own, limit: 5 }),
    corpus.search({ query: { kind: 'number', field: 'CT', text: record.key }, sort: '-published', limit: MOST_CITING }),
    application
      ? corpus.search({ query: { kind: 'number', field: 'AN', text: application }, sort: 'published', limit: 20 })
      : undefined,
    besides(
      corpus,
      record.family.members.filter((one) => one !== record.key),
    ),
    citedBy(corpus, record),
    application && record.office === 'CN' ? registerBlock(house, application) : null,
    figuresOf(corpus, record, draw),
  ]);
  const withheld = FIELDS.filter((field) => !mayShow(record, field));
  return good({
    record: shown(record, withheld),
    number: publicationNumber(record),
    state: self.hits.find((hit) => hit.key === record.key)?.state ?? 'unknown',
    classes: classesOf(
      ipc,
      record.ipc.map((one) => one.symbol),
    ),
    withheld,
    figures,
    timeline: timelineOf(record).map((one) => ({
      code: one.code,
      date: one.date,
      title: one.title,
      detail: one.detail ?? null,
      event: keyEventOf(one.code)?.title ?? null,
    })),
    life: withheld.includes('events') ? null : (lifeOf(record, today(house)) ?? null),
    stages: (stages?.hits ?? []).filter((hit) => hit.key !== record.key).map(besideOf),
    family,
    cited,
    citing: { total: citing.total, hits: citing.hits },
    register,
    marks: marksOf(record),
  });
}

/** A document by its key, or by a number of its own in any spelling. */
export async function findRecord(corpus: CorpusIndex, asked: string): Promise<PatentRecord | undefined> {
  const found = await corpus.find(asked);
  if (found) return found;
  const [key] = await corpus.keysOf(asked);
  return key === undefined ? undefined : corpus.find(key);
}

const besideOf = (hit: Hit): Beside => ({
  key: hit.key,
  number: hit.key,
  office: hit.key.slice(0, 2),
  title: hit.title,
  filedOn: hit.filedOn,
  publishedOn: hit.publishedOn,
});

async function besides(corpus: CorpusIndex, keys: readonly string[]): Promise<Beside[]> {
  const known = await corpus.records(keys.slice(0, MOST_LOOKED_UP));
  const byKey = new Map(known.map((one) => [one.key, one]));
  return keys.map((key) => {
    const one = byKey.get(key);
    if (!one) return { number: key, office: key.slice(0, 2), title: '', filedOn: null, publishedOn: null };
    return {
      key,
      number: publicationNumber(one),
      office: one.office,
      title: one.title,
      filedOn: one.application?.date ?? null,
      publishedOn: one.publication.date,
    };
  });
}

async function citedBy(corpus: CorpusIndex, record: PatentRecord): Promise<RecordView['cited']> {
  const patents = await besides(
    corpus,
    record.citations.filter((one) => one.sort === 'patent').map((one) => one.cited),
  );
  let next = 0;
  return record.citations.map((one) => ({
    ...(one.sort === 'patent'
      ? patents[next++]!
      : { number: one.cited, office: '', title: '', filedOn: null, publishedOn: null }),
    sort: one.sort,
    by: one.by,
    category: one.category ?? null,
  }));
}

async function registerBlock(house: House, number: string): Promise<RegisterBlock> {
  const queries = house.db.kysely;
  const [[entry], { rows }] = await Promise.all([
    standing(queries, patent, [number], false),
    // Sum and debtor are no business of the public.
    sql<{ key: string; pledgor: string; pledgee: string; registered_on: string }>`
      select key, pledgor, pledgee, registered_on from ${sql.table(pledge.table)}
      where ${number} = any (patents) and state = 'registered' and superseded_at is null and valid_to is null
      order by key`.execute(queries),
  ]);
  const day = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    number,
    patent: entry
      ? {
          status: PATENT_STATUS[entry.fields.status as PatentStatus]?.title ?? text(String(entry.fields.status), ''),
          owner: String(entry.fields.owner_name),
          grantedOn: day(entry.fields.granted_on),
          expiresOn: day(entry.fields.expires_on),
          feePaidUntil: day(entry.fields.fee_paid_until),
        }
      : null,
    pledges: rows.map((row) => ({
      number: row.key,
      pledgor: row.pledgor,
      pledgee: row.pledgee,
      registeredOn: row.registered_on,
    })),
  };
}

function shown(record: PatentRecord, withheld: readonly MarkedField[]): PatentRecord {
  const out: PatentRecord = { ...record };
  for (const field of withheld) {
    if (field === 'abstract') Object.assign(out, { abstract: '', otherAbstracts: [] });
    if (field === 'claims') out.claims = [];
    if (field === 'description') out.description = [];
    if (field === 'figures') out.figures = [];
  }
  // Addresses and codes of persons are not told to the public.
  out.inventors = out.inventors.map(({ name, original, country }) => ({
    name,
    ...(original ? { original } : {}),
    ...(country ? { country } : {}),
  }));
  return out;
}

function marksOf(record: PatentRecord): MarkView[] {
  const fields: ('record' | MarkedField)[] = ['record', ...FIELDS.filter((field) => record.fieldSources[field])];
  return fields.map((field) => {
    const mark = field === 'record' ? record.source : markOf(record, field);
    const licence = licenceOf(mark.licence);
    return {
      field,
      source: findSource(mark.id)?.title ?? text(mark.id, mark.id),
      asOf: mark.asOf,
      licence: licence.title,
      notice: licence.notice,
    };
  });
}
