import { type Cell, guessMapping, rowReader, tellApart, wordsOf } from '#corpus/tabular/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { text as t } from '#kernel/text.ts';
import { excerptOf, type Found, type ReadContext, unreadable } from './found.ts';
import { headerRow, mappingFault } from './lines.ts';
import { workbookRows } from './xlsx.ts';

/** Finds that are handed on together. */
const GROUP = 500;

/** A workbook: each sheet with its own headers; sheets without the columns of a document are passed over when one has them. */
export async function* readWorkbook(path: string, called: string, context: ReadContext): AsyncGenerator<Found[]> {
  let found: Found[] = [];
  let sheet = 0;
  let within = '';
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
      found.push({
        kind: 'record',
        offset: row,
        line: row,
        within,
        record: outcome.record,
        notes: outcome.notes.length,
      });
    else
      found.push({
        kind: 'reject',
        offset: row,
        line: row,
        within,
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
    for await (const { sheet: page, name, row, cells } of workbookRows(path)) {
      if (page !== sheet) {
        if (above.length > 0) begin();
        sheet = page;
        within = name;
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
          file: called,
          reason: /central directory/i.test(said)
            ? t(
                '它不是完整的 .xlsx：可能是旧版 .xls、设了打开密码，或没有传完。请另存为 .xlsx（不设密码）。',
                'It is no whole .xlsx: an old .xls, one with a password, or one that was cut off. Save it as .xlsx without a password.',
              )
            : t(`工作簿读不完：${said}。`, `The workbook cannot be read: ${said}.`),
        }),
      ),
    );
    any = true;
  }
  if (!any && passedOver) found.push(passedOver);
  yield found;
}
