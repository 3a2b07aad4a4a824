import { refuse } from '../errors/index.ts';
import { maskLongNumbers } from '../mask.ts';
import type { Parsed } from '../parsed.ts';
import { type Text, text } from '../text.ts';
import { tidySymbol } from './tidy.ts';

/** A class of one of the smaller schemes. */
export interface ClassSymbol {
  canonical: string;
  /** Edition as written, e.g. `15` or `13-2026`. */
  edition?: string;
}

const malformed = (input: string, scheme: Text, rule: Text, example: string): Parsed<never> => ({
  ok: false,
  reason: refuse('ZQ-COD-003', { input: maskLongNumbers(input.trim()), scheme, rule, example }),
});
const missing = (input: string, scheme: Text, part: string, rule: Text): Parsed<never> => ({
  ok: false,
  reason: refuse('ZQ-COD-004', { input: maskLongNumbers(input.trim()), scheme, part, rule }),
});

const LOCARNO = text('洛迦诺分类', 'the Locarno Classification');
const LOCARNO_RULE = text('大类 01 至 32，连字符，两位小类。', 'Class 01 to 32, a hyphen, a subclass of two digits.');

/** Locarno: `LOC(15) Cl. 09-01`, `9-1` → `09-01`. */
export function parseLocarno(input: string): Parsed<ClassSymbol> {
  const tidy = tidySymbol(input).replace(/^洛迦诺(?:分类号?)?[: ]*/, '');
  const match = /^(?:LOC ?(?:\((\d{1,2})\))? ?(?:CL\.?)? ?:? ?)?(\d{1,2}) ?- ?(\d{1,2})$/.exec(tidy);
  if (!match) return malformed(input, LOCARNO, LOCARNO_RULE, 'LOC(15) Cl. 09-01');
  const [, edition, main = '', sub = ''] = match;
  const canonical = `${main.padStart(2, '0')}-${sub.padStart(2, '0')}`;
  if (Number(main) < 1 || Number(main) > 32) return missing(input, LOCARNO, main, LOCARNO_RULE);
  if (Number(sub) < 1) return missing(input, LOCARNO, canonical, LOCARNO_RULE);
  return { ok: true, value: { canonical, ...(edition !== undefined && { edition }) } };
}

const NICE = text('尼斯分类', 'the Nice Classification');
const NICE_RULE = text('1 至 34 类为商品，35 至 45 类为服务。', 'Classes 1 to 34 are goods, 35 to 45 services.');

export interface NiceClass extends ClassSymbol {
  class: number;
  covers: 'goods' | 'services';
}

/** Nice: `9`, `第 9 类`, `Class 9`, `NCL(13-2026) 9` → `9`. */
export function parseNice(input: string): Parsed<NiceClass> {
  const match =
    /^(?:(?:NCL ?(?:\((\d{1,2}(?:-\d{4})?)\))?|NICE(?: CLASS)?|CL(?:ASS|\.)?|尼斯(?:分类)?|商标|国际分类)[ :]*)?第? ?0?(\d{1,2}) ?类?$/.exec(
      tidySymbol(input),
    );
  if (!match) return malformed(input, NICE, NICE_RULE, '第 9 类');
  const [, edition, digits = ''] = match;
  const number = Number(digits);
  if (number < 1 || number > 45) return missing(input, NICE, digits, NICE_RULE);
  const covers = number <= 34 ? 'goods' : 'services';
  return {
    ok: true,
    value: { canonical: String(number), class: number, covers, ...(edition !== undefined && { edition }) },
  };
}

const NICE_GROUP = text('类似商品和服务区分表', 'the similar goods and services list');
const NICE_GROUP_RULE = text(
  '类似群为 4 位、商品项为 6 位数字，前两位为类；C 表示我国特有的项。',
  'A group has 4 and an item 6 digits, the first two being the class; C marks items known in China only.',
);

export interface NiceItem {
  canonical: string;
  level: 'group' | 'item';
  class: number;
  /** Items that only the Chinese list holds. */
  chinaOnly: boolean;
}

/** A similar group (`0901`) or an item (`090001`, `C090001`) of the Chinese list of goods and services. */
export function parseNiceItem(input: string): Parsed<NiceItem> {
  const match = /^(?:(\d{4})|(C?)(\d{6}))$/.exec(tidySymbol(input).replaceAll(' ', ''));
  if (!match) return malformed(input, NICE_GROUP, NICE_GROUP_RULE, '0901');
  const [, group, mark = '', item = ''] = match;
  const digits = group ?? item;
  const number = Number(digits.slice(0, 2));
  if (number < 1 || number > 45) return missing(input, NICE_GROUP, digits.slice(0, 2), NICE_RULE);
  return {
    ok: true,
    value: { canonical: `${mark}${digits}`, level: group ? 'group' : 'item', class: number, chinaOnly: mark === 'C' },
  };
}

const VIENNA = text('维也纳图形要素分类', 'the Vienna Classification');
const VIENNA_RULE = text(
  '类、组、项，以点分开；类为 1 至 29。',
  'Category (1 to 29), division and section with dots between.',
);

/** Vienna: `27.5.1`, `CFE 27.05.01` → `27.05.01`. */
export function parseVienna(input: string): Parsed<ClassSymbol> {
  const match = /^(?:(?:CFE|VCL|VIENNA)(?: ?\((\d{1,2})\))?[ :]*)?A?(\d{1,2})\.(\d{1,2})\.(\d{1,2})$/.exec(
    tidySymbol(input),
  );
  if (!match) return malformed(input, VIENNA, VIENNA_RULE, '27.05.01');
  const [, edition, category = '', division = '', section = ''] = match;
  if (Number(category) < 1 || Number(category) > 29) return missing(input, VIENNA, category, VIENNA_RULE);
  const canonical = [category, division, section].map((part) => part.padStart(2, '0')).join('.');
  return { ok: true, value: { canonical, ...(edition !== undefined && { edition }) } };
}
