import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../text.ts';
import {
  emptyScheme,
  industrySections,
  ipcSections,
  parseIndustry,
  parseIpc,
  parseIpcScope,
  parseLocarno,
  parseNice,
  parseNiceItem,
  parseStrategicIndustry,
  parseVienna,
  type Scheme,
  schemeOf,
  toFixedForm,
  withinScope,
} from './index.ts';

type Answer = { ok: true; value: { canonical: string } } | { ok: false; reason: { code: string } };
const canonical = (parsed: Answer) => (parsed.ok ? parsed.value.canonical : parsed.reason.code);

describe('IPC', () => {
  it.each([
    ['H04L 29/06', 'H04L 29/06'],
    ['G06F 16/2458', 'G06F 16/2458'],
    ['A01B 1/02 (2006.01)', 'A01B 1/02'],
    ['C12N 15/113', 'C12N 15/113'],
    ['C22C 38/04', 'C22C 38/04'],
    ['H02S 10/00', 'H02S 10/00'],
    ['A01B1/02', 'A01B 1/02'],
    ['a01b　１／０２', 'A01B 1/02'],
    ['G06F   17/27    (2006.01)', 'G06F 17/27'],
    ['G06F 16/24(2019.01)I', 'G06F 16/24'],
    ['Int.Cl. G06F 16/24 (2019.01) N', 'G06F 16/24'],
    ['Int. Cl.7 G06F 16/24', 'G06F 16/24'],
    ['IPC: G06F16/24', 'G06F 16/24'],
    ['B03C0003090000', 'B03C 3/09'],
    ['F28F0001380000', 'F28F 1/38'],
    ['A01B0001020000', 'A01B 1/02'],
    ['G06F0016245800', 'G06F 16/2458'],
    ['A01B0001000000', 'A01B 1/00'],
    ['A61K0008100000', 'A61K 8/10'],
    ['A01B 0001/02', 'A01B 1/02'],
  ])('%s is stored as %s', (input, stored) => expect(canonical(parseIpc(input))).toBe(stored));

  it.each([
    'I01B 1/00',
    'A1B 1/00',
    'A01B 1',
    'A01B/02',
    'A01B 1/0',
    'A01B 0/00',
    'A01B',
    '',
    'A00B 1/00',
    'A01B 1/02 (06.01)',
  ])('%s is refused', (input) => expect(canonical(parseIpc(input))).toBe('ZQ-COD-003'));

  it('reads version and value', () => {
    expect(parseIpc('G06F 16/24(2019.01)I')).toMatchObject({
      value: {
        version: '2019.01',
        value: 'invention',
        section: 'G',
        class: 'G06',
        subclass: 'G06F',
        mainGroup: 'G06F 16/00',
      },
    });
    expect(parseIpc('G06F 16/24 N')).toMatchObject({ value: { value: 'additional' } });
  });

  it('leaves section Y to the CPC', () => {
    expect(canonical(parseIpc('Y02E 10/50'))).toBe('ZQ-COD-004');
    expect(canonical(parseIpc('Y02E 10/50', { scheme: 'cpc' }))).toBe('Y02E 10/50');
    expect(canonical(parseIpc('CPC Y02E10/50', { scheme: 'cpc' }))).toBe('Y02E 10/50');
  });

  it('goes to the fixed form and back for any symbol, and reading is idempotent', () => {
    const symbol = fc
      .tuple(
        fc.constantFrom(...'ABCDEFGH'),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
        fc.integer({ min: 1, max: 9999 }),
        // A subgroup never ends in 0 beyond its second digit, or the padding could not be told from it.
        fc.stringMatching(/^(?:\d{2}|\d{2,5}[1-9])$/),
      )
      .map(([s, c, l, g, sub]) => `${s}${String(c).padStart(2, '0')}${l} ${g}/${sub}`);
    fc.assert(
      fc.property(symbol, (one) => {
        expect(canonical(parseIpc(one))).toBe(one);
        expect(canonical(parseIpc(toFixedForm(one)))).toBe(one);
      }),
      { seed: 20261122 },
    );
    expect(() => toFixedForm('A01B')).toThrow('A01B');
  });

  it('tests scopes at every height', () => {
    expect(parseIpcScope('a01')).toEqual({ ok: true, value: { canonical: 'A01', level: 'class' } });
    expect(parseIpcScope('A01B1/00')).toEqual({ ok: true, value: { canonical: 'A01B 1/00', level: 'main-group' } });
    expect(canonical(parseIpcScope('A1'))).toBe('ZQ-COD-003');
    for (const scope of ['A', 'A01', 'A01B', 'A01B 1/00', 'A01B 1/02'])
      expect(withinScope('A01B 1/02', scope)).toBe(true);
    for (const scope of ['B', 'A01C', 'A01B 10/00', 'A01B 1/04']) expect(withinScope('A01B 1/02', scope)).toBe(false);
    expect(withinScope('A01B 10/02', 'A01B 1/00')).toBe(false);
  });

  it('names the eight sections', () => expect(Object.keys(ipcSections).join('')).toBe('ABCDEFGH'));
});

describe('the smaller schemes', () => {
  it.each([
    ['LOC(15) Cl. 09-01', '09-01'],
    ['09-01', '09-01'],
    ['9-1', '09-01'],
    ['LOC (15) CL. 32-00', 'ZQ-COD-004'],
    ['33-01', 'ZQ-COD-004'],
    ['00-01', 'ZQ-COD-004'],
    ['0901', 'ZQ-COD-003'],
  ])('Locarno %s: %s', (input, stored) => expect(canonical(parseLocarno(input))).toBe(stored));
  it('reads the Locarno edition', () =>
    expect(parseLocarno('LOC(15) Cl. 09-01')).toMatchObject({ value: { edition: '15' } }));

  it.each([
    ['9', '9'],
    ['09', '9'],
    ['第9类', '9'],
    ['第 45 类', '45'],
    ['NCL(13-2026) 35', '35'],
    ['Class 1', '1'],
    ['46', 'ZQ-COD-004'],
    ['0', 'ZQ-COD-004'],
    ['100', 'ZQ-COD-003'],
  ])('Nice %s: %s', (input, stored) => expect(canonical(parseNice(input))).toBe(stored));
  it('tells goods from services', () => {
    expect(parseNice('34')).toMatchObject({ value: { covers: 'goods' } });
    expect(parseNice('NCL(13-2026) 35')).toMatchObject({ value: { covers: 'services', edition: '13-2026' } });
  });

  it.each([
    ['0901', '0901'],
    ['C090001', 'C090001'],
    ['090001', '090001'],
    ['4601', 'ZQ-COD-004'],
    ['C0901', 'ZQ-COD-003'],
  ])('goods and services %s: %s', (input, stored) => expect(canonical(parseNiceItem(input))).toBe(stored));

  it.each([
    ['27.5.1', '27.05.01'],
    ['CFE(9) 27.05.01', '27.05.01'],
    ['30.1.1', 'ZQ-COD-004'],
    ['27.5', 'ZQ-COD-003'],
  ])('Vienna %s: %s', (input, stored) => expect(canonical(parseVienna(input))).toBe(stored));

  it.each([
    ['C3911', 'C3911'],
    ['3911', 'C3911'],
    ['a01', 'A01'],
    ['C01', 'ZQ-COD-004'],
    ['98', 'ZQ-COD-004'],
    ['C3', 'ZQ-COD-003'],
  ])('GB/T 4754 %s: %s', (input, stored) => expect(canonical(parseIndustry(input))).toBe(stored));
  it('divides 01 to 97 among the sections without gap', () => {
    const ranges = Object.values(industrySections);
    expect(ranges.map((r) => r.from)).toEqual([1, ...ranges.slice(0, -1).map((r) => r.to + 1)]);
    expect(ranges.at(-1)?.to).toBe(97);
  });

  it.each([
    ['1', '1'],
    ['3.2.1', '3.2.1'],
    ['0', 'ZQ-COD-003'],
    ['3.2.1.1.1', 'ZQ-COD-003'],
  ])('strategic %s: %s', (input, stored) => expect(canonical(parseStrategicIndustry(input))).toBe(stored));
});

describe('schemes', () => {
  const entries = [
    { symbol: 'A01B 1/02', title: text('锹；铲', 'Spades; shovels') },
    { symbol: 'A01B 1/03', title: text('旧', 'old'), replacedBy: ['A01B 1/02'] },
  ];
  const ask = (scheme: Scheme) => ['A01B 1/02', 'A01B 1/03', 'A01B 1/99', 'Z99Z 1/00'].map(scheme.status);
  it('judge a symbol as far as they can', () => {
    expect(ask(schemeOf('ipc', '2026.01', entries))).toEqual(['known', 'superseded', 'unknown', 'unknown']);
    expect(ask(schemeOf('ipc', '2026.01', entries, { complete: false }))).toEqual([
      'known',
      'superseded',
      'well-formed',
      'unknown',
    ]);
    expect(ask(emptyScheme('ipc'))).toEqual(Array(4).fill('well-formed'));
    expect(schemeOf('ipc', '2026.01', entries).find('A01B 1/02')?.title.en).toBe('Spades; shovels');
  });
});

const samples = new URL('../../../../shared/data/ipc/ipc-zh-2026.01.jsonl', import.meta.url);
describe('the Chinese IPC of 2026.01', () => {
  const here = existsSync(samples);
  if (!here) console.log('skipped: ../shared/data/ipc is absent');
  it.skipIf(!here)('is well-formed in at least 999 of 1000 codes, and knows itself', () => {
    const lines = readFileSync(samples, 'utf8').trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as { code: string; level: string; title: string });
    const parsed = rows.map((row) => ({ row, answer: parseIpcScope(row.code) }));
    const bad = parsed.filter(({ answer }) => !answer.ok).map(({ row }) => row.code);
    if (bad.length > 0) console.log(`not well-formed: ${bad.join(', ')}`);
    expect(rows.length).toBeGreaterThan(70_000);
    expect(1 - bad.length / rows.length).toBeGreaterThanOrEqual(0.999);
    const levels = parsed
      .filter(({ row, answer }) => answer.ok && answer.value.level !== row.level)
      .map(({ row }) => row.code);
    expect(levels).toEqual([]);
    const scheme = schemeOf(
      'ipc',
      '2026.01',
      parsed.flatMap(({ row, answer }) =>
        answer.ok ? [{ symbol: answer.value.canonical, title: text(row.title, row.title) }] : [],
      ),
      { complete: false },
    );
    expect(scheme.status('A01B 1/02')).toBe('known');
    expect(scheme.status('A01Z 1/02')).toBe('unknown');
  });
});
