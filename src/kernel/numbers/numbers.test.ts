import { describe, expect, it } from 'vitest';
import { plainDate } from '../plain-date.ts';
import {
  creditCheck,
  findIdNumberSecret,
  giProductKey,
  idCheck,
  organisationCheck,
  parseAgencyCode,
  parseCreditCode,
  parseForeignPublication,
  parseGi,
  parseIdNumber,
  parseLicence,
  parseMadrid,
  parsePatentApplication,
  parsePatentPublication,
  parsePledge,
  parsePreexamNumber,
  parseTrademark,
  patentCheck,
  printPatentNumber,
} from './index.ts';

const today = plainDate('2026-11-22');
const at = { today };

type Answer = { ok: true; value: { canonical: string } } | { ok: false; reason: { code: string } };
/** The stored form of a good number, the code of the refusal of a bad one. */
const result = (parsed: Answer) => (parsed.ok ? parsed.value.canonical : parsed.reason.code);
const warningsOf = (parsed: { ok: true; value: { warnings: { code: string }[] } } | { ok: false }) =>
  parsed.ok ? parsed.value.warnings.map((w) => w.code) : undefined;

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

describe('trade marks, GIs, records, agencies', () => {
  it.each([
    ['1234567', '1234567'],
    ['12345678', '12345678'],
    ['9876543', '9876543'],
    ['345678', '345678'],
    ['60123456', '60123456'],
    ['12345678A', '12345678A'],
    ['第60123456号', '60123456'],
    ['00345678', '345678'],
    ['６０１２３４５６ａ', '60123456A'],
    ['123456789', 'ZQ-NUM-002'],
    ['1234AB', 'ZQ-NUM-008'],
    ['000', 'ZQ-NUM-008'],
    ['', 'ZQ-NUM-001'],
  ])('trade mark %s: %s', (input, stored) => expect(result(parseTrademark(input))).toBe(stored));

  it.each([
    ['G1234567', 'G1234567'],
    ['g 123456', 'G123456'],
    ['G1234567A', 'G1234567A'],
    ['国际注册号 G1234567', 'G1234567'],
    ['G1234', 'ZQ-NUM-008'],
    ['1234567', 'ZQ-NUM-008'],
    ['G123456789', 'ZQ-NUM-008'],
  ])('Madrid %s: %s', (input, stored) => expect(result(parseMadrid(input))).toBe(stored));

  it.each([
    ['AGI00123', 'AGI00123'],
    ['agi-1234', 'AGI1234'],
    ['AGI123', 'ZQ-NUM-008'],
    ['AGI123456', 'ZQ-NUM-008'],
  ])('GI %s: %s', (input, stored) => expect(result(parseGi(input))).toBe(stored));

  it('keys a GI product by source, year, announcement and name', () => {
    const key = giProductKey({ source: 'cnipa', year: 2021, announcement: '第４４４号', product: '敖汉 小米' });
    expect(key).toBe('cnipa/2021/444/敖汉小米');
    expect(() => giProductKey({ source: 'cnipa', year: 2021, announcement: '', product: '敖汉小米' })).toThrow(
      'announcement',
    );
  });

  it.each([
    ['Y2024980001234', 'Y2024980001234'],
    ['y2024 98 000123', 'Y202498000123'],
    ['Y20249800012345', 'Y20249800012345'],
    ['Y202498001', 'ZQ-NUM-008'],
    ['Y2024970001234', 'ZQ-NUM-008'],
    ['Y2030980001234', 'ZQ-NUM-005'],
    ['X2024980001234', 'ZQ-NUM-008'],
    ['Y1900980001234', 'ZQ-NUM-006'],
  ])('pledge %s: %s', (input, stored) => expect(result(parsePledge(input, at))).toBe(stored));

  it('says that pledge and licence forms are customary', () => {
    expect(warningsOf(parsePledge('Y2024980001234', at))).toEqual(['ZQ-NUM-104']);
    expect(warningsOf(parseLicence('X2024980001234', at))).toEqual(['ZQ-NUM-104']);
    expect(result(parseLicence('Y2024980001234', at))).toBe('ZQ-NUM-008');
  });

  it.each([
    ['15101', '15101'],
    ['11038', '11038'],
    ['72001', '72001'],
    ['99101', 'ZQ-NUM-012'],
    ['1510', 'ZQ-NUM-002'],
    ['15A01', 'ZQ-NUM-008'],
  ])('agency %s: %s', (input, stored) => expect(result(parseAgencyCode(input))).toBe(stored));

  it('takes pre-examination numbers in the form of the centre', () => {
    expect(result(parsePreexamNumber('ys-2026-000123'))).toBe('YS-2026-000123');
    expect(result(parsePreexamNumber('YS-1'))).toBe('ZQ-NUM-008');
    expect(result(parsePreexamNumber('YS-2026-000123', { form: /^NM\d{8}$/ }))).toBe('ZQ-NUM-008');
    expect(result(parsePreexamNumber('nm 20260001', { form: /^NM\d{8}$/ }))).toBe('NM20260001');
  });
});

describe('social credit codes', () => {
  const real = [
    '91350100M000100Y43',
    '914403001922038216',
    '9144030071526726XG',
    '91330100799655058B',
    '91110000802100433B',
    '91110108551385082Q',
    '12100000400000624D',
    '12100000400002259P',
  ];
  const made = [
    '91150100MA0P00018C',
    '91150200MA13A0B22E',
    '121500004600290074',
    '521500005000000159',
    '11150000011540002H',
    '93150523MA0QK7T383',
    '92150602MA0R8W2Y37',
  ];
  it.each([...real, ...made])('%s passes both checks', (code) => {
    expect(parseCreditCode(code)).toMatchObject({ ok: true, value: { canonical: code, warnings: [] } });
    expect(creditCheck(code.slice(0, 17))).toBe(code.slice(17));
    expect(organisationCheck(code.slice(8, 16))).toBe(code.slice(16, 17));
  });

  it.each([
    ['91150100MA0P00018D', 'ZQ-NUM-003'],
    ['91150100MA0PO0018C', 'ZQ-NUM-007'],
    ['9115010MA0P00018C', 'ZQ-NUM-002'],
    ['', 'ZQ-NUM-001'],
    ['91A50100MA0P00018C', 'ZQ-NUM-007'],
  ])('%s is refused with %s', (input, code) => expect(result(parseCreditCode(input))).toBe(code));

  it('suggests the digit for a letter that the standard avoids', () => {
    const parsed = parseCreditCode('91150100MA0PO0018C');
    expect(parsed.ok || parsed.reason.next.zh).toBe('请改正这一位。是否为 91150100MA0P00018C？');
  });

  it('only warns of a wrong inner check', () => {
    const first = '91150100MA0P00019';
    const parsed = parseCreditCode(`${first}${creditCheck(first)}`);
    expect(warningsOf(parsed)).toEqual(['ZQ-NUM-102']);
  });

  it('warns of an unknown class and an unknown province', () => {
    const first = 'A9990100MA0P00018';
    expect(warningsOf(parseCreditCode(`${first}${creditCheck(first)}`))).toEqual(['ZQ-NUM-103', 'ZQ-NUM-105']);
  });

  it('reads what people write', () => {
    for (const input of [
      '91150100ma0p00018c',
      '统一社会信用代码：９１１５０１００ＭＡ０Ｐ０００１８Ｃ',
      '9115 0100 MA0P 0001 8C',
    ])
      expect(result(parseCreditCode(input))).toBe('91150100MA0P00018C');
    const parsed = parseCreditCode('121500004600290074');
    expect(parsed.ok && parsed.value).toMatchObject({
      entityClass: { zh: '事业单位' },
      division: '150000',
      organisationCode: '460029007',
    });
  });
});

describe('ID numbers', () => {
  const valid = [
    '11010519491231002X',
    '440524188001010014',
    '150102199001010000',
    '15010519851231000X',
    '150203197202290005',
    '150402199602290008',
    '150502199912310006',
    '15252619880808000X',
    '152921197707070000',
  ];
  it.each(valid)('%s is accepted and masked', (number) => {
    const parsed = parseIdNumber(number, at);
    expect(result(parsed)).toBe(`${number.slice(0, 6)}********${number.slice(14)}`);
    expect(JSON.stringify(parsed)).not.toContain(number.slice(6, 14));
    expect(idCheck(number.slice(0, 17))).toBe(number.slice(17));
    expect(findIdNumberSecret(` ${number.toLowerCase()} `, at)).toBe(number);
  });

  it.each([
    ['150203197302290005', 'ZQ-NUM-013'],
    ['150102199001010001', 'ZQ-NUM-003'],
    ['150102990101000', 'ZQ-NUM-015'],
    ['15010219900101000', 'ZQ-NUM-002'],
    ['990102199001010000', 'ZQ-NUM-012'],
    ['150102209901010000', 'ZQ-NUM-014'],
    ['15010219900101A000', 'ZQ-NUM-007'],
    ['', 'ZQ-NUM-001'],
  ])('%s is refused with %s', (input, code) => {
    const parsed = parseIdNumber(input, at);
    expect(result(parsed)).toBe(code);
    expect(findIdNumberSecret(input, at)).toBeUndefined();
  });
});
