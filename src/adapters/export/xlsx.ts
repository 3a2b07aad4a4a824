import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { CONTROLS, type Column, type ExportCount, rowOf, withheldNote } from '#corpus/export/index.ts';
import type { PatentRecord } from '#corpus/record/index.ts';

/** Most characters of a cell of a spreadsheet. */
const MOST = 32_767;

/** Writes a table as XLSX to a stream, row by row in constant memory. Every cell is text, so none is taken for a formula. */
export async function writeXlsx(
  out: Writable,
  records: AsyncIterable<PatentRecord> | Iterable<PatentRecord>,
  columns: readonly Column[],
  count: ExportCount,
  { lang = 'zh', title = '专利文献' }: { lang?: 'zh' | 'en'; title?: string } = {},
): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const sheet = book.addWorksheet(title.replace(/[[\]*?/\\:]/g, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map((one) => ({
    key: one.id,
    width: one.id === 'title' || one.id === 'abstract' || one.id === 'claims' ? 48 : 20,
    style: { numFmt: '@' },
  }));
  const head = sheet.addRow(columns.map((one) => one.title[lang]));
  head.font = { bold: true };
  head.commit();
  for await (const record of records) {
    const row = rowOf(record, columns, lang);
    if (!row) {
      count.withheld++;
      continue;
    }
    count.written++;
    sheet.addRow(row.map((cell) => cell.replace(CONTROLS, '').slice(0, MOST))).commit();
  }
  if (count.withheld > 0) sheet.addRow([withheldNote(count.withheld, lang)]).commit();
  sheet.commit();
  await book.commit();
}
