import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import { at, result, warningsOf } from './answers.fixture.ts';
import {
  parseForeignPublication,
  parsePatentApplication,
  parsePatentPublication,
  patentCheck,
  printPatentNumber,
} from './index.ts';

describe('patent application numbers', () => {
  const valid = [
    ['200410053749.9', 'invention', 'national', 2004],
    ['201110269715.3', 'invention', 'national', 2011],
    ['201430009113.9', 'design', 'national', 2014],
    ['200310100002.X', 'invention', 'national', 2003],
    ['97248479.5', 'utility', 'national', 1997],
    ['94192386.X', 'invention', 'national', 1994],
    ['01813161.1', 'invention', 'pct', 2001],
    ['93103566.X', 'invention', 'national', 1993],
    ['02139508.X', 'invention', 'national', 2002],
    ['202610000001.9', 'invention', 'national', 2026],
    ['202620123456.5', 'utility', 'national', 2026],
    ['202630123456.0', 'design', 'national', 2026],
    ['202480000010.7', 'invention', 'pct', 2024],
    ['202490000012.1', 'utility', 'pct', 2024],
    ['202310000000.0', 'invention', 'national', 2023],
    ['202410987654.1', 'invention', 'national', 2024],
    ['202620000003.3', 'utility', 'national', 2026],
  ] as const;
  it.each(valid)('%s is a %s, %s, of %i', (number, kind, route, year) => {
    const parsed = parsePatentApplication(number, at);
    expect(parsed).toMatchObject({
      ok: true,
      value: { canonical: number, kind, route, year, unchecked: false, warnings: [] },
    });
    expect(patentCheck(number.slice(0, -2))).toBe(number.slice(-1));
  });

  it.each([
    ['201110269715.4', 'ZQ-NUM-003'],
    ['201140269715.3', 'ZQ-NUM-004'],
    ['20111026971.3', 'ZQ-NUM-002'],
    ['94192386.0', 'ZQ-NUM-003'],
    ['209910000001.9', 'ZQ-NUM-005'],
    ['199910000001.3', 'ZQ-NUM-006'],
    ['50248479.5', 'ZQ-NUM-006'],
    ['97448479.5', 'ZQ-NUM-004'],
    ['2011102697153X', 'ZQ-NUM-002'],
    ['20111026971X.3', 'ZQ-NUM-007'],
    ['2011B0269715.3', 'ZQ-NUM-007'],
    ['', 'ZQ-NUM-001'],
    ['ZL', 'ZQ-NUM-001'],
    ['1', 'ZQ-NUM-002'],
    ['202710000001.0', 'ZQ-NUM-005'],
  ])('%s is refused with %s', (input, code) => expect(result(parsePatentApplication(input, at))).toBe(code));

  it.each([
    'ZL 2011 1 0269715.3',
    'ZL201110269715.3',
    'zl201110269715.3',
    'CN201110269715.3',
    'CN ZL 201110269715.3',
    '２０１１１０２６９７１５．３',
    '201110269715。3',
    '201110269715·3',
    '2011102697153',
    '2011-1-0269715.3',
    '专利号：ZL 201110269715.3',
    '申请号:201110269715.3',
    '专利申请号（专利号）： 201110269715.3',
    '\u200b2011\u00ad10269715.3\ufeff',
    'No. 201110269715.3',
    '“201110269715.3”',
    '201110269715.3，',
    '第201110269715.3号',
  ])('%s is read', (input) => expect(result(parsePatentApplication(input, at))).toBe('201110269715.3'));

  it.each(['200310100002.x', '200310100002Ｘ', '200310100002.Х', '200310100002×'])('%s ends in X', (input) =>
    expect(result(parsePatentApplication(input, at))).toBe('200310100002.X'),
  );

  it('completes a number without check character and says so', () => {
    for (const [input, canonical] of [
      ['85100312', '85100312.5'],
      ['201910302430', '201910302430.1'],
    ] as const) {
      const parsed = parsePatentApplication(input, at);
      expect(parsed).toMatchObject({ ok: true, value: { canonical, unchecked: true } });
      expect(warningsOf(parsed)).toEqual(['ZQ-NUM-101']);
    }
  });

  it('reads the 15 digits of the publication XML and gives them back', () => {
    expect(result(parsePatentApplication('102019000302430', at))).toBe('201910302430.1');
    expect(result(parsePatentApplication('CN101985000000312', at))).toBe('85100312.5');
    for (const number of ['201910302430.1', '85100312.5', '97248479.5', '201430009113.9', '200310100002.X']) {
      const parsed = parsePatentApplication(number, at);
      const form = parsed.ok ? parsed.value.standardForm : undefined;
      expect(result(parsePatentApplication(form ?? '', at))).toBe(number);
    }
    expect(parsePatentApplication('202480000010.7', at)).not.toHaveProperty('value.standardForm');
    expect(result(parsePatentApplication('102027000302430', at))).toBe('ZQ-NUM-005');
    expect(result(parsePatentApplication('102019080302430', at))).toBe('ZQ-NUM-017');
    expect(result(parsePatentApplication('101985000100312', at))).toBe('ZQ-NUM-017');
    expect(result(parsePatentApplication('101984000000312', at))).toBe('ZQ-NUM-006');
  });

  it('reads the kind letter of foreign databases', () => {
    expect(parsePatentApplication('CN201910302430A', at)).toMatchObject({
      value: { canonical: '201910302430.1', prefix: 'CN' },
    });
    expect(result(parsePatentApplication('CN201910302430U', at))).toBe('ZQ-NUM-016');
  });

  it('says what the check character should be', () => {
    const parsed = parsePatentApplication('201110269715.4', at);
    expect(parsed.ok || parsed.reason.what).toEqual({
      zh: '校验位应为 3，写成了 4。',
      en: 'The check character should be 3, not 4.',
    });
    const short = parsePatentApplication('20111026971.3', at);
    expect(short.ok || short.reason.what.zh).toBe(
      '专利申请号的长度不对：应为 12 位（旧号 8 位）加校验位，写成了 11 位加校验位。',
    );
  });

  it('prints ZL for a granted right only', () => {
    expect(printPatentNumber('201110269715.3', { granted: true })).toBe('ZL201110269715.3');
    expect(printPatentNumber('201110269715.3', { granted: false })).toBe('201110269715.3');
  });

  it('depends on today', () =>
    expect(result(parsePatentApplication('202610000001.9', { today: plainDate('2025-12-31') }))).toBe('ZQ-NUM-005'));
});

describe('patent publication numbers', () => {
  it.each([
    ['CN1340998A', 'invention', 'application'],
    ['CN101234567A', 'invention', 'application'],
    ['CN112345678B', 'invention', 'grant'],
    ['CN201234567U', 'utility', 'grant'],
    ['CN301234567S', 'design', 'grant'],
    ['CN101234567C2', 'invention', 'partial-invalidation'],
    ['CN201234567Y3', 'utility', 'partial-invalidation'],
    ['CN101234567A8', 'invention', 'correction'],
    ['CN301234567S9', 'design', 'correction'],
    ['CN301234567S2', 'design', 'partial-invalidation'],
    ['CN1003001B', 'invention', 'examined'],
    ['CN2030001U', 'utility', 'examined'],
    ['CN1100001C', 'invention', 'grant'],
    ['CN2500001Y', 'utility', 'grant'],
    ['CN3200001D', 'design', 'grant'],
    ['CN100334444C', 'invention', 'grant'],
    ['CN201000001Y', 'utility', 'grant'],
    ['CN300700001D', 'design', 'grant'],
    ['CN85100312A', 'invention', 'application'],
    ['CN85100312B', 'invention', 'examined'],
  ])('%s is a %s, %s', (number, kind, stage) =>
    expect(parsePatentPublication(number)).toMatchObject({ ok: true, value: { canonical: number, kind, stage } }),
  );

  it.each([
    ['CN201234567B', 'ZQ-NUM-010'],
    ['CN401234567A', 'ZQ-NUM-008'],
    ['CN12345678A', 'ZQ-NUM-002'],
    ['CN101234567U', 'ZQ-NUM-010'],
    ['CN301234567A', 'ZQ-NUM-010'],
    ['CN101234567C', 'ZQ-NUM-018'],
    ['CN101234567A1', 'ZQ-NUM-018'],
    ['CN101234567C8', 'ZQ-NUM-018'],
    ['CN112345678', 'ZQ-NUM-011'],
    ['CN1340998Y', 'ZQ-NUM-010'],
    ['CN', 'ZQ-NUM-001'],
    ['CNA', 'ZQ-NUM-008'],
    ['CN1340998A8', 'ZQ-NUM-018'],
    ['CN88300001A', 'ZQ-NUM-010'],
  ])('%s is refused with %s', (input, code) => expect(result(parsePatentPublication(input))).toBe(code));

  it.each([
    'cn 112345678 b',
    'CN-112345678-B',
    '112345678B',
    'ＣＮ１１２３４５６７８Ｂ',
    '授权公告号：CN 112345678 B',
    'CN112345678B。',
  ])('%s is read', (input) => expect(result(parsePatentPublication(input))).toBe('CN112345678B'));

  it('words the kind code', () => {
    const parsed = parsePatentPublication('CN112345678B');
    expect(parsed.ok && parsed.value.meaning.zh).toBe('发明专利授权公告');
  });

  it('takes those of other offices by their form', () => {
    expect(result(parseForeignPublication('US 10,123,456 B2'))).toBe('US10123456B2');
    expect(result(parseForeignPublication('WO2019123456A1'))).toBe('WO2019123456A1');
    expect(warningsOf(parseForeignPublication('EP1234567B1'))).toEqual(['ZQ-NUM-107']);
    expect(result(parseForeignPublication('CN112345678B'))).toBe('ZQ-NUM-008');
    expect(result(parseForeignPublication('QQ1234567A'))).toBe('ZQ-NUM-008');
    expect(result(parseForeignPublication(''))).toBe('ZQ-NUM-001');
  });
});

const folder = new URL('../../../../shared/data/cnipa-publication/', import.meta.url);
describe('the publication XML of CNIPA', () => {
  const here = existsSync(folder);
  if (!here) console.log('skipped: ../shared/data/cnipa-publication is absent');
  it.skipIf(!here)('writes each application in two forms that are read as one number', () => {
    const documents = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => readFileSync(new URL(`${entry.name}/${entry.name}.XML`, folder), 'utf8'));
    expect(documents.length).toBe(2);
    for (const xml of documents) {
      const references = xml.matchAll(
        /<business:ApplicationReference [^>]*dataFormat="(\w+)"[\s\S]*?<base:DocNumber>([^<]+)</g,
      );
      const forms = Object.fromEntries([...references].map((m) => [m[1], m[2] ?? '']));
      const original = parsePatentApplication(forms.original ?? '', at);
      expect(original).toMatchObject({ ok: true, value: { standardForm: forms.standard } });
      expect(result(parsePatentApplication(forms.standard ?? '', at))).toBe(result(original));
      const [, number = '', kind = ''] = /docNumber="(\d+)" kind="(\w+)"/.exec(xml) ?? [];
      expect(parsePatentPublication(`CN${number}${kind}`).ok).toBe(true);
    }
  });
});
