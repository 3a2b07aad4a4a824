import type { Parsed } from '../parsed.ts';
import { text } from '../text.ts';
import { type NumberValue, refusals } from './common.ts';
import { bare } from './tidy.ts';

export interface TrademarkNumber extends NumberValue {
  digits: string;
  /** Letter of a split or partial application. */
  part?: string;
}

const national = refusals({
  kind: 'trademark',
  rule: text(
    '商标申请号即注册号，为 1 至 8 位数字，分割申请末尾可有一个字母；没有校验位，类别另写。',
    'Application and registration number are one: 1 to 8 digits, a letter behind for split applications; no check; the class stands apart.',
  ),
  example: '60123456',
});

/** A Chinese trade mark application or registration number. Leading zeros are left out. */
export function parseTrademark(input: string): Parsed<TrademarkNumber> {
  const body = bare(input).replaceAll('.', '');
  if (body === '') return national.empty();
  const match = /^(\d+)([A-Z])?$/.exec(body);
  if (!match) return national.shape(body);
  const [, digits = '', part] = match;
  const number = digits.replace(/^0+/, '');
  if (number.length > 8) return national.length(text('1 至 8 位', '1 to 8 digits'), number.length);
  if (number === '') return national.shape(body);
  return {
    ok: true,
    value: { canonical: `${number}${part ?? ''}`, warnings: [], digits: number, ...(part !== undefined && { part }) },
  };
}

const international = refusals({
  kind: 'madrid',
  rule: text(
    '指定中国的国际注册写作 G 加 5 至 8 位数字，末尾可有一个字母。',
    'An international registration designating China is G and 5 to 8 digits, with a letter behind for parts.',
  ),
  example: 'G1234567',
});

/** An international registration designating China (Madrid system). */
export function parseMadrid(input: string): Parsed<TrademarkNumber> {
  const body = bare(input).replaceAll('.', '');
  if (body === '') return international.empty();
  const match = /^G(\d{5,8})([A-Z])?$/.exec(body);
  if (!match) return international.shape(body);
  const [, digits = '', part] = match;
  return { ok: true, value: { canonical: body, warnings: [], digits, ...(part !== undefined && { part }) } };
}
