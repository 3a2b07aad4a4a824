import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { bibtexOf, citationsOf, columnsOf, csvOf, risOf } from '#corpus/export/index.ts';
import { emptyRecord, type PatentRecord, patentRecordSchema } from '#corpus/record/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { writeXlsx } from './xlsx.ts';

const record = (key: string, title: string, licence = 'demo'): PatentRecord => {
  const whole = {
    ...emptyRecord({
      office: 'CN',
      key,
      publication: { number: key.slice(2, -1), kind: 'A', date: null },
      title,
      source: { id: 'demo', asOf: plainDate('2026-01-02'), licence },
    }),
    abstract: '公开了“泵”, 100% 有效\n第二行',
    inventors: [{ name: '张三' }, { name: 'Ada Lovelace' }],
  };
  return patentRecordSchema.parse(whole) as PatentRecord;
};
const every = async (pieces: AsyncIterable<string>): Promise<string[]> => {
  const out: string[] = [];
  for await (const piece of pieces) out.push(piece);
  return out;
};
const records = [
  record('CN110000001A', '=cmd|1'),
  record('CN110000002A', '一种泵_{x}'),
  record('CN110000003A', '密', 'no'),
];

it('tables hold text only, with source, day and licence in each row, and withhold what may not go out', async () => {
  const columns = columnsOf(['number', 'title', 'abstract']);
  const count = { written: 0, withheld: 0 };
  const csv = (await every(csvOf(records, columns, count))).join('');
  expect(count).toEqual({ written: 2, withheld: 1 });
  expect(csv).toBe(
    '\ufeff公开（公告）号,名称,摘要,来源,数据截至,许可\r\n' +
      'CN110000001A,\'=cmd|1,"公开了“泵”, 100% 有效\n第二行",演示数据,2026-01-02,演示数据\r\n' +
      'CN110000002A,一种泵_{x},"公开了“泵”, 100% 有效\n第二行",演示数据,2026-01-02,演示数据\r\n' +
      '另有1篇因来源许可不得导出\r\n',
  );
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeXlsx(out, records, columns, { written: 0, withheld: 0 })]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  expect(sheet.rowCount).toBe(4);
  expect(sheet.getCell('A4').value).toBe('另有1篇因来源许可不得导出');
  expect(sheet.getCell('B2').value).toBe('=cmd|1');
  expect(sheet.getCell('B2').type).toBe(ExcelJS.ValueType.String);
  expect(sheet.getCell('F3').value).toBe('演示数据');
});

it('citations are read by reference managers', async () => {
  expect(risOf(records[1]!)).toMatch(
    /^TY {2}- PAT\r\nTI {2}- 一种泵_\{x\}\r\nAU {2}- 张三\r\nAU {2}- Ada Lovelace\r\n/,
  );
  expect(risOf(records[1]!)).toContain('AB  - 公开了“泵”, 100% 有效 第二行\r\n');
  expect(risOf(records[1]!)).toMatch(/ER {2}- \r\n\r\n$/);
  const bib = bibtexOf(records[1]!);
  expect(bib).toContain('title = {{一种泵\\_\\{x\\}}}');
  expect(bib).toContain('author = {{张三} and {Ada Lovelace}}');
  expect(bib).toContain('100\\% 有效');
  const count = { written: 0, withheld: 0 };
  const whole = await every(citationsOf(records, 'bibtex', count));
  expect(whole.at(-1)).toBe('@comment{另有1篇因来源许可不得导出}\n');
  const english = await every(citationsOf(records, 'ris', { written: 0, withheld: 0 }, 'en'));
  expect(english.at(-1)).toBe('1 more left out: the licence of their source forbids export\r\n');
  expect(english[0]).toContain('N1  - Source: ');
  expect(count).toEqual({ written: 2, withheld: 1 });
});
