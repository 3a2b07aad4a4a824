import { findProvince } from '../divisions/index.ts';
import { refuse } from '../errors/index.ts';
import { maskIdNumber } from '../mask.ts';
import type { Parsed } from '../parsed.ts';
import { daysInMonth } from '../plain-date.ts';
import { type Text, text } from '../text.ts';
import { idCheck } from './check.ts';
import { characters, type NumberContext, type NumberValue, refusals } from './common.ts';
import { bare } from './tidy.ts';

/** What is told of an ID number. Its canonical form is masked; the birth date is not told at all. */
export interface IdNumber extends NumberValue {
  province: Text;
}

const say = refusals({
  kind: 'id-number',
  rule: text(
    'GB 11643-1999：地区 6 位、出生日期 8 位、顺序码 3 位、校验位 1 位。',
    'GB 11643-1999: area of 6, birth date of 8, sequence of 3 digits, and a check character.',
  ),
  example: '150102********0000',
});

// A sample of the standard was born in 1880, so the days of the calendar here (from 1900) do not do.
const isBirthday = (digits: string): boolean => {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  return year >= 1800 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Judges a resident ID number (公民身份号码). Neither the answer nor a refusal holds its middle digits. */
export function parseIdNumber(input: string, context: NumberContext): Parsed<IdNumber> {
  const body = bare(input).replaceAll('.', '');
  if (body === '') return say.empty();
  if (/^\d{15}$/.test(body)) return say.no(refuse('ZQ-NUM-015'));
  if (body.length !== 18) return say.length(characters(18), body.length);
  const wrong = body.slice(0, 17).search(/\D/);
  if (wrong >= 0) return say.character(body.charAt(wrong), wrong);
  const province = findProvince(body);
  if (!province) return say.province(body.slice(0, 2));
  if (!isBirthday(body.slice(6, 14))) return say.no(refuse('ZQ-NUM-013'));
  if (body.slice(6, 14) > context.today.replaceAll('-', '')) return say.no(refuse('ZQ-NUM-014'));
  const check = idCheck(body.slice(0, 17));
  if (check !== body.charAt(17)) return say.check(check, body.charAt(17));
  return { ok: true, value: { canonical: maskIdNumber(body), warnings: [], province } };
}

/**
 * The 18 characters themselves, or undefined when the text is no valid number. For the one place that encrypts them
 * for storage; never show, log or return what this gives.
 */
export const findIdNumberSecret = (input: string, context: NumberContext): string | undefined =>
  parseIdNumber(input, context).ok ? bare(input).replaceAll('.', '') : undefined;
