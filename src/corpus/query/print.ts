import { canonicalText, isPattern } from '../words/index.ts';
import type { Field, Leaf, Query } from './ast.ts';
import { choiceTitle, readChoice } from './choices.ts';
import { findDaySpan } from './dates.ts';
import { sortOf } from './fields.ts';
import { isOperator } from './scan.ts';
import { isPatentNumber, onlyStopWords } from './terms.ts';
import { tidyQuery } from './tidy.ts';

const PLAIN =
  /^[^\s()（）"“”「」'[\]【】=＝<>＜＞≥≤≠，；、:：/／?*？＊\u200b\ufeff][^\s()（）"“”「」[\]【】=＝<>＜＞≥≤≠，；、:：/／?*？＊\u200b\ufeff]*$/u;
const PLAIN_PATTERN =
  /^[^\s()（）"“”「」'[\]【】=＝<>＜＞≥≤≠，；、:：/／\u200b\ufeff][^\s()（）"“”「」[\]【】=＝<>＜＞≥≤≠，；、:：/／\u200b\ufeff]*$/u;
const RESERVED = /^(?:and|or|not|any|all|near|to)$/i;

const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** A text as a literal term: as it is where nothing in it could be taken for something else, else in quotation marks. */
export const printText = (value: string): string =>
  PLAIN.test(value) && !RESERVED.test(value) && !isOperator(value) && !onlyStopWords(value) && !isPatentNumber(value)
    ? value
    : quote(value);

const printPattern = (pattern: string): string =>
  PLAIN_PATTERN.test(pattern) && isPattern(pattern) && !isOperator(pattern)
    ? pattern
    : `'${pattern.replaceAll("'", "''")}'`;

const day = (date: string): string => date.replaceAll('-', '');

/** What stands behind `FIELD=` (or `FIELD>=`) for a leaf, the sign included. */
function printValue(leaf: Exclude<Leaf, { kind: 'every' }>): string {
  switch (leaf.kind) {
    case 'phrase':
    case 'name':
      return `=${printText(leaf.text)}`;
    case 'words':
      return `=${leaf.least === 'any' ? 'ANY' : 'ALL'}(${quote(leaf.text)})`;
    case 'wild':
      return `=${printPattern(leaf.pattern)}`;
    case 'near': {
      const side = (text: string) => (isPattern(text) ? printPattern(text) : printText(text));
      return `=(${side(leaf.left)} ${leaf.ordered ? 'W' : 'NEAR'}/${leaf.distance} ${side(leaf.right)})`;
    }
    case 'code':
      return leaf.to === undefined ? `=${leaf.symbol}` : `=[${leaf.symbol} TO ${leaf.to}]`;
    case 'number':
      return `=${/^[\dA-Za-z./-]+$/.test(leaf.text) && !RESERVED.test(leaf.text) ? leaf.text : quote(leaf.text)}`;
    case 'date':
      return printDate(leaf);
    case 'choice': {
      const title = choiceTitle(leaf.field, leaf.value).zh;
      const short = (leaf.field === 'STATE' || leaf.field === 'TYPE') && readChoice(leaf.field, title).length === 1;
      return `=${printText(short ? title : leaf.value)}`;
    }
  }
}

function printDate({ from, to }: Extract<Leaf, { kind: 'date' }>): string {
  if (from === null && to === null) return '=[* TO *]';
  if (from === null) return `<=${day(to!)}`;
  if (to === null) return `>=${day(from)}`;
  if (from === to) return `=${day(from)}`;
  for (const length of [4, 7]) {
    const span = findDaySpan(from.slice(0, length));
    if (span?.from === from && span.to === to) return `=${from.slice(0, length)}`;
  }
  return `=[${day(from)} TO ${day(to)}]`;
}

const isLeaf = (query: Query): query is Leaf => !('parts' in query) && !('part' in query);

/** Whether alternatives of one field can share a bracket: `TI=(永磁 OR 稀土)`. */
const shared = (parts: readonly Query[]): parts is Exclude<Leaf, { kind: 'every' }>[] => {
  const [first] = parts;
  if (parts.length < 2 || !first || !isLeaf(first) || first.kind === 'every') return false;
  return parts.every(
    (one) =>
      isLeaf(one) &&
      one.kind !== 'every' &&
      one.field === first.field &&
      one.kind !== 'words' &&
      one.kind !== 'near' &&
      printValue(one).startsWith('='),
  );
};

/** A query as a formula that `parseQuery` reads as the same query. */
export const printQuery = (query: Query): string => print(tidyQuery(query), 0);

/** `inside`: 0 the whole, 1 part of a list, 2 behind NOT. */
function print(query: Query, inside: 0 | 1 | 2): string {
  if (isLeaf(query)) return query.kind === 'every' ? '*' : `${query.field}${printValue(query)}`;
  if ('part' in query) return `NOT ${print(query.part, 2)}`;
  const [word, { parts }] = [query.kind === 'and' ? 'AND' : 'OR', query];
  if (shared(parts)) return `${parts[0]!.field}=(${parts.map((one) => printValue(one).slice(1)).join(` ${word} `)})`;
  let out = '';
  parts.forEach((part, i) => {
    const sign = i === 0 ? '' : query.kind === 'and' && part.kind === 'not' ? ' ' : ` ${word} `;
    out += sign + print(part, 1);
  });
  return inside > 0 ? `(${out})` : out;
}

/** A value as somebody typed it into a row, as a term: patterns stay patterns, anything else is quoted where it has to be. */
export const termOf = (field: Field, typed: string): string => {
  const value = typed.trim();
  const sort = sortOf(field);
  if (sort === 'text' || sort === 'name')
    return isPattern(value) && canonicalText(value) !== '' ? printPattern(value) : printText(value);
  return sort === 'date' || sort === 'code' ? value : /^[\dA-Za-z./-]+$/.test(value) ? value : quote(value);
};
