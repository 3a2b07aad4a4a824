import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from './answers.fixture.ts';
import { identify, parsers } from './index.ts';

const seed = 20261122;

describe('identify', () => {
  it.each([
    ['201110269715.3', 'patent-application', '201110269715.3'],
    ['2011102697153', 'patent-application', '201110269715.3'],
    ['ZL 97248479.5', 'patent-application', '97248479.5'],
    ['972484795', 'patent-application', '97248479.5'],
    ['02139508X', 'patent-application', '02139508.X'],
    ['102019000302430', 'patent-application', '201910302430.1'],
    ['ZL85100312', 'patent-application', '85100312.5'],
    ['CN201910302430A', 'patent-application', '201910302430.1'],
    ['201910302430', 'patent-application', '201910302430.1'],
    ['CN97248479.5', 'patent-application', '97248479.5'],
    ['CN112345678B', 'patent-publication', 'CN112345678B'],
    ['112345678B', 'patent-publication', 'CN112345678B'],
    ['CN1340998A', 'patent-publication', 'CN1340998A'],
    ['公告号CN201234567U', 'patent-publication', 'CN201234567U'],
    ['US10123456B2', 'foreign-publication', 'US10123456B2'],
    ['91150100MA0P00018C', 'credit-code', '91150100MA0P00018C'],
    ['121500004600290074', 'credit-code', '121500004600290074'],
    ['914403001922038216', 'credit-code', '914403001922038216'],
    ['12345678', 'trademark', '12345678'],
    ['345678', 'trademark', '345678'],
    ['1234567', 'trademark', '1234567'],
    ['60123456', 'trademark', '60123456'],
    ['12345678A', 'trademark', '12345678A'],
    ['15101', 'trademark', '15101'],
    ['9', 'trademark', '9'],
    ['商标注册号 150102', 'trademark', '150102'],
    ['G1234567', 'madrid', 'G1234567'],
    ['AGI00123', 'gi', 'AGI00123'],
    ['Y2024980001234', 'pledge', 'Y2024980001234'],
    ['X2024980001234', 'licence', 'X2024980001234'],
    ['代理机构代码 15101', 'agency', '15101'],
    ['预审号 YS-2026-000123', 'preexam', 'YS-2026-000123'],
    ['150102', 'division', '150102'],
    ['150000', 'division', '150000'],
    ['呼和浩特市', 'division', '150100'],
    ['Hohhot', 'division', '150100'],
    ['H04L 29/06', 'ipc', 'H04L 29/06'],
    ['A01B 1/02 (2006.01)', 'ipc', 'A01B 1/02'],
    ['B03C0003090000', 'ipc', 'B03C 3/09'],
    ['Int.Cl. G06F 16/24 (2019.01) I', 'ipc', 'G06F 16/24'],
    ['G06F16/2458', 'ipc', 'G06F 16/2458'],
    ['Y02E 10/50', 'cpc', 'Y02E 10/50'],
    ['CPC A01B 1/02', 'cpc', 'A01B 1/02'],
    ['LOC(15) Cl. 09-01', 'locarno', '09-01'],
    ['09-01', 'locarno', '09-01'],
    ['第9类', 'nice', '9'],
    ['NCL(13-2026) 35', 'nice', '35'],
    ['27.05.01', 'vienna', '27.05.01'],
    ['C3911', 'industry', 'C3911'],
    ['150102199001010000', 'id-number', '150102********0000'],
    ['15010519851231000x', 'id-number', '150105********000X'],
  ] as const)('%s is a %s', (input, kind, canonical) => {
    const found = identify(input, at);
    expect(found).toMatchObject({ valid: true, kind, canonical });
    expect(found.input).toBe(kind === 'id-number' ? canonical : input);
    // What was stored is read again as the same.
    if (kind !== 'id-number') expect(parsers[kind](canonical, at)).toMatchObject({ ok: true, value: { canonical } });
  });

  it.each([
    ['201110269715.4', 'patent-application', 'ZQ-NUM-003'],
    ['201140269715.3', 'patent-application', 'ZQ-NUM-004'],
    ['20111026971.3', 'patent-application', 'ZQ-NUM-002'],
    ['94192386.0', 'patent-application', 'ZQ-NUM-003'],
    ['209910000001.9', 'patent-application', 'ZQ-NUM-005'],
    ['2020101234568', 'patent-application', 'ZQ-NUM-003'],
    ['CN201234567B', 'patent-publication', 'ZQ-NUM-010'],
    ['CN401234567A', 'patent-publication', 'ZQ-NUM-008'],
    ['CN12345678A', 'patent-publication', 'ZQ-NUM-002'],
    ['CN112345678', 'patent-publication', 'ZQ-NUM-011'],
    ['91150100MA0P00018D', 'credit-code', 'ZQ-NUM-003'],
    ['91150100MA0PO0018C', 'credit-code', 'ZQ-NUM-007'],
    ['9115O100MA0P00018C', 'credit-code', 'ZQ-NUM-007'],
    ['9115010MA0P00018C', 'credit-code', 'ZQ-NUM-002'],
    ['914403001922038217', 'credit-code', 'ZQ-NUM-003'],
    ['121500004600290075', 'credit-code', 'ZQ-NUM-003'],
    ['150203197302290005', 'id-number', 'ZQ-NUM-013'],
    ['150102199001010001', 'id-number', 'ZQ-NUM-003'],
    ['150102900101001', 'id-number', 'ZQ-NUM-015'],
    ['I01B 1/00', 'ipc', 'ZQ-COD-003'],
    ['A1B 1/00', 'ipc', 'ZQ-COD-003'],
    ['A01B 1', 'ipc', 'ZQ-COD-003'],
    ['A01B/02', 'ipc', 'ZQ-COD-003'],
    ['LOC 33-01', 'locarno', 'ZQ-COD-004'],
    ['第46类', 'nice', 'ZQ-COD-004'],
    ['30.1.1', 'vienna', 'ZQ-COD-004'],
    ['AGI1', 'gi', 'ZQ-NUM-008'],
    ['Y2030980001234', 'pledge', 'ZQ-NUM-005'],
    ['区划 150199', 'division', 'ZQ-COD-001'],
    ['hello', 'unknown', 'ZQ-NUM-009'],
    ['', 'unknown', 'ZQ-NUM-001'],
    ['  。', 'unknown', 'ZQ-NUM-001'],
    ['你好', 'unknown', 'ZQ-NUM-009'],
  ] as const)('%s is no good %s (%s)', (input, kind, code) =>
    expect(identify(input, at)).toMatchObject({ valid: false, kind, canonical: null, reason: { code } }),
  );

  it('names what else the digits may be', () => {
    const others = (input: string) => identify(input, at).warnings?.map((w) => w.params?.kinds ?? w.what.zh);
    expect(others('150102')).toEqual(['它也可能是商标申请（注册）号。']);
    expect(others('15101')).toEqual(['它也可能是专利代理机构代码。']);
    expect(others('85100312')).toEqual(['它也可能是专利申请号。']);
    expect(others('1340998A')).toEqual(['它也可能是专利公布（公告）号。']);
    expect(others('9')).toEqual(['它也可能是尼斯分类类别。']);
    expect(others('60123456')).toBeUndefined();
    expect(others('商标 15101')).toBeUndefined();
  });

  it('answers any text without throwing', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Z./() -]{0,24}$/)), (input) => {
        const found = identify(input, at);
        expect(found.valid).toBe(found.canonical !== null);
        expect(found.valid).toBe(found.reason === undefined);
      }),
      { seed, numRuns: 2000 },
    ));
});
