import { describe, expect, it } from 'vitest';
import { at, result, warningsOf } from './answers.fixture.ts';
import {
  creditCheck,
  findIdNumberSecret,
  giProductKey,
  idCheck,
  organisationCheck,
  parseAgencyCode,
  parseCreditCode,
  parseGi,
  parseIdNumber,
  parseLicence,
  parseMadrid,
  parsePledge,
  parsePreexamNumber,
  parseTrademark,
} from './index.ts';

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
