import { findSource, licenceOf, mayExport, type PatentRecord, publicationNumber } from '#corpus/record/index.ts';
import type { CorpusIndex, SearchRequest } from '#corpus/search/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { Lang } from '#kernel/text.ts';

/** Documents that go into one file, at most; a setting of the house (customary). */
export const MOST_EXPORTED = 20_000;
export type ExportFormat = 'xlsx' | 'csv' | 'bib' | 'ris';

/** One document as a row of a file: what its licences let be taken away. */
export interface ExportRow {
  record: PatentRecord;
  number: string;
  abstract: string;
  source: string;
  asOf: string;
  licence: string;
  notice: string;
}

export interface Exported {
  total: number;
  /** Ends with how many were left out for their licence. */
  rows: AsyncGenerator<ExportRow, number>;
}

/** Every hit of a request in its order, in batches; refused where there are more than go into one file. */
export async function exportRows(
  corpus: CorpusIndex,
  request: Omit<SearchRequest, 'offset' | 'limit' | 'facets'>,
  lang: Lang,
): Promise<Outcome<Exported>> {
  const { total } = await corpus.search({ ...request, limit: 1 });
  if (total > MOST_EXPORTED) return refused(refuse('ZQ-COR-021', { found: total, max: MOST_EXPORTED }));
  return good({ total, rows: rowsOf(corpus, request, lang) });
}

async function* rowsOf(
  corpus: CorpusIndex,
  request: Omit<SearchRequest, 'offset' | 'limit' | 'facets'>,
  lang: Lang,
): AsyncGenerator<ExportRow, number> {
  let left = 0;
  for await (const hits of corpus.all(request, { batch: 200 })) {
    for (const record of await corpus.records(hits.map((hit) => hit.key))) {
      if (!mayExport(record)) {
        left += 1;
        continue;
      }
      const licence = licenceOf(record.source.licence);
      yield {
        record,
        number: publicationNumber(record),
        abstract: mayExport(record, 'abstract') ? record.abstract : '',
        source: findSource(record.source.id)?.title[lang] ?? record.source.id,
        asOf: record.source.asOf,
        licence: licence.title[lang],
        notice: licence.notice[lang],
      };
    }
  }
  return left;
}

/** Columns of tables, with their heads. */
export const COLUMNS: readonly [zh: string, en: string, of: (row: ExportRow) => string][] = [
  ['公开（公告）号', 'Publication number', (row) => row.number],
  ['申请号', 'Application number', (row) => row.record.application?.number ?? ''],
  ['名称', 'Title', (row) => row.record.title],
  ['申请人', 'Applicants', (row) => row.record.applicants.map((one) => one.name).join('; ')],
  ['发明人', 'Inventors', (row) => row.record.inventors.map((one) => one.name).join('; ')],
  ['IPC', 'IPC', (row) => row.record.ipc.map((one) => one.symbol).join('; ')],
  ['申请日', 'Filed', (row) => row.record.application?.date ?? ''],
  ['公开（公告）日', 'Published', (row) => row.record.publication.date ?? ''],
  ['摘要', 'Abstract', (row) => row.abstract],
  ['来源', 'Source', (row) => row.source],
  ['截至', 'As of', (row) => row.asOf],
  ['许可', 'Licence', (row) => row.licence],
];

const braces = (value: string): string =>
  value
    .replace(/[{}\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const line = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** A document as an entry of BibLaTeX. */
export function bibOf(row: ExportRow): string {
  const { record } = row;
  const fields: [string, string | undefined][] = [
    ['title', record.title],
    ['author', record.inventors.map((one) => `{${braces(one.name)}}`).join(' and ')],
    ['holder', record.applicants.map((one) => `{${braces(one.name)}}`).join(' and ')],
    ['number', row.number],
    ['date', record.publication.date ?? undefined],
    ['abstract', row.abstract],
    ['note', `${row.source}; ${row.asOf}; ${row.notice}`],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${name === 'author' || name === 'holder' ? value : braces(value ?? '')}}`);
  return `@patent{${row.number},\n${lines.join(',\n')}\n}\n\n`;
}

/** A document as a record of RIS. */
export function risOf(row: ExportRow): string {
  const { record } = row;
  const lines: [string, string][] = [
    ['TY', 'PAT'],
    ['TI', record.title],
    ...record.inventors.map((one): [string, string] => ['AU', one.name]),
    ...record.applicants.map((one): [string, string] => ['A2', one.name]),
    ['M1', row.number],
    ['DA', (record.publication.date ?? '').replaceAll('-', '/')],
    ['AB', row.abstract],
    ...record.ipc.map((one): [string, string] => ['KW', one.symbol]),
    ['DP', row.source],
    ['N1', `${row.asOf}; ${row.notice}`],
  ];
  const told = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${line(value)}\r\n`);
  return `${told.join('')}ER  - \r\n\r\n`;
}
