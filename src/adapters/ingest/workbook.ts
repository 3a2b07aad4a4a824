import ExcelJS from 'exceljs';
import { type Cell, guessMapping, rowReader, tellApart, wordsOf } from '#corpus/tabular/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { text as t } from '#kernel/text.ts';
import { excerptOf, type Found, type ReadContext, unreadable } from './found.ts';
import { headerRow, mappingFault } from './lines.ts';

/** Finds that are handed on together. */
const GROUP = 500;

/** The rows of a workbook, sheet by sheet, as a stream. */
export async function* workbookRows(path: string): AsyncGenerator<{ sheet: number; row: number; cells: Cell[] }> {
  const book = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  let sheet = 0;
  for await (const page of book) {
    sheet++;
    for await (const row of page) {
      const values = Array.isArray(row.values) ? row.values : [];
      const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, at) => cellOf(values[at + 1]));
      yield { sheet, row: row.number, cells };
    }
  }
}

function cellOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return cellOf(value.text);
  if ('result' in value) return cellOf(value.result as ExcelJS.CellValue);
  return null;
}

/** A workbook: each sheet with its own headers; sheets without the columns of a document are passed over when one has them. */
export async function* readWorkbook(path: string, context: ReadContext): AsyncGenerator<Found[]> {
  let found: Found[] = [];
  let sheet = 0;
  let above: { row: number; cells: Cell[] }[] = [];
  let reader: { headers: string[]; read: ReturnType<typeof rowReader> } | undefined;
  let passedOver: Found | undefined;
  let any = false;
  const open = (rows: typeof above) => {
    const at = headerRow(
      rows.map(({ cells }) => cells.map(wordsOf)),
      context.mapping,
    );
    const headers = tellApart((rows[at]?.cells ?? []).map(wordsOf));
    const mapping = context.mapping ?? guessMapping(headers);
    const fault = mappingFault(headers, mapping);
    if (fault) {
      passedOver ??= unreadable(fault, excerptOf(headers.join(' | ')));
      return undefined;
    }
    any = true;
    return { headers, read: rowReader(headers, mapping), rest: rows.slice(at + 1) };
  };
  const take = (row: number, cells: Cell[]) => {
    if (!reader || cells.every((cell) => wordsOf(cell) === '')) return;
    const outcome = reader.read(cells, context);
    if (outcome.ok)
      found.push({ kind: 'record', offset: row, line: row, record: outcome.record, notes: outcome.notes.length });
    else
      found.push({
        kind: 'reject',
        offset: row,
        line: row,
        refusals: outcome.cells.map(({ refusal, column }) => ({ ...refusal, field: column })),
        excerpt: excerptOf(cells.map(wordsOf).join(' | ')),
      });
  };
  const begin = () => {
    const opened = open(above);
    above = [];
    reader = opened;
    for (const { row, cells } of opened?.rest ?? []) take(row, cells);
  };
  try {
    for await (const { sheet: page, row, cells } of workbookRows(path)) {
      if (page !== sheet) {
        if (above.length > 0) begin();
        sheet = page;
        reader = undefined;
        above = [];
      }
      if (reader) take(row, cells);
      else if (above.length < 10) {
        above.push({ row, cells });
        if (above.length === 10) begin();
      }
      if (found.length >= GROUP) {
        yield found;
        found = [];
      }
    }
    if (above.length > 0) begin();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    found.push(
      unreadable(
        refuse('ZQ-COR-080', {
          file: 'xlsx',
          reason: t(`工作簿读不完：${said}。`, `The workbook cannot be read: ${said}.`),
        }),
      ),
    );
    any = true;
  }
  if (!any && passedOver) found.push(passedOver);
  yield found;
}
