import { refuse } from '../errors/index.ts';
import { maskLongNumbers } from '../mask.ts';
import type { Parsed } from '../parsed.ts';
import type { Refusal } from '../refusal.ts';
import { text } from '../text.ts';
import { patentCheck } from './check.ts';
import { type NumberContext, type NumberValue, refusals, yearOf } from './common.ts';
import { bare } from './tidy.ts';

export type PatentKind = 'invention' | 'utility' | 'design';

export interface PatentApplicationNumber extends NumberValue {
  /** As written before the number. `ZL` claims a grant; print it only for a granted right. */
  prefix?: 'ZL' | 'CN';
  /** 12 digits since 2003-10-01, 8 before. */
  form: 'new' | 'old';
  /** Year of filing in China. */
  year: number;
  kind: PatentKind;
  /** `pct`: an international application in the Chinese national phase. */
  route: 'national' | 'pct';
  serial: string;
  check: string;
  /** No check character was given, so a wrong digit would not have been noticed. */
  unchecked: boolean;
  /** The 15 digits of the "standard" data format of CNIPA's publication XML; none for PCT, whose form is not established. */
  standardForm?: string;
}

const KINDS: Readonly<Record<string, [PatentKind, 'national' | 'pct', letter: string]>> = {
  '1': ['invention', 'national', 'A'],
  '2': ['utility', 'national', 'U'],
  '3': ['design', 'national', 'S'],
  '8': ['invention', 'pct', 'A'],
  '9': ['utility', 'pct', 'U'],
};

const RULE = text(
  '专利申请号标准（ZC 0006-2003）：2003-10-01 起为年 4 位、种类 1 位、流水号 7 位和校验位，此前为年 2 位、种类 1 位、流水号 5 位和校验位。',
  'Standard ZC 0006-2003: since 2003-10-01 a year of 4, a kind of 1, a serial of 7 digits and a check character; before, 2, 1, 5 and a check character.',
);
const say = refusals({ kind: 'patent-application', rule: RULE, example: '202610000001.9' });
const LENGTHS = text('12 位（旧号 8 位）加校验位', '12 digits (old numbers 8) and a check character');

const withCheck = (n: number) => text(`${n} 位加校验位`, `${n} digits and a check character`);

/**
 * Reads an application number or patent number (ZC 0006-2003): new and old form, with or without `ZL`, `CN`, dot and
 * blanks, with a kind letter behind (`CN201910302430A` of foreign databases), or in the 15-digit form of CNIPA's
 * publication XML. A number without check character is completed by it and marked `unchecked`.
 */
export function parsePatentApplication(input: string, { today }: NumberContext): Parsed<PatentApplicationNumber> {
  const whole = bare(input);
  const [, cn = '', zl = '', rest = ''] = /^(CN)?(ZL)?(.*)$/.exec(whole) ?? [];
  const prefix = zl ? 'ZL' : cn ? 'CN' : undefined;
  if (rest === '') return say.empty();

  const wrong = rest.search(/[^\dX.ASU]/);
  if (wrong >= 0) return say.character(rest[wrong] ?? '', whole.length - rest.length + wrong);
  if (/^\d{15}$/.test(rest)) return fromStandardForm(rest, prefix, today);

  const lettered = /^(\d{12})([AUS])$/.exec(rest);
  const dotted = /^(.*)\.([\dX])$/.exec(rest);
  const plain = rest.replaceAll('.', '');
  const [digits, given] = lettered
    ? [lettered[1] ?? '', undefined]
    : dotted
      ? [dotted[1]?.replaceAll('.', '') ?? '', dotted[2]]
      : plain.length === 9 || plain.length === 13
        ? [plain.slice(0, -1), plain.slice(-1)]
        : [plain, undefined];
  if (digits.length !== 8 && digits.length !== 12)
    return say.length(LENGTHS, given === undefined ? plain.length : withCheck(digits.length));
  const stray = digits.search(/\D/);
  if (stray >= 0) return say.character(digits[stray] ?? '', whole.length - rest.length + stray);

  const form = digits.length === 12 ? 'new' : 'old';
  const yearDigits = digits.slice(0, form === 'new' ? 4 : 2);
  const kindDigit = digits.charAt(yearDigits.length);
  const kind = KINDS[kindDigit];
  if (!kind) return say.no(refuse('ZQ-NUM-004', { digit: kindDigit, position: yearDigits.length + 1 }));
  const year = form === 'new' ? Number(yearDigits) : oldYear(Number(yearDigits));
  if (year === undefined || (form === 'new' && year < 2003)) return say.year(yearDigits);
  if (year > yearOf(today)) return say.future(year, today);
  if (lettered && lettered[2] !== kind[2])
    return say.no(refuse('ZQ-NUM-016', { letter: lettered[2] ?? '', digit: kindDigit }));
  const check = patentCheck(digits);
  if (given !== undefined && given !== check) return say.check(check, given);
  return good({ digits, form, year, prefix, unchecked: given === undefined });
}

function good(found: {
  digits: string;
  form: 'new' | 'old';
  year: number;
  prefix: 'ZL' | 'CN' | undefined;
  unchecked: boolean;
}): Parsed<PatentApplicationNumber> {
  const { digits, form, year, prefix, unchecked } = found;
  const at = form === 'new' ? 4 : 2;
  const [kind, route] = KINDS[digits.charAt(at)] ?? ['invention', 'national'];
  const serial = digits.slice(at + 1);
  const check = patentCheck(digits);
  const warnings: Refusal[] = unchecked ? [refuse('ZQ-NUM-101', { check })] : [];
  return {
    ok: true,
    value: {
      canonical: `${digits}.${check}`,
      warnings,
      ...(prefix && { prefix }),
      form,
      year,
      kind,
      route,
      serial,
      check,
      unchecked,
      ...(route === 'national' && { standardForm: `${digits.charAt(at)}0${year}${serial.padStart(9, '0')}` }),
    },
  };
}

// YY 85–99 are of the last century, 00–03 of this one; there are no others.
const oldYear = (yy: number): number | undefined => (yy >= 85 ? 1900 + yy : yy <= 3 ? 2000 + yy : undefined);

/**
 * `102019000302430` = type 10, year 2019, serial 000302430 → 201910302430; `101985000000312` → 85100312. Both lengths
 * have serials in 2003; the new ones start above 100 000, so a smaller one is old.
 */
function fromStandardForm(rest: string, prefix: 'ZL' | 'CN' | undefined, today: NumberContext['today']) {
  const [, kindDigit = '', yearDigits = '', serial = ''] = /^([123])0(\d{4})00(\d{7})$/.exec(rest) ?? [];
  const year = Number(yearDigits);
  if (kindDigit === '') return say.no(refuse('ZQ-NUM-017', { input: maskLongNumbers(rest) }));
  if (year > yearOf(today)) return say.future(year, today);
  if (year < 1985) return say.year(yearDigits);
  const old = year < 2003 || (year === 2003 && Number(serial) < 100_000);
  if (old && Number(serial) > 99_999) return say.no(refuse('ZQ-NUM-017', { input: maskLongNumbers(rest) }));
  const digits = old ? `${yearDigits.slice(2)}${kindDigit}${serial.slice(2)}` : `${yearDigits}${kindDigit}${serial}`;
  return good({ digits, form: old ? 'old' : 'new', year, prefix, unchecked: true });
}

/**
 * A stored number as it is printed. `ZL` stands before a granted right only; before an application it would present
 * the application as a patent (Implementing Regulations, Art. 101).
 */
export const printPatentNumber = (canonical: string, { granted }: { granted: boolean }): string =>
  granted ? `ZL${canonical}` : canonical;
