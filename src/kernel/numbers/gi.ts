import type { Parsed } from '../parsed.ts';
import { text } from '../text.ts';
import { type NumberValue, refusals } from './common.ts';
import { bare, tidy } from './tidy.ts';

const say = refusals({
  kind: 'gi',
  rule: text('农产品地理标志登记号为 AGI 加 4 至 5 位数字。', 'An agricultural GI number is AGI and 4 or 5 digits.'),
  example: 'AGI00123',
});

/** An agricultural geographical indication (农产品地理标志): `AGI` and 4 or 5 digits. */
export function parseGi(input: string): Parsed<NumberValue> {
  const body = bare(input).replaceAll('.', '');
  if (body === '') return say.empty();
  if (!/^AGI\d{4,5}$/.test(body)) return say.shape(body);
  return { ok: true, value: { canonical: body, warnings: [] } };
}

/** Who announced a geographical indication; numbers of different sources may coincide. */
export const giSources = {
  aqsiq: text('原国家质检总局', 'former AQSIQ'),
  saic: text('原工商总局（商标）', 'former SAIC (trade mark)'),
  moa: text('原农业部', 'former Ministry of Agriculture'),
  cnipa: text('国家知识产权局', 'CNIPA'),
} as const;

export type GiSource = keyof typeof giSources;

/**
 * The key of a GI product, which has no public number of its own: announcing body, year, announcement number and
 * product name, e.g. `cnipa/2021/444/锡林郭勒羊肉`. Throws on a missing part, since a key with a hole would match others.
 */
export function giProductKey(gi: { source: GiSource; year: number; announcement: string; product: string }): string {
  const announcement = tidy(gi.announcement).replace(/[^\dA-Z-]/g, '');
  const product = gi.product.normalize('NFKC').replace(/\s+/g, '');
  if (announcement === '' || product === '' || !Number.isInteger(gi.year))
    throw new Error('The key of a GI product needs year, announcement number and product name.');
  return `${gi.source}/${gi.year}/${announcement}/${product}`;
}
