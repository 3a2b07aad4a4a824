import { licenceOf, licences, type SourceMark, sources } from '#corpus/record/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type Text, text as t } from '#kernel/text.ts';
import type { House } from '../../house.ts';

export interface SourceLine {
  id: string;
  title: Text;
  licence: { id: string; title: Text; notice: Text };
  /** Where deliveries come from, in words. */
  upstream: string;
  /** Since when its upstream cannot be reached. */
  downSince: PlainDate | null;
  /** Documents of the corpus that come from it. */
  documents: number;
  /** The latest day on which it said something that was taken in. */
  asOf: PlainDate | null;
  /** When a run of this house last read from it. */
  lastRun: { id: string; at: string; state: string; stored: number; rejected: number } | null;
}

/** Every source: those the readers know, and those entered here. */
export async function listSources(house: House, corpus: CorpusIndex | undefined): Promise<SourceLine[]> {
  const own = await house.db.kysely.selectFrom('corpus_source').selectAll().orderBy('id').execute();
  const runs = await house.db.kysely
    .selectFrom('corpus_run')
    .select(['id', 'source_id', 'as_of', 'state', 'ended_at', 'created_at', 'report'])
    .where('state', 'in', ['done', 'cancelled', 'stopped'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  const counted = corpus ? await corpus.search({ limit: 1, facets: ['source'], facetSize: 500 }) : undefined;
  const documents = new Map((counted?.facets.source?.values ?? []).map(({ value, count }) => [value, count]));
  const ids = new Set([...sources.map(({ id }) => id), ...own.map(({ id }) => id), ...documents.keys()]);
  const lines: SourceLine[] = [];
  for (const id of ids) {
    const row = own.find((one) => one.id === id);
    const known = sources.find((one) => one.id === id);
    const of = runs.filter((one) => one.source_id === id);
    const last = of[0];
    const report = last?.report as { stored?: number; updated?: number; rejected?: number } | null | undefined;
    const licence = licenceOf(row?.licence ?? known?.licence ?? 'unknown');
    const count = documents.get(id) ?? 0;
    const days = of.flatMap((one) => (one.state === 'done' && one.as_of ? [one.as_of] : [])).sort();
    lines.push({
      id,
      title: row ? t(row.title_zh, row.title_en) : (known?.title ?? t(id, id)),
      licence: { id: licence.id, title: licence.title, notice: licence.notice },
      upstream: row?.upstream ?? '',
      downSince: row?.down_since ?? null,
      documents: count,
      asOf: days.at(-1) ?? (count > 0 && corpus ? await latestOf(corpus, id) : null),
      lastRun: last
        ? {
            id: last.id,
            at: last.ended_at ?? last.created_at,
            state: last.state,
            stored: (report?.stored ?? 0) + (report?.updated ?? 0),
            rejected: report?.rejected ?? 0,
          }
        : null,
    });
  }
  return lines.sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1));
}

/** What a document of the source says of its day: loads that no run of the house made are told by their documents. */
async function latestOf(corpus: CorpusIndex, id: string): Promise<PlainDate | null> {
  const found = await corpus.search({ filters: { source: [id] }, sort: '-published', limit: 1 });
  return found.hits[0]?.source.asOf ?? null;
}

export interface SourceEntry {
  title: Text;
  licence: string;
  upstream: string;
  downSince: PlainDate | null;
}

/** Enters a source or changes how it is listed; records that are stored keep the licence they came under. */
export async function saveSource(house: House, id: string, entry: SourceEntry, by: string): Promise<Outcome<null>> {
  if (!Object.hasOwn(licences, entry.licence)) {
    const reason = { zh: '没有这种许可', en: 'there is no such licence' };
    return refused(refuse('ZQ-FRM-002', { label: 'licence', reason }, { field: 'licence' }));
  }
  const values = {
    title_zh: entry.title.zh,
    title_en: entry.title.en,
    licence: entry.licence,
    upstream: entry.upstream,
    down_since: entry.downSince,
    by,
    updated_at: house.now(),
  };
  await house.db.kysely
    .insertInto('corpus_source')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  return good(null);
}

/** The mark that records of a delivery carry. */
export async function markFor(house: House, id: string, asOf: PlainDate): Promise<Outcome<SourceMark>> {
  const row = await house.db.kysely
    .selectFrom('corpus_source')
    .select('licence')
    .where('id', '=', id)
    .executeTakeFirst();
  const licence = row?.licence ?? sources.find((one) => one.id === id)?.licence;
  return licence ? good({ id, asOf, licence }) : refused(refuse('ZQ-COR-086', { id }));
}

/** The licences that a source may come under. */
export const licenceChoices = (): { id: string; title: Text }[] =>
  Object.values(licences).map(({ id, title }) => ({ id, title }));
