import { cellsOf, RowDecoder, RowSplitter } from '#corpus/ingest/index.ts';
import { type Cell, guessMapping, type Mapping, tellApart, wordsOf } from '#corpus/tabular/index.ts';
import { type Content, fileContent, headOf } from './content.ts';
import { type FileKind, kindOf } from './kinds.ts';
import { headerRow, tableHead } from './lines.ts';
import { workbookRows } from './xlsx.ts';

/** The beginning of a file, for the mapping screen. */
export interface Preview {
  kind: FileKind;
  /** Set for tables and workbooks. */
  table?: {
    encoding?: string;
    delimiter?: string;
    headers: string[];
    /** The line of each row beside its cells. */
    rows: { line: number; cells: Cell[] }[];
    guess: Mapping;
  };
}

/** Looks at the first rows of a file. */
export async function previewOf(path: string, name: string, bytes: number, rows = 50): Promise<Preview> {
  const content = fileContent(path, name, bytes);
  const kind = kindOf(name, await headOf(content, 64 * 1024));
  if (kind === 'table') return { kind, table: await previewTable(content, rows) };
  if (kind === 'workbook') return { kind, table: await previewWorkbook(path, rows) };
  return { kind };
}

async function previewTable(content: Content, most: number): Promise<NonNullable<Preview['table']>> {
  const { sniffed, delimiter, headers, line } = await tableHead(content);
  const decoder = new RowDecoder(sniffed.encoding);
  const found: { line: number; cells: Cell[] }[] = [];
  const splitter = new RowSplitter(
    {
      unit: sniffed.encoding.startsWith('utf-16') ? 2 : 1,
      big: sniffed.encoding === 'utf-16be',
      delimiter: delimiter.charCodeAt(0),
      largest: 32 * 1024 * 1024,
      onRow: (row) => {
        const text = decoder.decode(row.bytes);
        if (found.length < most && row.line > line && text?.trim())
          found.push({ line: row.line, cells: cellsOf(text, delimiter) });
      },
      onBroken: () => {},
    },
    { offset: sniffed.mark, line: 1 },
  );
  let skip = sniffed.mark;
  for await (const chunk of content.stream(0)) {
    splitter.write(skip > 0 ? chunk.subarray(skip) : chunk);
    skip = 0;
    if (found.length >= most) break;
  }
  if (found.length < most) splitter.end();
  const encoding = decoder.encoding === 'ascii' ? 'UTF-8' : decoder.encoding.toUpperCase();
  return { encoding, delimiter, headers, rows: found, guess: guessMapping(headers) };
}

async function previewWorkbook(path: string, most: number): Promise<NonNullable<Preview['table']>> {
  const rows: { line: number; cells: Cell[] }[] = [];
  for await (const { sheet, row, cells } of workbookRows(path)) {
    if (sheet > 1 || rows.length >= most + 10) break;
    rows.push({ line: row, cells });
  }
  const at = headerRow(rows.map(({ cells }) => cells.map(wordsOf)));
  const headers = tellApart((rows[at]?.cells ?? []).map(wordsOf));
  return { headers, rows: rows.slice(at + 1, at + 1 + most), guess: guessMapping(headers) };
}
