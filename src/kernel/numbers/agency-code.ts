import { findProvince } from '../divisions/index.ts';
import type { Parsed } from '../parsed.ts';
import { type Text, text } from '../text.ts';
import { characters, type NumberValue, refusals } from './common.ts';
import { bare } from './tidy.ts';

export interface AgencyCode extends NumberValue {
  province: Text;
}

const say = refusals({
  kind: 'agency',
  rule: text('5 位数字，前两位为省级代码。', 'Five digits, the first two a province code.'),
  example: '15101',
});

/** Agencies set up in Hong Kong before the province rule carry 72. */
const BEFORE: Readonly<Record<string, Text>> = {
  '72': text('香港（早期涉外机构）', 'Hong Kong (early foreign-related agencies)'),
};

/** Code of a patent agency (专利代理机构代码). */
export function parseAgencyCode(input: string): Parsed<AgencyCode> {
  const body = bare(input).replaceAll('.', '');
  if (body === '') return say.empty();
  if (!/^\d+$/.test(body)) return say.shape(body);
  if (body.length !== 5) return say.length(characters(5), body.length);
  const province = findProvince(body) ?? BEFORE[body.slice(0, 2)];
  if (!province) return say.province(body.slice(0, 2));
  return { ok: true, value: { canonical: body, warnings: [], province } };
}
