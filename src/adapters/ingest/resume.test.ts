import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cnipaGrant, docdb, exchange } from '#corpus/formats/examples.fixture.ts';
import type { IngestItem, Position } from '#corpus/ingest/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { readInputs } from './index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiquan-resume-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = {
  source: { id: 'upload', asOf: plainDate('2026-11-01'), licence: 'unknown' },
  today: plainDate('2026-11-22'),
};
const inputs = [{ name: 'in', path: folder }];
const line = (n: number) => JSON.stringify({ publication: `CN1300000${10 + n}A`, title: `装置${n}` });
const table = [
  '公开号,名称',
  ...Array.from({ length: 6 }, (_, at) => `CN1400000${10 + at}A,"多行\n名称${at}"`),
  'CN1,坏',
];

mkdirSync(path.join(folder, 'sub'));
const put = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
put('a.csv', iconv.encode(table.join('\r\n'), 'gb18030'));
put('b.jsonl', [line(1), '{坏', line(2), '', line(3)].join('\n'));
put('c.jsonl.gz', gzipSync([line(4), line(5), '{}'].join('\n')));
const documents = ['101234567', '101234568', '101234569'].map((n) =>
  cnipaGrant()
    .replaceAll('101234567', n)
    .replace(/<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="GB18030"?>'),
);
put(
  'd.xml',
  iconv.encode(
    [documents[0], '<?xml version="1.0"?><a:PatentDocumentAndRelated>断', ...documents.slice(1)].join('\n'),
    'gb18030',
  ),
);
put(
  'e.zip',
  zipSync({
    'x.jsonl': Buffer.from([line(6), line(7)].join('\n')),
    'y.csv': Buffer.from(table.join('\n')),
    'z.tif': Buffer.from('II*'),
  }),
);
put(
  'g-docdb.xml',
  docdb(
    exchange('EP', '1000001', 'A1'),
    '<exchange-document country="EP" doc-number="1000002" kind="A1" status="D"><bibliographic-data/></exchange-document>',
    exchange('EP', '1000003', 'A1'),
  ),
);
// Two sheets of documents with a remark above the headers, one of neither, and a row that a spreadsheet spoilt.
beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  for (const [name, from] of [
    ['一', 20],
    ['二', 40],
  ] as const) {
    const sheet = book.addWorksheet(name);
    sheet.addRow(['导出说明']);
    sheet.addRow(['公开号', '申请号', '名称']);
    for (let n = from; n < from + 12; n++)
      sheet.addRow([`CN1500000${n}A`, n === from + 5 ? 2.02e12 : null, `装置${n}`]);
  }
  book.addWorksheet('备注').addRow(['没有文献']);
  put('h.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  put('i.zip', zipSync({ 'inner.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) }));
});
put('sub/f.jsonl', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode([line(8), line(9)].join('\n'), 'utf-16le')]));

const all = async (from: Position | null): Promise<IngestItem[]> => {
  const items: IngestItem[] = [];
  for await (const group of readInputs(inputs, context, from)) items.push(...group.items);
  return items;
};
const told = (item: IngestItem): string =>
  `${item.source} ${item.offset} ${item.kind === 'record' ? item.record.key : item.kind === 'partial' ? item.partial.key : item.kind === 'withdrawal' ? `-${item.withdrawal.key}` : item.reject.refusals[0]?.code}`;

it('reading goes on after any item, in every kind of file, with nothing lost and nothing twice', async () => {
  const items = await all(null);
  const whole = items.map(told);
  expect(whole.length).toBe(7 + 4 + 3 + 4 + 9 + 3 + 24 + 24 + 2);
  expect(whole.filter((one) => one.startsWith('in/h.xlsx') && one.endsWith('ZQ-COR-010'))).toHaveLength(2);
  expect(whole).toContainEqual(expect.stringMatching(/^in\/g-docdb\.xml \d+ -EP1000002A$/));
  expect(new Set(whole).size).toBe(whole.length);
  for (const [at, item] of items.entries()) expect((await all(item.next)).map(told)).toEqual(whole.slice(at + 1));
});
