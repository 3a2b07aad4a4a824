import type { Lang } from '#kernel/text.ts';
import { licenceOf, mayExport } from '../record/licences.ts';
import { findSource } from '../record/sources.ts';
import type { PatentRecord } from '../record/types.ts';
import { type Column, rowOf, withheldNote } from './columns.ts';

/** What became of the records of an export. */
export interface ExportCount {
  written: number;
  /** Left out because the licence of their source does not let them out. */
  withheld: number;
}

/** Characters that XML and tables cannot hold. */
export const CONTROLS = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** A cell that no spreadsheet takes for a formula: what begins with = + - @ gets an apostrophe before it. */
export const plainCell = (value: string): string => {
  const tidy = value.replace(CONTROLS, '');
  return /^[\s]*[=+\-@＝＋－＠]/.test(tidy) || /^[\t\r]/.test(tidy) ? `'${tidy}` : tidy;
};

const csvCell = (value: string): string => {
  const plain = plainCell(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A table as CSV (RFC 4180, UTF-8 with byte order mark), piece by piece; a last line says what was withheld. */
export async function* csvOf(
  records: AsyncIterable<PatentRecord> | Iterable<PatentRecord>,
  columns: readonly Column[],
  count: ExportCount,
  lang: Lang = 'zh',
): AsyncGenerator<string> {
  yield `\ufeff${csvLine(columns.map((one) => one.title[lang]))}`;
  for await (const record of records) {
    const row = rowOf(record, columns, lang);
    if (!row) count.withheld++;
    else {
      count.written++;
      yield csvLine(row);
    }
  }
  if (count.withheld > 0) yield csvLine([withheldNote(count.withheld, lang)]);
}

const oneLine = (value: string): string => value.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
const note = (record: PatentRecord, lang: Lang): string => {
  const { id, asOf } = record.source;
  const source = findSource(id)?.title[lang] ?? id;
  const licence = licenceOf(record.source.licence).title[lang];
  return lang === 'zh'
    ? `来源：${source}；数据截至${asOf}；许可：${licence}`
    : `Source: ${source}; as of ${asOf}; licence: ${licence}`;
};

/** A record in RIS, as reference managers read it (type PAT). */
export function risOf(record: PatentRecord, lang: Lang = 'zh'): string {
  const lines: [string, string | null | undefined][] = [
    ['TY', 'PAT'],
    ['TI', record.title],
    ...record.inventors.map((one): [string, string] => ['AU', one.name]),
    ...record.applicants.map((one): [string, string] => ['A2', one.name]),
    ['PY', record.publication.date?.slice(0, 4)],
    ['DA', record.publication.date?.replaceAll('-', '/')],
    ['IS', record.key],
    ['M1', record.application?.number],
    ['C6', record.publication.date],
    ['CY', record.office],
    ...record.ipc.map((one): [string, string] => ['KW', one.symbol]),
    ['AB', mayExport(record, 'abstract') ? record.abstract : undefined],
    ['LA', record.lang],
    ['N1', note(record, lang)],
  ];
  return `${lines
    .filter(([, value]) => value != null && value !== '')
    .map(([tag, value]) => `${tag}  - ${oneLine(value!)}`)
    .join('\r\n')}\r\nER  - \r\n\r\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (value: string): string => oneLine(value).replace(/[\\{}&%$#_~^]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`);

/** A record for BibTeX with biblatex (`@patent`). Names of several words are held together by braces. */
export function bibtexOf(record: PatentRecord, lang: Lang = 'zh'): string {
  const people = (parties: readonly { name: string }[]) => parties.map((one) => `{${tex(one.name)}}`).join(' and ');
  const fields: [string, string][] = [
    ['title', `{${tex(record.title)}}`],
    ['author', people(record.inventors)],
    ['holder', people(record.applicants)],
    ['number', tex(record.key)],
    ['date', record.publication.date ?? ''],
    ['year', record.publication.date?.slice(0, 4) ?? ''],
    ['location', tex(record.office)],
    ['keywords', tex(record.ipc.map((one) => one.symbol).join(', '))],
    ['abstract', mayExport(record, 'abstract') ? tex(record.abstract) : ''],
    ['note', tex(note(record, lang))],
  ];
  const body = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@patent{${record.key},\n${body.join('')}}\n\n`;
}

/**
 * Records as citations, piece by piece. What was withheld is said at the end: in BibTeX as `@comment`, in RIS as a line after
 * the last record, which readers pass over.
 */
export async function* citationsOf(
  records: AsyncIterable<PatentRecord> | Iterable<PatentRecord>,
  form: 'ris' | 'bibtex',
  count: ExportCount,
  lang: Lang = 'zh',
): AsyncGenerator<string> {
  for await (const record of records) {
    if (!mayExport(record)) count.withheld++;
    else {
      count.written++;
      yield form === 'ris' ? risOf(record, lang) : bibtexOf(record, lang);
    }
  }
  if (count.withheld === 0) return;
  const told = withheldNote(count.withheld, lang);
  yield form === 'ris' ? `${told}\r\n` : `@comment{${told}}\n`;
}
