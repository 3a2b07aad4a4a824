import { parseIpc, parseLocarno } from '#kernel/classification/index.ts';
import { findDivision } from '#kernel/divisions/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { parseCreditCode } from '#kernel/numbers/index.ts';
import type { Parsed } from '#kernel/parsed.ts';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { emptyRecord } from '../record/empty.ts';
import type { ClassSymbol, LegalEvent, PartyName, PatentRecord, Priority } from '../record/types.ts';
import { placeOfAddress } from './address.ts';
import { listOf, readDay, wordsOf } from './cells.ts';
import { claimsOf, paragraphsOf } from './long-text.ts';
import { readApplication, readPublication } from './numbers.ts';
import { eventsOfStatus } from './status.ts';
import {
  type Cell,
  type CellNote,
  COLUMN_FIELDS,
  type ColumnField,
  type Mapping,
  type RowOutcome,
  type TableContext,
} from './types.ts';

/** A reader of the rows of one table: its columns are looked up once. */
export function rowReader(headers: readonly string[], mapping: Mapping) {
  const columns = new Map<ColumnField, number[]>();
  for (const [at, header] of headers.entries()) {
    const field = mapping[header];
    if (field) columns.set(field, [...(columns.get(field) ?? []), at]);
  }
  return (row: readonly Cell[], context: TableContext): RowOutcome =>
    new RowRead(headers, columns, row, context).outcome();
}

/** One row on its way to a record: what is wrong with a cell keeps the row out, what is odd is noted. */
class RowRead {
  readonly #headers: readonly string[];
  readonly #columns: ReadonlyMap<ColumnField, number[]>;
  readonly #row: readonly Cell[];
  readonly #context: TableContext;
  readonly #wrong: CellNote[] = [];
  readonly #notes: CellNote[] = [];

  constructor(
    headers: readonly string[],
    columns: ReadonlyMap<ColumnField, number[]>,
    row: readonly Cell[],
    context: TableContext,
  ) {
    this.#headers = headers;
    this.#columns = columns;
    this.#row = row;
    this.#context = context;
  }

  outcome(): RowOutcome {
    const head = this.#head();
    const application = this.#application(head?.office ?? 'CN');
    const publishedOn = this.#day('publishedOn');
    const filedOn = this.#day('filedOn');
    const events = this.#status();
    const applicants = this.#applicants(head?.office ?? 'CN', filedOn ?? publishedOn ?? this.#context.source.asOf);
    const classes = {
      ipc: this.#classes('ipc', (text) => parseIpc(text)),
      cpc: this.#classes('cpc', (text) => parseIpc(text, { scheme: 'cpc' })),
      locarno: this.#classes('locarno', readLocarno),
    };
    if (!head || this.#wrong.length > 0) return { ok: false, cells: this.#wrong };
    const agency = this.#words('agency');
    const record: PatentRecord = {
      ...emptyRecord({
        key: head.key,
        office: head.office,
        publication: { number: head.number, kind: head.kind, date: publishedOn },
        title: head.title,
        source: this.#context.source,
      }),
      application: application === null ? null : { number: application, date: filedOn },
      right: head.right,
      lang: this.#words('lang').slice(0, 8).toLowerCase() || (/\p{Script=Han}/u.test(head.title) ? 'zh' : 'en'),
      abstract: this.#words('abstract'),
      claims: this.#cells('claims').flatMap((cell) => claimsOf(wordsOf(cell))),
      description: paragraphsOf(this.#words('description')),
      applicants,
      inventors: this.#list('inventors').map((name) => partyName(name)),
      agency: agency === '' ? null : partyName(agency),
      agents: this.#list('agents'),
      ...classes,
      priorities: this.#list('priorities').map(priorityOf),
      family: { id: null, members: this.#list('family').map((one) => one.slice(0, 64)) },
      citations: this.#list('cited').map((cited) => ({
        cited: cited.slice(0, 2000),
        sort: /^[A-Z]{2}\s?[\dA-Z]*\d{3,}/i.test(cited) ? 'patent' : 'literature',
        by: 'unknown',
      })),
      events,
    };
    return { ok: true, record, notes: this.#notes };
  }

  #head() {
    const cell = this.#cell('publication');
    const title = this.#words('title').normalize('NFC').replace(/\s+/g, ' ').trim();
    if (title === '') this.#refuse('title', missing('title'));
    else if (title.length > 2000) this.#refuse('title', refuse('ZQ-COR-017', { max: '2000' }));
    if (wordsOf(cell) === '') {
      this.#refuse('publication', missing('publication'));
      return undefined;
    }
    const read = readPublication(cell, this.#words('kind'));
    if (!read.ok) {
      this.#refuse('publication', read.reason);
      return undefined;
    }
    return { ...read.value, title };
  }

  #application(office: string): string | null {
    const cell = this.#cell('application');
    if (wordsOf(cell) === '') return null;
    const read = readApplication(cell, office, this.#context.today);
    if (!read.ok) {
      this.#refuse('application', read.reason);
      return null;
    }
    for (const warning of read.value.warnings) this.#note('application', warning);
    return read.value.number;
  }

  #day(field: 'publishedOn' | 'filedOn' | 'statusOn'): PlainDate | null {
    const read = readDay(this.#cell(field));
    if (read.ok) return read.value;
    this.#refuse(field, read.reason);
    return null;
  }

  #status(): LegalEvent[] {
    const words = this.#list('status').filter((one) => !/^[-–—/]+$/.test(one));
    const on = this.#day('statusOn');
    const { events, unknown } = eventsOfStatus(words, on, this.#context.source.asOf);
    for (const input of unknown) this.#note('status', refuse('ZQ-COR-102', { input: input.slice(0, 60) }));
    return events;
  }

  #applicants(office: string, on: PlainDate): PartyName[] {
    const names = this.#list('applicants').map((name) => partyName(name));
    const first = names[0];
    if (!first) return names;
    const address = this.#list('address')[0] ?? '';
    if (address !== '') first.address = address.slice(0, 2000);
    const code = this.#list('creditCode')[0];
    if (code !== undefined) {
      const read = parseCreditCode(code);
      if (read.ok) first.creditCode = read.value.canonical;
      else this.#note('creditCode', read.reason);
    }
    const given = this.#list('division').map((one) => findDivision(one.replace(/^CN/i, ''), this.#context.source.asOf));
    const place = given[0] ? { code: given[0].code } : placeOfAddress(address, on);
    if (place.code !== undefined && (office === 'CN' || given[0])) first.division = place.code;
    if ('candidates' in place && place.candidates)
      this.#note(
        'address',
        refuse('ZQ-COR-014', {
          input: address,
          candidates: place.candidates.map(({ code: digits, name }) => `${name.zh} ${digits}`).join('、'),
        }),
      );
    return names;
  }

  #classes(
    field: 'ipc' | 'cpc' | 'locarno',
    read: (
      text: string,
    ) => Parsed<{ canonical: string; version?: string; edition?: string; value?: 'invention' | 'additional' }>,
  ): ClassSymbol[] {
    const found = new Map<string, ClassSymbol>();
    for (const cell of this.#cells(field))
      for (const part of listOf(cell).flatMap(field === 'locarno' ? (one) => one.split(/[,，、]/) : splitSymbols)) {
        if (part.trim() === '') continue;
        const parsed = read(part);
        if (!parsed.ok) {
          this.#note(field, parsed.reason);
          continue;
        }
        const { canonical: symbol, version, edition = version, value } = parsed.value;
        if (!found.has(symbol)) found.set(symbol, { symbol, ...(edition && { edition }), ...(value && { value }) });
      }
    return [...found.values()];
  }

  #cells(field: ColumnField): Cell[] {
    return (this.#columns.get(field) ?? []).map((at) => this.#row[at] ?? null).filter((cell) => wordsOf(cell) !== '');
  }
  #cell(field: ColumnField): Cell {
    return this.#cells(field)[0] ?? null;
  }
  #words(field: ColumnField): string {
    return wordsOf(this.#cell(field));
  }
  #list(field: ColumnField): string[] {
    return this.#cells(field).flatMap(listOf);
  }
  #refuse(field: ColumnField, refusal: Refusal): void {
    this.#wrong.push(this.#told(field, refusal));
  }
  #note(field: ColumnField, refusal: Refusal): void {
    this.#notes.push(this.#told(field, refusal));
  }
  #told(field: ColumnField, refusal: Refusal): CellNote {
    const at = this.#columns.get(field)?.[0];
    return { field, column: at === undefined ? '' : (this.#headers[at] ?? ''), refusal };
  }
}

export const missing = (field: ColumnField): Refusal => refuse('ZQ-COR-012', { field: COLUMN_FIELDS[field] });

/** Locarno as exports write it: `01-01 (11)`, `LOC(11)Cl.01-01`, `01-01(11)`; the number in brackets is the edition. */
export function readLocarno(input: string): Parsed<{ canonical: string; edition?: string }> {
  const behind = /^(.*\d)\s*[(（[]\s*(\d{1,2})(?:版)?\s*[)）\]]$/.exec(input.normalize('NFKC').trim());
  if (!behind) return parseLocarno(input);
  const read = parseLocarno(behind[1]!);
  return read.ok ? { ok: true, value: { ...read.value, edition: read.value.edition ?? behind[2]! } } : read;
}

/** Symbols run together with commas or blanks between them; the blank inside a symbol stays. */
const splitSymbols = (text: string): string[] => text.split(/[,，、]|\s+(?=[A-HY]\d{2}[A-Z])/);

/** A name tidied; the spelling of the source is kept where it differs. */
export function partyName(written: string): PartyName {
  const name = written.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, 2000);
  return name === written ? { name } : { name, original: written.slice(0, 2000) };
}

/** `CN 201910000001.5 2019-01-02`: office, number and day as far as they are written. */
export function priorityOf(written: string): Priority {
  const plain = written.normalize('NFKC').trim();
  const day = /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain);
  const date = day ? findPlainDate(`${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`) : undefined;
  const number = (day && date ? plain.slice(0, day.index) : plain).trim();
  const office = /^([A-Z]{2})/i.exec(number)?.[1]?.toUpperCase() ?? (/^\d{12}\.?[\dX]?$/.test(number) ? 'CN' : '');
  return { office, number: number.slice(0, 2000), date: date ?? null };
}
