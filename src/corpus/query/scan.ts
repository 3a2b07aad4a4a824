import { Unreadable } from './fault.ts';

export const MOST_CHARACTERS = 10_000;

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

interface Place {
  at: number;
  length: number;
  /** As written. */
  text: string;
}
export type Token = Place &
  (
    | { kind: 'open' | 'close' | 'and' | 'or' | 'not' }
    | { kind: 'near'; distance: number; ordered: boolean }
    | { kind: 'field'; name: string; comparison: Comparison; colon: boolean }
    /** `value` without quotation marks; `“…”` is literal, `'…'` may hold wildcards. */
    | { kind: 'term'; value: string; quoted: 'no' | 'literal' | 'pattern' }
    | { kind: 'range'; value: string }
  );

const BLANK = /[\s，；、\u200b\ufeff]*/uy;
const FIELD = /([\p{L}_]+)[ \t\u3000]*(>=|<=|!=|<>|＞=|＜=|＞＝|＜＝|[=＝≥≤≠<>＜＞]|[:：])/uy;
const NEAR = /(?:(near|adj|w|n)[/／](\d{1,4})|(near))(?=[\s()（）"“'「]|$)/iuy;
const WORD = /[^\s()（）"“”「」[\]【】=＝<>＜＞≥≤≠，；、]+/uy;
const COMPARISONS: Readonly<Record<string, Comparison>> = { '≥': '>=', '≤': '<=', '≠': '!=', '<>': '!=', ':': '=' };
const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  与: 'and',
  且: 'and',
  并且: 'and',
  '&&': 'and',
  '&': 'and',
  OR: 'or',
  或: 'or',
  或者: 'or',
  '||': 'or',
  '|': 'or',
  NOT: 'not',
  非: 'not',
  '!': 'not',
};
/** Whether an unquoted word would be read as an operator. */
export const isOperator = (word: string): boolean => word.normalize('NFKC').toUpperCase() in OPERATORS;

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '「': '」', "'": "'" };

/**
 * Cuts a formula into tokens, in one pass. `isField` tells the names of fields: before a colon only those are fields, before
 * `=` every name is one, so that a mistyped one is told.
 */
export function scan(input: string, isField: (name: string) => boolean): Token[] {
  if (input.length > MOST_CHARACTERS)
    throw new Unreadable(
      'too-long',
      MOST_CHARACTERS,
      input.length - MOST_CHARACTERS,
      [
        `检索式最多${MOST_CHARACTERS}个字符，现有${input.length}个`,
        `A query holds ${MOST_CHARACTERS} characters at most; this one has ${input.length}`,
      ],
      ['请拆成几个检索式，分别保存后合并', 'Split it into several queries and combine what they find'],
    );
  const out: Token[] = [];
  const read = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(input);
  };
  let at = 0;
  for (;;) {
    at += read(BLANK, at)?.[0].length ?? 0;
    const first = input[at];
    if (first === undefined) return out;
    const place = (length: number): Place => ({ at, length, text: input.slice(at, at + length) });
    const token = one(first, place);
    out.push(token);
    at += token.length;
  }

  function one(first: string, place: (length: number) => Place): Token {
    if (first === '(' || first === '（') return { kind: 'open', ...place(1) };
    if (first === ')' || first === '）') return { kind: 'close', ...place(1) };
    if (first === '[' || first === '【') {
      const end = input.slice(at).search(/[\]】]/u);
      if (end < 0) throw open(at, 1, '[', ']');
      return { kind: 'range', value: input.slice(at + 1, at + end).trim(), ...place(end + 1) };
    }
    const closing = CLOSING[first];
    if (closing !== undefined) return quoted(first, closing, place);
    const near = read(NEAR, at);
    if (near) {
      const distance = near[2] === undefined ? 5 : Number(near[2]);
      return { kind: 'near', distance, ordered: /^[wa]/i.test(near[0]), ...place(near[0].length) };
    }
    const field = read(FIELD, at);
    if (field) {
      const sign = field[2]!.normalize('NFKC');
      const colon = sign === ':';
      if (!colon || isField(field[1]!)) {
        const comparison = COMPARISONS[sign] ?? COMPARISONS[field[2]!] ?? (sign as Comparison);
        return { kind: 'field', name: field[1]!, comparison, colon, ...place(field[0].length) };
      }
    }
    const word = read(WORD, at)?.[0];
    if (word === undefined)
      throw new Unreadable(
        'operator',
        at,
        1,
        [`“${first}”处读不懂`, `"${first}" cannot be read here`],
        ['删去它，或用双引号把它括在词里', 'Remove it, or put it into quotation marks with its term'],
      );
    const operator = OPERATORS[word.normalize('NFKC').toUpperCase()];
    if (operator) return { kind: operator, ...place(word.length) };
    return { kind: 'term', value: word, quoted: 'no', ...place(word.length) };
  }

  /** A doubled quotation mark inside stands for itself. */
  function quoted(first: string, closing: string, place: (length: number) => Place): Token {
    let value = '';
    let from = at + 1;
    for (;;) {
      const end = input.indexOf(closing, from);
      if (end < 0) throw open(at, 1, first, closing);
      value += input.slice(from, end);
      if (first === closing && input[end + 1] === closing) {
        value += closing;
        from = end + 2;
        continue;
      }
      const kind = first === "'" ? 'pattern' : 'literal';
      return { kind: 'term', value: value.trim(), quoted: kind, ...place(end + 1 - at) };
    }
  }
}

const open = (at: number, length: number, sign: string, missing: string): Unreadable =>
  new Unreadable(
    sign === '[' ? 'bracket' : 'quote',
    at,
    length,
    [`“${sign}”没有合上`, `"${sign}" is not closed`],
    [`在结束处补上“${missing}”，或删去“${sign}”`, `Add "${missing}" where it ends, or remove "${sign}"`],
  );
