import { refuse } from '#kernel/errors/index.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text } from '#kernel/text.ts';
import { emptyRecord } from '../record/empty.ts';
import { applicationOf, identityOf, keyOf } from '../record/identity.ts';
import type { Citation, PatentRecord, Priority, SourceMark } from '../record/types.ts';
import { tidyName } from './parties.ts';
import { descendants, findChild, findDescendant, textOf, type XmlElement } from './xml.ts';

/** What a mapping of one document needs besides it. */
export interface MappingContext {
  source: SourceMark;
}

/** Carries the reason why a document cannot be stored out of its mapping; caught by the reader. */
export class Unusable extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** `20190802`, `2019-08-02`; null for what is no day, such as the days 00 of old citations. */
export function dateOf(written: string): PlainDate | null {
  const match = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})/.exec(written.trim());
  return match ? (findPlainDate(`${match[1]}-${match[2]}-${match[3]}`) ?? null) : null;
}

/** Office, number, kind and day of a document-id in any of the vocabularies. */
export interface DocumentId {
  office: string;
  number: string;
  kind: string;
  date: PlainDate | null;
}

const OFFICES = ['country', 'wipost3code', 'ipofficecode', 'ctry'];
const NUMBERS = [
  'docnumber',
  'publicationnumber',
  'applicationnumbertext',
  'applicationnumber',
  'documentnumber',
  'prioritynumber',
];
const KINDS = ['kind', 'patentdocumentkindcode', 'kindcode'];
const DATES = ['date', 'publicationdate', 'filingdate', 'prioritydate'];

export const documentId = (element: XmlElement): DocumentId => {
  const id = findDescendant(element, 'documentid') ?? element;
  const of = (keys: string[]) => textOf(descendants(id, keys)[0]);
  return {
    office: of(OFFICES).toUpperCase(),
    number: of(NUMBERS),
    kind: of(KINDS).toUpperCase(),
    date: dateOf(of(DATES)),
  };
};

/** Number, title and source: without them there is no record. Throws `Unusable`. */
export function headOf(id: DocumentId, title: string, { source }: MappingContext): PatentRecord {
  if (id.number === '')
    throw new Unusable(refuse('ZQ-COR-003', { field: text('公布（公告）号', 'publication number') }));
  const identity = identityOf(id.office, id.number, id.kind);
  if (!identity.ok) throw new Unusable(identity.reason);
  const { key, office, number, kind, right } = identity.value;
  if (title === '') throw new Unusable(refuse('ZQ-COR-003', { field: text('名称', 'title') }));
  return {
    ...emptyRecord({ key, office, publication: { number, kind, date: id.date }, title: title.slice(0, 2000), source }),
    right,
  };
}

/** The application in its stored form; null where none is named. Throws `Unusable` for a Chinese number that is wrong. */
export function applicationFrom(
  office: string,
  ids: readonly DocumentId[],
  { source }: MappingContext,
): PatentRecord['application'] {
  const given = ids.filter((one) => one.number !== '');
  const date = given.find((one) => one.date)?.date ?? null;
  if (given.length === 0) return null;
  const where = given.find((one) => one.office !== '')?.office || office;
  const parsed = applicationOf(
    where,
    given.map((one) => one.number),
    source.asOf,
  );
  if (!parsed.ok) throw new Unusable(parsed.reason);
  return { number: parsed.value, date };
}

/** A priority as its office numbers it; Chinese ones in the kernel's form where they have one. */
export function priorityFrom(id: DocumentId, { source }: MappingContext): Priority | undefined {
  const number = id.number.trim();
  if (number === '') return undefined;
  const epodoc = id.office === '' ? /^([A-Z]{2})(.+)$/.exec(number) : null;
  const office = (epodoc?.[1] ?? id.office).slice(0, 2);
  const own = epodoc?.[2] ?? number;
  const chinese = office === 'CN' ? applicationOf('CN', [own], source.asOf) : undefined;
  return { office, number: (chinese?.ok ? chinese.value : own).slice(0, 60), date: id.date };
}

export const distinctPriorities = (found: readonly (Priority | undefined)[]): Priority[] => {
  const known = new Map<string, Priority>();
  for (const one of found)
    if (one && !known.has(`${one.office}${one.number}`)) known.set(`${one.office}${one.number}`, one);
  return [...known.values()].sort((a, b) =>
    (a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : 0,
  );
};

/** A cited document: its key where the number can be read, with the whole kind code as cited. */
export function citedNumber(id: DocumentId): string {
  const identity = identityOf(id.office, id.number, id.kind);
  if (identity.ok) return `${identity.value.office}${identity.value.number}${identity.value.kind}`;
  return `${id.office}${id.number.replace(/\s+/g, '')}${id.kind}`;
}

/** The key of a document-id, or undefined where it has none. */
export function findKey(id: DocumentId): string | undefined {
  const identity = identityOf(id.office, id.number, id.kind);
  return identity.ok ? keyOf(identity.value.office, identity.value.number, identity.value.kind) : undefined;
}

const BY: Readonly<Record<string, Citation['by']>> = {
  examiner: 'examiner',
  applicant: 'applicant',
  opponent: 'opponent',
  opposition: 'opponent',
  exa: 'examiner',
  app: 'applicant',
};

/** Citations of a search report or front page, patents and literature, each once. */
export function readCitations(container: XmlElement | undefined): Citation[] {
  const known = new Map<string, Citation>();
  for (const element of descendants(container, ['citation', 'uscitation', 'referencecitation', 'cncitation'])) {
    const said =
      `${element.attributes.citedby ?? ''} ${textOf(findChild(element, 'category', 'citedbycategory', 'patentcitationcategory'))}`.toLowerCase();
    const by = Object.entries(BY).find(([word]) => new RegExp(`\\b${word}`).test(said))?.[1] ?? 'unknown';
    const relevance = descendants(element, ['category', 'citationcategory', 'relevancecategory'])
      .map(textOf)
      .find((one) => /^[A-Z](?:,? ?[A-Z])?$/.test(one));
    for (const citation of citedIn(element, by)) {
      const whole = relevance ? { ...citation, category: relevance.slice(0, 8) } : citation;
      if (!known.has(whole.cited)) known.set(whole.cited, whole);
    }
  }
  return [...known.values()];
}

function citedIn(element: XmlElement, by: Citation['by']): Citation[] {
  const literature = descendants(element, [
    'nplcit',
    'nplcitation',
    'nonpatentcitation',
    'nplcitationtext',
    'article',
  ]).slice(0, 1);
  if (literature.length > 0)
    return literature.flatMap((one) => {
      const cited = tidyName(textOf(one)).slice(0, 2000);
      return cited === '' ? [] : [{ cited, sort: 'literature' as const, by }];
    });
  const ids = descendants(element, ['documentid', 'citedpatentdocumentidentification', 'doc']);
  const best = ids.find((one) => one.attributes.documentidtype === 'docdb') ?? ids[0];
  if (!best) {
    const cited = textOf(findDescendant(element, 'text', 'patentcitationtext')).slice(0, 2000);
    return cited === '' ? [] : [{ cited, sort: 'patent', by }];
  }
  const id = documentId(best);
  return id.number === '' ? [] : [{ cited: citedNumber(id).slice(0, 2000), sort: 'patent', by }];
}
