import { type Text, text } from '#kernel/text.ts';
import { canonicalText } from '../words/index.ts';
import type { Leaf, Query } from './ast.ts';
import type { QueryFault } from './fault.ts';
import { findField } from './fields.ts';
import { DEFAULT_FIELD, parseQuery } from './parse.ts';
import { MOST_CHARACTERS } from './scan.ts';
import { isPatentNumber, onlyStopWords } from './terms.ts';
import { tidyQuery } from './tidy.ts';

export type Understood =
  | { ok: true; query: Query; reading: 'number' | 'formula' | 'name' | 'words' | 'every'; note: Text }
  | { ok: false; fault: QueryFault };

const NAME =
  /^[\p{Script=Han}\p{L}\d（）()·.&\s-]{2,60}(?:公司|大学|学院|研究院|研究所|集团|合作社|厂|中心|医院|实验室)$/u;
const FORMULA_WORD = /(?:^|[\s)）"”])(?:AND|OR|NOT|(?:NEAR|W)\/\d+|NEAR|与|或|非)(?=[\s(（"“]|$)/u;

/** Whether somebody writes in the language: a field with a sign, an operator in capitals, a wildcard. */
function isFormula(input: string): boolean {
  if (FORMULA_WORD.test(input) || /[?*＊]/.test(input)) return true;
  for (const found of input.matchAll(/([\p{L}_]+)\s*([=＝≥≤≠<>＜＞:：])/gu))
    if (/[=＝]/.test(found[2]!) || findField(found[1]!) !== undefined) return true;
  return false;
}

/** Reads the plain box: a number in any spelling, a formula, the name of an organisation, else phrases and words. */
export function understand(input: string): Understood {
  const tidy = input.trim();
  const formula = tidy === '' || tidy.length > MOST_CHARACTERS || isFormula(tidy);
  if (!formula && isPatentNumber(tidy))
    return {
      ok: true,
      reading: 'number',
      query: { kind: 'number', field: 'NO', text: tidy },
      note: text(`按号码“${tidy}”检索公开号、申请号和优先权号`, `Looking for the number ${tidy}`),
    };
  if (formula) {
    const read = parseQuery(input);
    if (!read.ok) return read;
    if (read.query.kind === 'every')
      return { ok: true, reading: 'every', query: read.query, note: text('列出全部文献', 'Every document') };
    return { ok: true, reading: 'formula', query: read.query, note: text('按检索式检索', 'Read as a formula') };
  }
  if (NAME.test(tidy)) {
    const query: Query = {
      kind: 'or',
      parts: [
        { kind: 'name', field: 'PA', text: tidy },
        { kind: 'phrase', field: DEFAULT_FIELD, text: tidy },
      ],
    };
    return {
      ok: true,
      reading: 'name',
      query,
      note: text(`按申请人或文中的“${tidy}”检索`, `“${tidy}” as applicant, or in the text`),
    };
  }
  return words(input, tidy);
}

const fault = (code: QueryFault['code'], at: number, length: number, why: Text, next: Text): Understood => ({
  ok: false,
  fault: { code, at, length, ...why, next },
});

function words(input: string, tidy: string): Understood {
  const phrases: Leaf[] = [];
  const rest = tidy.replace(/"([^"]+)"|“([^”]+)”|「([^」]+)」/g, (_, a?: string, b?: string, c?: string) => {
    const phrase = (a ?? b ?? c ?? '').trim();
    if (canonicalText(phrase) !== '') phrases.push({ kind: 'phrase', field: DEFAULT_FIELD, text: phrase });
    return ' ';
  });
  const start = input.indexOf(tidy);
  if (canonicalText(tidy) === '')
    return fault(
      'nothing',
      start,
      tidy.length,
      text('没有可检索的字', 'There is nothing to look for'),
      text('请写上汉字、字母或数字', 'Write characters, letters or digits'),
    );
  const loose =
    canonicalText(rest) !== '' && !onlyStopWords(rest)
      ? rest
          .replace(/["“”「」]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim()
      : '';
  if (loose === '' && phrases.length === 0)
    return fault(
      'stop-words',
      start,
      tidy.length,
      text('只有“的、和、一种”之类的虚词，无法检索', 'There are only words that tell nothing'),
      text(
        '请加上实义词；确要检索该字样，请加双引号',
        'Add a telling term, or put the words into quotation marks to find them as they are',
      ),
    );
  const parts: Leaf[] = [
    ...phrases,
    ...(loose === '' ? [] : [{ kind: 'words', field: DEFAULT_FIELD, text: loose, least: 'all' } as const]),
  ];
  return {
    ok: true,
    reading: 'words',
    query: tidyQuery({ kind: 'and', parts }),
    note: text('在名称、摘要和权利要求中检索', 'In title, abstract and claims'),
  };
}

/** The same query asking for any of its words instead of all; undefined where it asks for no words. For when nothing is found. */
export function widen(query: Query): Query | undefined {
  let changed = false;
  const wide = (one: Query): Query => {
    if (one.kind === 'words' && one.least === 'all') {
      changed = true;
      return { ...one, least: 'any' };
    }
    if ('parts' in one) return { ...one, parts: one.parts.map(wide) };
    return one;
  };
  const out = wide(query);
  return changed ? out : undefined;
}
