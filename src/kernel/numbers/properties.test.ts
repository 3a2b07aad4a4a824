import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from './answers.fixture.ts';
import {
  creditCheck,
  idCheck,
  identify,
  maskLongNumbers,
  organisationCheck,
  parseCreditCode,
  parsePatentApplication,
  parsers,
  patentCheck,
} from './index.ts';

const seed = 20261122;
const digits = (n: number) => fc.stringMatching(new RegExp(`^\\d{${n}}$`));
const newNumber = fc
  .tuple(fc.integer({ min: 2003, max: 2026 }), fc.constantFrom('1', '2', '3', '8', '9'), digits(7))
  .map(([year, kind, serial]) => `${year}${kind}${serial}`)
  .map((body) => `${body}.${patentCheck(body)}`);
const oldNumber = fc
  .tuple(fc.constantFrom('85', '91', '99', '00', '03'), fc.constantFrom('1', '2', '3', '8', '9'), digits(5))
  .map((parts) => parts.join(''))
  .map((body) => `${body}.${patentCheck(body)}`);
const noise = fc.constantFrom('', ' ', '-', '\u200b', '\u00ad', '　');
const prefix = fc.constantFrom('', 'ZL', 'zl ', 'CN', '申请号：', '专利号 ZL');

describe('properties of application numbers', () => {
  it('accepts every good number, however it is written, and reads its own result the same', () =>
    fc.assert(
      fc.property(fc.oneof(newNumber, oldNumber), noise, prefix, fc.boolean(), (number, blank, front, dot) => {
        const written = `${front}${[...(dot ? number : number.replace('.', ''))].join(blank)}`;
        const once = parsePatentApplication(written, at);
        expect(once).toMatchObject({ ok: true, value: { canonical: number, unchecked: false } });
        expect(parsePatentApplication(number, at)).toMatchObject({ ok: true, value: { canonical: number } });
      }),
      { seed },
    ));

  it('notices every wrong digit', () =>
    fc.assert(
      fc.property(
        newNumber,
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (number, position, shift) => {
          const wrong = (Number(number[position]) + shift) % 10;
          const altered = `${number.slice(0, position)}${wrong}${number.slice(position + 1)}`;
          const parsed = parsePatentApplication(altered, at);
          expect(parsed.ok).toBe(false);
          // Year and kind are judged first; in the serial the check alone has to notice.
          if (position > 4) expect(parsed).toMatchObject({ reason: { code: 'ZQ-NUM-003' } });
          expect(patentCheck(altered.slice(0, 12))).not.toBe(number.slice(-1));
        },
      ),
      { seed, numRuns: 1000 },
    ));
});

describe('properties of credit codes', () => {
  const organisation = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{8}$/).map((body) => `${body}${organisationCheck(body)}`);
  const code = fc
    .tuple(
      fc.constantFrom('91', '92', '93', '12', '51', 'N1'),
      fc.constantFrom('150100', '152200', '440300'),
      organisation,
    )
    .map((parts) => parts.join(''))
    .map((first) => `${first}${creditCheck(first)}`);
  it('accepts every good code and notices every wrong character', () =>
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
        (good, position, other) => {
          expect(parseCreditCode(good.toLowerCase())).toMatchObject({
            ok: true,
            value: { canonical: good, warnings: [] },
          });
          fc.pre(good[position] !== other);
          expect(parseCreditCode(`${good.slice(0, position)}${other}${good.slice(position + 1)}`).ok).toBe(false);
        },
      ),
      { seed },
    ));
});

describe('ID numbers never leak', () => {
  const birthday = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10).replaceAll('-', ''));
  const area = fc.constantFrom('110105', '150102', '152921', '440524', '510101', '120101', '130102', '810000');
  const person = fc
    .tuple(area, birthday, digits(3))
    .map((parts) => parts.join(''))
    .map((first) => `${first}${idCheck(first)}`);
  const front = fc.constantFrom(
    '',
    '身份证号：',
    '专利号 ',
    '商标',
    'LOC ',
    'CN',
    'IPC ',
    '信用代码',
    '张三 ',
    '区划',
    'Y',
    'AGI',
    '第',
  );
  const back = fc.constantFrom('', '号', ' 呼和浩特', '。', ' x', '1', '/02', '类');
  const middle = (number: string) => number.slice(6, 14);
  // Blanks, hyphens and full-width digits could hide a leak from the comparison.
  const squeezed = (value: unknown) =>
    JSON.stringify(value)
      .normalize('NFKC')
      .replace(/[^\dA-Za-z]/g, '');

  it('whether good or mistyped, alone or in other words', () =>
    fc.assert(
      fc.property(
        person,
        front,
        back,
        noise,
        fc.boolean(),
        fc.option(fc.tuple(fc.nat(5), fc.nat(9))),
        (number, a, b, blank, wide, typo) => {
          const typed = typo ? `${number.slice(0, typo[0])}${typo[1]}${number.slice(typo[0] + 1)}` : number;
          const digitsShown = wide ? typed.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : typed;
          // One wrong digit in 341 makes a good credit code, by both its checks; nothing tells that it was meant otherwise.
          const credit = parseCreditCode(typed);
          fc.pre(!credit.ok || credit.value.warnings.length > 0);
          const found = identify(`${a}${[...digitsShown].join(blank)}${b}`, at);
          expect(squeezed(found)).not.toContain(middle(number));
        },
      ),
      { seed, numRuns: 5000 },
    ));

  it('nor from the parser of any kind', () =>
    fc.assert(
      fc.property(person, fc.constantFrom(...Object.values(parsers)), front, (number, parse, a) => {
        expect(squeezed(parse(`${a}${number}`, at))).not.toContain(middle(number));
      }),
      { seed, numRuns: 3000 },
    ));

  it('masks long runs in any text and leaves the rest', () => {
    expect(maskLongNumbers('申请人张三（150102199001010000），申请号 202610000001.9')).toBe(
      '申请人张三(150102********0000),申请号 202610000001.9',
    );
    expect(maskLongNumbers('1501 0219 9001 0100 00')).toBe('150102********0000');
    expect(maskLongNumbers('102019000302430')).toBe('102019000302430');
  });
});
