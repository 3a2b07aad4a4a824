import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, expect, it } from 'vitest';
import { cnipaGrant } from '#corpus/formats/examples.fixture.ts';
import type { IngestItem } from '#corpus/ingest/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { readInputs } from './index.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhiquan-bad-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const context = {
  source: { id: 'upload', asOf: plainDate('2026-11-01'), licence: 'unknown' },
  today: plainDate('2026-11-22'),
};
let made = 0;
/** What comes out of one file: keys of records, codes of rejects. */
async function read(name: string, content: string | Uint8Array): Promise<{ told: string[]; items: IngestItem[] }> {
  const folder = path.join(root, String(made++));
  mkdirSync(folder);
  const file = path.join(folder, name);
  writeFileSync(file, content);
  const items: IngestItem[] = [];
  for await (const group of readInputs([{ name, path: file }], context, null)) items.push(...group.items);
  for (const item of items)
    if (item.kind === 'reject')
      for (const { what, why, next } of item.reject.refusals)
        for (const words of [what, why, next]) expect([words.zh.length > 3, words.en.length > 3]).toEqual([true, true]);
  return {
    items,
    told: items.map((item) =>
      item.kind === 'record' ? item.record.key : item.kind === 'reject' ? item.reject.refusals[0]!.code : item.kind,
    ),
  };
}
const told = async (name: string, content: string | Uint8Array) => (await read(name, content)).told;
const gb = (text: string) => iconv.encode(text, 'gb18030');
const [one, two, three] = ['101234567', '101234568', '101234569'].map((number) => cnipaGrant(number)) as [
  string,
  string,
  string,
];

it('GB 18030 that is declared UTF-8, and UTF-8 that is declared GB 18030, are read as what they are', async () => {
  const { items } = await read('a.xml', gb(one));
  expect(items[0]).toMatchObject({ kind: 'record', record: { title: '一种沙棘果油的提取方法' } });
  const other = await read('b.xml', one.replace('encoding="utf-8"', 'encoding="GB18030"'));
  expect(other.items[0]).toMatchObject({ kind: 'record', record: { title: '一种沙棘果油的提取方法' } });
});

it('a document in another encoding than its file is rejected alone: no garbage is stored', async () => {
  const whole = Array.from({ length: 30 }, (_, at) => cnipaGrant(String(101235000 + at))).join('');
  const { told: codes, items } = await read('c.xml', Buffer.concat([Buffer.from(whole), gb(two), Buffer.from(three)]));
  expect(codes.slice(0, 30).every((key) => key.startsWith('CN1012350'))).toBe(true);
  expect(codes.slice(30)).toEqual(['ZQ-COR-103', 'CN101234569B']);
  expect(JSON.stringify(items.filter(({ kind }) => kind === 'record'))).not.toContain('\uFFFD');
  // A character that the document itself writes so is no fault of its encoding.
  expect(await told('d.xml', one.replace('沙棘', '沙\uFFFD'))).toEqual(['CN101234567B']);
});

it('bytes that are no text at all cost the document they stand in', async () => {
  const at = two.indexOf('技术领域');
  const spoilt = Buffer.concat([
    Buffer.from(one + two.slice(0, at)),
    Buffer.from([0xff, 0xfe, 0x80]),
    Buffer.from(two.slice(at) + three),
  ]);
  expect(await told('e.xml', spoilt)).toEqual(['CN101234567B', 'ZQ-COR-103', 'CN101234569B']);
});

it('broken, cut off, without number or title, or with entities that multiply: each is told, the others are read', async () => {
  expect(await told('f.xml', one + two.replace('</business:Abstract>', '') + three)).toEqual([
    'CN101234567B',
    'ZQ-COR-001',
    'CN101234569B',
  ]);
  expect(await told('g.xml', one + two.slice(0, 900))).toEqual(['CN101234567B', 'ZQ-COR-005']);
  expect(await told('h.xml', one.replaceAll('101234567', ''))).toEqual(['ZQ-COR-003']);
  expect(await told('i.xml', one.replace(/<business:InventionTitle.*<\/business:InventionTitle>/, ''))).toEqual([
    'ZQ-COR-003',
  ]);
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const bomb = one.replace(/<!DOCTYPE[^>]*>/, `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`).replace('沙棘', '&l9;');
  expect(await told('j.xml', bomb)).toEqual(['ZQ-COR-002']);
});

it('rows of tables are refused one by one, each with its reason; what is odd is noted', async () => {
  const table = [
    '公开号,申请号,名称,洛迦诺分类号,申请人,地址',
    'CN301234567S,202130000001.7,奶酪,01-01 (11),甲,满洲里市华埠大街8号',
    'CN101234570A,2.02E+12,装置,,乙,',
    'CN101234571A,2020100000000,装置,,乙,',
    ',202110000001.6,无号,,丙,',
    'CN101234572A,,,,丁,',
  ].join('\r\n');
  const { told: codes, items } = await read('k.csv', gb(table));
  expect(codes).toEqual(['CN301234567S', 'ZQ-COR-010', 'ZQ-COR-010', 'ZQ-COR-012', 'ZQ-COR-012']);
  expect(items[0]).toMatchObject({
    notes: 1,
    record: { locarno: [{ symbol: '01-01', edition: '11' }], applicants: [{ division: '150781' }] },
  });
  const mixed = Buffer.concat([Buffer.from('\uFEFF公开号,名称\r\nCN101234573A,混合\r\n'), gb('CN101234574A,编码\r\n')]);
  expect(await told('l.csv', mixed)).toEqual(['CN101234573A', 'ZQ-COR-081']);
  const rows = ['公开号,名称', ...Array.from({ length: 9 }, (_, at) => `CN10123458${at}A,一种沙棘果油的提取方法`)].join(
    '\n',
  );
  const spoilt = Buffer.from(rows);
  spoilt[rows.indexOf('一种') + 30] = 0xff;
  const { told: rowCodes, items: read2 } = await read('q.csv', spoilt);
  expect(rowCodes.filter((code) => code === 'ZQ-COR-081')).toHaveLength(1);
  expect(rowCodes.filter((code) => code.startsWith('CN'))).toHaveLength(8);
  expect(read2[3]).toMatchObject({ record: { title: '一种沙棘果油的提取方法' } });
});

it('what is no data, or damaged as a whole, is one reject', async () => {
  expect(await told('m.xlsx', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]))).toEqual([
    'ZQ-COR-080',
  ]);
  expect(await told('n.zip', 'PK\u0003\u0004broken')).toEqual(['ZQ-FIL-010']);
  expect(await told('o.xml', Buffer.alloc(300, 1))).toEqual(['ZQ-COR-080']);
  expect(await told('p.csv', '')).toEqual(['ZQ-FIL-004']);
});
