import { contentOf } from './content.ts';
import { mergeEvents } from './merge-events.ts';
import type { MarkedField, PatentRecord } from './types.ts';

/** Corrected documents (WIPO ST.50): 8 prints the front page again, 9 the whole document. */
const CORRECTION = /^[A-Z]([89])$/;

/** `front` for A8, B8, U8, S8; `whole` for A9, B9, U9, S9; undefined for every other kind code. */
export function correctionOf(kind: string): 'front' | 'whole' | undefined {
  const digit = CORRECTION.exec(kind)?.[1];
  return digit === '8' ? 'front' : digit === '9' ? 'whole' : undefined;
}

const TEXTS = ['abstract', 'claims', 'description', 'figures'] as const;

/** Whether a field that may come from elsewhere holds anything. */
export function filled(record: PatentRecord, field: MarkedField): boolean {
  switch (field) {
    case 'title':
      return record.title !== '';
    case 'abstract':
      return record.abstract !== '';
    case 'parties':
      return record.applicants.length > 0 || record.inventors.length > 0;
    case 'classes':
      return record.ipc.length > 0 || record.cpc.length > 0 || record.locarno.length > 0;
    case 'family':
      return record.family.id !== null || record.family.members.length > 0;
    default:
      return record[field].length > 0;
  }
}

/**
 * A correction laid over the document it corrects. The front page (8) replaces the bibliography, the whole (9) the texts
 * as well; a text the correction does not hold stays. Number, kind code and day stay those of the document that
 * was corrected, the correction is listed. A correction older than one that is laid over already is only listed.
 */
export function layCorrection(base: PatentRecord, correction: PatentRecord): PatentRecord {
  if (correctionOf(correction.publication.kind) === undefined)
    throw new Error(`${correction.publication.kind} is no kind code of a correction.`);
  const entry = { kind: correction.publication.kind, date: correction.publication.date };
  const corrections = listed([...base.corrections, ...correction.corrections, entry]);
  const latest =
    base.corrections
      .map((one) => one.date ?? '')
      .sort()
      .at(-1) ?? '';
  if (base.corrections.length > 0 && (entry.date ?? '') < latest)
    return keepTexts({ ...base, corrections }, correction, TEXTS);
  const laid: PatentRecord = { ...correction, publication: base.publication, corrections };
  return keepTexts(laid, base, TEXTS);
}

/** The fields among `fields` that `record` lacks, taken with their marks from `other`; events and family add up. */
function keepTexts(record: PatentRecord, other: PatentRecord, fields: readonly (typeof TEXTS)[number][]): PatentRecord {
  const next: PatentRecord = { ...record, fieldSources: { ...record.fieldSources } };
  for (const field of fields) {
    if (filled(next, field) || !filled(other, field)) continue;
    Object.assign(next, { [field]: other[field] });
    next.fieldSources[field] = other.fieldSources[field] ?? other.source;
    if (next.fieldSources[field].id === next.source.id) delete next.fieldSources[field];
  }
  for (const field of ['family', 'citations'] as const) {
    if (filled(next, field) || !filled(other, field)) continue;
    Object.assign(next, { [field]: other[field] });
    const mark = other.fieldSources[field];
    if (mark) next.fieldSources[field] = mark;
  }
  next.events = mergeEvents(other.events, next.events);
  if (other.fieldSources.events && !next.fieldSources.events) next.fieldSources.events = other.fieldSources.events;
  return next;
}

const listed = (corrections: PatentRecord['corrections']): PatentRecord['corrections'] => {
  const seen = new Map(corrections.map((one) => [`${one.kind} ${one.date ?? ''}`, one]));
  return [...seen.values()].sort((a, b) =>
    (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : a.kind < b.kind ? -1 : 1,
  );
};

export interface Laid {
  record: PatentRecord;
  change: 'stored' | 'updated' | 'unchanged';
}

/**
 * What is stored when a document arrives and another one of its key is there (or none):
 * - a correction is laid over the document; one that comes before its document is stored in its place;
 * - a document that comes after its correction is laid underneath: it gives number, kind code, day and the texts the
 *   correction does not print;
 * - a newer delivery of the same document, or a later publication under the same letter, replaces the older one but keeps
 *   what it does not hold and what other sources added; a search report (EP A3) only adds to its application;
 * - a delivery that says the same, or an older one, changes nothing.
 */
export function lay(there: PatentRecord | undefined, arriving: PatentRecord): Laid {
  if (there === undefined) {
    const alone = correctionOf(arriving.publication.kind) === undefined ? arriving : asOwnBase(arriving);
    return { record: alone, change: 'stored' };
  }
  if (there.key !== arriving.key) throw new Error(`${arriving.key} cannot be laid over ${there.key}.`);
  const record = together(there, arriving);
  return contentOf(record) === contentOf(there)
    ? { record: there, change: 'unchanged' }
    : { record, change: 'updated' };
}

function together(there: PatentRecord, arriving: PatentRecord): PatentRecord {
  if (correctionOf(arriving.publication.kind) !== undefined) {
    const known = there.corrections.some(
      (one) => one.kind === arriving.publication.kind && one.date === arriving.publication.date,
    );
    return known && arriving.source.asOf <= there.source.asOf ? there : layCorrection(there, arriving);
  }
  if (there.corrections.length > 0) return underneath(there, arriving);
  const [over, under] = standsOver(arriving, there) ? [arriving, there] : [there, arriving];
  return keepTexts(over, under, TEXTS);
}

/** A search report published on its own (A3 and A4 of EP and WO): it adds citations to the application, no more. */
const isReport = ({ office, publication }: PatentRecord): boolean =>
  (office === 'EP' || office === 'WO') && /^A[34]$/.test(publication.kind);

/**
 * Which of two documents of one key speaks first: the application before its search report, the later publication (S2
 * before S, after a partial invalidation), the later delivery of the same publication.
 */
function standsOver(one: PatentRecord, other: PatentRecord): boolean {
  if (isReport(one) !== isReport(other)) return isReport(other);
  const [day, before] = [one.publication.date ?? '', other.publication.date ?? ''];
  if (one.publication.kind !== other.publication.kind && day !== before) return day > before;
  return one.source.asOf >= other.source.asOf;
}

/** A correction without its document stands for it, and says so in `corrections`. */
const asOwnBase = (correction: PatentRecord): PatentRecord => ({
  ...correction,
  corrections: listed([
    ...correction.corrections,
    { kind: correction.publication.kind, date: correction.publication.date },
  ]),
});

function underneath(there: PatentRecord, base: PatentRecord): PatentRecord {
  const waiting = correctionOf(there.publication.kind) !== undefined;
  return keepTexts(waiting ? { ...there, publication: base.publication } : there, base, TEXTS);
}
