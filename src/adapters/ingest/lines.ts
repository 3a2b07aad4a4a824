import {
  cellsOf,
  type Delimiter,
  type Row,
  RowDecoder,
  RowSplitter,
  type Sniffed,
  sniffDelimiter,
  sniffEncoding,
} from '#corpus/ingest/index.ts';
import {
  COLUMN_FIELDS,
  guessMapping,
  lineToRecord,
  type Mapping,
  missingFields,
  rowReader,
  tellApart,
} from '#corpus/tabular/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import { type Content, headOf } from './content.ts';
import { excerptOf, type Found, type ReadContext, type Start, unreadable } from './found.ts';

/** Bytes a row or line may have. */
const LARGEST = 32 * 1024 * 1024;
/** Rows above the one with the headers, as some exports print a title there. */
const MOST_ROWS_ABOVE = 10;

/** Reads a content row by row; `judge` says what a row is. Nothing of it stays in memory but what one chunk held. */
async function* readRows(
  content: Content,
  start: Start,
  sniffed: Sniffed,
  delimiter: Delimiter | undefined,
  judge: (text: string, row: Row) => Found | undefined,
): AsyncGenerator<Found[]> {
  const decoder = new RowDecoder(sniffed.encoding);
  let found: Found[] = [];
  const at = (row: Row) => ({
    offset: row.offset,
    line: row.line,
    next: { offset: row.end, line: row.line + row.lines },
  });
  const unit = sniffed.encoding.startsWith('utf-16') ? 2 : 1;
  const splitter = new RowSplitter(
    {
      unit,
      big: sniffed.encoding === 'utf-16be',
      ...(delimiter === undefined ? {} : { delimiter: delimiter.charCodeAt(0) }),
      largest: LARGEST,
      onRow: (row) => {
        if (row.bytes.length === 0) return;
        const text = decoder.decode(row.bytes);
        if (text === undefined)
          found.push({
            ...at(row),
            kind: 'reject',
            refusals: [refuse('ZQ-COR-081', { row: row.line, encoding: decoder.encoding.toUpperCase() })],
            excerpt: excerptOf(Buffer.from(row.bytes.subarray(0, 300)).toString('latin1')),
          });
        else if (text.trim() !== '') {
          const one = judge(text, row);
          if (one) found.push({ ...one, ...at(row) });
        }
      },
      onBroken: (row, fault) =>
        found.push({
          ...at(row),
          kind: 'reject',
          refusals: [
            fault === 'large'
              ? refuse('ZQ-COR-017', { max: `${LARGEST / 1024 / 1024} MB` })
              : refuse('ZQ-COR-016', { reason: t('引号不成对。', 'Its quotation marks do not pair.') }),
          ],
          excerpt: excerptOf(decoder.decode(row.bytes.subarray(0, 600)) ?? ''),
        }),
    },
    start.offset > 0 ? start : { offset: sniffed.mark, line: 1 },
  );
  let skip = start.offset > 0 ? 0 : sniffed.mark;
  for await (const chunk of content.stream(start.offset)) {
    splitter.write(skip > 0 ? chunk.subarray(skip) : chunk);
    skip = 0;
    yield found;
    found = [];
  }
  splitter.end();
  yield found;
}

/** JSON Lines: one record a line. */
export async function* readJsonLines(content: Content, context: ReadContext, start: Start): AsyncGenerator<Found[]> {
  const sniffed = sniffEncoding(await headOf(content));
  yield* readRows(content, start, sniffed, undefined, (line) => {
    const read = lineToRecord(line, context);
    return read.ok
      ? { kind: 'record', offset: 0, record: read.value.record, notes: read.value.notes.length }
      : { kind: 'reject', offset: 0, refusals: [read.reason], excerpt: excerptOf(line) };
  });
}

export interface TableHead {
  sniffed: Sniffed;
  delimiter: Delimiter;
  headers: string[];
  /** Line of the header row, from 1. */
  line: number;
}

/** Encoding, delimiter and headers of a table of text. */
export async function tableHead(content: Content, mapping?: Mapping): Promise<TableHead> {
  const head = await headOf(content);
  const sniffed = sniffEncoding(head);
  const body = Buffer.from(head.subarray(sniffed.mark));
  const label = sniffed.encoding === 'ascii' ? 'utf-8' : sniffed.encoding;
  const delimiter = sniffDelimiter(new TextDecoder(label).decode(body));
  const rows: { cells: string[]; line: number }[] = [];
  const splitter = new RowSplitter({
    unit: sniffed.encoding.startsWith('utf-16') ? 2 : 1,
    big: sniffed.encoding === 'utf-16be',
    delimiter: delimiter.charCodeAt(0),
    largest: LARGEST,
    onRow: (row) => {
      if (rows.length < MOST_ROWS_ABOVE && row.bytes.length > 0)
        rows.push({ cells: cellsOf(new TextDecoder(label).decode(row.bytes), delimiter), line: row.line });
    },
    onBroken: () => {},
  });
  splitter.write(body);
  splitter.end();
  const at = headerRow(
    rows.map(({ cells }) => cells),
    mapping,
  );
  const row = rows[at];
  return { sniffed, delimiter, headers: row ? tellApart(row.cells) : [], line: row?.line ?? 1 };
}

/** Which of the first rows holds the headers: the first that names publication number and title, else the first of all. */
export function headerRow(rows: readonly (readonly string[])[], mapping?: Mapping): number {
  const fits = (cells: readonly string[]) => {
    const headers = tellApart(cells);
    if (mapping) return Object.keys(mapping).every((header) => headers.includes(header));
    return missingFields(guessMapping(headers)).length === 0;
  };
  return Math.max(0, rows.findIndex(fits));
}

/** Why a table with this mapping cannot be read at all. */
export function mappingFault(headers: readonly string[], mapping: Mapping): Refusal | undefined {
  const present = Object.fromEntries(Object.entries(mapping).filter(([header]) => headers.includes(header)));
  const without = missingFields(present);
  if (without.length === 0) return undefined;
  const titles = without.map((field) => COLUMN_FIELDS[field]);
  const fields = t(titles.map((one) => `“${one.zh}”`).join('、'), titles.map((one) => `"${one.en}"`).join(', '));
  return refuse('ZQ-COR-013', { fields });
}

/** A table of text, comma, tab, semicolon or bar between its cells. */
export async function* readTable(content: Content, context: ReadContext, start: Start): AsyncGenerator<Found[]> {
  const { sniffed, delimiter, headers, line } = await tableHead(content, context.mapping);
  const mapping = context.mapping ?? guessMapping(headers);
  const fault = mappingFault(headers, mapping);
  if (fault) {
    yield [unreadable(fault, excerptOf(headers.join(delimiter)))];
    return;
  }
  const read = rowReader(headers, mapping);
  yield* readRows(content, start, sniffed, delimiter, (text, row) => {
    if (row.line <= line) return undefined;
    const cells = cellsOf(text, delimiter);
    if (cells.every((cell) => cell.trim() === '')) return undefined;
    const reject = (refusals: Refusal[]): Found => ({ kind: 'reject', offset: 0, refusals, excerpt: excerptOf(text) });
    if (cells.slice(headers.length).some((cell) => cell.trim() !== ''))
      return reject([
        refuse('ZQ-COR-016', {
          reason: t(
            `表头有 ${headers.length} 列，这一行有 ${cells.length} 列。`,
            `The table has ${headers.length} columns, the row ${cells.length}.`,
          ),
        }),
      ]);
    const outcome = read(cells, context);
    return outcome.ok
      ? { kind: 'record', offset: 0, record: outcome.record, notes: outcome.notes.length }
      : reject(outcome.cells.map(({ refusal, column }) => ({ ...refusal, field: column })));
  });
}
