import type { Parsed } from '../parsed.ts';
import { text } from '../text.ts';
import { type NumberContext, type NumberValue, numberWarning, refusals, yearOf } from './common.ts';
import { bare } from './tidy.ts';

export interface ContractRecordNumber extends NumberValue {
  year: number;
  serial: string;
}

const PLEDGE = refusals({
  kind: 'pledge',
  rule: text('惯例：Y、年 4 位、98、6 至 8 位流水号。', 'By custom: Y, the year, 98, a serial of 6 to 8 digits.'),
  example: 'Y2024980001234',
});
const LICENCE = refusals({
  kind: 'licence',
  rule: text('惯例：X、年 4 位、98、6 至 8 位流水号。', 'By custom: X, the year, 98, a serial of 6 to 8 digits.'),
  example: 'X2024980001234',
});

const parser =
  (letter: 'Y' | 'X', kind: 'pledge' | 'licence', say: typeof PLEDGE) =>
  (input: string, { today }: NumberContext): Parsed<ContractRecordNumber> => {
    const body = bare(input).replaceAll('.', '');
    if (body === '') return say.empty();
    const match = new RegExp(`^${letter}(\\d{4})98(\\d{6,8})$`).exec(body);
    if (!match) return say.shape(body);
    const [, digits = '', serial = ''] = match;
    const year = Number(digits);
    if (year > yearOf(today)) return say.future(year, today);
    // The Patent Law came into force in 1985; nothing can have been recorded before.
    if (year < 1985) return say.year(year);
    return { ok: true, value: { canonical: body, warnings: [numberWarning(kind)], year, serial } };
  };

/** A patent pledge registration (专利权质押登记号); the form is customary. */
export const parsePledge = parser('Y', 'pledge', PLEDGE);
/** A recorded patent licence contract (专利实施许可合同备案号); the form is customary. */
export const parseLicence = parser('X', 'licence', LICENCE);
