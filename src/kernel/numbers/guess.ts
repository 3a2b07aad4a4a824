import { findDivision, findProvince } from '../divisions/index.ts';
import type { NumberContext } from './common.ts';
import { parseCreditCode } from './credit-code.ts';
import type { NumberKind } from './kinds.ts';
import { parsePatentApplication } from './patent-application.ts';
import { bare, tidy } from './tidy.ts';

/** What a text says of itself, by words or prefixes that belong to one kind. The first line that fits decides. */
const HINTS: readonly (readonly [RegExp, NumberKind])[] = [
  [/身份(?:证|号)|公民身份/, 'id-number'],
  [/信用代码/, 'credit-code'],
  [/预审/, 'preexam'],
  [/洛迦诺|^LOC\b/, 'locarno'],
  [/尼斯|^NCL\b|^NICE\b|^(?:商标)?第? ?\d{1,3} ?类$|^CLASS \d/, 'nice'],
  [/维也纳|图形要素|^CFE\b|^VIENNA\b/, 'vienna'],
  [/^CPC\b|联合专利分类/, 'cpc'],
  [/^IPC\b|^INT\.? ?CL|国际专利分类|主?分类号/, 'ipc'],
  [/行业代码|国民经济/, 'industry'],
  [/国际注册/, 'madrid'],
  [/商标|注册号/, 'trademark'],
  [/质押/, 'pledge'],
  [/许可|备案号/, 'licence'],
  [/机构代码/, 'agency'],
  [/地理标志|^AGI/, 'gi'],
  [/区划/, 'division'],
  [/公开号|公告号|公布号|公开\(公告\)号|公布\(公告\)号/, 'patent-publication'],
  [/申请号|专利号|^(?:CN ?)?ZL/, 'patent-application'],
];

/** The kind that the words or the prefix of a text name. A number of a pledge or a trade mark has no digits of others in its words. */
export const hintedKind = (input: string): NumberKind | undefined => {
  const words = tidy(input);
  return HINTS.find(([hint]) => hint.test(words))?.[1];
};

/** Shapes of the body (blanks, hyphens and words taken away) in order; the first that fits decides. */
const SHAPES: readonly (readonly [RegExp, NumberKind])[] = [
  [/^G\d{5,8}[A-Z]?$/, 'madrid'],
  [/^Y\d{4}98\d{4,10}$/, 'pledge'],
  [/^X\d{4}98\d{4,10}$/, 'licence'],
  [
    /^(?:US|EP|WO|JP|KR|DE|GB|FR|IT|ES|CH|NL|SE|RU|EA|MN|KZ|IN|SG|AU|CA|BR|ZA|AP|OA|GC|TW|HK|MO)[A-Z]{0,2}\d{4,13}(?:[A-Z]\d?)?$/,
    'foreign-publication',
  ],
  [/^[A-T]\d{2,4}$/, 'industry'],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2}$/, 'vienna'],
  [/^\d{6,14}\.[\dX]$/, 'patent-application'],
  [/^\d{9}[A-Z]\d?$/, 'patent-publication'],
  [/^(?:8[5-8][123]\d{5}[ABUS])$/, 'patent-publication'],
  [/^\d{1,8}[A-WYZ]?$/, 'trademark'],
];

/** The most probable kind of a text that says nothing of itself. */
export function guessKind(input: string, context: NumberContext): NumberKind | undefined {
  const words = tidy(input);
  if (findDivision(words, context.today)) return 'division';
  if (/^(?:LOC)?\d{1,2} ?- ?\d{1,2}$/.test(words)) return 'locarno';
  const body = bare(input);
  const plain = body.replaceAll('.', '');

  // Symbols begin with letter, one or two digits, letter; a credit code of rural collectives may too, but is longer.
  if (/^[A-Z]\d{1,2}[A-Z] ?\d/.test(words) && !/^[\dA-Z]{16,}$/.test(plain))
    return words.startsWith('Y') ? 'cpc' : 'ipc';
  if (/^[A-Z]\d{1,2}[A-Z] ?\//.test(words) || /^[A-HY]\d{2}[A-Z]\d{10}$/.test(plain))
    return words.startsWith('Y') ? 'cpc' : 'ipc';

  if (/^(?:CN)?[123]0(?:19|20)\d{11}$|^CN\d{12}(?:[\dX]|[AUS])?$/.test(plain)) return 'patent-application';
  if (/^CN(?:8[5-9]|9\d|0[0-3])[12389]\d{5}[\dX]$/.test(plain)) return 'patent-application';
  if (/^CN/.test(plain)) return 'patent-publication';
  if (/^[\dA-Z]{15,20}$/.test(plain) && plain.replace(/\D/g, '').length >= 6) return entityOrPerson(plain);
  if (/^\d{8}[\dX]$/.test(plain)) return nineCharacters(plain, context);
  if (/^\d{10,14}$|^\d{11,13}X$/.test(plain)) return 'patent-application';
  return SHAPES.find(([shape]) => shape.test(body))?.[1];
}

/**
 * Whether 18 characters are more probably an ID number, good or mistyped, than anything else: digits with a birth date
 * in the middle. Once in 31 times such a number passes the check of a credit code; then its inner check and its first
 * characters decide.
 */
export function looksLikePerson(plain: string): boolean {
  if (!/^\d{6}(?:18|19|20)\d\d(?:0\d|1[0-2])[0-3]\d{4}[\dX]$/.test(plain)) return false;
  const credit = parseCreditCode(plain);
  return !credit.ok || credit.value.warnings.length > 0;
}

/** Fifteen to twenty characters: a credit code or an ID number, also mistyped ones. */
function entityOrPerson(plain: string): NumberKind {
  if (looksLikePerson(plain)) return 'id-number';
  if (parseCreditCode(plain).ok) return 'credit-code';
  const person = /^\d{14,17}[\dX]?$/.test(plain) || /^\d{17}X\d?$/.test(plain);
  const bornInOurTimes = /^.{6}(?:18|19|20)/.test(plain) && findProvince(plain) !== undefined;
  if (person && (bornInOurTimes || plain.length === 15)) return 'id-number';
  const registered = /^(?:1[1-9]|5[1-9]|9[1-9]|[ANY]\d)/.test(plain);
  return registered || /[A-WYZ]/.test(plain) || !person ? 'credit-code' : 'id-number';
}

/** An old application number with its check character; nine digits that fail it may be a publication number without its letter. */
function nineCharacters(plain: string, context: NumberContext): NumberKind {
  if (parsePatentApplication(plain, context).ok) return 'patent-application';
  if (/^(?:8[5-9]|9\d|0[0-3])/.test(plain)) return 'patent-application';
  if (plain.endsWith('X')) return 'trademark';
  return /^[123]/.test(plain) ? 'patent-publication' : 'patent-application';
}
