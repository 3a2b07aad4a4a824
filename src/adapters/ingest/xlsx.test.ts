import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { type SheetRow, workbookRows } from './xlsx.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rowsOf = async (bytes: Uint8Array): Promise<SheetRow[]> => {
  const file = path.join(folder, 'book.xlsx');
  writeFileSync(file, bytes);
  const rows: SheetRow[] = [];
  for await (const row of workbookRows(file)) rows.push(row);
  return rows;
};
const written = async (fill: (book: ExcelJS.Workbook) => void) => {
  const book = new ExcelJS.Workbook();
  fill(book);
  return rowsOf(new Uint8Array(await book.xlsx.writeBuffer()));
};
const parts = (sheet: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
        ...more,
      }).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    ),
  );

describe('the cells of a workbook', () => {
  it('come as texts, numbers and days; sheets in the order of their tabs', async () => {
    const rows = await written((book) => {
      const sheet = book.addWorksheet('检索结果');
      sheet.addRow(['公开号', null, '公开日']);
      sheet.addRow(['CN1A', 2.02e12, new Date(Date.UTC(2022, 4, 6))]);
      sheet.addRow([{ richText: [{ text: '沙棘' }, { text: '油' }] }, true, { formula: '1+1', result: 2 }]);
      sheet.getRow(6).getCell(2).value = '空行之后';
      sheet.getRow(7).getCell(1).value = 44_687;
      sheet.getRow(7).getCell(1).numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getRow(7).getCell(2).value = 0.5;
      sheet.getRow(7).getCell(2).numFmt = '0.00"days"';
      book.addWorksheet('第二页').addRow(['另一页']);
    });
    expect(rows.map(({ name, row, cells }) => [name, row, cells])).toEqual([
      ['检索结果', 1, ['公开号', null, '公开日']],
      ['检索结果', 2, ['CN1A', 2.02e12, '2022-05-06']],
      ['检索结果', 3, ['沙棘油', 'true', 2]],
      ['检索结果', 6, [null, '空行之后']],
      ['检索结果', 7, ['2022-05-06', 0.5]],
      ['第二页', 1, ['另一页']],
    ]);
  });

  it('any texts that a workbook can hold come back as they were', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((one) => one.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        async (table) => {
          const rows = await written((book) => {
            const sheet = book.addWorksheet('表');
            for (const one of table) sheet.addRow(one);
          });
          const filled = (cells: readonly unknown[]) => cells.flatMap((one, at) => (one ? [[at, one]] : []));
          const read = new Map(rows.map(({ row, cells }) => [row, filled(cells)]));
          for (const [at, cells] of table.entries()) expect(read.get(at + 1) ?? []).toEqual(filled(cells));
        },
      ),
      { seed: 11, numRuns: 40 },
    );
  });

  it('written inline, without references, with words of pronunciation or escapes, are read as well', async () => {
    const rows = await rowsOf(
      parts(
        '<row><c t="inlineStr"><is><t>甲</t></is></c><c t="s"><v>0</v></c><c t="str"><v>a_x000A_b</v></c></row><row><c><v>7</v></c></row>',
        { 'xl/sharedStrings.xml': '<sst><si><t>沙</t><rPh><t>shā</t></rPh><r><t>棘</t></r></si></sst>' },
      ),
    );
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['甲', '沙棘', 'a\nb']],
      [2, [7]],
    ]);
  });
});

describe('what is no whole workbook', () => {
  it('ends with words that say why', async () => {
    await expect(rowsOf(new TextEncoder().encode('PK\u0003\u0004'))).rejects.toThrow(/central directory/i);
    await expect(rowsOf(zipSync({ 'a.txt': new Uint8Array(3) }))).rejects.toThrow('holds no workbook');
    await expect(rowsOf(parts('<row><c><v>1</c></row>'))).rejects.toThrow();
    const laughs = '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    await expect(rowsOf(parts('<row/>', { 'xl/sharedStrings.xml': laughs }))).rejects.toThrow('DOCTYPE');
  });
});
