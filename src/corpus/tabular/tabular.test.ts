import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate, toDayNumber } from '#kernel/plain-date.ts';
import { patentRecordSchema } from '../record/schema.ts';
import {
  type Cell,
  claimsOf,
  guessMapping,
  headersKey,
  lineToRecord,
  missingFields,
  numberText,
  placeOfAddress,
  readDay,
  readLocarno,
  rowReader,
  tellApart,
} from './index.ts';

const context = {
  source: { id: 'upload', asOf: plainDate('2026-11-01'), licence: 'upload' },
  today: plainDate('2026-11-22'),
};
const HEADERS = ['公开(公告)号', '公开(公告)日', '申请号', '申请日', '名称', '申请人', '地址', 'IPC主分类号', '发明人'];
const ROW: Cell[] = [
  'CN110838310A',
  '2020.02.25',
  '201910302430.1',
  '2019/4/16',
  '一种沙棘籽油低温提取装置',
  '内蒙古草原沙棘生物科技有限公司；呼和浩特市农牧研究所',
  '010010 内蒙古自治区呼和浩特市新城区哲里木路1号',
  'C11B1/04(2006.01)I; C11B1/10',
  '王芳;刘洋|陈建国',
];
const read = (change: Record<string, Cell> = {}, headers = HEADERS) =>
  rowReader(headers, guessMapping(headers))(
    headers.map((header, at) => (header in change ? change[header]! : (ROW[at] ?? null))),
    context,
  );
const refusedWith = (change: Record<string, Cell>) => {
  const outcome = read(change);
  return outcome.ok ? undefined : outcome.cells.map(({ column, refusal }) => [column, refusal.code]);
};
const stored = (change: Record<string, Cell>, headers?: string[]) => {
  const outcome = read(change, headers);
  if (!outcome.ok) throw new Error(outcome.cells.map(({ refusal }) => refusal.what.en).join(' '));
  return outcome;
};

describe('headers', () => {
  it('are recognised as the national search system and the vendors write them', () => {
    expect(guessMapping(HEADERS)).toEqual({
      '公开(公告)号': 'publication',
      '公开(公告)日': 'publishedOn',
      申请号: 'application',
      申请日: 'filedOn',
      名称: 'title',
      申请人: 'applicants',
      地址: 'address',
      IPC主分类号: 'ipc',
      发明人: 'inventors',
    });
    expect(
      guessMapping(['公开（公告）号', '标题（中文）', '当前权利人', '[标]申请人', 'Publication Number']),
    ).toMatchObject({
      '公开（公告）号': 'publication',
      '标题（中文）': 'title',
    });
    expect(
      guessMapping(['Publication Number', 'Title', 'Original Assignee', 'Current Assignee', 'Filing Date', 'IPC']),
    ).toEqual({
      'Publication Number': 'publication',
      Title: 'title',
      'Original Assignee': 'applicants',
      'Filing Date': 'filedOn',
      IPC: 'ipc',
    });
  });

  it('give the applicant before the holder, and the holder where there is no applicant', () => {
    expect(guessMapping(['当前权利人', '申请人'])).toEqual({ 申请人: 'applicants' });
    expect(guessMapping(['当前权利人'])).toEqual({ 当前权利人: 'applicants' });
  });

  it('are told apart, found again in another spelling, and say what is missing', () => {
    expect(tellApart(['\uFEFF名称', '', '名称'])).toEqual(['名称', '#2', '名称 (2)']);
    expect(headersKey(['公开(公告)号', '名称'])).toBe(headersKey(['公开（公告）号 ', ' 名称']));
    expect(missingFields({ 名称: 'title' })).toEqual(['publication']);
  });
});

describe('a row', () => {
  it('becomes a record that may be stored', () => {
    const { record, notes } = stored({});
    expect(patentRecordSchema.safeParse(record).error).toBeUndefined();
    expect(notes).toEqual([]);
    expect(record).toMatchObject({
      key: 'CN110838310A',
      publication: { number: '110838310', kind: 'A', date: '2020-02-25' },
      application: { number: '201910302430.1', date: '2019-04-16' },
      right: 'invention',
      inventors: [{ name: '王芳' }, { name: '刘洋' }, { name: '陈建国' }],
      ipc: [{ symbol: 'C11B 1/04', edition: '2006.01', value: 'invention' }, { symbol: 'C11B 1/10' }],
    });
    expect(record.applicants).toEqual([
      {
        name: '内蒙古草原沙棘生物科技有限公司',
        address: '010010 内蒙古自治区呼和浩特市新城区哲里木路1号',
        division: '150102',
      },
      { name: '呼和浩特市农牧研究所' },
    ]);
  });

  it.each([
    ['2.02E+12', 'ZQ-COR-010'],
    ['2.01910302430E+11', 'ZQ-COR-010'],
    ['2,02e12', 'ZQ-COR-010'],
    [2_020_000_000_000, 'ZQ-COR-010'],
    ['201910302430.2', 'ZQ-NUM-003'],
    ['20191030243', 'ZQ-NUM-002'],
    ['202910302430', 'ZQ-NUM-005'],
  ] as [Cell, string][])('is refused for the application number %s, with that reason', (cell, code) => {
    expect(refusedWith({ 申请号: cell })).toEqual([['申请号', code]]);
  });

  it.each([
    [201910302430.1, '201910302430.1'],
    ['201,910,302,430.1', '201910302430.1'],
    ['201910302430.10', '201910302430.1'],
    ["'201910302430.1", '201910302430.1'],
    [2019103024301, '201910302430.1'],
    ['CN201910302430', '201910302430.1'],
    ['ZL201910302430.1', '201910302430.1'],
    ['２０１９１０３０２４３０．１', '201910302430.1'],
  ] as [Cell, string][])('reads the application number %s as a spreadsheet leaves it', (cell, number) => {
    expect(stored({ 申请号: cell }).record.application?.number).toBe(number);
  });

  it('says that a check digit was lost and completes it', () => {
    const { record, notes } = stored({ 申请号: 201910302430 });
    expect(record.application?.number).toBe('201910302430.1');
    expect(notes.map(({ refusal }) => refusal.code)).toEqual(['ZQ-NUM-101']);
  });

  it('names every cell that is wrong, not the first one only', () => {
    expect(refusedWith({ 申请号: '2.02E+12', 申请日: '01/02/2020', 名称: ' ' })).toEqual([
      ['名称', 'ZQ-COR-012'],
      ['申请号', 'ZQ-COR-010'],
      ['申请日', 'ZQ-COR-011'],
    ]);
    expect(refusedWith({ '公开(公告)号': '1.1E+08' })).toEqual([['公开(公告)号', 'ZQ-COR-010']]);
    expect(refusedWith({ '公开(公告)号': null })).toEqual([['公开(公告)号', 'ZQ-COR-012']]);
  });

  it('completes a publication number by the column of kinds', () => {
    const headers = [...HEADERS, '专利类型'];
    const keyed = (number: string, kind: string) =>
      stored({ '公开(公告)号': number, 专利类型: kind }, headers).record.key;
    expect(keyed('CN110838310', '发明申请')).toBe('CN110838310A');
    expect(keyed('CN110838310', '授权发明')).toBe('CN110838310B');
    expect(keyed('CN210838310', '实用新型')).toBe('CN210838310U');
    expect(refusedWith({ '公开(公告)号': 'CN110838310' })).toEqual([['公开(公告)号', 'ZQ-NUM-011']]);
  });

  it('reads Locarno with its edition behind, and the documents of other offices', () => {
    expect(readLocarno('01-01 (11)')).toEqual({ ok: true, value: { canonical: '01-01', edition: '11' } });
    expect(readLocarno('LOC(13)Cl. 9-3')).toEqual({ ok: true, value: { canonical: '09-03', edition: '13' } });
    const headers = [...HEADERS, '洛迦诺分类号'];
    const { record } = stored(
      { '公开(公告)号': 'CN301234567S', 洛迦诺分类号: '01-01 (11)', IPC主分类号: null },
      headers,
    );
    expect(record).toMatchObject({ right: 'design', locarno: [{ symbol: '01-01', edition: '11' }] });
    expect(stored({ '公开(公告)号': 'US 10,123,456 B2', 申请号: 'US15/123456' }).record).toMatchObject({
      key: 'US10123456B',
      office: 'US',
      application: { number: 'US15/123456' },
    });
  });

  it('keeps a row whose symbol cannot be read, and says so', () => {
    const { record, notes } = stored({ IPC主分类号: 'C11B1/04; 不详' });
    expect(record.ipc).toEqual([{ symbol: 'C11B 1/04' }]);
    expect(notes.map(({ field, refusal }) => [field, refusal.code])).toEqual([['ipc', 'ZQ-COD-003']]);
  });
});

describe('days', () => {
  it.each([
    ['2020.01.02', '2020-01-02'],
    ['2020/1/2', '2020-01-02'],
    ['20200102', '2020-01-02'],
    [20200102, '2020-01-02'],
    ['2020年1月2日', '2020-01-02'],
    ['2020-01-02 00:00:00', '2020-01-02'],
    [43832, '2020-01-02'],
    ['43832.5', '2020-01-02'],
    ['', null],
    ['-', null],
  ] as [Cell, string | null][])('reads %s', (cell, day) => expect(readDay(cell)).toEqual({ ok: true, value: day }));

  it.each(['01/02/2020', '1/2/20', '2020-02-30', '2020', '20201301', '4.4E+04', '明年'])('refuses %s', (cell) => {
    expect(readDay(cell)).toMatchObject({ ok: false, reason: { code: 'ZQ-COR-011' } });
  });

  it('reads every serial of a spreadsheet from 1985 on as the day it shows', () => {
    const first = toDayNumber(plainDate('1985-01-01')) + 25_569;
    fc.assert(
      fc.property(fc.integer({ min: first, max: 55_000 }), (serial) => {
        expect(readDay(serial)).toEqual({ ok: true, value: addDays(plainDate('1970-01-01'), serial - 25_569) });
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('numbers of a spreadsheet', () => {
  it('never let an approximation through as a number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 8, max: 14 }),
        (a, b, e) => {
          for (const text of [`${a}.${b}E+${e}`, `${a}.${b}e${e}`, `${a}E${e}`])
            expect(numberText(text).ok).toBe(false);
        },
      ),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('addresses', () => {
  const on = plainDate('2026-11-01');
  it.each([
    ['内蒙古自治区呼和浩特市新城区哲里木路', '150102'],
    ['014010 内蒙古包头市昆都仑区', '150203'],
    ['中国内蒙古鄂尔多斯市鄂托克前旗', '150623'],
    ['内蒙古自治区', '150000'],
    ['广东省深圳市', '440000'],
    ['北京市海淀区', '110000'],
    ['广西南宁市', '450000'],
  ])('%s lies in %s', (address, code) => expect(placeOfAddress(address, on)).toEqual({ code }));

  it('resolves a county-level city without its league to both', () => {
    const place = placeOfAddress('满洲里市华埠大街8号', on);
    expect(place.code).toBe('150781');
    expect(place.candidates?.map((one) => one.code)).toEqual(['150700', '150781']);
    expect(placeOfAddress('内蒙古锡林浩特市额尔敦路', on).candidates?.map((one) => one.code)).toEqual([
      '152500',
      '152502',
    ]);
  });

  it('does not place a district that many cities have, nor take one for a province', () => {
    const place = placeOfAddress('新城区中山路', on);
    expect(place.code).toBeUndefined();
    expect(place.candidates?.map((one) => one.code)).toContain('150102');
    expect(placeOfAddress('海南区公乌素街', on).code).toBeUndefined();
    expect(placeOfAddress('12 Main Street', on)).toEqual({});
  });

  it('are reported with both candidates by the row', () => {
    const { record, notes } = stored({ 地址: '021400 满洲里市华埠大街8号' });
    expect(record.applicants[0]?.division).toBe('150781');
    expect(notes[0]?.refusal.what.zh).toContain('呼伦贝尔市 150700、满洲里市 150781');
  });
});

describe('JSON lines', () => {
  it('need publication and title only', () => {
    const line = lineToRecord('{"publication":"CN110838310A","title":"一种装置"}', context);
    expect(line).toMatchObject({ ok: true, value: { record: { key: 'CN110838310A', abstract: '', claims: [] } } });
    expect(lineToRecord('{"title":"一种装置"}', context)).toMatchObject({ ok: false, reason: { code: 'ZQ-COR-015' } });
    expect(lineToRecord('{"publication":"CN110838310A","title":', context)).toMatchObject({ ok: false });
    expect(lineToRecord('[]', context)).toMatchObject({ ok: false });
  });

  it('take lists and texts, and whole records back', () => {
    const given = {
      publication: 'CN110838310A',
      application: 201910302430.1,
      title: '一种装置',
      claims: '1. 一种装置，其特征在于：2.5mm厚。\n2. 根据权利要求1所述的装置。',
      description: '技术领域\n[0001] 本发明涉及装置。',
      applicants: ['甲公司', '乙大学'],
      ipc: ['C11B1/04'],
      filed: '2019-04-16',
      published: '20200225',
      lang: 'zh',
    };
    const read = lineToRecord(JSON.stringify(given), context);
    if (!read.ok) throw new Error(read.reason.what.en);
    expect(read.value.record).toMatchObject({
      claims: [
        { number: 1, text: '一种装置，其特征在于：2.5mm厚。' },
        { number: 2, text: '根据权利要求1所述的装置。' },
      ],
      description: [
        { heading: true, text: '技术领域' },
        { number: '0001', text: '本发明涉及装置。' },
      ],
      applicants: [{ name: '甲公司' }, { name: '乙大学' }],
      publication: { date: '2020-02-25' },
    });
    expect(lineToRecord(JSON.stringify(read.value.record), context)).toEqual(read);
    expect(lineToRecord(JSON.stringify({ ...read.value.record, key: '?' }), context)).toMatchObject({ ok: false });
  });

  it('never throw, whatever a line holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        lineToRecord(line, context);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

it('tells claims apart by their numbers in order only', () => {
  expect(claimsOf('一种装置，包括1、泵。').map(({ number }) => number)).toEqual([1]);
  expect(claimsOf('1、一种装置，压力为3. 5MPa。2、如权利要求1的装置。4、无。').map(({ number }) => number)).toEqual([
    1, 2,
  ]);
});
